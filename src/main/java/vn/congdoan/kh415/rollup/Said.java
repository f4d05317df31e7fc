package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/**
 * What a body usably said of a measure in one month.
 *
 * @param value null if the measure does not apply
 * @param fromParts whether its parts spoke for it
 * @param figures the cells; none if the measure does not apply
 */
record Said(@Nullable BigDecimal value, boolean fromParts, List<Figure> figures) {
    static final Said NOT_APPLICABLE = new Said(null, false, List.of());
}
