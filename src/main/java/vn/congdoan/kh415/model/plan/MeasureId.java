package vn.congdoan.kh415.model.plan;

import org.jspecify.annotations.Nullable;

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

    /** It is looked up without end, and what records have of their own goes a long way round. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeasureId id && text.equals(id.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
