package vn.congdoan.kh415.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.PaceCurve;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Judgement.Certainty;
import vn.congdoan.kh415.model.result.Judgement.Pace;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.model.result.Verdict;

/** Holds a total against the target that is in force on the last day of the period. */
public final class Judge {
    private static final int DECIMALS = 4;

    private Judge() {}

    /**
     * The meaning of a total; only its bounds where no target is in force, and where the plan judges the whole alone.
     *
     * @param top whether the total is the whole
     */
    public static Judgement of(ReportingYear year, Indicator indicator, YearMonth period, Total total, boolean top) {
        Bounds bounds = Bounds.of(indicator, total);
        Target target = indicator.targetOn(period.atEndOfMonth()).orElse(null);
        BigDecimal low = shown(bounds.low(), indicator.unit());
        BigDecimal high = Objects.equals(bounds.high(), bounds.low()) ? low : shown(bounds.high(), indicator.unit());
        if (target == null || (indicator.judgedAtTop() && !top)) {
            return new Judgement(null, null, low, high, null, null, null);
        }
        Scale scale = new Scale(target, indicator.unit());
        Ratio value = total.ratio() != null && total.ratio().hasValue() ? total.ratio() : null;
        BigDecimal shortfall = value == null ? null : shortfall(value, scale);
        return new Judgement(
                verdict(scale, value, total, indicator.isDue(target, period, year)),
                certainty(total, value, bounds, scale),
                low,
                high,
                pace(indicator, target, value, scale, year, period),
                shortfall,
                value == null || shortfall == null ? null : margin(value, shortfall, target, indicator.unit()));
    }

    /**
     * How a total stands to what is assigned to it: at least so much of what the numerator counts, or at least that percentage; due and
     * paced like the plan's own target.
     *
     * @param target the plan's own in force, which may have a date; null if none is
     */
    public static Judgement ofAssigned(
            ReportingYear year,
            Indicator indicator,
            @Nullable Target target,
            YearMonth period,
            Total total,
            Assigned assigned) {
        LocalDate by = target == null ? null : target.by();
        Target edge = new Target(TargetType.AT_LEAST, null, null, assigned.number(), null, null, by);
        boolean due = indicator.isDue(edge, period, year);
        Ratio value = valueOf(total.ratio(), assigned);
        Scale scale = new Scale(edge, assigned.unit());
        if (value == null) {
            Verdict verdict =
                    assigned.isPercent() ? verdict(scale, null, total, due) : due ? Verdict.NO_DATA : Verdict.NOT_DUE;
            return new Judgement(verdict, null, null);
        }
        Verdict place = scale.place(value);
        boolean settled = due || place.isReached();
        return new Judgement(
                settled ? place : Verdict.NOT_DUE,
                null,
                null,
                null,
                due && place.isReached()
                        ? null
                        : paced(indicator.pace(), assigned.number(), value, assigned.unit(), year.elapsed(period)),
                scale.lacking(value),
                null);
    }

    /** What is held against what is assigned; null if there is nothing. */
    private static @Nullable Ratio valueOf(@Nullable Ratio ratio, Assigned assigned) {
        if (ratio == null || (assigned.isPercent() && !ratio.hasValue())) {
            return null;
        }
        return assigned.isPercent() ? ratio : new Ratio(ratio.numerator(), null);
    }

    /** Without a value the first missing body that reports one changes the verdict. */
    private static Certainty certainty(Total total, @Nullable Ratio value, Bounds bounds, Scale scale) {
        boolean settled = total.isSettled() || (value != null && !total.leeway().doubtful() && bounds.settle(scale));
        return settled ? Certainty.FINAL : Certainty.OPEN;
    }

    private static @Nullable BigDecimal shown(@Nullable Ratio value, ResultUnit unit) {
        return value == null ? null : value.rounded(unit, DECIMALS).orElse(null);
    }

    private static Verdict verdict(Scale scale, @Nullable Ratio value, Total total, boolean due) {
        if (value != null) {
            Verdict place = scale.place(value);
            return due || place.isReached() ? place : Verdict.NOT_DUE;
        }
        boolean told = total.leeway().apart().isEmpty();
        if (total.coverage().expected() == 0 && told) {
            return Verdict.NO_POPULATION;
        }
        if (!due) {
            return Verdict.NOT_DUE;
        }
        return total.coverage().missing() > 0 || !told ? Verdict.NO_DATA : Verdict.NO_POPULATION;
    }

    /** Value ≥ target × the curve at this month, multiplied out; null where there is nothing to hold, or nothing left to reach. */
    private static @Nullable Pace pace(
            Indicator indicator,
            Target target,
            @Nullable Ratio value,
            Scale scale,
            ReportingYear year,
            YearMonth period) {
        if (value == null || (scale.place(value).isReached() && indicator.isDue(target, period, year))) {
            return null;
        }
        return paced(indicator.pace(), target.lower(), value, indicator.unit(), year.elapsed(period));
    }

    /** Of a value that a period had whose target was not due; null without a value or a target in force. */
    public static @Nullable Pace pace(
            Indicator indicator, @Nullable Ratio value, ReportingYear year, YearMonth period) {
        Target target = indicator.targetOn(period.atEndOfMonth()).orElse(null);
        return target == null || value == null || !value.hasValue()
                ? null
                : paced(indicator.pace(), target.lower(), value, indicator.unit(), year.elapsed(period));
    }

    private static @Nullable Pace paced(
            @Nullable PaceCurve curve, BigDecimal lower, Ratio value, ResultUnit unit, int month) {
        if (curve == null) {
            return null;
        }
        Ratio yearly = new Ratio(value.numerator().multiply(curve.whole()), value.denominator());
        return yearly.compareTo(lower.multiply(curve.by(month)), unit) >= 0 ? Pace.ON_TRACK : Pace.BEHIND;
    }

    /** Null if the next whole number is already over. */
    static @Nullable BigDecimal shortfall(Ratio value, Scale scale) {
        BigDecimal whole = scale.lacking(value);
        Ratio then = new Ratio(value.numerator().add(whole), value.denominator());
        return scale.place(then).isReached() ? whole : null;
    }

    private static BigDecimal margin(Ratio value, BigDecimal shortfall, Target target, ResultUnit unit) {
        if (shortfall.signum() > 0) {
            return shortfall.negate();
        }
        BigDecimal spare = value.numerator().subtract(value.numeratorAt(target.lowEdge(), unit));
        return spare.setScale(0, RoundingMode.FLOOR);
    }
}
