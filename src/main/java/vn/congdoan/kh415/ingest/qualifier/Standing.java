package vn.congdoan.kh415.ingest.qualifier;

import org.jspecify.annotations.Nullable;

/**
 * How a figure stands to the one that a return of a month owes for a measure.
 *
 * @param span the months it covers, null if its headings name none
 * @param quote the headings that say so
 * @param named whether the name of the measure itself says that the figure is of the month
 * @param estimated whether it is called an estimate
 */
public record Standing(Kind kind, @Nullable Span span, String quote, boolean named, boolean estimated) {
    Standing(Kind kind, @Nullable Span span, String quote) {
        this(kind, span, quote, false, false);
    }

    Standing asEstimate() {
        return new Standing(kind, span, quote, named, true);
    }

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

    /** Whether it is said to be of the month, by a heading or by the name of its measure. */
    public boolean saysMonth() {
        return named || is(Kind.MONTH, Kind.WITHIN);
    }

    public boolean is(Kind... kinds) {
        for (Kind each : kinds) {
            if (kind == each) {
                return true;
            }
        }
        return false;
    }
}
