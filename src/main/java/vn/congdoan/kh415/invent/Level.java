package vn.congdoan.kh415.invent;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.PaceCurve;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;

/**
 * How far an indicator's figures should have come in a month.
 *
 * @param wanted what its target asks for, in millionths: of the whole for a percentage, else of one
 * @param tolerance of a rule, likewise
 * @param exact whether more is no better
 * @param reached of what is wanted by the end of the year, in thousandths
 */
record Level(long wanted, long tolerance, boolean exact, int reached) {
    static final int ALL = 1_000;
    static final int WHOLE = 1_000_000;

    private static final long WITHOUT_TARGET = 600_000;
    private static final int HUNDRED = 100;

    static Level of(Indicator indicator, YearMonth month, ReportingYear year) {
        int reached = reached(indicator, year.elapsed(month));
        Target target = indicator.targetOn(month.atEndOfMonth()).orElse(null);
        return target == null
                ? new Level(WITHOUT_TARGET, 0, false, reached)
                : new Level(
                        millionths(indicator, target.lower()),
                        millionths(indicator, target.tolerance()),
                        target.isExact(),
                        reached);
    }

    private static long millionths(Indicator indicator, @Nullable BigDecimal number) {
        BigDecimal one = number == null ? BigDecimal.ZERO : number;
        long all = one.multiply(BigDecimal.valueOf(WHOLE)).longValue();
        return indicator.unit() == ResultUnit.PERCENT ? all / HUNDRED : all;
    }

    /** By the plan's curve, else evenly up to the month in which it is judged; what is judged every month is due at once. */
    private static int reached(Indicator indicator, int elapsed) {
        PaceCurve pace = indicator.pace();
        if (pace != null) {
            BigDecimal part = pace.by(elapsed).multiply(BigDecimal.valueOf(ALL));
            return part.divideToIntegralValue(pace.whole()).intValue();
        }
        Integer due = indicator.dueMonth();
        return due == null ? ALL : Math.min(ALL, ALL * elapsed / due);
    }
}
