package vn.congdoan.kh415.report.live;

/**
 * The ranges that formulas name.
 *
 * @param count how many
 * @param rows how many rows they cover together
 */
public record Ranges(int count, long rows) {
    public static final Ranges NONE = new Ranges(0, 0);

    public Ranges plus(Ranges other) {
        return new Ranges(count + other.count, rows + other.rows);
    }
}
