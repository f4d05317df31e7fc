package vn.congdoan.kh415.ingest.qualifier;

import vn.congdoan.kh415.model.plan.MeasureId;

/** What one phrase of a heading, a label or a unit column says of the figures it covers; {@code seen} is the phrase, normalised. */
public sealed interface Qualifier {
    String seen();

    /** It leaves the figure what it is: a word for figures ("số lượng"), for the whole ("tổng số"), or the number of a column. */
    record Plain(String seen, boolean saysFigure) implements Qualifier {}

    /** What the figures are about, in words of the plan ("Công tác phát triển đoàn viên"): good above a measure only. */
    record Topic(String seen) implements Qualifier {}

    /** "Trong đó": nothing by itself. */
    record OfWhich(String seen) implements Qualifier {}

    /** The name or id of a measure. */
    record Names(String seen, MeasureId measure) implements Qualifier {}

    /** The name of a measure, which itself says that the figure is of the month: the figure stays what it is. */
    record OfMonth(String seen) implements Qualifier {}

    /** The bodies of one sector only. */
    record OfSector(String seen, String sector) implements Qualifier {}

    /** How far back the figures of a named time go. */
    enum Reach {
        /** No further than the time named. */
        NAMED,
        /** Not before the month, in so many words: "trong tháng", "phát sinh". */
        WITHIN,
        /** To the beginning of the year, or to whenever what stands began. */
        CUMULATIVE
    }

    /** A time. */
    record Time(String seen, Reach reach, When when) implements Qualifier {
        public boolean isCumulative() {
            return reach == Reach.CUMULATIVE;
        }
    }

    /** Another figure than the whole that was counted: a part of it (nữ), a plan, a share, a comparison. */
    record Beside(String seen) implements Qualifier {}

    /** The unit of measurement. */
    record In(String seen, MeasuredIn unit) implements Qualifier {}

    /** Sends the reader to the footnote of that mark, if there is one. */
    record Mark(String seen) implements Qualifier {}

    /** That the figure is an estimate. */
    record Estimated(String seen) implements Qualifier {}

    /** Words that are not understood. */
    record Unclear(String seen) implements Qualifier {}
}
