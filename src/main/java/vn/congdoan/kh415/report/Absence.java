package vn.congdoan.kh415.report;

import org.jspecify.annotations.Nullable;

/**
 * Who is missing in a result, and what they weigh.
 *
 * @param count how many bodies, as formulas write it; null where no cells say it
 * @param weight the denominator they are expected to have together, or that it is not known; null where no cells say it
 */
record Absence(@Nullable String count, @Nullable Content weight) {
    /** Nothing that a formula could refer to. */
    static final Absence UNTOLD = new Absence(null, null);
}
