package vn.congdoan.kh415.model;

import org.jspecify.annotations.Nullable;

/** The same result in an earlier period, on the tree of its own time. */
public record Earlier(@Nullable Ratio ratio, @Nullable Verdict verdict) {}
