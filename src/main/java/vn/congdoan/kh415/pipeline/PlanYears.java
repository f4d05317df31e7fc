package vn.congdoan.kh415.pipeline;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;
import vn.congdoan.kh415.model.result.Average;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.model.result.Total;

/**
 * The yearly sums of annual averages in the reporting years of the plan that have ended, the period's own if it is its last month.
 *
 * <p>A year's sum is what its last month said: as it was closed; else from the returns, if there are any for every month that the
 * sum needs (all twelve of a flow); else as it was last reported; else as the plan states it. A flow that lacks months beside
 * others, or months of some bodies, is at least what is known of it. A year of which nothing is known is not.
 */
final class PlanYears {
    private final Plan plan;
    private final YearMonth period;
    private final Sources sources;
    private final Ledger ledger;
    private final EarlierResults earlier;
    private final Map<YearMonth, Map<IndicatorId, Total>> computed = new HashMap<>();

    PlanYears(Inputs inputs, Sources sources, EarlierResults earlier) {
        this.plan = inputs.plan();
        this.period = inputs.period();
        this.sources = sources;
        this.ledger = sources.ledger();
        this.earlier = earlier;
    }

    /** Null for targets that are no annual average, and before the plan's first year has ended. */
    @Nullable
    Average average(Indicator indicator, Total now) {
        Optional<Target> target = indicator.targetOn(period.atEndOfMonth());
        if (target.isEmpty() || target.get().type() != TargetType.ANNUAL_AVERAGE) {
            return null;
        }
        List<Average.Year> years = new ArrayList<>();
        int current = plan.reportingYear().name(period);
        int last = plan.lastYear() == null ? current : Math.min(current, plan.lastYear());
        for (int year = plan.firstYear(); year <= last; year++) {
            YearMonth end = plan.reportingYear().last(year);
            if (end.isBefore(period)) {
                years.add(past(indicator, target.get(), year, end));
            } else if (end.equals(period)) {
                years.add(year(indicator, year, now, List.of()));
            }
        }
        return years.isEmpty() ? null : new Average(years);
    }

    /** As it was closed or last reported, or as its returns tell it; else as the plan states it. */
    private Average.Year past(Indicator indicator, Target target, int year, YearMonth end) {
        Optional<Snapshot> snapshot = sources.snapshot(end);
        List<YearMonth> lacking = needed(indicator, end).stream()
                .filter(month -> !ledger.periods().contains(month))
                .toList();
        boolean asReported = snapshot.isPresent() && (sources.isClosed(end) || !lacking.isEmpty());
        if (asReported) {
            Optional<Snapshot.Reported> reported = snapshot.get().result(indicator.id());
            Ratio ratio = reported.map(Snapshot.Reported::ratio).orElse(null);
            if (ratio != null) {
                return new Average.Year(year, ratio.numerator());
            }
        }
        BigDecimal stated = target.known().get(year);
        if (!lacking.isEmpty() && stated != null) {
            return new Average.Year(year, stated);
        }
        boolean known = lacking.isEmpty()
                || (isFlow(indicator) && lacking.size() < needed(indicator, end).size());
        return year(indicator, year, known ? totals(end).get(indicator.id()) : null, lacking);
    }

    private Average.Year year(Indicator indicator, int year, @Nullable Total total, List<YearMonth> lacking) {
        BigDecimal sum = numerator(total);
        boolean some =
                total != null && total.coverage().received() < total.coverage().expected();
        boolean atLeast = sum != null && isFlow(indicator) && (some || !lacking.isEmpty());
        return new Average.Year(year, sum, lacking, atLeast);
    }

    private boolean isFlow(Indicator indicator) {
        return indicator.numerator().measures().stream()
                .anyMatch(id -> plan.measure(id).time() == OverTime.FLOW);
    }

    private List<YearMonth> needed(Indicator indicator, YearMonth end) {
        return isFlow(indicator) ? plan.reportingYear().monthsTo(end) : List.of(end);
    }

    private Map<IndicatorId, Total> totals(YearMonth end) {
        return computed.computeIfAbsent(end, month -> {
            Map<IndicatorId, Total> totals = new HashMap<>();
            // Only a shortcut: the totals of the others would be added up for nothing.
            List<Indicator> averages = plan.indicators().stream()
                    .filter(indicator ->
                            indicator.targets().stream().anyMatch(target -> target.type() == TargetType.ANNUAL_AVERAGE))
                    .toList();
            earlier.totals(plan.with(averages), ledger.upTo(month), month)
                    .forEach(each -> totals.put(each.indicator().id(), each.whole()));
            return totals;
        });
    }

    private static @Nullable BigDecimal numerator(@Nullable Total total) {
        return total == null || total.ratio() == null ? null : total.ratio().numerator();
    }
}
