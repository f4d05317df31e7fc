package vn.congdoan.kh415.rollup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ResultUnit;

/**
 * An indicator with its measures looked up.
 *
 * @param denominator empty where bodies are counted, and where there is no denominator
 * @param consolidatedNumerator the measures whose totals in a consolidated return come to the numerator: how many did all of several
 *     things, or were rated so, is told only by a yes/no that says the same; empty where there is none
 * @param consolidatedDenominator the same of the denominator
 */
record Formula(
        Indicator indicator,
        List<Measure> numerator,
        List<Measure> denominator,
        List<Measure> consolidatedNumerator,
        List<Measure> consolidatedDenominator) {
    /** In the plan's order. */
    static List<Formula> of(Plan plan) {
        Map<MeasureId, Measure> measures = new HashMap<>();
        plan.measures().forEach(measure -> measures.put(measure.id(), measure));
        return plan.indicators().stream()
                .map(indicator -> new Formula(
                        indicator,
                        named(indicator.numerator(), measures),
                        named(indicator.denominator(), measures),
                        consolidated(indicator.numerator(), plan, measures),
                        consolidated(indicator.denominator(), plan, measures)))
                .toList();
    }

    private static List<Measure> consolidated(@Nullable Operand operand, Plan plan, Map<MeasureId, Measure> measures) {
        if (operand instanceof Operand.Every every) {
            return plan.measures().stream()
                    .filter(measure -> measure.answers().containsAll(every.measures()))
                    .limit(1)
                    .toList();
        }
        return operand instanceof Operand.Chosen chosen
                ? chosen.or() == null ? List.of() : List.of(known(chosen.or(), measures))
                : named(operand, measures);
    }

    private static List<Measure> named(@Nullable Operand operand, Map<MeasureId, Measure> measures) {
        return operand == null
                ? List.of()
                : operand.measures().stream().map(id -> known(id, measures)).toList();
    }

    private static Measure known(MeasureId id, Map<MeasureId, Measure> measures) {
        Measure measure = measures.get(id);
        if (measure == null) {
            throw new IllegalArgumentException("no measure " + id);
        }
        return measure;
    }

    boolean hasDenominator() {
        return indicator.denominator() != null;
    }

    boolean countsBodies() {
        return indicator.countsBodies();
    }

    /** Whether the numerator is a part of the denominator. */
    boolean isShare() {
        return indicator.unit() == ResultUnit.PERCENT;
    }
}
