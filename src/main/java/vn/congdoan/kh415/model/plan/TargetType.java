package vn.congdoan.kh415.model.plan;

/** How a value is held against a target. */
public enum TargetType {
    /** Reached at {@code lower}, exceeded above it. */
    AT_LEAST,
    /** Only {@code lower} itself is right; above it is over. */
    EXACTLY,
    /** {@code lower} give or take {@code tolerance}, edges included, is right; nothing exceeds it, above is over. */
    RULE,
    /** From {@code lower} to {@code upper}, both included; exceeded above. */
    RANGE,
    /** Met from {@code lower}, exceeded from {@code upper}. */
    BAND,
    /** At least {@code lower} for each body. */
    AVERAGE_PER_BODY,
    /** From {@code lower} (to {@code upper}, if there is one) in each reporting year. */
    ANNUAL_AVERAGE,
    /** At least {@code lower} by a date. */
    MILESTONE
}
