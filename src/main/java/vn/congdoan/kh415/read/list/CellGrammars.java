package vn.congdoan.kh415.read.list;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.model.finding.ListFacts.Trap;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.text.NumberGrammar;

/**
 * How the cells of lists are read: texts, days, years and numbers, the latter as in returns.
 *
 * <ul>
 *   <li>text: as typed; a number stands for its digits, because codes often look like numbers;
 *   <li>day: a date, or 2023-12-31, or 31/12/2023;
 *   <li>count: a whole number from 0; in text {@code 1.500}, {@code 1,500} and {@code 1 500} are all 1500, {@code 1,5} is refused;
 *   <li>amount: decimals are allowed, and a text that could be read in two ways is refused, naming both.
 * </ul>
 *
 * An error value, TRUE, a formula without a result, a percentage, and a date where none is due are never any of these.
 */
final class CellGrammars {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern LOCAL = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(19|[2-9]\\d)\\d{2}");
    private static final Pattern AS_FORMULA = Pattern.compile("=\"(.*)\"");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F]+");

    /** Text for nothing, where nothing may stand. */
    private static final Pattern NOTHING = Pattern.compile("[-\\u2010-\\u2015\\u2212.\\u2026]+");

    private static final Pattern NO_NUMBER = Pattern.compile("[^\\d.,]");

    private static final String PERCENT = "%";

    private static final BigDecimal WHOLE_WITHIN = new BigDecimal("1e-9");

    private CellGrammars() {}

    static CellReading<String> text(Cell cell) {
        if (cell instanceof Cell.Text || (cell instanceof Cell.Numeric number && !number.percent())) {
            String text = seen(cell);
            return text.isEmpty() ? CellReading.blank() : CellReading.of(text);
        }
        return trap(cell);
    }

    /** A text that a dash or dots leave out. */
    static CellReading<String> textOrNone(Cell cell) {
        return NOTHING.matcher(seen(cell)).matches() ? CellReading.blank() : text(cell);
    }

    static CellReading<LocalDate> day(Cell cell) {
        if (cell instanceof Cell.Date date) {
            return CellReading.of(date.date());
        }
        if (!(cell instanceof Cell.Text)) {
            return isTrap(cell) ? trap(cell) : CellReading.wrong("2023-12-31, 31/12/2023");
        }
        String seen = seen(cell);
        if (NOTHING.matcher(seen).matches()) {
            return CellReading.blank();
        }
        Matcher iso = ISO.matcher(seen);
        Matcher local = LOCAL.matcher(seen);
        try {
            if (iso.matches()) {
                return CellReading.of(LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3)));
            }
            if (local.matches()) {
                return CellReading.of(LocalDate.of(part(local, 3), part(local, 2), part(local, 1)));
            }
        } catch (DateTimeException e) {
            // Falls through: 31/02/2023 is as wrong as a word.
        }
        return CellReading.wrong("2023-12-31, 31/12/2023");
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    static CellReading<Integer> year(Cell cell) {
        if (isTrap(cell)) {
            return trap(cell);
        }
        String seen = seen(cell);
        return YEAR.matcher(seen).matches() ? CellReading.of(Integer.valueOf(seen)) : CellReading.wrong("2023");
    }

    static CellReading<BigDecimal> count(Cell cell) {
        CellReading<BigDecimal> number = number(cell, NumberGrammar.readingsAsCount(seen(cell)));
        BigDecimal value = number.value();
        BigDecimal whole = value == null ? null : value.setScale(0, RoundingMode.HALF_EVEN);
        if (value == null || whole == null) {
            return number;
        }
        return value.subtract(whole).abs().compareTo(WHOLE_WITHIN) <= 0
                ? CellReading.of(whole)
                : CellReading.wrong("1500");
    }

    static CellReading<BigDecimal> amount(Cell cell) {
        return number(cell, NumberGrammar.readings(seen(cell)));
    }

    /** Whether it is written as a percentage: 80 %. */
    static boolean isPercent(Cell cell) {
        return cell instanceof Cell.Numeric number
                ? number.percent()
                : seen(cell).endsWith(PERCENT);
    }

    /** The number before the sign. */
    static CellReading<BigDecimal> percent(Cell cell) {
        if (cell instanceof Cell.Numeric number && number.percent()) {
            return number.shown() == null
                    ? CellReading.of(number.value().movePointRight(2).stripTrailingZeros())
                    : CellReading.trapped(Trap.SHOWN);
        }
        return isTrap(cell) ? trap(cell) : amount(new Cell.Text(beforeSign(seen(cell))));
    }

    private static String beforeSign(String text) {
        return text.endsWith(PERCENT)
                ? text.substring(0, text.length() - PERCENT.length()).strip()
                : text;
    }

    /** The number of a row in a printed list, which may be none: I, 1.1, a). */
    static CellReading<BigDecimal> ordinal(Cell cell) {
        CellReading<BigDecimal> count = count(cell);
        return count.wrong() ? CellReading.blank() : count;
    }

    private static CellReading<BigDecimal> number(Cell cell, Collection<BigDecimal> inText) {
        if (isTrap(cell) || cell instanceof Cell.Date) {
            return trap(cell);
        }
        if (cell instanceof Cell.Numeric number) {
            return number.value().signum() < 0 ? CellReading.wrong("1500") : CellReading.of(number.value());
        }
        Iterator<BigDecimal> readings = inText.iterator();
        if (!readings.hasNext()) {
            return CellReading.wrong("1500");
        }
        BigDecimal one = readings.next();
        return readings.hasNext()
                ? CellReading.wrong(FindingCode.LIST_TWO_READINGS, twoReadings(one, readings.next()))
                : CellReading.of(one);
    }

    private static BiFunction<String, String, ListFacts> twoReadings(BigDecimal one, BigDecimal other) {
        return (heading, seen) -> new ListFacts.TwoReadingsIn(heading, seen, one, other);
    }

    private static boolean isTrap(Cell cell) {
        return !(cell instanceof Cell.Text
                        || cell instanceof Cell.Date
                        || (cell instanceof Cell.Numeric number && !number.percent()))
                || isShownOtherwise(cell);
    }

    /** A number counts only if what is stored and what is seen are the same. */
    private static boolean isShownOtherwise(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.apart() != null;
        }
        return cell instanceof Cell.Numeric number
                && number.shown() != null
                && NumberGrammar.readings(NO_NUMBER.matcher(number.shown()).replaceAll("")).stream()
                        .noneMatch(seen -> seen.compareTo(number.value()) == 0);
    }

    /** The cell holds something that is never a value of a list. */
    private static <T> CellReading<T> trap(Cell cell) {
        return CellReading.trapped(kind(cell));
    }

    private static Trap kind(Cell cell) {
        if (cell instanceof Cell.ErrorValue) {
            return Trap.ERROR;
        }
        if (cell instanceof Cell.Uncalculated) {
            return Trap.UNCALCULATED;
        }
        if (cell instanceof Cell.Logical) {
            return Trap.LOGICAL;
        }
        if (cell instanceof Cell.Text || (cell instanceof Cell.Numeric number && !number.percent())) {
            return Trap.SHOWN;
        }
        if (cell instanceof Cell.Numeric) {
            return Trap.PERCENT;
        }
        return cell instanceof Cell.Date ? Trap.DATE : Trap.OTHER;
    }

    /** Most texts are seen as they are: letters, figures and single spaces between them. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= '(' && c < 0x7F && c != '=') || (c >= 'À' && c < 0x600) || (c >= 'Ạ' && c <= 'ỹ');
            if (!letter && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    /** What stands in a cell, for people; of a text without what cannot be seen. */
    static String seen(@Nullable Cell cell) {
        if (cell instanceof Cell.Text text) {
            if (isPlain(text.text())) {
                return text.text();
            }
            String plain = SPACES.matcher(INVISIBLE.matcher(text.text()).replaceAll(""))
                    .replaceAll(" ")
                    .strip();
            Matcher formula = AS_FORMULA.matcher(plain);
            String bare = formula.matches() ? formula.group(1).strip() : plain;
            return bare.startsWith("'") ? bare.substring(1).strip() : bare;
        }
        if (cell instanceof Cell.Numeric number) {
            return number.percent()
                    ? number.value().movePointRight(2).stripTrailingZeros().toPlainString() + " %"
                    : number.asShown();
        }
        if (cell instanceof Cell.Logical logical) {
            return logical.value() ? "TRUE" : "FALSE";
        }
        if (cell instanceof Cell.Date date) {
            return date.date().toString();
        }
        return cell instanceof Cell.ErrorValue error ? error.code() : cell == null ? "" : "?";
    }
}
