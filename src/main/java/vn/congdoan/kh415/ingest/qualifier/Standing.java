package vn.congdoan.kh415.ingest.qualifier;

import org.jspecify.annotations.Nullable;

/**
 * How a figure stands to the one that a return of a month owes for a measure.
 *
 * @param span the months it covers, null if its headings name none
 * @param quote the headings that say so
 */
public record Standing(Kind kind, @Nullable Span span, String quote) {
    /** In falling order of what may be taken. */
    public enum Kind {
        /** Nothing is said of time. */
        PLAIN,
        /** The month itself. */
        MONTH,
        /** What happened in the month, without what came before it in the year. */
        WITHIN,
        /** Since the beginning of the reporting year, or what stands at the month's end. */
        TO_DATE,
        /** Several months that end with this one. */
        LONGER,
        /** Understood, and another figure: a part, a plan, a share, another time. */
        OTHER,
        /** Not understood. */
        UNCLEAR
    }

    static final Standing PLAIN = new Standing(Kind.PLAIN, null, "");

    public boolean is(Kind... kinds) {
        for (Kind each : kinds) {
            if (kind == each) {
                return true;
            }
        }
        return false;
    }
}
