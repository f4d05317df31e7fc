package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Judgement.Certainty;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.Result;
import vn.congdoan.kh415.model.ResultUnit;
import vn.congdoan.kh415.model.Target;

/**
 * Between what one result lies whatever the missing bodies report, in five cells of its row: what it has to spare, the denominator
 * that the missing are expected to have, the lowest and the highest value, and whether the verdict is final.
 *
 * @param figures of the same row
 * @param column the first of the five
 */
record BoundCells(Figures figures, int column) {
    static final int WIDTH = 5;

    /** The column among them of the denominator that the missing are expected to have. */
    static final int MISSING = 1;

    private static final int CERTAINTY = 4;

    /** Their headings. */
    static List<String> headings(Frame frame) {
        return List.of(
                frame.head("margin"),
                frame.head("missing-denominator"),
                frame.head("low"),
                frame.head("high"),
                frame.head("certainty"));
    }

    List<SheetCell> cells() {
        return List.of(margin(), missing(), low(), high(), certainty());
    }

    /** The verdict, called provisional where the certainty's cell says so. */
    SheetCell verdict() {
        return figures.verdict(cell(CERTAINTY));
    }

    private SheetCell margin() {
        BigDecimal margin = result().judgement().margin();
        Target target = of().target();
        Ratio ratio = ratio();
        return margin == null || target == null || ratio == null
                ? SheetCell.blank(Role.CENTRED)
                : new SheetCell(
                        Formulas.margin(margin, ratio, target, of().indicator().unit(), numerator(), denominator()),
                        new Style(Role.INTEGER));
    }

    /** Empty where there is no denominator, and where nobody at all has figures. */
    private SheetCell missing() {
        if (of().indicator().denominator() == null || of().whole().total().ratio() == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        BigDecimal weight = weight();
        SheetCell plain = Figures.figure(weight);
        Content told = figures.absence().weight();
        return told == null ? plain : new SheetCell(told, plain.style());
    }

    /** Null if it is not known; 0 where nobody is missing. */
    private @Nullable BigDecimal weight() {
        return result().total().coverage().missing() == 0
                ? BigDecimal.ZERO
                : result().total().missingDenominator();
    }

    private SheetCell low() {
        boolean open = isUnknown();
        return result().judgement().low() == null && !open
                ? SheetCell.blank(Role.CENTRED)
                : bound(lowest(), numerator());
    }

    /** Without a limit where the bodies that are missing may report any number. */
    private SheetCell high() {
        boolean open = isUnknown() && isPercent();
        return result().judgement().high() == null && !open
                ? SheetCell.blank(Role.CENTRED)
                : bound(highest(), isPercent() ? more(numerator()) : numerator());
    }

    /** Left open as long as the denominator of the missing is not known. */
    private SheetCell bound(@Nullable Ratio bound, String above) {
        Ratio ratio = Objects.requireNonNull(ratio());
        Style style = Figures.valueStyle(of().indicator().unit(), ratio);
        String quotient = ratio.denominator() == null ? above : above + "/" + more(denominator());
        if (bound == null) {
            String known = "IF(ISNUMBER(" + cell(MISSING) + ")," + quotient + ",\"\")";
            return new SheetCell(new Content.Formula(known, new Content.Text("")), style);
        }
        BigDecimal below = bound.denominator();
        BigDecimal value = below == null ? bound.numerator() : bound.numerator().divide(below, MathContext.DECIMAL128);
        return new SheetCell(new Content.Formula(quotient, new Content.Numeric(value)), style);
    }

    /** Whether there would be bounds if only the missing were known. */
    private boolean isUnknown() {
        Ratio ratio = ratio();
        return ratio != null && ratio.hasValue() && ratio.denominator() != null && weight() == null;
    }

    /** With nothing from the missing; null if it is not known how large they are. */
    private @Nullable Ratio lowest() {
        Ratio ratio = Objects.requireNonNull(ratio());
        BigDecimal more = weight();
        BigDecimal below = ratio.denominator();
        return below == null ? ratio : more == null ? null : new Ratio(ratio.numerator(), below.add(more));
    }

    /** With everything from them; only of a percentage, else as now. */
    private @Nullable Ratio highest() {
        Ratio lowest = lowest();
        BigDecimal more = weight();
        return lowest == null || more == null || !isPercent()
                ? lowest
                : new Ratio(lowest.numerator().add(more), lowest.denominator());
    }

    private SheetCell certainty() {
        Certainty certainty = result().judgement().certainty();
        if (certainty == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        String text = figures.words().of(certainty);
        String live = live(certainty);
        return live == null
                ? SheetCell.text(Role.CENTRED, text)
                : new SheetCell(new Content.Formula(live, new Content.Text(text)), new Style(Role.CENTRED));
    }

    /** Whether both ends have one place, as a formula; null where none comes to what was judged. */
    private @Nullable String live(Certainty certainty) {
        Ratio ratio = ratio();
        String count = figures.absence().count();
        if (ratio == null || !ratio.hasValue()) {
            return count == null ? null : finalIf(count + "=0", word(Certainty.OPEN));
        }
        VerdictFormula low = judged(lowest(), numerator());
        VerdictFormula high = judged(highest(), isPercent() ? more(numerator()) : numerator());
        if (low == null || high == null || (count == null && !isPercent()) || settled(low, high) != certainty) {
            return null;
        }
        String top = isPercent() ? high.place() : String.valueOf(VerdictFormula.TOP);
        String settled = finalIf(low.place() + "=" + top, word(Certainty.OPEN));
        String known = isUnknown()
                ? "IF(ISNUMBER(" + cell(MISSING) + ")," + settled + "," + word(Certainty.OPEN) + ")"
                : settled;
        return isPercent() ? known : finalIf(count + "=0", known);
    }

    /** What the formula gives. */
    private Certainty settled(VerdictFormula low, VerdictFormula high) {
        boolean settled = isPercent()
                ? low.placed() == high.placed()
                : low.placed() == VerdictFormula.TOP
                        || result().total().coverage().missing() == 0;
        return settled && !isUnknown() ? Certainty.FINAL : Certainty.OPEN;
    }

    /** The verdict on a bound; while it is not known, on what there is. */
    private @Nullable VerdictFormula judged(@Nullable Ratio bound, String above) {
        Ratio ratio = bound == null ? Objects.requireNonNull(ratio()) : bound;
        String below = ratio.denominator() == null ? null : more(denominator());
        return VerdictFormula.of(figures.frame(), of(), ratio, result().judgement(), new Workings.Cells(above, below));
    }

    private String finalIf(String condition, String otherwise) {
        return "IF(" + condition + "," + word(Certainty.FINAL) + "," + otherwise + ")";
    }

    private String word(Certainty certainty) {
        return Formulas.quoted(figures.words().of(certainty));
    }

    private boolean isPercent() {
        return of().indicator().unit() == ResultUnit.PERCENT;
    }

    private IndicatorResult of() {
        return figures.of();
    }

    private Result result() {
        return figures.result();
    }

    private @Nullable Ratio ratio() {
        return result().total().ratio();
    }

    private String numerator() {
        return Place.cellName(figures.row(), figures.numeratorColumn());
    }

    private String denominator() {
        return Place.cellName(figures.row(), figures.numeratorColumn() + 1);
    }

    private String more(String cell) {
        return "(" + cell + "+" + cell(MISSING) + ")";
    }

    private String cell(int right) {
        return Place.cellName(figures.row(), column + right);
    }
}
