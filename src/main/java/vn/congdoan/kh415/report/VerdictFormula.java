package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Judgement;
import vn.congdoan.kh415.model.Judgement.Certainty;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.ResultUnit;
import vn.congdoan.kh415.model.Target;
import vn.congdoan.kh415.model.Verdict;
import vn.congdoan.kh415.text.Words;

/**
 * The verdict as a formula over the numerator and the denominator. It multiplies crosswise in whole numbers, as the judge does. Figures
 * too long or too fine for that are compared as quotients, where these are well apart from every edge; where they are not, the
 * word stays plain: nothing is decided by a rounded value.
 */
final class VerdictFormula {
    /** What every spreadsheet compares exactly. */
    private static final int DIGITS = 15;

    private static final BigDecimal MOST = BigDecimal.ONE.movePointRight(DIGITS);

    /** How far, as a part of the edge, a quotient must be from it: a thousand times what a spreadsheet rounds away. */
    private static final BigDecimal APART = BigDecimal.ONE.movePointLeft(DIGITS - 3);

    private static final int MONTHS = 12;

    /** The place that no higher value leaves. */
    static final int TOP = 3;

    private final Ratio ratio;
    private final Target target;
    private final ResultUnit unit;
    private final Judgement judgement;
    private final Words words;
    private final String numerator;
    private final String denominator;
    private final Edges edges;
    private final int elapsed;

    private VerdictFormula(
            Frame frame, IndicatorResult of, Ratio ratio, Target target, Judgement judgement, Workings.Cells cells) {
        this.elapsed = frame.elapsed();
        this.ratio = ratio;
        this.target = target;
        this.unit = of.indicator().unit();
        this.judgement = judgement;
        this.words = frame.words();
        this.numerator = cells.numerator();
        this.denominator = cells.denominator() == null ? "1" : cells.denominator();
        this.edges = Edges.of(target, frame.isDue(of.indicator(), target));
    }

    /**
     * Of a judged result with a value; null if it has none, or none that a formula can hold, and where the verdict is of an earlier month.
     *
     * @param cells the figures in the same row
     */
    static @Nullable VerdictFormula of(
            Frame frame, IndicatorResult of, Ratio ratio, Judgement judgement, Workings.Cells cells) {
        Target target = of.target();
        if (target == null || judgement.verdict() == null || !ratio.hasValue() || frame.isPast(target)) {
            return null;
        }
        VerdictFormula formula = new VerdictFormula(frame, of, ratio, target, judgement, cells);
        return formula.isSafe(1, formula.edges.low(), 1) && formula.isSafe(1, formula.edges.high(), 1) ? formula : null;
    }

    Content mark() {
        return chain(
                Wording.mark(judgement.verdict(), words), verdict -> Formulas.quoted(Wording.mark(verdict, words)));
    }

    Content word() {
        return chain(Wording.verdict(judgement, words), verdict -> word(verdict, judgement.certainty()));
    }

    /** The same, provisional where that cell says so. */
    Content word(String certainty) {
        String open = certainty + "=" + Formulas.quoted(words.of(Certainty.OPEN));
        return chain(
                Wording.verdict(judgement, words),
                verdict -> Wording.restsOnValue(verdict)
                        ? "IF(" + open + "," + word(verdict, Certainty.OPEN) + "," + word(verdict, Certainty.FINAL)
                                + ")"
                        : word(verdict, Certainty.FINAL));
    }

    /** 1 below the target, 2 at it, 3 above it, due or not. */
    String place() {
        return places("1", String.valueOf(TOP), "2");
    }

    private interface Naming {
        String name(Verdict verdict);
    }

    private Content chain(String stored, Naming naming) {
        String expression = places(naming.name(edges.below()), naming.name(edges.above()), naming.name(Verdict.MET));
        return new Content.Formula(expression, new Content.Text(stored));
    }

    private String places(String under, String over, String within) {
        String above = edges.fromHigh() ? ">=" : ">";
        return "IF(" + compared("<", edges.low()) + "," + under + ",IF(" + compared(above, edges.high()) + "," + over
                + "," + within + "))";
    }

    /** What {@link #place} gives. */
    int placed() {
        if (ratio.compareTo(edges.low(), unit) < 0) {
            return 1;
        }
        int sign = ratio.compareTo(edges.high(), unit);
        return sign > 0 || (sign == 0 && edges.fromHigh()) ? TOP : 2;
    }

    /** The word with that certainty, and with the pace as the figures give it. */
    private String word(Verdict verdict, @Nullable Certainty certainty) {
        boolean paced = judgement.pace() != null && !verdict.isReached() && isSafe(MONTHS, target.lower(), elapsed);
        return paced
                ? "IF(" + compared(MONTHS, ">=", target.lower(), elapsed) + ","
                        + word(verdict, certainty, Judgement.Pace.ON_TRACK) + ","
                        + word(verdict, certainty, Judgement.Pace.BEHIND) + ")"
                : word(verdict, certainty, judgement.pace());
    }

    private String word(Verdict verdict, @Nullable Certainty certainty, Judgement.@Nullable Pace pace) {
        Judgement said = new Judgement(verdict, certainty, null, null, pace, null, null);
        return Formulas.quoted(Wording.verdict(said, words));
    }

    private String compared(String sign, BigDecimal edge) {
        return compared(1, sign, edge, 1);
    }

    /**
     * An edge of 74.5 % becomes 745 times the denominator against 1000 times the numerator; each side may be taken several times. Of
     * quotients it becomes 0.745.
     */
    private String compared(int more, String sign, BigDecimal edge, int times) {
        if (!isExact(more, edge, times)) {
            BigDecimal right = unit == ResultUnit.PERCENT ? edge.movePointLeft(2) : edge;
            return multiple(BigDecimal.valueOf(more))
                    + numerator
                    + (denominator.equals("1") ? "" : "/" + denominator)
                    + sign
                    + Formulas.plain(right.multiply(BigDecimal.valueOf(times)));
        }
        int decimals = decimals(edge);
        String right = Formulas.plain(edge.movePointRight(decimals).multiply(BigDecimal.valueOf(times)));
        return multiple(BigDecimal.valueOf(more).movePointRight(zeros(decimals)))
                + numerator
                + sign
                + right
                + (denominator.equals("1") ? "" : "*" + denominator);
    }

    private static String multiple(BigDecimal times) {
        return times.compareTo(BigDecimal.ONE) == 0 ? "" : Formulas.plain(times) + "*";
    }

    /** Whether both sides are whole and short when multiplied crosswise. */
    private boolean isExact(int more, BigDecimal edge, int times) {
        int decimals = decimals(edge);
        BigDecimal left = ratio.numerator().multiply(BigDecimal.valueOf(more)).movePointRight(zeros(decimals));
        BigDecimal right =
                below().multiply(edge).multiply(BigDecimal.valueOf(times)).movePointRight(decimals);
        return Formulas.isWhole(ratio.numerator())
                && Formulas.isWhole(ratio.denominator())
                && left.compareTo(MOST) < 0
                && right.compareTo(MOST) < 0;
    }

    /** Whether a spreadsheet comes to the right side of that edge. */
    private boolean isSafe(int more, BigDecimal edge, int times) {
        if (isExact(more, edge, times)) {
            return true;
        }
        BigDecimal left = ratio.numerator().multiply(BigDecimal.valueOf(more)).movePointRight(zeros(0));
        BigDecimal right = below().multiply(edge).multiply(BigDecimal.valueOf(times));
        return left.subtract(right).abs().compareTo(right.abs().multiply(APART)) > 0;
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
