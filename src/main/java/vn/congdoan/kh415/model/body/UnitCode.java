package vn.congdoan.kh415.model.body;

import org.jspecify.annotations.Nullable;

/**
 * The code by which the registry names a unit, as recognised; what a file says before that is a text.
 *
 * @param text as the registry writes it
 */
public record UnitCode(String text) implements Comparable<UnitCode> {
    public UnitCode {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a code without a sign");
        }
    }

    /** As their texts. */
    @Override
    public int compareTo(UnitCode other) {
        return text.compareTo(other.text);
    }

    /** It is looked up without end, and what records have of their own goes a long way round. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitCode id && text.equals(id.text);
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
