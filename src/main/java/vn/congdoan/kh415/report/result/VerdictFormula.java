package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.ResultUnit;
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
    private final Aim aim;
    private final ResultUnit unit;
    private final Judgement judgement;
    private final Words words;
    private final Expr numerator;
    private final @Nullable Expr denominator;
    private final Edges edges;

    /** Of a rule of each body: these tell the place, not the figures. */
    private final KeptLines.@Nullable Cells kept;

    private VerdictFormula(
            Frame frame,
            Ratio ratio,
            Aim aim,
            ResultUnit unit,
            Judgement judgement,
            BodyPlaces.Halves cells,
            KeptLines.@Nullable Cells kept) {
        this.ratio = ratio;
        this.aim = aim;
        this.unit = unit;
        this.judgement = judgement;
        this.words = frame.words();
        this.numerator = cells.numerator();
        this.denominator = cells.denominator();
        this.edges = aim.edges();
        this.kept = judgement.kept() == null ? null : kept;
    }

    /**
     * Of a judged result with a value; null if it has none, where the verdict is of an earlier month, and where it
     * follows from each body and nothing tells what these keep.
     *
     * @param aim null where no target is in force
     * @param cells the figures in the same row
     * @param kept who keeps a rule of each body; null where there is none, or nothing tells
     */
    static @Nullable VerdictFormula of(
            Frame frame,
            IndicatorResult of,
            @Nullable Aim aim,
            Ratio ratio,
            Judgement judgement,
            BodyPlaces.Halves cells,
            KeptLines.@Nullable Cells kept) {
        if (aim == null
                || judgement.verdict() == null
                || !ratio.hasValue()
                || frame.isPast(aim.target())
                || (judgement.kept() != null && (kept == null || aim.pace() != null))) {
            return null;
        }
        return new VerdictFormula(frame, ratio, aim, of.indicator().unit(), judgement, cells, kept);
    }

    /**
     * Against what is assigned; null without a value, where it says what lacks.
     *
     * @param cell where that stands
     */
    static @Nullable VerdictFormula ofAssigned(
            Frame frame, IndicatorResult of, Aim aim, Result result, Expr cell, BodyPlaces.Halves cells) {
        Assigned assigned = result.assigned();
        Judgement judgement = result.againstAssigned();
        Ratio ratio = result.total().ratio();
        if (assigned == null || judgement == null || ratio == null) {
            return null;
        }
        Aim own = aim.assigned(frame, of, assigned.number(), cell);
        if (!assigned.isPercent()) {
            Ratio number = new Ratio(ratio.numerator(), null);
            BodyPlaces.Halves numerator = new BodyPlaces.Halves(cells.numerator(), null);
            return new VerdictFormula(frame, number, own, assigned.unit(), judgement, numerator, null);
        }
        return ratio.hasValue() ? new VerdictFormula(frame, ratio, own, assigned.unit(), judgement, cells, null) : null;
    }

    Content mark() {
        return chain(Wording.mark(judgement, true, words), this::mark);
    }

    Content word() {
        return told(Wording.verdict(judgement, true, words), verdict -> word(verdict, judgement.certainty()));
    }

    /** The same, provisional where that cell says so. */
    Content word(Expr certainty) {
        Expr open = certainty.equalTo(Expr.of(words.of(Certainty.OPEN)));
        return told(
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

    /** The same with how many bodies keep the rule, where it is one of each. */
    private Content told(String stored, Naming naming) {
        Content verdict = chain(stored, naming);
        return kept != null && verdict instanceof Content.Formula formula
                ? new Content.Formula(formula.expression().then(kept.told(words)), formula.stored())
                : verdict;
    }

    private Expr places(Expr under, Expr over, Expr within) {
        if (kept != null) {
            return Formulas.either(
                    kept.below().compared(Operator.ABOVE, Expr.of(0)),
                    under,
                    Formulas.either(kept.above().compared(Operator.ABOVE, Expr.of(0)), over, within));
        }
        Operator above = edges.fromHigh() ? Operator.AT_LEAST : Operator.ABOVE;
        return Formulas.either(
                compared(Operator.BELOW, aim.low(), edges.low()),
                under,
                Formulas.either(compared(above, aim.high(), edges.high()), over, within));
    }

    /** The word with that certainty, and with the pace as the figures give it. */
    private Expr word(Verdict verdict, @Nullable Certainty certainty) {
        Aim.Paced pace = aim.pace();
        return pace == null || verdict.isReached()
                ? word(verdict, certainty, null)
                : Formulas.either(
                        isOnTrack(pace),
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
        Aim.Paced pace = aim.pace();
        return pace == null
                ? mark((Judgement.Pace) null)
                : Formulas.either(isOnTrack(pace), mark(Judgement.Pace.ON_TRACK), mark(Judgement.Pace.BEHIND));
    }

    private Expr mark(Judgement.@Nullable Pace pace) {
        return Expr.of(words.of("mark." + Wording.underWay(pace)));
    }

    private Expr isOnTrack(Aim.Paced pace) {
        BigDecimal part = pace.curve().by(pace.month());
        BigDecimal whole = pace.curve().whole();
        BigDecimal edge = aim.target().lower();
        return isExact(whole, edge, part)
                ? Formulas.multiple(scale(), pace.whole().times(numerator))
                        .compared(Operator.AT_LEAST, crosswise(aim.lower().times(pace.part())))
                : pace.whole()
                        .times(quotient())
                        .compared(Operator.AT_LEAST, share(aim.lower()).times(pace.part()));
    }

    /** The edge times the denominator against the numerator, of a percentage a hundred times; else as quotients. */
    private Expr compared(Operator sign, Expr edge, BigDecimal number) {
        return isExact(BigDecimal.ONE, number, BigDecimal.ONE)
                ? Formulas.multiple(scale(), numerator).compared(sign, crosswise(edge))
                : quotient().compared(sign, share(edge));
    }

    private Expr crosswise(Expr edge) {
        return denominator == null ? edge : edge.times(denominator);
    }

    private Expr quotient() {
        return denominator == null ? numerator : numerator.over(denominator);
    }

    private Expr share(Expr edge) {
        return unit == ResultUnit.PERCENT ? edge.over(Expr.of(100)) : edge;
    }

    private BigDecimal scale() {
        return unit == ResultUnit.PERCENT ? BigDecimal.valueOf(100) : BigDecimal.ONE;
    }

    /** Whether both sides are short when multiplied crosswise, and all but the edge is whole. */
    private boolean isExact(BigDecimal more, BigDecimal edge, BigDecimal times) {
        BigDecimal below = ratio.denominator() == null ? BigDecimal.ONE : ratio.denominator();
        int decimals = Math.max(0, edge.stripTrailingZeros().scale());
        BigDecimal left = ratio.numerator().multiply(more).multiply(scale()).movePointRight(decimals);
        BigDecimal right = below.multiply(edge).multiply(times).movePointRight(decimals);
        return Formulas.isWhole(times)
                && Formulas.isWhole(ratio.numerator())
                && Formulas.isWhole(ratio.denominator())
                && left.compareTo(MOST) < 0
                && right.compareTo(MOST) < 0;
    }
}
