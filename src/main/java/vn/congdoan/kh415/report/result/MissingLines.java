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
     * The sum of those on the lines between, both included.
     *
     * @param total what it is of
     * @param count how many are missing, as the lines now say it
     */
    Content between(int firstLine, int lastLine, int indicator, Total total, Expr count) {
        Range range = picked.range(indicator, firstLine, lastLine);
        return range == null
                ? sum(Expr.of(0), null, total, indicator, count)
                : sum(SheetFunction.SUM.of(range), Formulas.countIf(range, unknown()), total, indicator, count);
    }

    /** The same of a part of a division, which is named in that cell. */
    Content ofPart(BodyDivision division, CellRef label, int indicator, Total total, Expr count) {
        if (picked.size() == 0 || !picked.has(indicator)) {
            return sum(Expr.of(0), null, total, indicator, count);
        }
        Matching.Test part = new Matching.Test(picked.all(division.pickedColumn()), Operator.EQUAL, label);
        Range range = picked.all(picked.column(indicator));
        return sum(
                Matching.sum(range, part),
                Matching.count(part, new Matching.Test(range, Operator.EQUAL, Expr.of(unknown()))),
                total,
                indicator,
                count);
    }

    /** The sum of such sums in a column. */
    public Content ofParts(Range parts, @Nullable BigDecimal sum) {
        return new Content.Formula(
                orUnknown(Formulas.countIf(parts, unknown()), 0, SheetFunction.SUM.of(parts)),
                sum == null ? new Content.Text(unknown()) : new Content.Numeric(sum));
    }

    /**
     * What is wanted; where it is not known, because one of the terms is not.
     *
     * @param unknown how many of them are not; null where they do not say it
     */
    private Content sum(Expr listed, @Nullable Expr unknown, Total total, int indicator, Expr count) {
        BigDecimal wanted = total.missingDenominator();
        int missing = total.coverage().missing();
        if (wanted == null && missing > 0) {
            Content text = new Content.Text(unknown());
            return unknown == null ? text : new Content.Formula(orUnknown(unknown, 0, listed), text);
        }
        Expr now = BodyPlaces.weighsOne(indicators().get(indicator).indicator())
                // Each counts for one.
                ? missing == 0
                        ? count
                        : listed.plus(count.minus(Expr.of(missing)).bracketed())
                : orUnknown(count, missing, listed);
        return new Content.Formula(now, new Content.Numeric(wanted == null ? BigDecimal.ZERO : wanted));
    }

    /** Not known once there are more than so many: those whose figures are cleared are not listed. */
    private Expr orUnknown(Expr count, int most, Expr sum) {
        return Formulas.either(count.compared(Operator.ABOVE, Expr.of(most)), Expr.of(unknown()), sum);
    }
}
