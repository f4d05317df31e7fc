package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/** From the observations of a measure to its value in a period: one rule for each {@link vn.congdoan.kh415.model.plan.OverTime}. */
final class TimeRules {
    private final ReportingYear year;
    private final Plan.MissingPolicy missing;

    TimeRules(Plan plan) {
        this.year = plan.reportingYear();
        this.missing = plan.missing();
    }

    ReportingYear year() {
        return year;
    }

    /** Null if nothing is known by the measure's rule. */
    @Nullable
    PeriodValue resolve(Observations observations, Measure measure, YearMonth period) {
        return switch (measure.time()) {
            case STOCK -> latest(observations, measure, period, period.minusMonths(missing.stockMonths()));
            case YTD ->
                latest(
                        observations,
                        measure,
                        period,
                        later(year.start(period), period.minusMonths(missing.ytdMonths())));
            case ONCE ->
                measure.type() == MeasureType.CHOICE
                        ? latest(observations, measure, period, year.start(period))
                        : once(observations, measure, period);
            case FLOW -> flow(observations, measure, period);
        };
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable PeriodValue latest(
            Observations observations, Measure measure, YearMonth period, YearMonth oldest) {
        for (YearMonth month = period; !month.isBefore(oldest); month = month.minusMonths(1)) {
            Observation observation = observations.of(measure, month);
            if (observation != null) {
                return PeriodValue.of(observation, month.equals(period));
            }
        }
        return null;
    }

    /**
     * A yes of the reporting year holds, even after a later no; what else was reported is carried as long as a year-to-date
     * figure.
     */
    private @Nullable PeriodValue once(Observations observations, Measure measure, YearMonth period) {
        Observation now = observations.of(measure, period);
        Observation latest = now;
        YearMonth start = year.start(period);
        YearMonth oldest = period.minusMonths(missing.ytdMonths());
        for (YearMonth month = period; !month.isBefore(start); month = month.minusMonths(1)) {
            Observation observation = month.equals(period) ? now : observations.of(measure, month);
            if (observation != null
                    && observation.value() != null
                    && observation.value().signum() > 0) {
                return PeriodValue.of(observation, now != null);
            }
            latest = latest == null && !month.isBefore(oldest) ? observation : latest;
        }
        return latest == null ? null : PeriodValue.of(latest, now != null);
    }

    /**
     * The sum of the months, beginning with the running total of the last month that gives one for months that are missing. Where no
     * month of the year before that one has a return of any body, none was asked yet: then the months alone count.
     */
    private @Nullable PeriodValue flow(Observations observations, Measure measure, YearMonth period) {
        List<YearMonth> months = year.monthsTo(period);
        FlowMonths all = FlowMonths.of(observations, measure, months);
        for (int last = months.size() - 1; last >= 0 && !all.missing().isEmpty(); last--) {
            boolean begun = observations.anyReturns(months.get(0), months.get(last));
            Figure total = begun ? observations.runningTotal(measure, months.get(last)) : null;
            FlowMonths upTo = total == null ? null : FlowMonths.of(observations, measure, months.subList(0, last + 1));
            if (total != null && upTo != null && upTo.canBe(total.value())) {
                return FlowMonths.of(observations, measure, months.subList(last + 1, months.size()))
                        .after(total);
            }
        }
        return all.any() ? all.resolved(all.missing().isEmpty()) : null;
    }

    /**
     * The observations of a flow in some months, added up.
     *
     * @param any whether there is any, be it that it does not apply
     * @param sum null if it applied in none of them
     */
    private record FlowMonths(
            boolean any, @Nullable BigDecimal sum, boolean fromParts, List<YearMonth> missing, List<Figure> figures) {
        static FlowMonths of(Observations observations, Measure measure, List<YearMonth> months) {
            BigDecimal sum = null;
            boolean any = false;
            boolean fromParts = false;
            List<YearMonth> missing = new ArrayList<>();
            List<Figure> figures = new ArrayList<>();
            for (YearMonth month : months) {
                Observation observation = observations.of(measure, month);
                if (observation == null) {
                    if (observations.reported(measure, month)) {
                        missing.add(month);
                    }
                    continue;
                }
                any = true;
                fromParts |= observation.fromParts();
                figures.addAll(observation.figures());
                if (observation.value() != null) {
                    sum = sum == null ? observation.value() : sum.add(observation.value());
                }
            }
            return new FlowMonths(any, sum, fromParts, List.copyOf(missing), List.copyOf(figures));
        }

        /** Whether that can be their running total: some are missing, and those that are not are no more than it. */
        boolean canBe(BigDecimal total) {
            return !missing.isEmpty() && (sum == null || sum.compareTo(total) <= 0);
        }

        PeriodValue after(Figure total) {
            List<Figure> all = new ArrayList<>();
            all.add(total);
            all.addAll(figures);
            BigDecimal value = sum == null ? total.value() : total.value().add(sum);
            return new PeriodValue(value, false, fromParts, missing, List.copyOf(all));
        }

        PeriodValue resolved(boolean current) {
            return new PeriodValue(sum, current, fromParts, missing, figures);
        }
    }
}
