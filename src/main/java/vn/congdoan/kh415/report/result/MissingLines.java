package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Matching;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;

/**
 * The bodies that are missing for an indicator of which others have figures, with the denominator that each is expected to have: what
 * the lowest and the highest value rest on.
 */
public final class MissingLines {
    private final Frame frame;
    private final BodyPlaces places;
    private final PickedLines picked;

    MissingLines(Frame frame, BodyPlaces places) {
        this.frame = frame;
        this.places = places;
        int[] shown =
                IntStream.range(0, indicators().size()).filter(this::rests).toArray();
        this.picked = new PickedLines(
                new SheetRef(frame.say("sheet.missing")),
                places.lines().size(),
                shown,
                line -> IntStream.of(shown).anyMatch(indicator -> missing(line, indicator) != null));
    }

    /** Without figures, or without a denominator, there is nothing to weigh. */
    private boolean rests(int indicator) {
        return indicators().get(indicator).whole().total().ratio() != null && places.hasDenominator(indicator);
    }

    private List<IndicatorResult> indicators() {
        return frame.assessment().indicators();
    }

    private @Nullable Contribution missing(int line, int indicator) {
        Contribution own = places.own(line, indicator);
        return own != null && own.basis() == Basis.MISSING ? own : null;
    }

    public Sheet sheet() {
        Sheet sheet = new PickedSheet(frame, places, picked, this::cell)
                .of("sheet.missing", "missing.title", "missing.note", this::largest);
        int columns = picked.indicators().length;
        if (picked.size() == 0 || columns == 0) {
            return sheet;
        }
        CellRef first = CellRef.of(PickedLines.FIRST_ROW, PickedLines.FIRST_COLUMN);
        CellArea open = new CellArea(
                first.row(), first.column(), first.row() + picked.size() - 1, first.column() + columns - 1);
        Expr isUnknown = Formulas.either(first.equalTo(Expr.of(unknown())), Expr.of(1), Expr.of(0));
        return sheet.checked(List.of(EntryCheck.ofNumbers(
                open,
                first,
                Expr.of(1),
                isUnknown,
                frame.head("missing-denominator"),
                frame.say("missing.check", unknown()))));
    }

    /** None is larger than all that others have, but where few have reported. */
    private @Nullable BigDecimal largest(int indicator) {
        Total whole = indicators().get(indicator).whole().total();
        Ratio known = whole.ratio();
        return whole.missingDenominator() != null || known == null ? whole.missingDenominator() : known.denominator();
    }

    private SheetCell cell(int line, int indicator) {
        Contribution missing = missing(line, indicator);
        if (missing == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        SheetCell last = missing.missingDenominator() == null
                ? SheetCell.text(Role.CENTRED, unknown())
                : Figures.figure(missing.missingDenominator());
        return last.open();
    }

    /** What stands for a denominator that is not known. */
    private String unknown() {
        return frame.say("missing.unknown");
    }

    /**
     * Their sum on the lines between, both included.
     *
     * @param count how many they are
     */
    Content between(int firstLine, int lastLine, int indicator, @Nullable BigDecimal wanted, Expr count) {
        Range range = picked.range(indicator, firstLine, lastLine);
        return range == null ? sum(count, null, wanted) : sum(range, wanted);
    }

    /** The same of a part of a division, which is named in that cell. */
    Content ofPart(BodyDivision division, CellRef label, int indicator, @Nullable BigDecimal wanted, Expr count) {
        if (picked.size() == 0 || !picked.has(indicator)) {
            return sum(count, null, wanted);
        }
        Matching.Test part = new Matching.Test(picked.all(division.pickedColumn()), Operator.EQUAL, label);
        Range range = picked.all(picked.column(indicator));
        return sum(
                Matching.sum(range, part),
                Matching.count(part, new Matching.Test(range, Operator.EQUAL, Expr.of(unknown()))),
                wanted);
    }

    /** The sum of such sums in a column. */
    public Content ofParts(Range parts, @Nullable BigDecimal sum) {
        return sum(parts, sum);
    }

    private Content sum(Range range, @Nullable BigDecimal wanted) {
        return sum(SheetFunction.SUM.of(range), Formulas.countIf(range, unknown()), wanted);
    }

    /**
     * What is wanted; where it is not known, because one of the terms is not.
     *
     * @param unknown how many of them are not; null where they do not say it
     */
    private Content sum(Expr sum, @Nullable Expr unknown, @Nullable BigDecimal wanted) {
        if (wanted != null) {
            return new Content.Formula(sum, new Content.Numeric(wanted));
        }
        Content text = new Content.Text(unknown());
        return unknown == null
                ? text
                : new Content.Formula(
                        Formulas.either(unknown.compared(Operator.ABOVE, Expr.of(0)), Expr.of(unknown()), sum), text);
    }
}
