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
record Resolved(
        @Nullable BigDecimal value,
        boolean current,
        boolean fromParts,
        List<YearMonth> missingMonths,
        List<Figure> figures) {
    static Resolved of(Said said, boolean current) {
        return new Resolved(said.value(), current, said.fromParts(), List.of(), said.figures());
    }
}
