package vn.congdoan.kh415.report.words;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.text.TargetWords;
import vn.congdoan.kh415.text.Words;

/** A target with its dates of validity: "từ 75 % trở lên (đến 31/12/2023)". */
public final class TargetWording {
    private final Words words;
    private final ResultUnit unit;

    public TargetWording(Words words, ResultUnit unit) {
        this.words = words;
        this.unit = unit;
    }

    public String of(Target target) {
        return TargetWords.of(target, unit, words) + validity(target.from(), target.to());
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
