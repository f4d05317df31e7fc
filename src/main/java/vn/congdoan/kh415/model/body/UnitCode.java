package vn.congdoan.kh415.model.body;

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

    @Override
    public String toString() {
        return text;
    }
}
