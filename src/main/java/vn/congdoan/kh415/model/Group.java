package vn.congdoan.kh415.model;

/** A heading under which indicators are listed. */
public record Group(String id, Label name) {}
