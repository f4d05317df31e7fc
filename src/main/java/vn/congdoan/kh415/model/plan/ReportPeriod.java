package vn.congdoan.kh415.model.plan;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a report is on: a month, or a span of the reporting year, which stands for the month at its end. Written {@code 2023-06}, {@code
 * 2023-Q2}, {@code 2023-H1}, {@code 2023-9M}, {@code 2023}; the year of a span is the one that its reporting year is called by.
 *
 * @param number of a quarter, 1 to 4; 1 for any other
 * @param year by which the reporting year is called; of a month its own
 * @param end the last month
 */
public record ReportPeriod(Length length, int number, int year, YearMonth end) {
    private static final Pattern SPAN = Pattern.compile("(\\d{4})(?:-(Q[1-4]|H1|9M))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** How many months it has. Only such spans are spoken of; a second half is not, it is the year. */
    public enum Length {
        MONTH(1),
        QUARTER(3),
        HALF(6),
        NINE_MONTHS(9),
        YEAR(12);

        private final int months;

        Length(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    public static ReportPeriod of(YearMonth month) {
        return new ReportPeriod(Length.MONTH, 1, month.getYear(), month);
    }

    /** Whether the text is one of the forms, whenever the reporting year begins. */
    public static boolean isWellFormed(String text) {
        return parse(text, new ReportingYear(Month.JANUARY)).isPresent();
    }

    /** What the text means where the reporting year is that; empty if it is none of the forms. */
    public static Optional<ReportPeriod> parse(String text, ReportingYear reportingYear) {
        return parse(text, null, reportingYear);
    }

    /** The same where the month at the end is known. */
    public static Optional<ReportPeriod> ending(YearMonth end, String text) {
        return parse(text, end, new ReportingYear(Month.JANUARY));
    }

    private static Optional<ReportPeriod> parse(String text, @Nullable YearMonth end, ReportingYear reportingYear) {
        try {
            if (MONTH.matcher(text).matches()) {
                return Optional.of(of(YearMonth.parse(text)));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(span.group(1));
        String part = span.group(2) == null ? "" : span.group(2).toUpperCase(Locale.ROOT);
        Length length = switch (part) {
            case "" -> Length.YEAR;
            case "H1" -> Length.HALF;
            case "9M" -> Length.NINE_MONTHS;
            default -> Length.QUARTER;
        };
        int number = length == Length.QUARTER ? part.charAt(1) - '0' : 1;
        YearMonth last = end == null
                ? reportingYear.last(year).minusMonths(Length.YEAR.months() - (long) length.months() * number)
                : end;
        return Optional.of(new ReportPeriod(length, number, year, last));
    }

    public boolean isMonth() {
        return length == Length.MONTH;
    }

    public YearMonth first() {
        return end.minusMonths(length.months() - 1L);
    }

    /** Whether the reporting year began before it: then what it has of its own is less than what the year has so far. */
    public boolean isWithinYear() {
        return !isMonth() && number > 1;
    }

    /** The month before; the quarter before in the same reporting year. Null where there is none of that length. */
    public @Nullable ReportPeriod previous() {
        if (isMonth()) {
            return of(end.minusMonths(1));
        }
        return number > 1 ? new ReportPeriod(length, number - 1, year, end.minusMonths(length.months())) : null;
    }

    /** The same of the year before. */
    public ReportPeriod yearAgo() {
        return new ReportPeriod(length, number, year - 1, end.minusYears(1));
    }

    /** As it is written on the command line, in names of files and in the JSON. */
    public String text() {
        return switch (length) {
            case MONTH -> end.toString();
            case QUARTER -> name() + "-Q" + number;
            case HALF -> name() + "-H1";
            case NINE_MONTHS -> name() + "-9M";
            case YEAR -> name();
        };
    }

    private String name() {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
