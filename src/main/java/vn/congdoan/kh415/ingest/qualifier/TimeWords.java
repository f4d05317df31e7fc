package vn.congdoan.kh415.ingest.qualifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Times as headings of columns name them, each recognised where it begins: "Trong tháng", "Tháng 6/2023", "Tháng trước", "Lũy kế từ
 * đầu năm", "Cùng kỳ năm trước", "Quý II/2023", "6 tháng đầu năm", "Năm 2022", "Đầu kỳ", "Đến 30/6/2023". Texts are normalised.
 */
public final class TimeWords {
    /**
     * A time found in a text.
     *
     * @param end where it ends
     */
    public record Hit(int end, Qualifier.Time time) {}

    private record Rule(Pattern pattern, Qualifier.Reach reach, Function<MatchResult, Optional<When>> meaning) {}

    private static final String END = "(?![\\p{L}\\d%])";
    private static final String MONTH = "(1[0-2]|0?[1-9])(?!\\d)";
    private static final String YEAR = "(20\\d\\d)(?!\\d)";
    private static final String DAY_OF_MONTH = "(\\d{1,2})[./-](\\d{1,2})(?:[./-](20\\d\\d))?(?!\\d)";
    private static final String IN_YEAR = "(?:[ ,./-]*(?:năm |nam |of )?" + YEAR + ")?";
    private static final String SO_FAR =
            "(?: (?:đến|tới|cho đến) (?:nay|hiện nay|kỳ báo cáo|kỳ này|tháng báo cáo|cuối kỳ))?";
    private static final String ENGLISH_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** Reports of a month appear until here in the next: "đến 05/7" still means the end of June. */
    private static final int LATE_DAY = 20;

    private static final List<Rule> RULES = List.of(
            rule(
                    "(?:của )?(?:tháng|thang|month|t) ?" + MONTH + IN_YEAR,
                    found -> month(number(found.group(1)), found.group(2))),
            within(
                    "(?:(?:phát sinh |số )?trong|riêng) (?:tháng|thang|month|t) ?" + MONTH + IN_YEAR,
                    found -> month(number(found.group(1)), found.group(2))),
            rule(
                    "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?"
                            + IN_YEAR,
                    found -> month(ENGLISH_MONTHS.indexOf(found.group(1)) / 3 + 1, found.group(2))),
            rule(MONTH + "[/-]" + YEAR, found -> month(number(found.group(1)), found.group(2))),
            within(
                    "(?:phát sinh |số )?(?:riêng )?trong (?:tháng|kỳ)(?: (?:này|nay|báo cáo))?"
                            + "|riêng (?:tháng|kỳ) (?:này|nay|báo cáo)|in the month",
                    found -> always((month, year) -> stretch(month, month))),
            rule(
                    "(?:của )?(?:tháng|kỳ) (?:này|nay|báo cáo|hiện tại)|this month|current month|this period",
                    found -> always((month, year) -> stretch(month, month))),
            rule(
                    "(?:của |cuối |hết )?(?:tháng|kỳ|kỳ báo cáo) (?:trước đó|trước liền kề|trước|liền trước|liền kề trước|liền kề)(?: chuyển sang)?"
                            + "|last month|previous month|previous period",
                    found -> always((month, year) -> stretch(month.minusMonths(1), month.minusMonths(1)))),
            rule(
                    "(?:của )?(?:cùng kỳ|ck)(?:[ ,]*(?:tháng|quý) [\\divx]{1,3})?(?:[ ,/]*(?:của )?(?:năm )?(?:trước|ngoái|"
                            + YEAR
                            + "))?"
                            + "|same (?:period|month)(?: (?:of )?(?:last year|the previous year|" + YEAR + "))?",
                    found -> always((month, year) -> stretch(month.minusYears(1), month.minusYears(1)))),
            rule(
                    "(?:số )?(?:(?:có|tính) )?(?:đến )?đầu (?:kỳ|tháng|quý)(?: (?:này|báo cáo))?|at the beginning",
                    found -> always((month, year) -> stretch(month.minusMonths(1), month.minusMonths(1)))),
            rule(
                    "(?:số )?(?:(?:có|tính) )?(?:đến )?đầu năm(?: (?:nay|này|" + YEAR + "))?",
                    found -> always((month, year) -> stretch(
                            year.start(month).minusMonths(1), year.start(month).minusMonths(1)))),
            cumulative(
                    "(?:số )?(?:(?:hiện )?(?:có|tính) )?(?:đến |đến hết )?cuối (?:kỳ|tháng)(?: (?:này|báo cáo))?"
                            + "|(?:tính |có )?(?:đến|tới) (?:thời điểm )?(?:nay|hiện nay|hiện tại|báo cáo|kỳ báo cáo|kỳ này|tháng báo cáo)|at the end|to date",
                    found -> always((month, year) -> new Span(null, month, ""))),
            cumulative(
                    "(?:tính |có |số liệu |chốt |lấy )*(?:(?:chốt|đến|tới|hết|tại|thời điểm|as of|as at|until) )(?:(?:đến|hết|ngày|cuối|thời điểm|cuối ngày) )*"
                            + "(?:ngày )?(\\d{1,2})[./-](\\d{1,2})(?!\\d)(?:[./-]" + YEAR + ")?",
                    TimeWords::asOfDay),
            cumulative(
                    "(?:tính |có |số liệu |chốt |lấy )*(?:(?:đến|tới|hết) )(?:(?:đến|hết|ngày|cuối ngày) )*(\\d{1,2}) tháng (\\d{1,2})(?: năm "
                            + YEAR + ")?",
                    TimeWords::asOfDay),
            cumulative(
                    "(?:tính |có |số liệu |chốt |lấy )*(?:(?:đến|tới|hết|until) )(?:(?:hết|cuối) )*(?:tháng|t) ?"
                            + MONTH + IN_YEAR,
                    found -> asOfMonth(number(found.group(1)), found.group(2))),
            rule(
                    "(?:từ )?(?:ngày )?" + DAY_OF_MONTH + " ?(?:đến|tới|-|to) ?(?:(?:hết|ngày) )*" + DAY_OF_MONTH,
                    TimeWords::betweenDays),
            rule(
                    "(?:từ )?(?:tháng|thang|t) ?" + MONTH + "(?:[/-]" + YEAR
                            + ")? ?(?:đến|tới|-|to) ?(?:(?:hết|tháng|thang|t) ?)*" + MONTH + IN_YEAR,
                    TimeWords::betweenMonths),
            cumulative(
                    "(?:đến|tới|hết|until) " + MONTH + "[/-]" + YEAR,
                    found -> asOfMonth(number(found.group(1)), found.group(2))),
            cumulative(
                    "(?:(?:số |tổng )?(?:luỹ kế|luỹ tiến|lk|cộng dồn)(?: (?:thực hiện|số liệu))?(?: (?:từ )?(?:đầu )?năm(?: nay)?| từ (?:tháng 0?1|(?:ngày )?0?1[/-]0?1)(?!\\d))?"
                            + "|(?:tính )?từ đầu năm|cumulative|year to date|ytd)"
                            + IN_YEAR + SO_FAR,
                    found -> Optional.of(sinceNewYear(found.group(1)))),
            cumulative(
                    "(?:(?:tính|có|đến|tới|hết|cuối) )+(?:quý|q) ?(iv|i{1,3}|[1-4])" + END + IN_YEAR,
                    found -> asOfMonth(3 * quarterOf(found.group(1)), found.group(2))),
            rule(
                    "(?:(?:trong|của|cả) )?(?:quý|quy|q|quarter) ?(iv|i{1,3}|[1-4])" + END + IN_YEAR,
                    found -> quarter(found.group(1), found.group(2))),
            rule(
                    "(?:(?:trong|cả) )?" + MONTH + " (?:tháng|thang)(?: (đầu|cuối) năm)?" + IN_YEAR,
                    found -> monthsOfYear(number(found.group(1)), found.group(2), found.group(3))),
            rule(
                    "(3|6|9|12) ?t(?: (đầu|cuối) năm)?" + IN_YEAR,
                    found -> monthsOfYear(number(found.group(1)), found.group(2), found.group(3))),
            rule(
                    "(?:(?:trong|của) )?(?:năm|nam|year) " + YEAR + "|" + YEAR,
                    found -> year(number(found.group(1) != null ? found.group(1) : found.group(2)))),
            rule(
                    "(?:của )?năm (?:nay|này|báo cáo)|trong năm|this year",
                    found -> always((month, year) -> stretch(year.start(month), month))),
            rule(
                    "(?:của )?năm (?:trước đó|trước liền kề|trước|ngoái|liền trước)|last year|previous year",
                    found -> always((month, year) -> stretch(
                            year.start(month).minusYears(1), year.nth(12, month).minusYears(1)))));

    private static final Pattern DAY =
            Pattern.compile("(?:vào )?(?:ngày )?(\\d{1,2})[./-](\\d{1,2})(?:[./-](20\\d\\d))?");

    private static final Pattern DAY_WITHIN = Pattern.compile(
            "(?<![\\d/.-])(\\d{1,2})(?:[./-]| tháng )(\\d{1,2})(?:(?:[./-]| năm )(20\\d\\d))?(?![\\d/])");

    private static final Pattern ANY =
            Pattern.compile(RULES.stream().map(rule -> rule.pattern.pattern()).collect(Collectors.joining("|")));

    private TimeWords() {}

    private static Rule rule(String pattern, Function<MatchResult, Optional<When>> meaning) {
        return new Rule(Pattern.compile("(?:" + pattern + ")" + END), Qualifier.Reach.NAMED, meaning);
    }

    private static Rule within(String pattern, Function<MatchResult, Optional<When>> meaning) {
        return new Rule(Pattern.compile("(?:" + pattern + ")" + END), Qualifier.Reach.WITHIN, meaning);
    }

    private static Rule cumulative(String pattern, Function<MatchResult, Optional<When>> meaning) {
        return new Rule(Pattern.compile("(?:" + pattern + ")" + END), Qualifier.Reach.CUMULATIVE, meaning);
    }

    /** Whether a time may begin with that word, whatever follows; of most words it is told at once that none does. */
    public static boolean mayBegin(String word) {
        Matcher any = ANY.matcher(word);
        return any.lookingAt() || any.hitEnd();
    }

    /** The longest time that begins at that place of a normalised text. */
    public static Optional<Hit> at(String key, int place) {
        Hit longest = null;
        for (Rule rule : RULES) {
            Matcher found = rule.pattern.matcher(key).region(place, key.length());
            found.useTransparentBounds(true);
            if (found.lookingAt() && (longest == null || found.end() > longest.end())) {
                String seen = found.group();
                Optional<When> when = rule.meaning.apply(found.toMatchResult());
                if (when.isPresent()) {
                    longest = new Hit(found.end(), new Qualifier.Time(seen, rule.reach, when.get()));
                }
            }
        }
        return Optional.ofNullable(longest);
    }

    /** Whether a normalised text says anywhere, in so many words, that something happened within the month. */
    public static boolean sayMonth(String key) {
        return IntStream.range(0, key.length())
                .filter(place -> place == 0 || !Character.isLetterOrDigit(key.charAt(place - 1)))
                .anyMatch(place -> at(key, place)
                        .filter(hit -> hit.time().reach() == Qualifier.Reach.WITHIN)
                        .isPresent());
    }

    /** The month of the return, where nothing but "tháng" is said. */
    public static List<Qualifier> thisMonth(String seen) {
        return List.of(new Qualifier.Time(seen, Qualifier.Reach.NAMED, (month, year) -> stretch(month, month)));
    }

    /** A time up to which figures go: of a month that ends then, of that month. */
    public static Qualifier.Time endOfMonth(Qualifier.Time time) {
        return new Qualifier.Time(time.seen(), Qualifier.Reach.NAMED, (month, year) -> {
            YearMonth last = time.when().at(month, year).last();
            return stretch(last, last);
        });
    }

    /** When something was done for which a yes counts in its reporting year: any month of it up to that of the return is that month. */
    private static Qualifier.Time done(String seen, Function<YearMonth, YearMonth> when) {
        return new Qualifier.Time(seen, Qualifier.Reach.NAMED, (month, year) -> {
            YearMonth done = when.apply(month);
            boolean counts = !done.isAfter(month) && !done.isBefore(year.start(month));
            return counts ? stretch(month, month) : stretch(done, done);
        });
    }

    public static Qualifier.Time done(LocalDate day) {
        return done(day.toString(), month -> YearMonth.from(day));
    }

    /** The one day that a normalised text names anywhere; of two nobody can tell. */
    public static Optional<Qualifier.Time> dayWithin(String key) {
        List<MatchResult> found = DAY_WITHIN.matcher(key).results().toList();
        if (found.size() != 1) {
            return Optional.empty();
        }
        MatchResult day = found.get(0);
        int named = number(day.group(2));
        return named < 1 || named > 12
                ? Optional.empty()
                : Optional.of(done(key, month -> near(month, named, day.group(3))));
    }

    /** The month, quarter or year that a normalised text names last. */
    public static Optional<Qualifier.Time> yearWithin(String key) {
        return IntStream.range(0, key.length())
                .filter(place -> place == 0 || !Character.isLetterOrDigit(key.charAt(place - 1)))
                .mapToObj(place -> at(key, place))
                .flatMap(Optional::stream)
                .filter(hit -> hit.time().seen().matches(".*\\d.*"))
                .map(Hit::time)
                .findFirst()
                .map(time -> new Qualifier.Time(key, Qualifier.Reach.NAMED, (month, year) -> {
                    Span span = time.when().at(month, year);
                    YearMonth first = span.first() == null ? span.last() : span.first();
                    boolean counts = !first.isAfter(month) && !span.last().isBefore(year.start(month));
                    return counts ? stretch(month, month) : span;
                }));
    }

    /** A text that is nothing but a day, "ngày 20/8/2023", as the month of what was not yet by then; one that was says nothing more. */
    public static Optional<Qualifier.Time> day(String key) {
        return DAY.matcher(key).matches() ? dayWithin(key) : Optional.empty();
    }

    /** The same for any figure. */
    public static Optional<Qualifier.Time> dayToCome(String key) {
        Matcher found = DAY.matcher(key);
        if (!found.matches()) {
            return Optional.empty();
        }
        int named = number(found.group(2));
        String inYear = found.group(3);
        return named < 1 || named > 12
                ? Optional.empty()
                : Optional.of(new Qualifier.Time(key, Qualifier.Reach.NAMED, (month, year) -> {
                    YearMonth day = near(month, named, inYear);
                    return day.isAfter(month) ? stretch(day, day) : stretch(month, month);
                }));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<When> always(When when) {
        return Optional.of(when);
    }

    private static Span stretch(YearMonth first, YearMonth last) {
        return new Span(first, last, "");
    }

    /** Without a year, the one nearest to the month of the return. */
    private static YearMonth near(YearMonth month, int number, @Nullable String year) {
        if (year != null) {
            return YearMonth.of(number(year), number);
        }
        YearMonth same = YearMonth.of(month.getYear(), number);
        if (same.isAfter(month.plusMonths(6))) {
            return same.minusYears(1);
        }
        return same.isBefore(month.minusMonths(6)) ? same.plusYears(1) : same;
    }

    private static Optional<When> month(int number, @Nullable String inYear) {
        return Optional.of((month, year) -> {
            YearMonth named = near(month, number, inYear);
            return stretch(named, named);
        });
    }

    private static Optional<When> asOfMonth(int number, @Nullable String inYear) {
        return Optional.of((month, year) -> new Span(null, near(month, number, inYear), ""));
    }

    private static Optional<When> asOfDay(MatchResult found) {
        int day = number(found.group(1));
        int number = number(found.group(2));
        String inYear = found.group(3);
        if (number < 1 || number > 12) {
            return Optional.empty();
        }
        try {
            LocalDate.of(2024, number, day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.of((month, year) -> {
            YearMonth named = near(month, number, inYear);
            boolean late = named.minusMonths(1).equals(month) && day <= LATE_DAY;
            return new Span(null, late ? month : named, "");
        });
    }

    /** Days within one month are of that month. */
    private static Optional<When> betweenDays(MatchResult found) {
        int first = number(found.group(2));
        int last = number(found.group(5));
        if (first < 1 || first > 12 || last < 1 || last > 12) {
            return Optional.empty();
        }
        return between(first, found.group(3), last, found.group(6));
    }

    private static Optional<When> betweenMonths(MatchResult found) {
        return between(number(found.group(1)), found.group(2), number(found.group(3)), found.group(4));
    }

    private static Optional<When> between(int first, @Nullable String firstYear, int last, @Nullable String lastYear) {
        return Optional.of((month, year) -> {
            YearMonth end = near(month, last, lastYear);
            YearMonth begin = firstYear != null
                    ? YearMonth.of(number(firstYear), first)
                    : YearMonth.of(first > last ? end.getYear() - 1 : end.getYear(), first);
            return stretch(begin, end);
        });
    }

    private static When sinceNewYear(@Nullable String inYear) {
        return (month, year) -> {
            if (inYear == null || year.name(month) == number(inYear)) {
                return new Span(null, month, "");
            }
            return new Span(null, year.last(number(inYear)), "");
        };
    }

    private static Optional<When> quarter(String digit, @Nullable String inYear) {
        int quarter = quarterOf(digit);
        return Optional.of((month, year) -> {
            YearMonth last = near(month, 3 * quarter, inYear);
            return stretch(last.minusMonths(2), last);
        });
    }

    private static int quarterOf(String digit) {
        int roman = List.of("i", "ii", "iii", "iv").indexOf(digit);
        return roman >= 0 ? roman + 1 : number(digit);
    }

    private static Optional<When> monthsOfYear(int months, @Nullable String end, @Nullable String inYear) {
        boolean atEnd = "cuối".equals(end);
        return Optional.of((month, year) -> {
            YearMonth last = near(month, atEnd ? 12 : months, inYear);
            return stretch(last.minusMonths(months - 1L), last);
        });
    }

    /** A year that is not over reaches no further than the month of the return. */
    private static Optional<When> year(int named) {
        return Optional.of((month, year) ->
                stretch(year.start(year.last(named)), year.last(named)).upTo(month));
    }
}
