package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.ResultUnit;
import vn.congdoan.kh415.model.Target;
import vn.congdoan.kh415.model.TargetType;
import vn.congdoan.kh415.text.Words;

/** A target in a few words: "từ 75 % trở lên (đến 31/12/2023)". */
final class TargetWording {
    private final Words words;
    private final ResultUnit unit;

    TargetWording(Words words, ResultUnit unit) {
        this.words = words;
        this.unit = unit;
    }

    String of(Target target) {
        return goal(target) + validity(target.from(), target.to());
    }

    private String goal(Target target) {
        String key =
                "plan.target." + target.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean between = target.type() == TargetType.ANNUAL_AVERAGE && target.upper() != null;
        String by = target.by() == null ? "" : words.numbers().day(target.by());
        return words.of(
                between ? key + "-between" : key,
                figure(target.lower()),
                figure(target.upper()),
                tolerance(target.tolerance()),
                by);
    }

    private String figure(@Nullable BigDecimal figure) {
        if (figure == null) {
            return "";
        }
        String text = words.numbers().exact(figure);
        return unit == ResultUnit.PERCENT ? text + " %" : text;
    }

    /** The tolerance of a percentage is a number of points, not a share of it. */
    private String tolerance(@Nullable BigDecimal tolerance) {
        return tolerance != null && unit == ResultUnit.PERCENT
                ? words.of("plan.points", words.numbers().exact(tolerance))
                : figure(tolerance);
    }

    private String validity(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return "";
        }
        String first = from == null ? "" : words.numbers().day(from);
        String last = to == null ? "" : words.numbers().day(to);
        String key = from == null ? "plan.until" : to == null ? "plan.since" : "plan.between";
        return " (" + words.of(key, first, last) + ")";
    }
}
