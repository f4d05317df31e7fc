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

/** What the months said of a measure make of it in a period: one rule for each {@link vn.congdoan.kh415.model.plan.OverTime}. */
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
    Resolved resolve(Voice voice, Measure measure, YearMonth period) {
        return switch (measure.time()) {
            case STOCK -> latest(voice, measure, period, period.minusMonths(missing.stockMonths()));
            case YTD ->
                latest(voice, measure, period, later(year.start(period), period.minusMonths(missing.ytdMonths())));
            case ONCE ->
                measure.type() == MeasureType.CHOICE
                        ? latest(voice, measure, period, year.start(period))
                        : once(voice, measure, period);
            case FLOW -> flow(voice, measure, period);
        };
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Resolved latest(Voice voice, Measure measure, YearMonth period, YearMonth oldest) {
        for (YearMonth month = period; !month.isBefore(oldest); month = month.minusMonths(1)) {
            Said said = voice.said(measure, month);
            if (said != null) {
                return Resolved.of(said, month.equals(period));
            }
        }
        return null;
    }

    /** A yes of the reporting year holds, even after a later no; what else was said is carried as long as a year-to-date figure. */
    private @Nullable Resolved once(Voice voice, Measure measure, YearMonth period) {
        Said now = voice.said(measure, period);
        Said latest = now;
        YearMonth start = year.start(period);
        YearMonth oldest = period.minusMonths(missing.ytdMonths());
        for (YearMonth month = period; !month.isBefore(start); month = month.minusMonths(1)) {
            Said said = month.equals(period) ? now : voice.said(measure, month);
            if (said != null && said.value() != null && said.value().signum() > 0) {
                return Resolved.of(said, now != null);
            }
            latest = latest == null && !month.isBefore(oldest) ? said : latest;
        }
        return latest == null ? null : Resolved.of(latest, now != null);
    }

    /**
     * The sum of the months, beginning with the running total of the last month that gives one for months that are missing. Where no
     * month of the year before that one is known of anybody, nobody was asked yet: then the months alone count.
     */
    private @Nullable Resolved flow(Voice voice, Measure measure, YearMonth period) {
        List<YearMonth> months = year.monthsTo(period);
        Months all = Months.of(voice, measure, months);
        for (int last = months.size() - 1; last >= 0 && !all.lacking().isEmpty(); last--) {
            boolean begun = voice.anybodySpoke(months.get(0), months.get(last));
            Figure total = begun ? voice.runningTotal(measure, months.get(last)) : null;
            Months upTo = total == null ? null : Months.of(voice, measure, months.subList(0, last + 1));
            if (total != null && upTo != null && upTo.canBe(total.value())) {
                return Months.of(voice, measure, months.subList(last + 1, months.size()))
                        .after(total);
            }
        }
        return all.any() ? all.resolved(all.lacking().isEmpty()) : null;
    }

    /**
     * What was said of a flow in some months.
     *
     * @param any whether anything was, be it that it does not apply
     * @param sum null if it applied in none of them
     */
    private record Months(
            boolean any, @Nullable BigDecimal sum, boolean fromParts, List<YearMonth> lacking, List<Figure> figures) {
        static Months of(Voice voice, Measure measure, List<YearMonth> months) {
            BigDecimal sum = null;
            boolean any = false;
            boolean fromParts = false;
            List<YearMonth> lacking = new ArrayList<>();
            List<Figure> figures = new ArrayList<>();
            for (YearMonth month : months) {
                Said said = voice.said(measure, month);
                if (said == null) {
                    if (voice.reported(measure, month)) {
                        lacking.add(month);
                    }
                    continue;
                }
                any = true;
                fromParts |= said.fromParts();
                figures.addAll(said.figures());
                if (said.value() != null) {
                    sum = sum == null ? said.value() : sum.add(said.value());
                }
            }
            return new Months(any, sum, fromParts, List.copyOf(lacking), List.copyOf(figures));
        }

        /** Whether that can be their running total: some are missing, and those that are not are no more than it. */
        boolean canBe(BigDecimal total) {
            return !lacking.isEmpty() && (sum == null || sum.compareTo(total) <= 0);
        }

        Resolved after(Figure total) {
            List<Figure> all = new ArrayList<>();
            all.add(total);
            all.addAll(figures);
            BigDecimal value = sum == null ? total.value() : total.value().add(sum);
            return new Resolved(value, false, fromParts, lacking, List.copyOf(all));
        }

        Resolved resolved(boolean current) {
            return new Resolved(sum, current, fromParts, lacking, figures);
        }
    }
}
