package vn.congdoan.kh415.report.words;

import java.util.List;
import java.util.stream.Collectors;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.text.Words;

/** What stands above or below the line of an indicator, in words. */
public final class OperandText {
    private OperandText() {}

    public static String of(Operand operand, Plan plan, Words words) {
        if (operand instanceof Operand.Chosen chosen) {
            Measure measure = plan.measure(chosen.measure());
            String options = chosen.is().stream()
                    .map(place -> measure.options().get(place - 1).name().in(words.lang()))
                    .collect(Collectors.joining(", "));
            return words.of("operand.chosen", measure.name().in(words.lang()), options);
        }
        if (operand instanceof Operand.Every every) {
            return joined(every.measures(), words.of("operand.every"), plan, words);
        }
        return operand instanceof Operand.Measures sum
                ? joined(sum.measures(), " + ", plan, words)
                : words.of("operand.bodies");
    }

    /** The word for what it counts: people, money, or bodies where these say yes or no. */
    public static String unit(Operand operand, Plan plan, Words words) {
        Measure first = operand instanceof Operand.Measures sum
                ? plan.measure(sum.measures().get(0))
                : null;
        return first == null || first.isYesNo() ? words.of("summary.bodies") : first.unit();
    }

    private static String joined(List<MeasureId> measures, String between, Plan plan, Words words) {
        return measures.stream()
                .map(id -> plan.measure(id).name().in(words.lang()))
                .collect(Collectors.joining(between));
    }
}
