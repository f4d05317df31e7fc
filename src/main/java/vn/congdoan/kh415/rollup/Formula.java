package vn.congdoan.kh415.rollup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ResultUnit;

/**
 * An indicator with its measures looked up.
 *
 * @param denominator empty where bodies are counted, and where there is no denominator
 */
record Formula(Indicator indicator, List<Measure> numerator, List<Measure> denominator) {
    /** In the plan's order. */
    static List<Formula> of(Plan plan) {
        Map<String, Measure> measures = new HashMap<>();
        plan.measures().forEach(measure -> measures.put(measure.id(), measure));
        return plan.indicators().stream()
                .map(indicator -> new Formula(
                        indicator,
                        named(indicator.numerator(), measures),
                        indicator.denominator() == null ? List.of() : named(indicator.denominator(), measures)))
                .toList();
    }

    private static List<Measure> named(Operand operand, Map<String, Measure> measures) {
        return operand.measures().stream().map(id -> known(id, measures)).toList();
    }

    private static Measure known(String id, Map<String, Measure> measures) {
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
