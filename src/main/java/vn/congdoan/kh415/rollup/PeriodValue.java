package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/**
 * The value of a measure for one body in a period.
 *
 * @param value null if the measure does not apply
 * @param current whether nothing older than the period had to stand in, and no month of a flow is lacking
 * @param missingMonths the months of a flow that are lacking
 */
record PeriodValue(
        @Nullable BigDecimal value,
        boolean current,
        boolean fromParts,
        List<YearMonth> missingMonths,
        List<Figure> figures) {
    static PeriodValue of(Observation observation, boolean current) {
        return new PeriodValue(observation.value(), current, observation.fromParts(), List.of(), observation.figures());
    }
}
