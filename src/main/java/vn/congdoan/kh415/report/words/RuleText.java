package vn.congdoan.kh415.report.words;

import java.util.function.Function;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.model.plan.Rule.Condition;
import vn.congdoan.kh415.model.plan.Rule.Side;

/** What must hold between measures, in words and signs: "a + b ≤ c". */
public final class RuleText {
    private RuleText() {}

    /** With that for the id of each measure. */
    public static String of(Condition condition, Function<MeasureId, String> names) {
        return side(condition.left(), names) + " " + condition.relation().sign() + " " + side(condition.right(), names);
    }

    private static String side(Side side, Function<MeasureId, String> names) {
        StringBuilder text = new StringBuilder();
        for (Rule.Term term : side.terms()) {
            MeasureId measure = term.measure();
            text.append(text.isEmpty() ? "" : term.subtracted() ? " − " : " + ")
                    .append(measure == null ? term.number().toPlainString() : names.apply(measure));
        }
        return text.toString();
    }
}
