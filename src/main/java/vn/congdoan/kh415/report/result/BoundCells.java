package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement.Certainty;
import vn.congdoan.kh415.model.result.Leeway;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;

/**
 * Between what one result lies whatever the missing bodies report, in eight cells of its row: what it has to spare, the denominator
 * that the missing are expected to have, what part of all those with figures make, how far carried figures can still fall and rise, the lowest and the highest value, and whether
 * the verdict is final.
 *
 * @param figures of the same row
 * @param column the first of the eight
 */
public record BoundCells(Figures figures, int column) {
    public static final Bound MARGIN = new Bound("margin", BoundCells::margin);

    /** The denominator that the missing are expected to have. */
    public static final Bound MISSING = new Bound("missing-denominator", BoundCells::missing);

    /** What part those with figures make of all that are expected. */
    private static final Bound SHARE = new Bound("known-share", BoundCells::share);

    public static final Bound CERTAINTY = new Bound("certainty", BoundCells::certainty);

    private static final Bound LESS =
            new Bound("less", of -> movable(of.leeway().less()));
    private static final Bound MORE =
            new Bound("more", of -> movable(of.leeway().more()));
    private static final Bound LOW = new Bound("low", BoundCells::low);
    private static final Bound HIGH = new Bound("high", BoundCells::high);

    /** From left to right. */
    private static final List<Bound> ALL = List.of(MARGIN, MISSING, SHARE, LESS, MORE, LOW, HIGH, CERTAINTY);

    /** One of the eight. */
    public record Bound(String heading, Function<BoundCells, SheetCell> cell) {
        /** Its column among those. */
        public <R> Column<R> among(List<Column<R>> bounds) {
            return bounds.get(ALL.indexOf(this));
        }
    }

    /** Their columns. */
    public static <R> List<Column<R>> columns(Frame frame, int certaintyWidth, Function<R, BoundCells> of) {
        return ALL.stream()
                .map(bound -> frame.<R>column(
                        bound.heading(),
                        bound.equals(CERTAINTY) ? certaintyWidth : 10,
                        row -> bound.cell().apply(of.apply(row))))
                .toList();
    }

    /**
     * The verdict, called provisional where the certainty's cell says so.
     *
     * @param sign the column of the mark beside it
     */
    public SheetCell verdict(int sign) {
        return figures.verdict(sign, cell(CERTAINTY));
    }

    private SheetCell margin() {
        return figures.margin();
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

    /** Empty as the denominator of the missing is, where it is not known, and where nothing is expected at all. */
    private SheetCell share() {
        Ratio ratio = ratio();
        Ratio share = result().total().share();
        if (ratio == null || ratio.denominator() == null || share == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        BigDecimal part = Figures.quotient(share);
        Expr all = more(denominator());
        Expr live = ifKnown(
                Formulas.either(
                        all.equalTo(Expr.of(0)), Expr.of(1), denominator().over(all)),
                Expr.of(""));
        return new SheetCell(new Content.Formula(live, new Content.Numeric(part)), new Style(Role.PERCENT));
    }

    /** Null if it is not known; 0 where nobody is missing. */
    private @Nullable BigDecimal weight() {
        return result().total().coverage().missing() == 0
                ? BigDecimal.ZERO
                : result().total().missingDenominator();
    }

    /** By how much carried figures can change the numerator; empty where they cannot. */
    private static SheetCell movable(BigDecimal by) {
        return by.signum() == 0 ? SheetCell.blank(Role.CENTRED) : Figures.figure(by);
    }

    private SheetCell low() {
        boolean open = isUnknown();
        return result().judgement().low() == null && !open ? SheetCell.blank(Role.CENTRED) : bound(lowest(), least());
    }

    /** Without a limit where the bodies that are missing may report any number. */
    private SheetCell high() {
        boolean open = isUnknown() && isLimited();
        return result().judgement().high() == null && !open ? SheetCell.blank(Role.CENTRED) : bound(highest(), most());
    }

    /** The numerator with nothing from the missing and from stocks that are carried. */
    private Expr least() {
        return leeway().less().signum() == 0
                ? numerator()
                : numerator().minus(cell(LESS)).bracketed();
    }

    /** The numerator with everything from the missing and from those carried; where there is no limit, the least. */
    private Expr most() {
        if (!isLimited()) {
            return least();
        }
        Expr risen = leeway().more().signum() == 0 ? numerator() : numerator().plus(cell(MORE));
        return risen.plus(cell(MISSING)).bracketed();
    }

    /** Left open as long as the denominator of the missing is not known. */
    private SheetCell bound(@Nullable Ratio bound, Expr above) {
        Ratio ratio = Objects.requireNonNull(ratio());
        Style style = Figures.valueStyle(of().indicator().unit(), ratio);
        Expr below = more(denominator());
        Expr quotient = ratio.denominator() == null
                ? above
                : Formulas.either(below.equalTo(Expr.of(0)), Expr.of(""), above.over(below));
        if (bound == null) {
            Expr known = Formulas.either(isKnown(), quotient, Expr.of(""));
            return new SheetCell(new Content.Formula(known, new Content.Text("")), style);
        }
        Expr known = ratio.denominator() == null ? quotient : ifKnown(quotient, Expr.of(""));
        return new SheetCell(new Content.Formula(known, new Content.Numeric(Figures.quotient(bound))), style);
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
        BigDecimal above = ratio.numerator().subtract(leeway().less());
        return below == null ? ratio : more == null ? null : new Ratio(above, below.add(more));
    }

    /** With everything from them; only where there is a limit, else as the lowest. */
    private @Nullable Ratio highest() {
        Ratio lowest = lowest();
        BigDecimal more = weight();
        if (lowest == null || more == null || !isLimited()) {
            return lowest;
        }
        BigDecimal above = Objects.requireNonNull(ratio()).numerator();
        return new Ratio(above.add(leeway().more()).add(more), lowest.denominator());
    }

    private SheetCell certainty() {
        Certainty certainty = result().judgement().certainty();
        if (certainty == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        String text = figures.words().of(certainty);
        Expr live = live();
        return live == null
                ? SheetCell.text(Role.CENTRED, text)
                : new SheetCell(new Content.Formula(live, new Content.Text(text)), new Style(Role.CENTRED));
    }

    /** Whether both ends have one place, as a formula; null where the ends do not tell it. */
    private @Nullable Expr live() {
        Ratio ratio = ratio();
        Expr count = figures.absence().count();
        Target target = of().target();
        boolean past = target != null && figures.frame().isPast(target);
        if (!past && figures.isOfEach() && ratio != null && ratio.hasValue()) {
            return ofEach(count);
        }
        if (past || leeway().doubtful() || !leeway().apart().isEmpty()) {
            return null;
        }
        if (ratio == null || !ratio.hasValue()) {
            return count == null ? null : finalIf(count.equalTo(Expr.of(0)), word(Certainty.OPEN));
        }
        VerdictFormula low = judged(lowest(), least());
        VerdictFormula high = judged(highest(), most());
        boolean still = !isLimited() && leeway().isNone();
        if (low == null || high == null || (count == null && still)) {
            return null;
        }
        Expr top = isLimited() ? high.place() : Expr.of(VerdictFormula.TOP);
        Expr settled = finalIf(low.place().equalTo(top), word(Certainty.OPEN));
        Expr known = isUnknown()
                ? Formulas.either(isKnown(), settled, word(Certainty.OPEN))
                : ifKnown(settled, word(Certainty.OPEN));
        Expr told = still && count != null ? finalIf(count.equalTo(Expr.of(0)), known) : known;
        return count == null || ratio.denominator() == null
                ? told
                : Formulas.either(
                        denominator().equalTo(Expr.of(0)),
                        finalIf(count.equalTo(Expr.of(0)), word(Certainty.OPEN)),
                        told);
    }

    /** Of a rule of each body: one that breaks it settles that, where every body that is heard of tells its own figures. */
    private @Nullable Expr ofEach(@Nullable Expr count) {
        KeptLines.Cells kept = figures.kept();
        Coverage coverage = result().total().coverage();
        boolean told = coverage.expected() > 0
                && coverage.covered() == 0
                && leeway().apart().isEmpty();
        return kept == null || count == null || !told
                ? null
                : finalIf(
                        count.equalTo(Expr.of(0)),
                        finalIf(kept.below().compared(Operator.ABOVE, Expr.of(0)), word(Certainty.OPEN)));
    }

    /** That, as long as clearing a figure does not leave a body whose denominator nobody knows. */
    private Expr ifKnown(Expr known, Expr otherwise) {
        boolean always =
                !(figures.absence().weight() instanceof Content.Formula) || BodyPlaces.weighsOne(of().indicator());
        return always ? known : Formulas.either(isKnown(), known, otherwise);
    }

    /** Whether the denominator of the missing is. */
    private Expr isKnown() {
        return SheetFunction.ISNUMBER.of(cell(MISSING));
    }

    /** The verdict on a bound; while it is not known, on what there is. */
    private @Nullable VerdictFormula judged(@Nullable Ratio bound, Expr above) {
        Ratio ratio = bound == null ? Objects.requireNonNull(ratio()) : bound;
        Expr below = ratio.denominator() == null ? null : more(denominator());
        return VerdictFormula.of(
                figures.frame(),
                of(),
                figures.aim(),
                ratio,
                result().judgement(),
                new BodyPlaces.Halves(above, below),
                null);
    }

    private Expr finalIf(Expr condition, Expr otherwise) {
        return Formulas.either(condition, word(Certainty.FINAL), otherwise);
    }

    private Expr word(Certainty certainty) {
        return Expr.of(figures.words().of(certainty));
    }

    /** Whether the numerator can be no more than the denominator. */
    private boolean isLimited() {
        return of().indicator().unit() == ResultUnit.PERCENT && !leeway().endless();
    }

    private Leeway leeway() {
        return result().total().leeway();
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

    private Expr numerator() {
        return CellRef.of(figures.row(), figures.numeratorColumn());
    }

    private Expr denominator() {
        return CellRef.of(figures.row(), figures.numeratorColumn() + 1);
    }

    private Expr more(Expr cell) {
        return cell.plus(cell(MISSING)).bracketed();
    }

    private Expr cell(Bound bound) {
        return CellRef.of(figures.row(), column + ALL.indexOf(bound));
    }
}
