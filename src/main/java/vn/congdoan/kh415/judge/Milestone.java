package vn.congdoan.kh415.judge;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Judgement;

/** What a target with a date still asks for, month by month. */
public final class Milestone {
    private Milestone() {}

    /**
     * The shortfall over the months from the period's end to the date, the month of the date included; null if the target has no date, is
     * reached, cannot be reached, or its month is here or past.
     */
    public static @Nullable Ratio neededPerMonth(@Nullable Target target, YearMonth period, Judgement judgement) {
        BigDecimal shortfall = judgement.shortfall();
        if (target == null || target.by() == null || shortfall == null || shortfall.signum() == 0) {
            return null;
        }
        long months = period.until(YearMonth.from(target.by()), ChronoUnit.MONTHS);
        return months > 0 ? new Ratio(shortfall, BigDecimal.valueOf(months)) : null;
    }
}
