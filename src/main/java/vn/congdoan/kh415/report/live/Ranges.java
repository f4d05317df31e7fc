package vn.congdoan.kh415.report.live;

import vn.congdoan.kh415.report.formula.Expr;

/**
 * The ranges that formulas name.
 *
 * @param count how many
 * @param rows how many rows they cover together
 */
public record Ranges(int count, long rows) {
    public static final Ranges NONE = new Ranges(0, 0);

    /** Those of one formula, each as often as it is named. */
    static Ranges in(Expr expression) {
        int[] count = new int[1];
        long[] rows = new long[1];
        expression.eachRange(range -> {
            count[0]++;
            rows[0] += range.rows();
        });
        return count[0] == 0 ? NONE : new Ranges(count[0], rows[0]);
    }

    public Ranges plus(Ranges other) {
        return new Ranges(count + other.count, rows + other.rows);
    }
}
