package vn.congdoan.kh415.model;

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

    public int expected() {
        return received + carried + covered + missing;
    }

    public Coverage plus(Coverage other) {
        return new Coverage(
                received + other.received, carried + other.carried, covered + other.covered, missing + other.missing);
    }
}
