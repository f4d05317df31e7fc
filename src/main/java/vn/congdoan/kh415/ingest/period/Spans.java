package vn.congdoan.kh415.ingest.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.qualifier.Span;
import vn.congdoan.kh415.text.Normal;

/**
 * Periods of several months as people write them: quý II năm 2023, Q2/2023, 6 tháng đầu năm 2023, từ tháng 4 đến tháng 6 năm
 * 2023, từ 01/04/2023 đến 30/06/2023, lũy kế đến tháng 6, báo cáo năm 2023. A year left out is the one that the month expected
 * suggests.
 */
public final class Spans {
    private static final String YEAR = "(20\\d\\d)(?!\\d)";
    private static final String MONTH = "(1[0-2]|0?[1-9])(?!\\d)";
    private static final String IN_YEAR = "[ ,./-]*(?:(?:năm|nam|of|year) *)?" + YEAR;
    private static final String QUARTER = "(iv|i{1,3}|[1-4])(?![\\p{L}\\d])";
    private static final Pattern QUARTER_NAMED =
            Pattern.compile("(?<!\\p{L})(?:quý|quarter) *" + QUARTER + "(?:" + IN_YEAR + ")?");
    private static final Pattern QUARTER_SHORT = Pattern.compile("(?<![\\p{L}\\d])(?:quy|q) *" + QUARTER + IN_YEAR);
    private static final Pattern QUARTER_LAST = Pattern.compile("(?<!\\d)(20\\d\\d)[ -]?q([1-4])(?!\\d)");
    private static final Pattern MONTHS_OF_YEAR = Pattern.compile("(?<!\\d)" + MONTH
            + " *(?:tháng|thang) *(?:(đầu|dau|cuối|cuoi) *(?:năm|nam)(?: *" + YEAR + ")?|(?:năm|nam) *" + YEAR + ")");
    private static final Pattern HALF =
            Pattern.compile("(?<!\\p{L})(?:(first|second) (?:half|six months) of|h([12]))[ ,./-]*" + YEAR);
    private static final Pattern MONTH_TO_MONTH = Pattern.compile("(?:tháng|thang|(?<!\\p{L})t) *" + MONTH + "(?:[/.-]"
            + YEAR + ")?(?: *(?:,|-|và|đến|tới|den|to|and) *(?:(?:hết|tháng|thang|t) *)*" + MONTH + ")+" + IN_YEAR);
    private static final Pattern DAY_TO_DAY = Pattern.compile("\\d *(?:đến|tới|-|to|until) *(?:(?:hết|ngày) *)*\\d");
    private static final Pattern DAYS_WITHOUT_YEAR = Pattern.compile("(?<![\\d/.-])(\\d{1,2}/\\d{1,2})"
            + " *(?:đến|tới|-|to|until) *(?:(?:hết|ngày) *)*(\\d{1,2}/\\d{1,2})(?![\\d])(?:/" + YEAR + ")?");
    private static final Pattern SINCE_NEW_YEAR = Pattern.compile("(?:" + Normal.key("lũy kế")
            + "|cộng dồn|từ đầu năm|year to date|cumulative).*?(?:đến|tới|hết|to|until) (.*)");
    private static final Pattern ONLY_SINCE_NEW_YEAR = Pattern.compile(
            "\\(?(?:số liệu )?(?:" + Normal.key("lũy kế") + "|cộng dồn)(?: (?:từ đầu )?năm(?: 20\\d\\d)?)?\\)?");
    private static final Pattern MONTH_NAMED = Pattern.compile("(?:tháng|thang|month|(?<!\\p{L})t) *" + MONTH);
    private static final Pattern YEAR_REPORTED =
            Pattern.compile("(?<!\\p{L})(?:báo cáo|bao cao|bc|số liệu|so lieu|tổng kết|tong ket|cả|ca|report)"
                    + "(?:[ ,-](?:kết quả|ket qua|số liệu|tổng hợp|tong hop|tổng kết|thực hiện|công tác|hoạt động|công đoàn|cả|of|for))*"
                    + "[ ,-](?:năm|nam|year) *" + YEAR);
    private static final Pattern YEAR_ALONE = Pattern.compile("(?:năm|nam|year)? *" + YEAR);
    private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)" + YEAR);
    private static final Pattern AS_OF = Pattern.compile(
            "(?<!\\p{L})(?:đến|tới|hết|tại|thời điểm|chốt|as of|as at|until)(?: (?:hết|ngày|cuối|thời điểm|số liệu))*:? (\\d.*|ngày.*)");

    /** Reports of a month appear until here in the next. */
    private static final int LATE_DAY = 20;

    private final @Nullable YearMonth expected;

    /** With the month that the file's name or folder leads one to expect, null if they say nothing. */
    public Spans(@Nullable YearMonth expected) {
        this.expected = expected;
    }

    /** Every period of several months that a title names, but for whole years. */
    public List<Span> in(String text) {
        String key = Normal.key(text);
        List<Span> spans = new ArrayList<>();
        QUARTER_NAMED
                .matcher(key)
                .results()
                .forEach(found -> quarter(found.group(1), found.group(2), key, text, spans));
        QUARTER_SHORT
                .matcher(key)
                .results()
                .forEach(found -> quarter(found.group(1), found.group(2), key, text, spans));
        QUARTER_LAST.matcher(key).results().forEach(found -> quarter(found.group(2), found.group(1), key, text, spans));
        HALF.matcher(key).results().forEach(found -> half(found, key, text, spans));
        MONTHS_OF_YEAR.matcher(key).results().forEach(found -> monthsOfYear(found, key, text, spans));
        MONTH_TO_MONTH.matcher(key).results().forEach(found -> monthToMonth(found, text, spans));
        dayToDay(key, text, spans);
        sinceNewYear(key, text, spans);
        return spans;
    }

    /** The whole year that a title reports on; many titles name the year of a plan, which says nothing. */
    public Optional<Span> year(String text) {
        return year(YEAR_REPORTED.matcher(Normal.key(text)), text);
    }

    /** A whole year where nothing but a period is meant: "năm 2023", "2023". */
    public Optional<Span> yearAlone(String text) {
        Matcher alone = YEAR_ALONE.matcher(Normal.key(text));
        return alone.matches() ? year(alone.reset(), text) : Optional.empty();
    }

    /** A year that is not over at the month expected reaches no further than that month. */
    private Optional<Span> year(Matcher found, String text) {
        if (!found.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        Span whole = new Span(YearMonth.of(year, 1), YearMonth.of(year, 12), text);
        return Optional.of(expected == null ? whole : whole.upTo(expected));
    }

    /** The month whose end a title gives as the day of its figures: "số liệu tính đến 30/6/2023". */
    public Optional<YearMonth> asOf(String text) {
        Matcher found = AS_OF.matcher(Normal.key(text));
        return found.find() ? Periods.day(found.group(1)).map(this::monthOf) : Optional.empty();
    }

    /** Figures "as of" one of the first days of a month are still those of the month before, if that one is expected. */
    private YearMonth monthOf(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        boolean late = month.minusMonths(1).equals(expected) && day.getDayOfMonth() <= LATE_DAY;
        return late ? month.minusMonths(1) : month;
    }

    private void quarter(String digit, @Nullable String year, String key, String text, List<Span> spans) {
        int roman = List.of("i", "ii", "iii", "iv").indexOf(digit);
        int quarter = roman >= 0 ? roman + 1 : Integer.parseInt(digit);
        add(3 * quarter - 2, 3 * quarter, year, key, text, spans);
    }

    private void half(MatchResult found, String key, String text, List<Span> spans) {
        boolean second = "second".equals(found.group(1)) || "2".equals(found.group(2));
        add(second ? 7 : 1, second ? 12 : 6, found.group(3), key, text, spans);
    }

    private void monthsOfYear(MatchResult found, String key, String text, List<Span> spans) {
        int months = Integer.parseInt(found.group(1));
        boolean end = found.group(2) != null && found.group(2).startsWith("c");
        String year = found.group(3) != null ? found.group(3) : found.group(4);
        add(end ? 13 - months : 1, end ? 12 : months, year, key, text, spans);
    }

    private static void monthToMonth(MatchResult found, String text, List<Span> spans) {
        String year = found.group(4);
        String firstYear = found.group(2) != null ? found.group(2) : year;
        YearMonth first = YearMonth.of(Integer.parseInt(firstYear), Integer.parseInt(found.group(1)));
        YearMonth last = YearMonth.of(Integer.parseInt(year), Integer.parseInt(found.group(3)));
        if (first.isBefore(last)) {
            spans.add(new Span(first, last, text));
        }
    }

    /** From one day to another; a stretch no longer than a month is the month in which it ends. */
    private void dayToDay(String key, String text, List<Span> spans) {
        List<LocalDate> days = daysWithYear(key, text);
        if (days.size() == 2
                && days.get(0).isBefore(days.get(1))
                && DAY_TO_DAY.matcher(key).find()) {
            YearMonth last = YearMonth.from(days.get(1));
            boolean month = days.get(0).until(days.get(1), ChronoUnit.DAYS) <= 31;
            spans.add(new Span(month ? last : YearMonth.from(days.get(0)), last, text));
        }
    }

    /** "Từ 1/1 đến 30/6" is of the year expected. */
    private List<LocalDate> daysWithYear(String key, String text) {
        Matcher bare = DAYS_WITHOUT_YEAR.matcher(key);
        if (expected == null || !bare.find()) {
            return Periods.days(text);
        }
        String year = bare.group(3) != null ? bare.group(3) : String.valueOf(expected.getYear());
        return Periods.days(bare.group(1) + "/" + year + " " + bare.group(2) + "/" + year);
    }

    private void sinceNewYear(String key, String text, List<Span> spans) {
        Matcher found = SINCE_NEW_YEAR.matcher(key);
        if (found.find()) {
            until(found.group(1), key).ifPresent(last -> spans.add(new Span(null, last, text)));
        } else if (expected != null && ONLY_SINCE_NEW_YEAR.matcher(key).matches()) {
            spans.add(new Span(null, expected, text));
        }
    }

    private Optional<YearMonth> until(String rest, String key) {
        Optional<YearMonth> month =
                Periods.monthIn(rest).or(() -> Periods.day(rest).map(this::monthOf));
        Matcher named = MONTH_NAMED.matcher(rest);
        return month.isPresent() || !named.find() ? month : endingAt(Integer.parseInt(named.group(1)), null, key);
    }

    private void add(int first, int last, @Nullable String year, String key, String text, List<Span> spans) {
        endingAt(last, year, key)
                .ifPresent(end -> spans.add(new Span(end.minusMonths((long) last - first), end, text)));
    }

    /** The year stated, else the only one in the text, else the one in which that month is nearest to the one expected. */
    private Optional<YearMonth> endingAt(int month, @Nullable String year, String key) {
        List<String> years = ANY_YEAR.matcher(key)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        String stated = year != null ? year : years.size() == 1 ? years.get(0) : null;
        if (stated != null) {
            return Optional.of(YearMonth.of(Integer.parseInt(stated), month));
        }
        return Optional.ofNullable(expected)
                .map(near -> near.withMonth(month).isAfter(near.plusMonths(6))
                        ? near.withMonth(month).minusYears(1)
                        : near.withMonth(month));
    }
}
