package vn.congdoan.kh415.write.word;

/**
 * A field of a template that cannot be filled.
 *
 * @param paragraph its number within the part, from 1
 * @param excerpt what stands around it
 * @param seen as it is written there
 */
public record LetterMistake(Misuse misuse, Section section, int paragraph, String excerpt, String seen) {
    /** What is wrong with it. */
    public enum Misuse {
        UNKNOWN,
        /** Only the braces of one side stand in the paragraph. */
        UNCLOSED,
        /** A field of a list's entries that stands in no row of a table. */
        OUTSIDE_ROW,
        /** A row that asks for the entries of two lists. */
        TWO_LISTS
    }

    /** Where in a document. */
    public enum Section {
        BODY,
        HEADER,
        FOOTER,
        NOTES
    }
}
