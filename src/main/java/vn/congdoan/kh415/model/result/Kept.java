package vn.congdoan.kh415.model.result;

/**
 * How many bodies keep a rule that is one of each body: those that gave a value themselves, out of something.
 *
 * @param inside within the tolerance
 * @param below short of it
 * @param above beyond it
 */
public record Kept(int inside, int below, int above) {
    public static final Kept NOBODY = new Kept(0, 0, 0);

    /** All of them. */
    public int of() {
        return inside + below + above;
    }

    public Kept plus(Kept other) {
        return new Kept(inside + other.inside, below + other.below, above + other.above);
    }
}
