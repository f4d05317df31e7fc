package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * For whom and when a row speaks.
 *
 * @param revision 1 unless stated
 * @param received null if not stated
 * @param over the longer period, ending with the month, that the return says it covers; null if it speaks of the month alone
 */
record Sender(
        String unit,
        YearMonth period,
        int revision,
        @Nullable LocalDate received,
        @Nullable Span over) {
    /** The same, where a heading says that figures go back to the beginning of the year. */
    Sender sinceNewYear(String heading) {
        return new Sender(unit, period, revision, received, new Span(null, period, heading));
    }
}
