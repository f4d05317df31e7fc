package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;

/**
 * One side of the line, for one body: the measures of an operand as far as they are known.
 *
 * @param sum of the known measures that apply
 * @param stale of the measures among them that are stocks of an earlier month
 * @param known whether all are known
 * @param current whether all are known and none is older
 * @param applies whether at least one applies, or is not known yet
 */
record Half(
        List<Resolved> measures, BigDecimal sum, BigDecimal stale, boolean known, boolean current, boolean applies) {
    /** Of no measure at all: known, and nothing. */
    static Half of(Body body, List<Measure> asked) {
        List<Resolved> measures = new ArrayList<>(asked.size());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal stale = BigDecimal.ZERO;
        boolean current = true;
        boolean applies = asked.isEmpty();
        for (Measure measure : asked) {
            Resolved resolved = body.resolved(measure);
            if (resolved == null) {
                current = false;
                applies = true;
                continue;
            }
            measures.add(resolved);
            current &= resolved.current();
            if (resolved.value() != null) {
                applies = true;
                sum = Sum.plus(sum, resolved.value());
                stale = measure.time() == OverTime.STOCK && !resolved.current()
                        ? Sum.plus(stale, resolved.value())
                        : stale;
            }
        }
        return new Half(measures, sum, stale, measures.size() == asked.size(), current, applies);
    }

    /** Whether months of a flow are lacking. */
    boolean isGrowing() {
        return measures.stream().anyMatch(measure -> !measure.missingMonths().isEmpty());
    }
}
