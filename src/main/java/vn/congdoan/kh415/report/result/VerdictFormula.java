package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.PaceCurve;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Judgement.Certainty;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Edges;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/**
 * The verdict as a formula over the numerator and the denominator. It multiplies crosswise in whole numbers, as the judge does. Figures
 * too long or too fine for that are compared as quotients.
 */
final class VerdictFormula {
    /** What every spreadsheet compares exactly. */
    private static final int DIGITS = 15;

    private static final BigDecimal MOST = BigDecimal.ONE.movePointRight(DIGITS);

    /** The place that no higher value leaves. */
    static final int TOP = 3;

    private final Ratio ratio;
    private final Target target;
    private final ResultUnit unit;
    private final Judgement judgement;
    private final Words words;
    private final Expr numerator;
    private final @Nullable Expr denominator;
    private final Edges edges;
    private final int month;
    private final @Nullable PaceCurve curve;

    private VerdictFormula(
            Frame frame,
            IndicatorResult of,
            Ratio ratio,
            Target target,
            ResultUnit unit,
            Judgement judgement,
            BodyPlaces.Halves cells) {
        this.month = frame.elapsed();
        this.curve = of.indicator().pace();
        this.ratio = ratio;
        this.target = target;
        this.unit = unit;
        this.judgement = judgement;
        this.words = frame.words();
        this.numerator = cells.numerator();
        this.denominator = cells.denominator();
        this.edges = Edges.of(target, frame.isDue(of.indicator(), target));
    }

    /**
     * Of a judged result with a value; null if it has none, where the verdict is of an earlier month, and where it
     * follows from each body.
     *
     * @param cells the figures in the same row
     */
    static @Nullable VerdictFormula of(
            Frame frame, IndicatorResult of, Ratio ratio, Judgement judgement, BodyPlaces.Halves cells) {
        Target target = of.target();
        if (target == null
                || judgement.verdict() == null
                || !ratio.hasValue()
                || frame.isPast(target)
                || judgement.kept() != null) {
            return null;
        }
        return new VerdictFormula(frame, of, ratio, target, of.indicator().unit(), judgement, cells);
    }

    /** Against what is assigned; null without a value, where it says what lacks. */
    static @Nullable VerdictFormula ofAssigned(
            Frame frame, IndicatorResult of, Result result, BodyPlaces.Halves cells) {
        Assigned assigned = result.assigned();
        Judgement judgement = result.againstAssigned();
        Ratio ratio = result.total().ratio();
        if (assigned == null || judgement == null || ratio == null) {
            return null;
        }
        LocalDate by = of.target() == null ? null : of.target().by();
        Target target = new Target(TargetType.AT_LEAST, null, null, assigned.number(), null, null, by);
        if (!assigned.isPercent()) {
            Ratio number = new Ratio(ratio.numerator(), null);
            BodyPlaces.Halves numerator = new BodyPlaces.Halves(cells.numerator(), null);
            return new VerdictFormula(frame, of, number, target, assigned.unit(), judgement, numerator);
        }
        return ratio.hasValue()
                ? new VerdictFormula(frame, of, ratio, target, assigned.unit(), judgement, cells)
                : null;
    }

    Content mark() {
        return chain(Wording.mark(judgement, true, words), this::mark);
    }

    Content word() {
        return chain(Wording.verdict(judgement, true, words), verdict -> word(verdict, judgement.certainty()));
    }

    /** The same, provisional where that cell says so. */
    Content word(Expr certainty) {
        Expr open = certainty.equalTo(Expr.of(words.of(Certainty.OPEN)));
        return chain(
                Wording.verdict(judgement, true, words),
                verdict -> Wording.restsOnValue(verdict)
                        ? Formulas.either(open, word(verdict, Certainty.OPEN), word(verdict, Certainty.FINAL))
                        : word(verdict, Certainty.FINAL));
    }

    /** 1 below the target, 2 at it, 3 above it, due or not. */
    Expr place() {
        return places(Expr.of(1), Expr.of(TOP), Expr.of(2));
    }

    private interface Naming {
        Expr name(Verdict verdict);
    }

    private Content chain(String stored, Naming naming) {
        Expr expression = places(naming.name(edges.below()), naming.name(edges.above()), naming.name(Verdict.MET));
        return new Content.Formula(expression, new Content.Text(stored));
    }

    private Expr places(Expr under, Expr over, Expr within) {
        Operator above = edges.fromHigh() ? Operator.AT_LEAST : Operator.ABOVE;
        return Formulas.either(
                compared(Operator.BELOW, edges.low()),
                under,
                Formulas.either(compared(above, edges.high()), over, within));
    }

    /** The word with that certainty, and with the pace as the figures give it. */
    private Expr word(Verdict verdict, @Nullable Certainty certainty) {
        return curve == null || verdict.isReached()
                ? word(verdict, certainty, null)
                : Formulas.either(
                        isOnTrack(curve),
                        word(verdict, certainty, Judgement.Pace.ON_TRACK),
                        word(verdict, certainty, Judgement.Pace.BEHIND));
    }

    private Expr word(Verdict verdict, @Nullable Certainty certainty, Judgement.@Nullable Pace pace) {
        Judgement said = new Judgement(verdict, certainty, null, null, pace, null, null);
        return Expr.of(Wording.verdict(said, true, words));
    }

    private Expr mark(Verdict verdict) {
        if (verdict != Verdict.NOT_DUE) {
            return Expr.of(Wording.mark(verdict, words));
        }
        return curve == null
                ? mark((Judgement.Pace) null)
                : Formulas.either(isOnTrack(curve), mark(Judgement.Pace.ON_TRACK), mark(Judgement.Pace.BEHIND));
    }

    private Expr mark(Judgement.@Nullable Pace pace) {
        return Expr.of(words.of("mark." + Wording.underWay(pace)));
    }

    private Expr isOnTrack(PaceCurve pace) {
        return compared(pace.whole(), Operator.AT_LEAST, target.lower(), pace.by(month));
    }

    private Expr compared(Operator sign, BigDecimal edge) {
        return compared(BigDecimal.ONE, sign, edge, BigDecimal.ONE);
    }

    /**
     * An edge of 74.5 % becomes 745 times the denominator against 1000 times the numerator; each side may be taken several times. Of
     * quotients it becomes 0.745.
     */
    private Expr compared(BigDecimal more, Operator sign, BigDecimal edge, BigDecimal times) {
        if (!isExact(more, edge, times)) {
            BigDecimal right = unit == ResultUnit.PERCENT ? edge.movePointLeft(2) : edge;
            Expr left = Formulas.multiple(more, numerator);
            return (denominator == null ? left : left.over(denominator)).compared(sign, Expr.of(right.multiply(times)));
        }
        int decimals = decimals(edge);
        Expr right = Expr.of(edge.movePointRight(decimals).multiply(times));
        return Formulas.multiple(more.movePointRight(zeros(decimals)), numerator)
                .compared(sign, denominator == null ? right : right.times(denominator));
    }

    /** Whether both sides are whole and short when multiplied crosswise. */
    private boolean isExact(BigDecimal more, BigDecimal edge, BigDecimal times) {
        int decimals = decimals(edge);
        BigDecimal left = ratio.numerator().multiply(more).movePointRight(zeros(decimals));
        BigDecimal right = below().multiply(edge).multiply(times).movePointRight(decimals);
        return decimals(times) == 0
                && Formulas.isWhole(ratio.numerator())
                && Formulas.isWhole(ratio.denominator())
                && left.compareTo(MOST) < 0
                && right.compareTo(MOST) < 0;
    }

    private BigDecimal below() {
        return ratio.denominator() == null ? BigDecimal.ONE : ratio.denominator();
    }

    private int zeros(int decimals) {
        return unit == ResultUnit.PERCENT ? decimals + 2 : decimals;
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
