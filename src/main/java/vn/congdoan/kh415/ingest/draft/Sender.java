package vn.congdoan.kh415.ingest.draft;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.qualifier.Span;
import vn.congdoan.kh415.model.body.UnitCode;

/**
 * For whom and when a row speaks.
 *
 * @param revision 1 unless stated
 * @param received null if not stated
 * @param over the longer period, ending with the month, that the return says it covers; null if it speaks of the month alone
 */
public record Sender(
        UnitCode unit,
        YearMonth period,
        int revision,
        @Nullable LocalDate received,
        @Nullable Span over) {
    /** The same, where a heading says which months its figures cover; null or one month for the month alone. */
    public Sender covering(@Nullable Span months) {
        Span further = months == null || months.isMonth() ? null : months;
        return Objects.equals(over, further) ? this : new Sender(unit, period, revision, received, further);
    }
}
