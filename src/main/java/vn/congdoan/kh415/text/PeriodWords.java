package vn.congdoan.kh415.text;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.plan.ReportingYear;

/** Periods as offices call them: 06/2023, quý II năm 2023, 6 tháng đầu năm 2023. */
public final class PeriodWords {
    private static final List<String> QUARTERS = List.of("quarter-1", "quarter-2", "quarter-3", "quarter-4");

    private final Words words;

    PeriodWords(Words words) {
        this.words = words;
    }

    /** Within a sentence. */
    public String of(ReportPeriod period) {
        return period.isMonth() ? words.numbers().month(period.end()) : spelled(period);
    }

    /** Spelled out within a sentence: "tháng 6 năm 2023". */
    public String inSentence(ReportPeriod period) {
        if (words.lang() == Lang.EN) {
            return of(period);
        }
        String text = spelled(period);
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** As a title: "Tháng 6 năm 2023"; where the reporting year is another than the calendar's, with the months of a span. */
    public String title(ReportPeriod period, ReportingYear year) {
        String text = spelled(period);
        String title = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return period.isMonth() || year.firstMonth() == Month.JANUARY ? title : title + " (" + months(period) + ")";
    }

    /** In full: a span with its months. */
    public String full(ReportPeriod period) {
        return period.isMonth() ? of(period) : of(period) + " (" + months(period) + ")";
    }

    /** The key of a text that speaks otherwise of periods of that length: {@code key.month}, {@code key.quarter}, {@code key.span}. */
    public static String key(String key, ReportPeriod period) {
        String length = switch (period.length()) {
            case MONTH -> "month";
            case QUARTER -> "quarter";
            case HALF, NINE_MONTHS, YEAR -> "span";
        };
        return key + "." + length;
    }

    private String spelled(ReportPeriod period) {
        return switch (period.length()) {
            case MONTH -> words.of("period.words", period.end().getMonthValue(), period.year());
            case QUARTER -> words.of("period." + QUARTERS.get(period.number() - 1), period.year());
            case HALF -> words.of("period.half", period.year());
            case NINE_MONTHS -> words.of("period.nine-months", period.year());
            case YEAR -> words.of("period.year", period.year());
        };
    }

    private String months(ReportPeriod period) {
        return month(period.first()) + "–" + month(period.end());
    }

    private String month(YearMonth month) {
        return words.numbers().month(month);
    }
}
