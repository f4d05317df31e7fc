package vn.congdoan.kh415.report.result;

import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.formula.Expr;

/**
 * Who is missing in a result, and what they weigh.
 *
 * @param count how many bodies, counted by a formula; null where no cells say it
 * @param weight the denominator they are expected to have together, or that it is not known; null where no cells say it
 */
public record Absence(@Nullable Expr count, @Nullable Content weight) {
    /** Nothing that a formula could refer to. */
    public static final Absence UNTOLD = new Absence(null, null);
}
