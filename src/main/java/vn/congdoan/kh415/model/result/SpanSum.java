package vn.congdoan.kh415.model.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.ReportPeriod;

/**
 * What a span of the reporting year has of its own of a flow, which is otherwise counted from the beginning of the year.
 *
 * @param whole of everything below the top
 * @param units of the top, and of every body below which something is expected, by code
 */
public record SpanSum(ReportPeriod span, Total whole, Map<UnitCode, Total> units) {
    public SpanSum {
        units = Map.copyOf(units);
    }

    /** Of a unit and all below it; null if nothing is expected there. */
    public @Nullable Total of(UnitCode unit) {
        return units.get(unit);
    }
}
