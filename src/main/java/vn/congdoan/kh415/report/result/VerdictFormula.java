package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import vn.congdoan.kh415.report.formula.CellRef;
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
        return new Content.Formula(
                places(mark(edges.below()), mark(edges.above()), mark(Verdict.MET)),
                new Content.Text(Wording.mark(judgement, true, words)));
    }

    /**
     * The word.
     *
     * @param sign the cell of the mark beside it, for which it then stands; null where there is none
     * @param certainty the cell that says whether it is provisional; null where that does not change
     */
    Content word(@Nullable CellRef sign, @Nullable Expr certainty) {
        List<Said> all = said(certainty);
        long signs = all.stream().map(Said::sign).distinct().count();
        Expr word = sign != null && signs == all.size()
                ? bySign(sign, all)
                : places(paced(all, edges.below()), paced(all, edges.above()), paced(all, Verdict.MET));
        return new Content.Formula(
                kept == null ? word : word.then(kept.told(words)),
                new Content.Text(Wording.verdict(judgement, true, words)));
    }

    /** A word that may come out. */
    private record Said(Verdict verdict, String sign, Expr word) {}

    private List<Said> said(@Nullable Expr certainty) {
        List<Said> all = new ArrayList<>();
        for (Verdict verdict :
                Stream.of(edges.below(), edges.above(), Verdict.MET).distinct().toList()) {
            if (aim.pace() == null || verdict.isReached()) {
                all.add(new Said(verdict, sign(verdict, null), word(verdict, null, certainty)));
            } else {
                for (Judgement.Pace pace : Judgement.Pace.values()) {
                    all.add(new Said(verdict, sign(verdict, pace), word(verdict, pace, certainty)));
                }
            }
        }
        return all;
    }

    private String sign(Verdict verdict, Judgement.@Nullable Pace pace) {
        return verdict == Verdict.NOT_DUE ? words.of("mark." + Wording.underWay(pace)) : Wording.mark(verdict, words);
    }

    private Expr word(Verdict verdict, Judgement.@Nullable Pace pace, @Nullable Expr certainty) {
        if (certainty == null) {
            return word(verdict, pace, judgement.certainty());
        }
        Expr surely = word(verdict, pace, Certainty.FINAL);
        return Wording.restsOnValue(verdict)
                ? Formulas.either(
                        certainty.equalTo(Expr.of(words.of(Certainty.OPEN))),
                        word(verdict, pace, Certainty.OPEN),
                        surely)
                : surely;
    }

    private Expr word(Verdict verdict, Judgement.@Nullable Pace pace, @Nullable Certainty certainty) {
        Judgement said = new Judgement(verdict, certainty, pace);
        return Expr.of(Wording.verdict(said, true, words));
    }

    private static Expr bySign(CellRef sign, List<Said> all) {
        Expr chain = all.get(all.size() - 1).word();
        for (int i = all.size() - 2; i >= 0; i--) {
            Said said = all.get(i);
            chain = Formulas.either(sign.equalTo(Expr.of(said.sign())), said.word(), chain);
        }
        return chain;
    }

    /** The word for a verdict, with the pace as the figures give it. */
    private Expr paced(List<Said> all, Verdict verdict) {
        List<Said> own = all.stream().filter(said -> said.verdict() == verdict).toList();
        Aim.Paced pace = aim.pace();
        return pace == null || own.size() == 1
                ? own.get(0).word()
                : Formulas.either(isOnTrack(pace), own.get(0).word(), own.get(1).word());
    }

    /** 1 below the target, 2 at it, 3 above it, due or not. */
    Expr place() {
        return places(Expr.of(1), Expr.of(TOP), Expr.of(2));
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

    private Expr mark(Verdict verdict) {
        Aim.Paced pace = aim.pace();
        return pace == null || verdict != Verdict.NOT_DUE
                ? Expr.of(sign(verdict, null))
                : Formulas.either(
                        isOnTrack(pace),
                        Expr.of(sign(verdict, Judgement.Pace.ON_TRACK)),
                        Expr.of(sign(verdict, Judgement.Pace.BEHIND)));
    }

    private Expr isOnTrack(Aim.Paced pace) {
        BigDecimal part = pace.curve().by(pace.month());
        BigDecimal whole = pace.curve().whole();
        BigDecimal edge = aim.target().lower();
        return isExact(whole, edge, part)
                ? Formulas.multiple(unit.scale(), pace.whole().times(numerator))
                        .compared(Operator.AT_LEAST, crosswise(aim.lower().times(pace.part())))
                : pace.whole()
                        .times(quotient())
                        .compared(Operator.AT_LEAST, share(aim.lower()).times(pace.part()));
    }

    /** The edge times the denominator against the numerator, of a percentage a hundred times; else as quotients. */
    private Expr compared(Operator sign, Expr edge, BigDecimal number) {
        return isExact(BigDecimal.ONE, number, BigDecimal.ONE)
                ? Formulas.multiple(unit.scale(), numerator).compared(sign, crosswise(edge))
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

    /** Whether both sides are short when multiplied crosswise, and all but the edge is whole. */
    private boolean isExact(BigDecimal more, BigDecimal edge, BigDecimal times) {
        BigDecimal below = ratio.denominator() == null ? BigDecimal.ONE : ratio.denominator();
        int decimals = Math.max(0, edge.stripTrailingZeros().scale());
        BigDecimal left =
                ratio.numerator().multiply(more).multiply(unit.scale()).movePointRight(decimals);
        BigDecimal right = below.multiply(edge).multiply(times).movePointRight(decimals);
        return Formulas.isWhole(times)
                && Formulas.isWhole(ratio.numerator())
                && Formulas.isWhole(ratio.denominator())
                && left.compareTo(MOST) < 0
                && right.compareTo(MOST) < 0;
    }
}
