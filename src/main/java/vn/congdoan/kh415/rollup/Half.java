package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.model.Measure;

/**
 * One side of the line, for one body: the measures of an operand as far as they are known.
 *
 * @param sum of the known measures that apply
 * @param known whether all are known
 * @param current whether all are known and none is older
 */
record Half(List<Resolved> measures, BigDecimal sum, boolean known, boolean current) {
    /** Of no measure at all: known, and nothing. */
    static Half of(Body body, List<Measure> asked) {
        List<Resolved> measures = new ArrayList<>(asked.size());
        BigDecimal sum = BigDecimal.ZERO;
        boolean current = true;
        for (Measure measure : asked) {
            Resolved resolved = body.resolved(measure);
            if (resolved == null) {
                current = false;
                continue;
            }
            measures.add(resolved);
            current &= resolved.current();
            sum = resolved.value() == null ? sum : Sum.plus(sum, resolved.value());
        }
        return new Half(measures, sum, measures.size() == asked.size(), current);
    }
}
