package vn.congdoan.kh415.pipeline;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.judge.Division;
import vn.congdoan.kh415.judge.Judge;
import vn.congdoan.kh415.judge.RuleOfEach;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.rollup.IndicatorTotals;
import vn.congdoan.kh415.rollup.Subtotal;

/** Judges the totals of one indicator in one period: by their values, by what each body does, or as they stood when they were due. */
final class Judging {
    private final ReportingYear year;
    private final Indicator indicator;
    private final YearMonth period;
    private final @Nullable DueVerdicts due;
    private final @Nullable Target target;
    private final @Nullable RuleOfEach each;

    Judging(ReportingYear year, IndicatorTotals totals, Tree tree, YearMonth period, DueVerdicts due) {
        this.year = year;
        this.indicator = totals.indicator();
        this.period = period;
        this.target = indicator.targetOn(period.atEndOfMonth()).orElse(null);
        // Rows are judged when they are written: with the figures of all months behind it where these are no longer
        // asked for, a year's
        // figures would stay in memory until then.
        this.due = target != null && target.isPast(period) ? due : null;
        this.each =
                target != null && target.each() ? RuleOfEach.of(indicator, target, tree, totals.contributions()) : null;
    }

    Result of(Subtotal subtotal, Division division) {
        Judgement now = Judge.of(year, indicator, period, subtotal.total(), division == Division.WHOLE);
        if (each != null && target != null) {
            now = each.judge(now, subtotal.total(), division, subtotal.of(), indicator.isDue(target, period, year));
        }
        return new Result(
                subtotal.of(),
                subtotal.total(),
                due == null ? now : due.standing(indicator, period, division, subtotal.of(), now));
    }

    /** What the bodies below each unit lack of a rule that each keeps for itself; null where there is no such rule. */
    @Nullable
    Map<UnitCode, BigDecimal> shortfalls() {
        return each == null ? null : each.shortfalls();
    }
}
