package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Judgement;
import vn.congdoan.kh415.model.Judgement.Certainty;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.ResultUnit;
import vn.congdoan.kh415.model.Target;
import vn.congdoan.kh415.model.TargetType;
import vn.congdoan.kh415.model.Verdict;
import vn.congdoan.kh415.text.Words;

/**
 * The verdict as a formula over the numerator and the denominator. It multiplies crosswise in whole numbers, as the judge does,
 * and never compares a rounded value; figures too long or too fine for that keep the plain word.
 */
final class VerdictFormula {
    /** What every spreadsheet compares exactly. */
    private static final int DIGITS = 15;

    private static final int MONTHS = 12;

    private final Ratio ratio;
    private final Target target;
    private final ResultUnit unit;
    private final Judgement judgement;
    private final Words words;
    private final String numerator;
    private final String denominator;
    private final boolean due;
    private final int elapsed;

    private VerdictFormula(
            IndicatorResult of,
            Ratio ratio,
            Target target,
            Judgement judgement,
            Words words,
            int elapsed,
            Workings.Cells cells) {
        this.elapsed = elapsed;
        this.ratio = ratio;
        this.target = target;
        this.unit = of.indicator().unit();
        this.judgement = judgement;
        this.words = words;
        this.numerator = cells.numerator();
        this.denominator = cells.denominator() == null ? "1" : cells.denominator();
        // Where the target is reached early, the lower side never shows; it would be called "not met" as if it were
        // due.
        this.due = judgement.verdict() != Verdict.NOT_DUE;
    }

    private VerdictFormula(VerdictFormula like, String numerator) {
        this.ratio = like.ratio;
        this.target = like.target;
        this.unit = like.unit;
        this.judgement = like.judgement;
        this.words = like.words;
        this.numerator = numerator;
        this.denominator = like.denominator;
        this.due = like.due;
        this.elapsed = like.elapsed;
    }

    /**
     * Of a judged result with a value; null if it has none, or none that a formula can hold.
     *
     * @param elapsed months of the reporting year
     * @param cells the figures in the same row
     */
    static @Nullable VerdictFormula of(
            IndicatorResult of, Ratio ratio, Judgement judgement, Words words, int elapsed, Workings.Cells cells) {
        Target target = of.target();
        boolean possible = target != null
                && judgement.verdict() != null
                && ratio.hasValue()
                && Formulas.isWhole(ratio.numerator())
                && Formulas.isWhole(ratio.denominator());
        if (target == null || !possible) {
            return null;
        }
        VerdictFormula formula = new VerdictFormula(of, ratio, target, judgement, words, elapsed, cells);
        return formula.isExact() ? formula : null;
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
        return places("1", "3", "2");
    }

    /** The same judgement of another numerator. */
    VerdictFormula over(String other) {
        return new VerdictFormula(this, other);
    }

    private interface Naming {
        String name(Verdict verdict);
    }

    private Content chain(String stored, Naming naming) {
        String expression = places(
                naming.name(due ? Verdict.NOT_MET : Verdict.NOT_DUE),
                naming.name(above(isRule())),
                naming.name(Verdict.MET));
        return new Content.Formula(expression, new Content.Text(stored));
    }

    private String places(String under, String over, String within) {
        String above = target.type() == TargetType.BAND ? ">=" : ">";
        return "IF(" + compared("<", low()) + "," + under + ",IF(" + compared(above, high()) + "," + over + "," + within
                + "))";
    }

    /** What {@link #place} gives for that value. */
    int placeOf(Ratio value) {
        if (value.compareTo(low(), unit) < 0) {
            return 1;
        }
        int sign = value.compareTo(high(), unit);
        return sign > 0 || (sign == 0 && target.type() == TargetType.BAND) ? 3 : 2;
    }

    private BigDecimal low() {
        return isRule() ? target.lower().subtract(tolerance()) : target.lower();
    }

    private BigDecimal high() {
        if (isRule()) {
            return target.lower().add(tolerance());
        }
        return target.upper() == null ? target.lower() : target.upper();
    }

    private BigDecimal tolerance() {
        return target.tolerance() == null ? BigDecimal.ZERO : target.tolerance();
    }

    private boolean isRule() {
        return target.type() == TargetType.RULE || target.type() == TargetType.EXACTLY;
    }

    private Verdict above(boolean rule) {
        if (!rule) {
            return Verdict.EXCEEDED;
        }
        return due ? Verdict.OVER : Verdict.NOT_DUE;
    }

    /** The word with that certainty, and with the pace as the figures give it. */
    private String word(Verdict verdict, @Nullable Certainty certainty) {
        boolean paced = judgement.pace() != null && !verdict.isReached() && isPaceExact();
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

    /** An edge of 74.5 % becomes 745 times the denominator against 1000 times the numerator; each side may be taken several times. */
    private String compared(int more, String sign, BigDecimal edge, int times) {
        int decimals = decimals(edge);
        String left = Formulas.plain(BigDecimal.valueOf(more).movePointRight(zeros(decimals)));
        String right = Formulas.plain(edge.movePointRight(decimals).multiply(BigDecimal.valueOf(times)));
        return (left.equals("1") ? "" : left + "*")
                + numerator
                + sign
                + right
                + (denominator.equals("1") ? "" : "*" + denominator);
    }

    private boolean isExact() {
        BigDecimal most = BigDecimal.ONE.movePointRight(DIGITS);
        BigDecimal below = ratio.denominator() == null ? BigDecimal.ONE : ratio.denominator();
        BigDecimal edge = target.upper() == null ? target.lower() : target.upper();
        BigDecimal widest = target.tolerance() == null ? edge : edge.add(target.tolerance());
        int decimals = Math.max(decimals(target.lower()), decimals(widest));
        return ratio.numerator().movePointRight(zeros(decimals)).compareTo(most) < 0
                && below.multiply(widest).movePointRight(decimals).compareTo(most) < 0;
    }

    /** A year has twelve times as much on both sides. */
    private boolean isPaceExact() {
        BigDecimal most = BigDecimal.ONE.movePointRight(DIGITS - 2);
        BigDecimal below = ratio.denominator() == null ? BigDecimal.ONE : ratio.denominator();
        int decimals = decimals(target.lower());
        return ratio.numerator().movePointRight(zeros(decimals)).compareTo(most) < 0
                && below.multiply(target.lower()).movePointRight(decimals).compareTo(most) < 0;
    }

    private int zeros(int decimals) {
        return unit == ResultUnit.PERCENT ? decimals + 2 : decimals;
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
