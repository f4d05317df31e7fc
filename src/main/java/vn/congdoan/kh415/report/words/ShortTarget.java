package vn.congdoan.kh415.report.words;

import java.math.BigDecimal;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.text.Numbers;

/** A target in signs, for a narrow column: "≥ 75 %", "80–85 %", "75 ± 0,5 %". Whether it is a band or a range is said elsewhere. */
final class ShortTarget {
    private ShortTarget() {}

    static String of(Target target, ResultUnit unit, Numbers numbers) {
        String edges = switch (target.type()) {
            case AT_LEAST, AVERAGE_PER_BODY, MILESTONE -> (target.bare() ? "" : "≥ ") + numbers.exact(target.lower());
            case EXACTLY -> "= " + numbers.exact(target.lower());
            case RULE -> rule(target, numbers);
            case RANGE, BAND, ANNUAL_AVERAGE -> range(target, numbers);
        };
        return unit == ResultUnit.PERCENT ? edges + " %" : edges;
    }

    private static String rule(Target target, Numbers numbers) {
        BigDecimal tolerance = target.tolerance();
        String value = numbers.exact(target.lower());
        return tolerance == null ? "= " + value : value + " ± " + numbers.exact(tolerance);
    }

    private static String range(Target target, Numbers numbers) {
        BigDecimal upper = target.upper();
        String lower = numbers.exact(target.lower());
        return upper == null ? "≥ " + lower : lower + "–" + numbers.exact(upper);
    }
}
