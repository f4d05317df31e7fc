package vn.congdoan.kh415.text;

import java.math.BigDecimal;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;

/** A target as an office says it: "từ 75 % trở lên", "80 – 85 % trở lên", "151.600 đến 31/12/2023". */
public final class TargetWords {
    private TargetWords() {}

    /** The target of an indicator whose value is in that unit. */
    public static String of(Target target, ResultUnit unit, Words words) {
        String lower = figure(target.lower(), unit, words);
        return switch (target.type()) {
            case AT_LEAST, AVERAGE_PER_BODY -> target.bare() ? lower : words.of("target.at-least", lower);
            case EXACTLY -> words.of("target.exactly", lower);
            case RULE ->
                target.tolerance() == null
                        ? words.of("target.exactly", lower)
                        : words.of("target.rule", lower, words.numbers().exact(target.tolerance()));
            case RANGE, ANNUAL_AVERAGE ->
                target.upper() == null
                        ? words.of("target.at-least", lower)
                        : words.of("target.range", words.numbers().exact(target.lower()), upper(target, unit, words));
            case BAND ->
                target.upper() == null
                        ? words.of("target.at-least", lower)
                        : words.of("target.band", words.numbers().exact(target.lower()), upper(target, unit, words));
            case MILESTONE ->
                target.by() == null
                        ? words.of("target.at-least", lower)
                        : words.of("target.milestone", lower, words.numbers().day(target.by()));
        };
    }

    private static String upper(Target target, ResultUnit unit, Words words) {
        BigDecimal upper = target.upper();
        return upper == null ? "" : figure(upper, unit, words);
    }

    private static String figure(BigDecimal number, ResultUnit unit, Words words) {
        String figure = words.numbers().exact(number);
        // A no-break space: the sign must not fall to the next line.
        return unit == ResultUnit.PERCENT ? figure + "\u00a0%" : figure;
    }
}
