package vn.congdoan.kh415.ingest.qualifier;

/**
 * A unit of measurement as people state it: đồng, người, triệu đồng, trđ, lượt người, USD, %.
 *
 * @param counted what is counted
 * @param scaled whether in thousands or millions
 * @param thing the word for what is counted where it is a body or a thing, else ""
 */
public record MeasuredIn(Counted counted, boolean scaled, String thing) {
    /** What is counted, so far as it can be mistaken for something else. */
    public enum Counted {
        /** The country's own money. */
        MONEY,
        FOREIGN_MONEY,
        PEOPLE,
        /** Words for some of them, such as officers: no unit of what counts all members or workers. */
        SOME_PEOPLE,
        /** Times that people took part; one person may do so several times. */
        TIMES,
        /** Known words that count bodies or things. */
        THINGS,
        /** Only a scale is stated: nghìn, ×1000. */
        NONE,
        /** A share in hundredths. */
        SHARE
    }

    MeasuredIn(Counted counted, boolean scaled) {
        this(counted, scaled, "");
    }

    /** Whether it says of itself that figures follow; words for people and things head other columns, too. */
    public boolean isTelling() {
        return scaled || !(isOfPeople() || counted == Counted.THINGS);
    }

    /** Whether people are counted, all or some. */
    public boolean isOfPeople() {
        return counted == Counted.PEOPLE || counted == Counted.SOME_PEOPLE;
    }

    /** Whether figures measured so are measured in what {@code own} says. */
    public boolean is(MeasuredIn own) {
        boolean same = counted == own.counted || (counted == Counted.PEOPLE && own.counted == Counted.SOME_PEOPLE);
        return !scaled && same && thing.equals(own.thing);
    }

    /** Whether a statement over a whole table could be meant for figures measured in {@code own}: people are no money. */
    public boolean couldMean(MeasuredIn own) {
        return counted == own.counted
                || (isOfPeople() && own.isOfPeople())
                || counted == Counted.NONE
                || counted == Counted.SHARE
                || (counted == Counted.FOREIGN_MONEY && own.counted == Counted.MONEY)
                || (counted == Counted.TIMES && own.isOfPeople());
    }
}
