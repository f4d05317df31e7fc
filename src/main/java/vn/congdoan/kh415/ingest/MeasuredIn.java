package vn.congdoan.kh415.ingest;

/**
 * A unit of measurement as people state it: đồng, người, triệu đồng, trđ, lượt người, USD, %.
 *
 * @param base what is counted
 * @param scaled whether in thousands or millions
 * @param thing the word for what is counted where it is a body or a thing, else ""
 */
record MeasuredIn(Base base, boolean scaled, String thing) {
    /** What is counted, so far as it can be mistaken for something else. */
    enum Base {
        /** The country's own money. */
        MONEY,
        FOREIGN_MONEY,
        PEOPLE,
        /** Times that people took part; one person may do so several times. */
        TIMES,
        /** Known words that count bodies or things. */
        THINGS,
        /** Only a scale is stated: nghìn, ×1000. */
        NONE,
        /** A share in hundredths. */
        SHARE
    }

    MeasuredIn(Base base, boolean scaled) {
        this(base, scaled, "");
    }

    /** Whether it says of itself that figures follow; words for people and things head other columns, too. */
    boolean isTelling() {
        return scaled || (base != Base.PEOPLE && base != Base.THINGS);
    }

    /** Whether figures measured so are measured in what {@code own} says. */
    boolean is(MeasuredIn own) {
        return !scaled && base == own.base && thing.equals(own.thing);
    }

    /** Whether a statement over a whole table could be meant for figures measured in {@code own}: people are no money. */
    boolean couldMean(MeasuredIn own) {
        return base == own.base
                || base == Base.NONE
                || base == Base.SHARE
                || (base == Base.FOREIGN_MONEY && own.base == Base.MONEY)
                || (base == Base.TIMES && own.base == Base.PEOPLE);
    }
}
