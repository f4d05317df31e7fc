package vn.congdoan.kh415.model.plan;

/**
 * The id by which the plan names a measure, as recognised; what a file says before that is a text.
 *
 * @param text as the plan writes it
 */
public record MeasureId(String text) implements Comparable<MeasureId> {
    public MeasureId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an id without a sign");
        }
    }

    /** As their texts. */
    @Override
    public int compareTo(MeasureId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
