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

    private static final int MISSING = 1;
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
        SheetCell plain = figures.verdict();
        VerdictFormula formula = figures.formula();
        boolean live = formula != null && certainty().content() instanceof Content.Formula;
        return live ? new SheetCell(Objects.requireNonNull(formula).word(cell(CERTAINTY)), plain.style()) : plain;
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

    private SheetCell missing() {
        return Figures.figure(expected());
    }

    /** Null where there is no denominator or nothing is known of one; 0 where nobody is missing. */
    private @Nullable BigDecimal expected() {
        Ratio ratio = ratio();
        if (ratio == null || ratio.denominator() == null) {
            return null;
        }
        return result().total().coverage().missing() == 0
                ? BigDecimal.ZERO
                : result().total().missingDenominator();
    }

    private SheetCell low() {
        Ratio ratio = ratio();
        return result().judgement().low() == null || ratio == null
                ? SheetCell.blank(Role.CENTRED)
                : bound(numerator(), ratio.numerator());
    }

    /** Without a limit where the bodies that are missing may report any number. */
    private SheetCell high() {
        Ratio ratio = ratio();
        BigDecimal more = expected();
        if (result().judgement().high() == null || ratio == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        return more == null || !isPercent()
                ? bound(numerator(), ratio.numerator())
                : bound(more(numerator()), ratio.numerator().add(more));
    }

    private SheetCell bound(String above, BigDecimal numerator) {
        Ratio ratio = Objects.requireNonNull(ratio());
        BigDecimal more = expected();
        BigDecimal below = ratio.denominator();
        Style style = Figures.valueStyle(of().indicator().unit(), ratio);
        if (below == null || more == null) {
            return new SheetCell(new Content.Formula(above, new Content.Numeric(numerator)), style);
        }
        BigDecimal value = numerator.divide(below.add(more), MathContext.DECIMAL128);
        return new SheetCell(new Content.Formula(above + "/" + more(denominator()), new Content.Numeric(value)), style);
    }

    private SheetCell certainty() {
        Certainty certainty = result().judgement().certainty();
        if (certainty == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        String text = figures.words().of(certainty);
        BigDecimal more = expected();
        Ratio ratio = ratio();
        VerdictFormula high =
                ratio == null || !ratio.hasValue() || more == null || !isPercent() ? null : highest(ratio, more);
        return high == null || ratio == null || more == null || certainty(high, ratio, more) != certainty
                ? SheetCell.text(Role.CENTRED, text)
                : new SheetCell(
                        new Content.Formula(
                                "IF(" + high.over(numerator()).place() + "=" + high.place() + ","
                                        + Formulas.quoted(figures.words().of(Certainty.FINAL)) + ","
                                        + Formulas.quoted(figures.words().of(Certainty.OPEN)) + ")",
                                new Content.Text(text)),
                        new Style(Role.CENTRED));
    }

    /** What the formula gives. */
    private static Certainty certainty(VerdictFormula formula, Ratio ratio, BigDecimal more) {
        BigDecimal all = Objects.requireNonNull(ratio.denominator()).add(more);
        int lowest = formula.placeOf(new Ratio(ratio.numerator(), all));
        return lowest == formula.placeOf(new Ratio(ratio.numerator().add(more), all))
                ? Certainty.FINAL
                : Certainty.OPEN;
    }

    /** The higher figures are the longer ones, too: what can be compared for them, can be for the lower. */
    private @Nullable VerdictFormula highest(Ratio ratio, BigDecimal more) {
        BigDecimal below = Objects.requireNonNull(ratio.denominator());
        return VerdictFormula.of(
                of(),
                new Ratio(ratio.numerator().add(more), below.add(more)),
                result().judgement(),
                figures.words(),
                figures.elapsed(),
                new Workings.Cells(more(numerator()), more(denominator())));
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
