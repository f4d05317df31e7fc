package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.ResultUnit;
import vn.congdoan.kh415.model.Target;

/**
 * Formulas with the exact value stored beside them. They are written so that whole figures stay whole up to a single
 * division at the end: any program that computes in binary fractions comes to the stored value, too.
 */
final class Formulas {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** Beyond this a spreadsheet rounds. */
    private static final BigDecimal MOST = BigDecimal.ONE.movePointRight(15);

    private Formulas() {}

    /**
     * The value of a ratio that has one; a percentage as a fraction of one.
     *
     * @param numerator the cell of the numerator, likewise {@code denominator}
     */
    static Content value(Ratio ratio, String numerator, String denominator) {
        return ratio.denominator() == null
                ? formula(numerator, ratio.numerator())
                : formula(numerator + "/" + denominator, fraction(ratio));
    }

    /** The same with the denominator itself in the formula. */
    static Content ofNumber(Ratio ratio, String numerator) {
        return formula(numerator + "/" + plain(Objects.requireNonNull(ratio.denominator())), fraction(ratio));
    }

    /** The same with the figures themselves in the formula. */
    static Content value(Ratio ratio) {
        BigDecimal below = ratio.denominator();
        return below == null
                ? new Content.Numeric(ratio.numerator())
                : formula(plain(ratio.numerator()) + "/" + plain(below), fraction(ratio));
    }

    /** By how much the value lies above the target (below it, if negative), in the indicator's unit. */
    static Content gap(Ratio ratio, Target target, ResultUnit unit, String numerator, String denominator) {
        BigDecimal edge = target.lower();
        BigDecimal below = ratio.denominator();
        if (below == null) {
            return formula(numerator + "-" + plain(edge), ratio.numerator().subtract(edge));
        }
        boolean percent = unit == ResultUnit.PERCENT;
        BigDecimal scaled = percent ? ratio.numerator().movePointRight(2) : ratio.numerator();
        return formula(
                "(" + (percent ? "100*" : "") + numerator + "-" + plain(edge) + "*" + denominator + ")/" + denominator,
                scaled.subtract(edge.multiply(below)).divide(below, DIGITS));
    }

    /** The least whole increase of the numerator that reaches the lower edge; plain where the figures are too long to be exact. */
    static Content shortfall(
            BigDecimal shortfall, Ratio ratio, Target target, ResultUnit unit, String numerator, String denominator) {
        Crosswise sides = new Crosswise(ratio, target, unit);
        String lacking = sides.difference(sides.edges(denominator), sides.multiple(numerator));
        return sides.isShort()
                ? formula("MAX(0,ROUNDUP(" + lacking + ",0))", shortfall)
                : new Content.Numeric(shortfall);
    }

    /** The largest whole decrease that keeps the lower edge, or what is lacking as a negative number; live as the shortfall is. */
    static Content margin(
            BigDecimal margin, Ratio ratio, Target target, ResultUnit unit, String numerator, String denominator) {
        Crosswise sides = new Crosswise(ratio, target, unit);
        String spare = sides.difference(sides.multiple(numerator), sides.edges(denominator));
        return sides.isShort() ? formula("INT(" + spare + ")", margin) : new Content.Numeric(margin);
    }

    /**
     * Numerator and lower edge over the denominator, both multiplied until the edge is whole: an edge of 74.5 % becomes 745 times the
     * denominator against 1000 times the numerator. So whole figures stay whole up to the division at the end; of others the difference
     * is rounded to the decimals that it can have.
     */
    private static final class Crosswise {
        private final Ratio ratio;
        private final BigDecimal edge;
        private final BigDecimal scale;
        private final int decimals;

        Crosswise(Ratio ratio, Target target, ResultUnit unit) {
            BigDecimal lower =
                    target.tolerance() == null ? target.lower() : target.lower().subtract(target.tolerance());
            int zeros = decimals(lower);
            this.ratio = ratio;
            this.edge = lower.movePointRight(zeros);
            this.scale = BigDecimal.ONE.movePointRight(unit == ResultUnit.PERCENT ? zeros + 2 : zeros);
            this.decimals = Math.max(decimals(ratio.numerator()), decimals(below()));
        }

        private BigDecimal below() {
            return ratio.denominator() == null ? BigDecimal.ONE : ratio.denominator();
        }

        private static int decimals(BigDecimal number) {
            return Math.max(0, number.stripTrailingZeros().scale());
        }

        /** Whether both sides have no more figures than every spreadsheet keeps. */
        boolean isShort() {
            return isShort(ratio.numerator().multiply(scale)) && isShort(below().multiply(edge));
        }

        private boolean isShort(BigDecimal side) {
            return side.movePointRight(decimals).abs().compareTo(MOST) < 0;
        }

        String edges(String denominator) {
            return plain(edge) + (ratio.denominator() == null ? "" : "*" + denominator);
        }

        String multiple(String numerator) {
            return scale.compareTo(BigDecimal.ONE) == 0 ? numerator : plain(scale) + "*" + numerator;
        }

        /** In units of the numerator. */
        String difference(String from, String less) {
            boolean one = scale.compareTo(BigDecimal.ONE) == 0;
            String difference = one ? from + "-" + less : "(" + from + "-" + less + ")/" + plain(scale);
            int places = decimals + scale.precision() - 1;
            return decimals == 0 ? difference : "ROUND(" + difference + "," + places + ")";
        }
    }

    /** The sum of a column's cells. */
    static Content sum(String first, String last, BigDecimal sum) {
        return formula("SUM(" + first + ":" + last + ")", sum);
    }

    /** How often a text stands in a column's cells. */
    static String countIf(String first, String last, String text) {
        return "COUNTIF(" + first + ":" + last + "," + quoted(text) + ")";
    }

    /** A text as it stands in a formula. */
    static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    static boolean isWhole(@Nullable BigDecimal number) {
        return number == null || number.stripTrailingZeros().scale() <= 0;
    }

    private static Content formula(String expression, BigDecimal stored) {
        return new Content.Formula(expression, new Content.Numeric(stored));
    }

    private static BigDecimal fraction(Ratio ratio) {
        return ratio.numerator().divide(Objects.requireNonNull(ratio.denominator()), DIGITS);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
