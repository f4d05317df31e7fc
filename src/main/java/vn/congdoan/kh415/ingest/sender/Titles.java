package vn.congdoan.kh415.ingest.sender;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.heading.Preamble;
import vn.congdoan.kh415.ingest.period.Periods;
import vn.congdoan.kh415.ingest.period.Spans;
import vn.congdoan.kh415.ingest.qualifier.Span;
import vn.congdoan.kh415.text.Normal;

/**
 * The period that title lines name without a label: a month, or a longer one. A title often announces the next period, too ("Kết
 * quả tháng 6, nhiệm vụ quý III"), or numbers a document ("Số 06/2023"); what it says must fit together, else it is unclear.
 */
final class Titles {
    /**
     * What the titles say.
     *
     * @param month null if they name periods that do not fit together, or a month of an unknown year
     * @param over the longer period that ends with the month, null if they name the month alone
     */
    record Told(@Nullable YearMonth month, @Nullable Span over, Preamble.Labelled at) {}

    private static final String OWN_WORDS =
            "(?:báo cáo|bao cao|bc|biểu|bảng|số liệu|kết quả|tổng hợp|thống kê|kỳ|report)(?![\\p{L}\\d])";

    /** A month in figures that a title ends with; behind these words the same figures number a document. */
    private static final Pattern IN_FIGURES = Pattern.compile(
            "(?:" + OWN_WORDS
                    + "(?:(?!số|nghị quyết|kế hoạch|quyết định|công văn|hướng dẫn|thông tư|luật)[^\\d])*)?\\(?(?:1[0-2]|0?[1-9])[-/.]20\\d\\d\\)?");

    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(?<!\\p{L})(?:tháng|thang) *(1[0-2]|0?[1-9])(?!\\d|[ ,./-]*(?:(?:năm|nam|year) *)?\\d)");
    /** Behind these words a title announces what is to be done: "…, phương hướng nhiệm vụ tháng 6". */
    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?<=[\\d\\p{L})])[ ,;.–-]+(?:và )?(?:(?:một số|các|triển khai) )*"
                    + "(?:phương hướng|nhiệm vụ|chương trình công tác|kế hoạch công tác|công tác trọng tâm|trọng tâm công tác|dự kiến)(?!\\p{L})");

    private static final Pattern YEAR = Pattern.compile("(?:năm |nam )?20\\d\\d");

    /** What may stand before the month or year after which a sheet is named. */
    private static final String SHEET_OF =
            "(?:(?:số liệu|so lieu|sl|báo cáo|bao cao|bc|thực hiện|th|kết quả|kq|biểu|bảng|kỳ)[ ._-]*)*";

    private static final Pattern SHEET_OF_MONTH = Pattern.compile(SHEET_OF
            + "(?:(?:tháng|thang|thg|th|t|month)[ ._-]*(1[0-2]|0?[1-9])(?:[ ._/-]*(?:năm |nam )?(?:20)?(\\d\\d))?"
            + "|tháng (\\p{L}+(?: \\p{L}+)?))");

    private static final Pattern SHEET_OF_YEAR = Pattern.compile(SHEET_OF + "(?:năm |nam )?(20\\d\\d)");

    private static final int CENTURY = 2000;

    private static final Pattern OWN = Pattern.compile("\\(?" + OWN_WORDS + ".*|\\(?(?:tháng|thang) *\\d{1,2}\\)?");

    private final Collection<Preamble.Labelled> lines;
    private final @Nullable YearMonth expected;
    private final Spans spans;
    private final Map<YearMonth, Preamble.Labelled> months = new LinkedHashMap<>();
    private final List<Told> longer = new ArrayList<>();

    private Titles(Collection<Preamble.Labelled> lines, @Nullable YearMonth expected) {
        this.lines = lines;
        this.expected = expected;
        this.spans = new Spans(expected);
        lines.forEach(this::note);
    }

    /** What the lines say of the period; empty if nothing that contradicts the month expected. */
    static Optional<Told> told(Collection<Preamble.Labelled> lines, @Nullable YearMonth expected) {
        return new Titles(lines, expected).decide();
    }

    /**
     * The month or the year that is all the name of a sheet says, "T5", "Số liệu 2022", where nothing in the sheet says one. Of twelve such
     * sheets each is of its own month; without a year it is the one nearest to the month expected.
     */
    static Optional<Span> ofSheet(String sheet, YearMonth expected) {
        String key = Normal.key(sheet);
        Matcher year = SHEET_OF_YEAR.matcher(key);
        if (year.matches()) {
            int named = Integer.parseInt(year.group(1));
            return Optional.of(new Span(YearMonth.of(named, 1), YearMonth.of(named, 12), sheet).upTo(expected));
        }
        Matcher month = SHEET_OF_MONTH.matcher(key);
        if (!month.matches()) {
            return Optional.empty();
        }
        int number = month.group(1) == null ? Periods.spelt(month.group(3)) : Integer.parseInt(month.group(1));
        if (number == 0) {
            return Optional.empty();
        }
        YearMonth named = YearMonth.of(
                month.group(2) == null ? expected.getYear() : CENTURY + Integer.parseInt(month.group(2)), number);
        if (month.group(2) == null && named.isAfter(expected.plusMonths(6))) {
            named = named.minusYears(1);
        }
        return Optional.of(new Span(named, named, sheet));
    }

    /**
     * Whether the name of a sheet says one month or year, and another than the lines in it: whoever copied a sheet has forgotten one of the
     * two. "T5" may as well be a table's number.
     */
    static boolean isOfOther(String sheet, YearMonth month) {
        String key = Normal.key(sheet);
        if (YEAR.matcher(key).matches()) {
            return !key.endsWith(String.valueOf(month.getYear()));
        }
        Optional<YearMonth> named = Periods.monthIn(sheet);
        List<Integer> bare = named.isPresent()
                ? List.of()
                : WITHOUT_YEAR
                        .matcher(key)
                        .results()
                        .map(found -> Integer.parseInt(found.group(1)))
                        .distinct()
                        .toList();
        return named.map(other -> !other.equals(month))
                .orElse(bare.size() == 1 && bare.get(0) != month.getMonthValue());
    }

    private void note(Preamble.Labelled line) {
        Optional<YearMonth> before = beforeAnnounced(Normal.key(line.text()));
        if (before.isPresent()) {
            months.putIfAbsent(before.get(), line);
            return;
        }
        Periods.monthsNamedIn(line.text()).forEach(month -> months.putIfAbsent(month, line));
        if (expected != null && monthsWithoutYear(line).contains(expected.getMonthValue())) {
            months.putIfAbsent(expected, line);
        }
        for (Span span : spans.in(line.text())) {
            if (span.isMonth()) {
                months.putIfAbsent(span.last(), line);
            } else if (expected == null || span.reaches(expected)) {
                longer.add(new Told(span.last(), span, line));
            }
        }
    }

    /**
     * "Kết quả tháng 12, nhiệm vụ tháng 1 năm 2024" is of December 2023: the month before the words that announce another, if one of the
     * two is the month expected.
     */
    private Optional<YearMonth> beforeAnnounced(String key) {
        Matcher announces = ANNOUNCES.matcher(key);
        if (!announces.find()) {
            return Optional.empty();
        }
        String before = key.substring(0, announces.start());
        Set<YearMonth> own = new TreeSet<>(Periods.monthsNamedIn(before));
        Set<YearMonth> next = Periods.monthsNamedIn(key.substring(announces.start()));
        if (own.isEmpty() && next.size() == 1) {
            YearMonth announced = next.iterator().next();
            WITHOUT_YEAR
                    .matcher(before)
                    .results()
                    .map(found -> YearMonth.of(announced.getYear(), Integer.parseInt(found.group(1))))
                    .map(month -> month.isAfter(announced) ? month.minusYears(1) : month)
                    .forEach(own::add);
        }
        boolean fits = expected == null || own.contains(expected) || next.contains(expected);
        return fits && own.size() == 1 ? Optional.of(own.iterator().next()) : Optional.empty();
    }

    private Optional<Told> decide() {
        if (!months.isEmpty()) {
            return Optional.of(inWords());
        }
        if (!longer.isEmpty()) {
            long ends = longer.stream().map(Told::month).distinct().count();
            return Optional.of(
                    ends == 1 ? narrowest(longer) : unclear(longer.get(0).at()));
        }
        return inFigures().or(this::withoutYear).or(this::wholeYear);
    }

    /** The one month named, or the one expected among several, unless it is named as a part of a longer period. */
    private Told inWords() {
        YearMonth first = months.keySet().iterator().next();
        if (months.size() > 1 && (expected == null || !months.containsKey(expected))) {
            return unclear(months.values().iterator().next());
        }
        YearMonth month = months.size() == 1 || expected == null ? first : expected;
        List<Told> around = longer.stream()
                .filter(told -> told.over() != null && told.over().contains(month))
                .toList();
        if (around.isEmpty()) {
            return new Told(month, null, Objects.requireNonNull(months.get(month)));
        }
        Told longest = narrowest(around);
        return month.equals(longest.month()) ? longest : unclear(longest.at());
    }

    private static Told unclear(Preamble.Labelled at) {
        return new Told(null, null, at);
    }

    /** Of periods with one end the shortest: what holds for it holds for the others. */
    private static Told narrowest(List<Told> several) {
        return several.stream()
                .max(Comparator.comparing(
                        told -> told.over() == null ? null : told.over().first(),
                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow();
    }

    private Optional<Told> inFigures() {
        for (Preamble.Labelled line : lines) {
            Optional<YearMonth> month =
                    IN_FIGURES.matcher(Normal.key(line.text())).matches()
                            ? Periods.monthIn(line.text())
                            : spans.asOf(line.text());
            if (month.isPresent()) {
                return Optional.of(new Told(month.get(), null, line));
            }
        }
        return Optional.empty();
    }

    /** "Báo cáo tháng 5" where another month is expected: nobody can tell of which year. */
    private Optional<Told> withoutYear() {
        return lines.stream()
                .filter(line -> !monthsWithoutYear(line).isEmpty())
                .findFirst()
                .map(Titles::unclear);
    }

    private static List<Integer> monthsWithoutYear(Preamble.Labelled line) {
        String key = Normal.key(line.text());
        return WITHOUT_YEAR
                .matcher(OWN.matcher(key).matches() ? key : "")
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
    }

    private Optional<Told> wholeYear() {
        for (Preamble.Labelled line : lines) {
            Optional<Span> year = spans.year(line.text());
            if (year.isPresent()) {
                return Optional.of(new Told(year.get().last(), year.get(), line));
            }
        }
        return Optional.empty();
    }
}
