package vn.congdoan.kh415.judge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Leeway;
import vn.congdoan.kh415.model.result.Total;

/**
 * Between what the value lies whatever the missing bodies report, and those of which older figures are carried.
 *
 * @param low if they had nothing to show; null if it is not known how large they are, or there is no value even so
 * @param high if they had everything; null too where the numerator has no limit
 */
record Bounds(@Nullable Ratio low, @Nullable Ratio high) {
    private static final Bounds UNKNOWN = new Bounds(null, null);

    static Bounds of(Indicator indicator, Total total) {
        Ratio now = total.ratio();
        if (now == null) {
            return UNKNOWN;
        }
        if (total.isSettled()) {
            return now.hasValue() ? new Bounds(now, now) : UNKNOWN;
        }
        BigDecimal missing = total.coverage().missing() == 0 ? BigDecimal.ZERO : total.missingDenominator();
        return of(indicator.unit(), now, missing, total.leeway());
    }

    /** With bodies missing, or figures that can move; what the missing weigh does not matter where there is no denominator. */
    static Bounds of(ResultUnit unit, Ratio now, @Nullable BigDecimal missing, Leeway leeway) {
        if (!leeway.apart().isEmpty()) {
            return UNKNOWN;
        }
        if (now.denominator() == null) {
            return new Bounds(now, null);
        }
        if (missing == null) {
            return UNKNOWN;
        }
        BigDecimal all = now.denominator().add(missing);
        if (all.signum() == 0) {
            return UNKNOWN;
        }
        Ratio low = new Ratio(now.numerator().subtract(leeway.less()), all);
        boolean limited = unit == ResultUnit.PERCENT && !leeway.endless();
        BigDecimal most = now.numerator().add(leeway.more()).add(missing);
        return new Bounds(low, limited ? new Ratio(most, all) : null);
    }

    /** Whether every value between them has the same place. */
    boolean settle(Scale scale) {
        if (low == null) {
            return false;
        }
        return scale.place(low) == (high == null ? scale.top() : scale.place(high));
    }
}
