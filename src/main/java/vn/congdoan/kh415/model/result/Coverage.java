package vn.congdoan.kh415.model.result;

/**
 * How much of a result rests on what: bodies, each counted once.
 *
 * @param received with usable figures of their own (or of all their parts) in the period
 * @param carried with usable figures of which at least one is older, by the plan's policy
 * @param covered represented by a consolidated return from above
 * @param missing with nothing usable; never treated as zero
 */
public record Coverage(int received, int carried, int covered, int missing) {
    public static final Coverage NONE = new Coverage(0, 0, 0, 0);

    private static final Coverage ONE_RECEIVED = new Coverage(1, 0, 0, 0);
    private static final Coverage ONE_CARRIED = new Coverage(0, 1, 0, 0);
    private static final Coverage ONE_COVERED = new Coverage(0, 0, 1, 0);
    private static final Coverage ONE_MISSING = new Coverage(0, 0, 0, 1);

    /** Of one body. */
    public static Coverage of(Contribution.Basis basis) {
        return switch (basis) {
            case RECEIVED -> ONE_RECEIVED;
            case CARRIED -> ONE_CARRIED;
            case COVERED -> ONE_COVERED;
            case MISSING -> ONE_MISSING;
        };
    }

    public int expected() {
        return received + carried + covered + missing;
    }

    /** Of how many bodies figures are in the result. */
    public int known() {
        return expected() - missing;
    }

    /** Those among them that did not report for the period themselves: older figures, or a consolidated return's. */
    public int older() {
        return carried + covered;
    }

    /** Most sums are of one body, and there may be millions: they share one of a few objects. */
    public Coverage plus(Coverage other) {
        if (equals(NONE)) {
            return other;
        }
        return new Coverage(
                received + other.received, carried + other.carried, covered + other.covered, missing + other.missing);
    }

    /** The same with those that were missing represented from above. */
    public Coverage allCovered() {
        return new Coverage(received, carried, covered + missing, 0);
    }
}
