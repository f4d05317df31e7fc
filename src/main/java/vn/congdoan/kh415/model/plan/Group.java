package vn.congdoan.kh415.model.plan;

/** A heading under which indicators are listed. */
public record Group(String id, Label name) {}
