package vn.congdoan.kh415.report.words;

import java.util.function.Function;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Rule.Condition;

/** What must hold between measures, in words and signs: "a + b ≤ c". */
public final class RuleText {
    private RuleText() {}

    /** With that for the id of each measure. */
    public static String of(Condition condition, Function<MeasureId, String> names) {
        String sign = " " + condition.relation().sign() + " ";
        return condition.left().text(names) + sign + condition.right().text(names);
    }
}
