package vn.congdoan.kh415.report.words;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.text.Words;

/** A result in running text: 76,43 %, 1,19 or 148.417; a dash where there is none. */
public final class ResultText {
    private static final int DECIMALS = 2;

    private ResultText() {}

    public static String of(@Nullable Ratio ratio, ResultUnit unit, Words words) {
        if (ratio == null || !ratio.hasValue()) {
            return "–";
        }
        return switch (unit) {
            case PERCENT -> rounded(ratio, unit, words) + " %";
            case AVERAGE -> rounded(ratio, unit, words);
            case TOTAL -> words.numbers().exact(ratio.numerator());
        };
    }

    /** The same of a value that was divided already, such as a bound. */
    public static String of(BigDecimal value, ResultUnit unit, Words words) {
        return switch (unit) {
            case PERCENT -> words.numbers().rounded(value, DECIMALS) + " %";
            case AVERAGE -> words.numbers().rounded(value, DECIMALS);
            case TOTAL -> words.numbers().exact(value);
        };
    }

    private static String rounded(Ratio ratio, ResultUnit unit, Words words) {
        return words.numbers().rounded(ratio.rounded(unit, DECIMALS).orElseThrow(), DECIMALS);
    }
}
