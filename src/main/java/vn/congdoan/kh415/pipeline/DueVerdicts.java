package vn.congdoan.kh415.pipeline;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.judge.Division;
import vn.congdoan.kh415.judge.Judge;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Judgement.Certainty;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.rollup.IndicatorTotals;
import vn.congdoan.kh415.rollup.Subtotal;

/**
 * The verdicts of milestones whose date is past: that of the due period stands, with today's figures beside it. It is the one with
 * which that period was closed; else what its figures come to; else nothing is known.
 */
final class DueVerdicts {
    private final ReportingYear year;
    private final Function<YearMonth, List<IndicatorTotals>> totals;
    private final Function<YearMonth, Map<IndicatorId, Earlier>> closed;
    private final Map<YearMonth, Map<IndicatorId, IndicatorTotals>> known = new HashMap<>();
    private final Map<List<Object>, Map<String, Total>> parts = new HashMap<>();

    /**
     * Verdicts from those sources.
     *
     * @param totals of a period by its figures; none if nothing was sent for it
     * @param closed the results with which a period was closed; none if it is open
     */
    DueVerdicts(
            ReportingYear year,
            Function<YearMonth, List<IndicatorTotals>> totals,
            Function<YearMonth, Map<IndicatorId, Earlier>> closed) {
        this.year = year;
        this.totals = totals;
        this.closed = closed;
    }

    /** The judgement that stands in that period; the given one unless it is of a milestone that is past. */
    Judgement standing(Indicator indicator, YearMonth period, Division part, @Nullable String of, Judgement now) {
        Target target = indicator.targetOn(period.atEndOfMonth()).orElse(null);
        if (target == null || now.verdict() == null || !target.isPast(period)) {
            return now;
        }
        YearMonth due = YearMonth.from(target.by());
        Judgement then = part == Division.WHOLE ? closedWhole(indicator, due) : null;
        then = then == null ? computed(indicator, due, part, of) : then;
        Verdict verdict = then == null ? null : then.verdict();
        return new Judgement(
                verdict == null ? Verdict.NO_DATA : verdict,
                then == null || verdict == null ? Certainty.OPEN : then.certainty(),
                now.low(),
                now.high(),
                now.pace(),
                now.shortfall(),
                now.margin(),
                now.kept());
    }

    private @Nullable Judgement closedWhole(Indicator indicator, YearMonth due) {
        Earlier earlier = closed.apply(due).get(indicator.id());
        return earlier == null || earlier.verdict() == null
                ? null
                : new Judgement(earlier.verdict(), Certainty.FINAL, null);
    }

    private @Nullable Judgement computed(Indicator indicator, YearMonth due, Division part, @Nullable String of) {
        IndicatorTotals then = known.computeIfAbsent(due, this::byIndicator).get(indicator.id());
        if (then == null) {
            return null;
        }
        Total total = part == Division.WHOLE
                ? then.whole()
                : parts.computeIfAbsent(List.of(due, indicator.id(), part), key -> byKey(then, part))
                        .get(String.valueOf(of));
        return total == null ? null : Judge.of(year, indicator, due, total, part == Division.WHOLE);
    }

    private Map<IndicatorId, IndicatorTotals> byIndicator(YearMonth due) {
        Map<IndicatorId, IndicatorTotals> byIndicator = new HashMap<>();
        totals.apply(due).forEach(each -> byIndicator.put(each.indicator().id(), each));
        return byIndicator;
    }

    private static Map<String, Total> byKey(IndicatorTotals then, Division part) {
        List<Subtotal> subtotals = switch (part) {
            case WHOLE -> List.of();
            case UNIT -> then.rows();
            case KIND -> then.kinds();
            case SECTOR -> then.sectors();
            case CLUSTER -> then.clusters();
        };
        Map<String, Total> byKey = new HashMap<>();
        subtotals.forEach(each -> byKey.put(String.valueOf(each.of()), each.total()));
        return byKey;
    }
}
