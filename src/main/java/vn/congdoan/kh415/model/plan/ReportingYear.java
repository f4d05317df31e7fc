package vn.congdoan.kh415.model.plan;

import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The twelve months over which figures accumulate; it need not start in January, and is named after the year of its last month. */
public record ReportingYear(Month firstMonth) {
    public YearMonth start(YearMonth period) {
        YearMonth start = period.withMonth(firstMonth.getValue());
        return start.isAfter(period) ? start.minusYears(1) : start;
    }

    /** The year's months up to and including the period. */
    public List<YearMonth> monthsTo(YearMonth period) {
        return Stream.iterate(start(period), month -> !month.isAfter(period), month -> month.plusMonths(1))
                .toList();
    }

    /** How many months of the year have passed at the end of the period: 1 to 12. */
    public int elapsed(YearMonth period) {
        return (int) start(period).until(period, ChronoUnit.MONTHS) + 1;
    }

    /** The year by which the reporting year of that period is called. */
    public int name(YearMonth period) {
        return nth(12, period).getYear();
    }

    /** The last month of the reporting year that is called so. */
    public YearMonth last(int year) {
        return YearMonth.of(year, firstMonth.minus(1));
    }

    /** The n-th month, from 1, of the reporting year that holds the period. */
    public YearMonth nth(int month, YearMonth period) {
        return start(period).plusMonths(month - 1L);
    }
}
