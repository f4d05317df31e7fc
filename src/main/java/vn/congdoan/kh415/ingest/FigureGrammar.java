package vn.congdoan.kh415.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Measure;
import vn.congdoan.kh415.model.MeasureType;
import vn.congdoan.kh415.text.NumberGrammar;

/**
 * Reads a cell as a figure, by the grammar of the measure's type.
 *
 * <ul>
 *   <li>count: a whole number; in text {@code 1.500}, {@code 1,500} and {@code 1 500} are all 1500, and {@code 1,5} is refused;
 *   <li>amount: decimals are allowed, and a text that could be read in two ways is refused, naming both;
 *   <li>yes-no: x, v, ✓, có, đã, rồi, 1, yes are 1; không, chưa, 0, no are 0;
 *   <li>all: {@code -} is none (0), {@code …} is not collected (blank), {@code K/A} is not applicable, {@code 120 (ước)} is 120,
 *       estimated; the measure's own unit may follow ({@code 120 người}). Percentages, dates, negative numbers and error values
 *       are refused.
 * </ul>
 *
 * The dash and the dots are those of Vietnamese statistical yearbooks.
 */
final class FigureGrammar {
    private static final BigDecimal WHOLE_WITHIN = new BigDecimal("1e-9");

    /** Longer texts are sentences; nobody counts so far. */
    private static final int LONGEST = 60;

    private static final Pattern DATE = Pattern.compile("\\d{1,2}[/-]\\d{1,2}([/-]\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NEGATIVE = Pattern.compile("-\\s*\\d[\\d., ]*");

    private FigureGrammar() {}

    /**
     * Reads a cell.
     *
     * @param cell null if blank
     * @param asNumber whether a yes-no measure is given as a number of bodies, as in a consolidated return
     */
    static Reading read(@Nullable Cell cell, Measure measure, boolean asNumber) {
        MeasureType type = asNumber && measure.isYesNo() ? MeasureType.COUNT : measure.type();
        if (cell == null) {
            return new Reading.Blank();
        }
        if (cell instanceof Cell.Numeric number) {
            return number(number, type);
        }
        if (cell instanceof Cell.Text text) {
            return text(text.text(), type, measure.unit());
        }
        if (cell instanceof Cell.Logical logical && type == MeasureType.YES_NO) {
            return value(logical.value() ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        if (cell instanceof Cell.Date date) {
            return new Reading.Wrong(FindingCode.FIGURE_DATE, date.date().toString());
        }
        if (cell instanceof Cell.ErrorValue error) {
            return new Reading.Wrong(FindingCode.FIGURE_ERROR_VALUE, error.code());
        }
        return cell instanceof Cell.Uncalculated
                ? new Reading.Wrong(FindingCode.FIGURE_UNCALCULATED)
                : new Reading.Wrong(FindingCode.FIGURE_NOT_A_NUMBER, Cells.text(cell));
    }

    private static Reading number(Cell.Numeric cell, MeasureType type) {
        if (cell.percent()) {
            return new Reading.Wrong(FindingCode.FIGURE_PERCENT, Cells.text(cell));
        }
        return checked(cell.value(), type, Cells.text(cell));
    }

    private static Reading checked(BigDecimal number, MeasureType type, String seen) {
        if (number.signum() < 0) {
            return new Reading.Wrong(FindingCode.FIGURE_NEGATIVE, seen);
        }
        if (type == MeasureType.AMOUNT) {
            return value(number);
        }
        BigDecimal whole = number.setScale(0, RoundingMode.HALF_EVEN);
        if (type == MeasureType.YES_NO) {
            boolean known = number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0;
            return known ? value(whole) : new Reading.Wrong(FindingCode.FIGURE_NOT_YES_NO, seen);
        }
        return number.subtract(whole).abs().compareTo(WHOLE_WITHIN) <= 0
                ? value(whole)
                : new Reading.Wrong(FindingCode.FIGURE_NOT_WHOLE, seen);
    }

    private static Reading text(String seen, MeasureType type, String unit) {
        if (seen.length() > LONGEST) {
            return new Reading.Wrong(FindingCode.FIGURE_NOT_A_NUMBER, seen.substring(0, LONGEST) + " …");
        }
        String key = FigureWords.key(seen);
        if (FigureWords.isBlank(key)) {
            return new Reading.Blank();
        }
        if (FigureWords.isNotApplicable(key)) {
            return new Reading.NotApplicable();
        }
        if (FigureWords.isNone(key)) {
            return value(BigDecimal.ZERO);
        }
        if (type == MeasureType.YES_NO) {
            return yesNo(key, seen.strip());
        }
        String bare = FigureWords.withoutEstimate(key);
        Reading reading = numberInText(withoutUnit(bare, unit), type, seen.strip());
        return reading instanceof Reading.Value value ? new Reading.Value(value.value(), !bare.equals(key)) : reading;
    }

    private static Reading yesNo(String key, String seen) {
        if (FigureWords.isYes(key)) {
            return value(BigDecimal.ONE);
        }
        return FigureWords.isNo(key) ? value(BigDecimal.ZERO) : new Reading.Wrong(FindingCode.FIGURE_NOT_YES_NO, seen);
    }

    private static String withoutUnit(String key, String unit) {
        String suffix = unit.toLowerCase(Locale.ROOT);
        return !suffix.isEmpty() && key.endsWith(suffix)
                ? key.substring(0, key.length() - suffix.length()).strip()
                : key;
    }

    private static Reading numberInText(String key, MeasureType type, String seen) {
        if (key.endsWith("%")) {
            return new Reading.Wrong(FindingCode.FIGURE_PERCENT, seen);
        }
        if (NEGATIVE.matcher(key).matches()) {
            return new Reading.Wrong(FindingCode.FIGURE_NEGATIVE, seen);
        }
        List<BigDecimal> readings = type == MeasureType.AMOUNT
                ? List.copyOf(NumberGrammar.readings(key))
                : NumberGrammar.readingsAsCount(key);
        if (readings.isEmpty()) {
            FindingCode code = DATE.matcher(key).matches() ? FindingCode.FIGURE_DATE : FindingCode.FIGURE_NOT_A_NUMBER;
            return new Reading.Wrong(code, seen);
        }
        if (readings.size() > 1) {
            return new Reading.Wrong(
                    FindingCode.FIGURE_TWO_READINGS,
                    seen,
                    readings.get(0).toPlainString(),
                    readings.get(1).toPlainString());
        }
        return checked(readings.get(0), type, seen);
    }

    /** Whether a cell holds something that was meant as a figure, whatever of: a number, a yes, an error. */
    static boolean isFigureLike(@Nullable Cell cell) {
        if (!(cell instanceof Cell.Text text)) {
            return cell != null;
        }
        String seen = text.text();
        if (seen.length() > LONGEST) {
            return false;
        }
        if (seen.chars().anyMatch(Character::isDigit)) {
            return Periods.dayInWords(seen).isEmpty();
        }
        String key = FigureWords.key(seen);
        return FigureWords.isYes(key)
                || FigureWords.isNo(key)
                || FigureWords.isNotApplicable(key)
                || FigureWords.isNone(key);
    }

    private static Reading value(BigDecimal number) {
        return new Reading.Value(number, false);
    }
}
