package vn.congdoan.kh415.ingest.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.text.Normal;

/**
 * Months and days as people write them in cells and in names of files.
 *
 * <p>Months in words: tháng 6 năm 2023, tháng 6/2023, T6/2023, 6 tháng đầu năm 2023, June 2023. In figures: 2023-06, 2023/06,
 * 2023_06, 202306, 06/2023, 6-2023. A quarter or a day ("ngày 05 tháng 7 năm 2023", 2023-07-05) is
 * not a month, and two different months in one text are none.
 */
public final class Periods {
    private static final String YEAR = "(20\\d\\d)";
    private static final String MONTH = "(1[0-2]|0?[1-9])";
    private static final Pattern NOT_A_MONTH = Pattern.compile(
            "(?:quý|quy|quarter|(?<!\\p{L})q) *(?:[1-4]|i{1,3}|iv)[ -/.]*(?:năm *)?20\\d\\d"
                    + "|(?:ngày|day) *\\d{1,2} *(?:tháng|month) *\\d{1,2} *(?:năm|year) *\\d{4}"
                    + "|(?<!\\d)20\\d\\d[-_./]\\d{1,2}[-_./]\\d{1,2}(?!\\d)|(?<!\\d)\\d{1,2}[-_./]\\d{1,2}[-_./]20\\d\\d(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)" + YEAR + "[-_/. ]?(1[0-2]|0[1-9])(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<![\\d])" + MONTH + "[-_/.]" + YEAR + "(?!\\d)");
    private static final Pattern IN_WORDS = Pattern.compile("(?:tháng|thang|month|(?<![\\p{L}])t) *[-_.]?" + MONTH
            + "[ ,._/-]*(?:(?:năm|nam|year) *)?" + YEAR + "(?!\\d)");
    /** "Tháng Năm năm 2023", but not "tháng năm 2023", in which the number was forgotten. */
    private static final Pattern SPELT = Pattern.compile(
            "tháng *(giêng|hai|ba|tư|bốn|năm(?= +năm)|sáu|bảy|tám|chín|mười hai|mười một|mười|chạp|i{1,3}|iv|vi{0,3}|ix|xi{0,2})"
                    + "[ ,./-]+(?:năm +)?" + YEAR + "(?!\\d)");

    private static final Map<String, Integer> SPELT_MONTHS = Map.ofEntries(
            Map.entry("giêng", 1),
            Map.entry("một", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("tư", 4),
            Map.entry("bốn", 4),
            Map.entry("năm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9),
            Map.entry("mười", 10),
            Map.entry("mười một", 11),
            Map.entry("mười hai", 12),
            Map.entry("chạp", 12));

    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private static final Pattern SO_FAR =
            Pattern.compile("(?<!\\d)" + MONTH + " +(?:tháng|thang) +(?:đầu +|dau +)?(?:năm|nam) +" + YEAR + "(?!\\d)");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<!\\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?[ .,-]*"
                    + YEAR + "(?!\\d)");
    private static final String ENGLISH_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern ISO_DAY = Pattern.compile("(?<!\\d)(20\\d\\d)[-_.](\\d{2})[-_.](\\d{2})(?!\\d)");
    private static final Pattern LOCAL_DAY =
            Pattern.compile("(?<!\\d)(\\d{1,2})[-_./](\\d{1,2})[-_./](20\\d\\d)(?!\\d)");
    private static final Pattern WORDS_DAY = Pattern.compile("ngày *(\\d{1,2}) *tháng *(\\d{1,2}) *năm *(20\\d\\d)");
    private static final Pattern BARE =
            Pattern.compile("(?:(?:tháng|thang|month) *[-_.]?|(?<![\\p{L}\\d])t)" + MONTH + "(?![\\p{L}\\d])");
    private static final Pattern MONTH_ALONE = Pattern.compile("(?:tháng|thang|month|t)? *[-_.]?" + MONTH);
    private static final Pattern PARTED =
            Pattern.compile("(?:tháng|thang|month|t)? *" + MONTH + "[ ,;.:/–-]*(?:năm|nam|year)[ :]*" + YEAR + "[ .]*");
    private static final Pattern REVISION_IN_NAME =
            Pattern.compile("(?<![\\p{L}\\d])(?:lần|lan|v|rev|version) *[-_.]?(\\d{1,2})(?!\\d)|\\((\\d{1,2})\\)");

    private Periods() {}

    /** The one month that a text names, in words or in figures, if it names exactly one. */
    public static Optional<YearMonth> monthIn(String text) {
        return only(monthsIn(text));
    }

    private static Set<YearMonth> monthsIn(String text) {
        if (text.indexOf('2') < 0 || text.indexOf('0') < 0) {
            // No year of this century, as most names have none.
            return Set.of();
        }
        String key = withoutOthers(text);
        Set<YearMonth> months = named(key);
        collect(YEAR_FIRST.matcher(key), 2, 1, months);
        collect(MONTH_FIRST.matcher(key), 1, 2, months);
        return months;
    }

    /** The months that a text names in words; "12/2023" alone might be the number of a document. */
    public static Set<YearMonth> monthsNamedIn(String text) {
        return named(withoutOthers(text));
    }

    private static String withoutOthers(String text) {
        return NOT_A_MONTH.matcher(Normal.key(text)).replaceAll(" ");
    }

    private static Set<YearMonth> named(String key) {
        Set<YearMonth> months = new TreeSet<>();
        collect(IN_WORDS.matcher(key), 1, 2, months);
        collect(SO_FAR.matcher(key), 1, 2, months);
        for (Matcher found = SPELT.matcher(key); found.find(); ) {
            String word = found.group(1);
            int month = Math.max(spelt(word), ROMAN.indexOf(word) + 1);
            months.add(YearMonth.of(Integer.parseInt(found.group(2)), month));
        }
        for (Matcher found = ENGLISH.matcher(key); found.find(); ) {
            months.add(YearMonth.of(Integer.parseInt(found.group(2)), ENGLISH_MONTHS.indexOf(found.group(1)) / 3 + 1));
        }
        return months;
    }

    private static Optional<YearMonth> only(Set<YearMonth> months) {
        return months.size() == 1 ? Optional.of(months.iterator().next()) : Optional.empty();
    }

    private static void collect(Matcher found, int month, int year, Set<YearMonth> months) {
        while (found.find()) {
            months.add(YearMonth.of(Integer.parseInt(found.group(year)), Integer.parseInt(found.group(month))));
        }
    }

    /** The month in a cell that is meant to hold one: a text, a date, or a number such as 202306. */
    public static Optional<YearMonth> month(@Nullable Cell cell) {
        if (cell instanceof Cell.Date date) {
            return Optional.of(YearMonth.from(date.date()));
        }
        if (cell == null) {
            return Optional.empty();
        }
        String text = Cells.text(cell);
        Optional<YearMonth> month = monthIn(text);
        if (month.isPresent()) {
            return month;
        }
        Set<YearMonth> ofDays = days(text).stream().map(YearMonth::from).collect(Collectors.toSet());
        return monthsIn(text).isEmpty() ? only(ofDays) : Optional.empty();
    }

    /** The number of a month without its year: "tháng 6", "6"; empty if it is anything else. */
    public static OptionalInt monthAlone(String text) {
        Matcher alone = MONTH_ALONE.matcher(Normal.key(text));
        return alone.matches() ? OptionalInt.of(Integer.parseInt(alone.group(1))) : OptionalInt.empty();
    }

    /** The month that a normalised word spells, "sáu" 6; 0 if it spells none. */
    public static int spelt(String word) {
        return SPELT_MONTHS.getOrDefault(word, 0);
    }

    /** A month and a year that are labelled apart: "06 - Năm: 2023" behind "Tháng báo cáo:". */
    public static Optional<YearMonth> monthAndYear(String text) {
        Matcher parted = PARTED.matcher(Normal.key(text));
        return parted.matches()
                ? Optional.of(YearMonth.of(Integer.parseInt(parted.group(2)), Integer.parseInt(parted.group(1))))
                : Optional.empty();
    }

    /** The first day that a text names, if any: 2023-07-03, 03/07/2023, ngày 03 tháng 7 năm 2023. */
    static Optional<LocalDate> day(String text) {
        return days(text).stream().findFirst();
    }

    /** A day written out, as it stands beside signatures. */
    public static Optional<LocalDate> dayInWords(String text) {
        List<LocalDate> days = new ArrayList<>();
        collectDays(WORDS_DAY.matcher(Normal.key(text)), 1, 2, 3, days);
        return days.stream().findFirst();
    }

    /** The months that a name states without a year: "BC tháng 5", "Dệt may T5". */
    static Set<Integer> bareIn(String name) {
        Set<Integer> months = new TreeSet<>();
        for (Matcher found = BARE.matcher(Normal.key(name)); found.find(); ) {
            months.add(Integer.parseInt(found.group(1)));
        }
        return months;
    }

    /** Every day that a text names. */
    static List<LocalDate> days(String text) {
        String key = Normal.key(text);
        List<LocalDate> days = new ArrayList<>();
        collectDays(ISO_DAY.matcher(key), 3, 2, 1, days);
        collectDays(LOCAL_DAY.matcher(key), 1, 2, 3, days);
        collectDays(WORDS_DAY.matcher(key), 1, 2, 3, days);
        return days;
    }

    private static void collectDays(Matcher found, int day, int month, int year, List<LocalDate> days) {
        while (found.find()) {
            day(found.group(day), found.group(month), found.group(year)).ifPresent(days::add);
        }
    }

    /** Empty for a day that does not exist, such as 31/02/2023. */
    private static Optional<LocalDate> day(String day, String month, String year) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The revision that a file's name states: "lần 2", "_v2", "(2)"; 1 if none. */
    static int revisionInName(String name) {
        Matcher found = REVISION_IN_NAME.matcher(Normal.key(name));
        int revision = 1;
        while (found.find()) {
            String digits = found.group(1) != null ? found.group(1) : found.group(2);
            revision = Math.max(revision, Integer.parseInt(digits));
        }
        return revision;
    }
}
