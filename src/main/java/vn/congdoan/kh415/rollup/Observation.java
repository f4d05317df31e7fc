package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/**
 * A usable figure of a body for a measure in one month.
 *
 * @param value null if the measure does not apply
 * @param fromParts whether it is the sum of its parts
 * @param figures the cells; none if the measure does not apply
 */
record Observation(@Nullable BigDecimal value, boolean fromParts, List<Figure> figures) {
    static final Observation NOT_APPLICABLE = new Observation(null, false, List.of());
}
