package vn.congdoan.kh415.ingest.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.period.Periods;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Option;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Normal;
import vn.congdoan.kh415.text.NumberGrammar;

/**
 * Reads a cell as a figure, by the grammar of the measure's type.
 *
 * <ul>
 *   <li>count: a whole number; in text {@code 1.500}, {@code 1,500} and {@code 1 500} are all 1500, and {@code 1,5} is refused;
 *   <li>amount: decimals are allowed, and a text that could be read in two ways is refused, naming both;
 *   <li>yes-no: x, v, ✓, có, đã, rồi, 1, yes are 1; không, chưa, 0, no are 0;
 *   <li>choice: an option by its id, name or alias; the figure is its place in the plan's list, from 1;
 *   <li>all: {@code -} is none (0), {@code …} is not collected (blank), {@code K/A} is not applicable, {@code 120 (ước)} is 120,
 *       estimated; the measure's own unit may follow ({@code 120 người}) or, if it is the currency, stand before
 *       ({@code ₫1.500.000}). Other units, percentages, dates, negative numbers and error values are refused.
 * </ul>
 *
 * The dash and the dots are those of Vietnamese statistical yearbooks. A cell holds one number: what line breaks or several spaces
 * part is two. What is seen of a cell must be what is stored in it.
 */
public final class FigureGrammar {
    private static final BigDecimal WHOLE_WITHIN = new BigDecimal("1e-9");

    /** Longer texts are sentences; nobody counts so far. */
    private static final int LONGEST = 60;

    private static final Pattern DATE = Pattern.compile("\\d{1,2}[/-]\\d{1,2}([/-]\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NEGATIVE = Pattern.compile("-\\s*\\d[\\d., ]*");

    private static final Pattern GUARDED = Pattern.compile("=\"([^\"=]*)\"|=(\\d+)|'([^'=]*)");

    /** Bookkeeping shows whole đồng of what it computes exactly. */
    private static final BigDecimal ROUNDED_WITHIN = new BigDecimal("1e-6");

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?E[+-]\\d{1,3}");

    private FigureGrammar() {}

    /**
     * Reads a cell.
     *
     * @param cell null if blank
     * @param asNumber whether a yes-no measure is given as a number of bodies, as in a consolidated return
     */
    public static Reading read(@Nullable Cell cell, Measure measure, boolean asNumber) {
        MeasureType type = asNumber && !measure.addsUp() ? MeasureType.COUNT : measure.type();
        if (cell == null) {
            return new Reading.Blank();
        }
        if (type == MeasureType.CHOICE && !(cell instanceof Cell.ErrorValue) && !(cell instanceof Cell.Uncalculated)) {
            return choice(cell, measure);
        }
        if (cell instanceof Cell.Numeric number) {
            return number(number, type, measure);
        }
        if (cell instanceof Cell.Text text) {
            return text.apart() == null ? text(text.text(), type, measure) : apart(text.apart(), type, measure);
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
                ? new Reading.Wrong(FindingCode.FIGURE_UNCALCULATED, new Facts.None())
                : new Reading.Wrong(FindingCode.FIGURE_NOT_A_NUMBER, Cells.text(cell));
    }

    private static Reading number(Cell.Numeric cell, MeasureType type, Measure measure) {
        if (cell.percent()) {
            return new Reading.Wrong(FindingCode.FIGURE_PERCENT, Cells.text(cell));
        }
        String stored = cell.value().toPlainString();
        Reading reading = checked(cell.value(), type, stored);
        if (cell.shown() == null || reading instanceof Reading.Wrong) {
            return reading;
        }
        return agrees(cell.value(), cell.shown(), type, measure) ? reading : notAsShown(stored, cell.shown());
    }

    /** Whether the reader of the sheet sees that number; a fraction of a đồng in a large amount may be rounded away. */
    private static boolean agrees(BigDecimal stored, String shown, MeasureType type, Measure measure) {
        if (SCIENTIFIC.matcher(shown).matches()) {
            return isRounded(stored, new BigDecimal(shown), type);
        }
        Reading seen = type == MeasureType.AMOUNT
                ? text(shown, type, measure)
                : text(NumberAndUnit.withoutCounted(shown), MeasureType.COUNT, measure);
        return !shown.isBlank() && seen instanceof Reading.Value value && isRounded(stored, value.value(), type);
    }

    private static boolean isRounded(BigDecimal stored, BigDecimal seen, MeasureType type) {
        BigDecimal within = type == MeasureType.AMOUNT ? ROUNDED_WITHIN.multiply(stored) : WHOLE_WITHIN;
        return stored.subtract(seen).abs().compareTo(within) <= 0;
    }

    /** A text that is stored otherwise than it is seen is a figure only if it is the same one. */
    private static Reading apart(Cell.Apart apart, MeasureType type, Measure measure) {
        Reading seen = text(apart.shown(), type, measure);
        return seen.equals(text(apart.stored(), type, measure))
                ? seen
                : notAsShown(Cells.onOneLine(apart.stored()), apart.shown());
    }

    private static Reading notAsShown(String stored, String shown) {
        return shown.isBlank()
                ? new Reading.Wrong(FindingCode.FIGURE_NOT_SHOWN, new ReturnFacts.NotShown(stored))
                : new Reading.Wrong(
                        FindingCode.FIGURE_NOT_AS_SHOWN,
                        new ReturnFacts.ShownOtherwise(stored, Cells.onOneLine(shown)));
    }

    /** Whether an amount has a fraction of a unit that cannot be divided: often a sign between thousands taken for a decimal one. */
    public static boolean isFraction(BigDecimal amount, Measure measure) {
        return measure.type() == MeasureType.AMOUNT
                && amount.stripTrailingZeros().scale() > 0
                && NumberAndUnit.isDong(measure.unit());
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

    private static Reading text(String seen, MeasureType type, Measure measure) {
        String unit = measure.unit();
        String said = Cells.onOneLine(seen);
        if (seen.length() > LONGEST) {
            return new Reading.Wrong(
                    FindingCode.FIGURE_NOT_A_NUMBER, said.substring(0, Math.min(LONGEST, said.length())) + " …");
        }
        String key = unguarded(FigureWords.key(seen));
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
            return yesNo(FigureWords.withoutName(key, measure), said);
        }
        if (FigureWords.holdsTwoNumbers(seen)) {
            return new Reading.Wrong(FindingCode.FIGURE_NOT_A_NUMBER, said);
        }
        String bare = FigureWords.withoutEstimate(key);
        NumberAndUnit measured =
                type == MeasureType.COUNT ? NumberAndUnit.counted(bare, measure) : NumberAndUnit.of(bare, unit);
        if (!measured.other().isEmpty()) {
            return new Reading.Wrong(
                    FindingCode.FIGURE_OTHER_UNIT, new ReturnFacts.OtherMeasurement(said, measured.other(), unit));
        }
        Reading reading = numberInText(measured.number(), type, said);
        return reading instanceof Reading.Value value ? new Reading.Value(value.value(), !bare.equals(key)) : reading;
    }

    /** What is none of the options may have been meant as one, whatever it looks like. */
    private static Reading choice(Cell cell, Measure measure) {
        if (cell instanceof Cell.Text text && text.apart() != null) {
            return notAsShown(
                    Cells.onOneLine(text.apart().stored()), text.apart().shown());
        }
        String seen = Cells.text(cell);
        String key = FigureWords.key(seen);
        if (FigureWords.isBlank(key) || FigureWords.isNone(key)) {
            return new Reading.Blank();
        }
        if (FigureWords.isNotApplicable(key)) {
            return new Reading.NotApplicable();
        }
        List<Option> options = measure.options();
        for (int place = 1; place <= options.size(); place++) {
            if (options.get(place - 1).names().anyMatch(name -> Normal.key(name).equals(Normal.key(seen)))) {
                return value(BigDecimal.valueOf(place));
            }
        }
        List<String> names =
                options.stream().map(option -> option.name().text()).toList();
        return new Reading.Wrong(
                FindingCode.FIGURE_NO_OPTION,
                new ReturnFacts.NoOption(
                        Cells.onOneLine(seen), Nearest.among(seen, names).orElse(""), names));
    }

    /** Exports guard a number or a code by {@code ="700"} or {@code '700}; any other formula is no number. */
    private static String unguarded(String key) {
        Matcher guarded = GUARDED.matcher(key);
        return guarded.matches() ? guarded.replaceFirst("$1$2$3").strip() : key;
    }

    private static Reading yesNo(String key, String seen) {
        if (FigureWords.isYes(key)) {
            return value(BigDecimal.ONE);
        }
        return FigureWords.isNo(key) ? value(BigDecimal.ZERO) : new Reading.Wrong(FindingCode.FIGURE_NOT_YES_NO, seen);
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
                    new ReturnFacts.TwoReadings(seen, readings.get(0), readings.get(1)));
        }
        return checked(readings.get(0), type, seen);
    }

    /** Whether it does, or holds an option of a choice of the plan. */
    public static boolean isFigureLike(@Nullable Cell cell, Lexicon lexicon) {
        return isFigureLike(cell) || lexicon.isOption(cell);
    }

    /** Whether a cell holds something that was meant as a figure, whatever of: a number, a yes, an error. */
    public static boolean isFigureLike(@Nullable Cell cell) {
        if (!(cell instanceof Cell.Text text)) {
            return cell != null;
        }
        String seen = text.text();
        if (seen.length() > LONGEST) {
            return false;
        }
        return holdsDigit(seen) ? Periods.dayInWords(seen).isEmpty() : isWord(seen);
    }

    private static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String seen) {
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
