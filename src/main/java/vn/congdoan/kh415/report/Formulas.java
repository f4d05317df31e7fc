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

    /**
     * The least whole increase of the numerator that reaches the lower edge: live where both figures are whole, for only then
     * does rounding up in binary fractions never go astray.
     */
    static Content shortfall(
            BigDecimal shortfall, Ratio ratio, Target target, ResultUnit unit, String numerator, String denominator) {
        if (!isWhole(ratio.numerator()) || !isWhole(ratio.denominator())) {
            return new Content.Numeric(shortfall);
        }
        BigDecimal edge =
                target.tolerance() == null ? target.lower() : target.lower().subtract(target.tolerance());
        if (ratio.denominator() == null) {
            return formula("MAX(0,ROUNDUP(" + plain(edge) + "-" + numerator + ",0))", shortfall);
        }
        // All in whole numbers: an edge of 74.5 % becomes 745 times the denominator against 1000 times the numerator.
        int decimals = Math.max(0, edge.stripTrailingZeros().scale());
        String times = plain(edge.movePointRight(decimals)) + "*" + denominator;
        int zeros = unit == ResultUnit.PERCENT ? decimals + 2 : decimals;
        String scale = plain(BigDecimal.ONE.movePointRight(zeros));
        String missing =
                zeros == 0 ? times + "-" + numerator : "(" + times + "-" + scale + "*" + numerator + ")/" + scale;
        return formula("MAX(0,ROUNDUP(" + missing + ",0))", shortfall);
    }

    /** The largest whole decrease that keeps the lower edge, or what is lacking as a negative number; live as the shortfall is. */
    static Content margin(
            BigDecimal margin, Ratio ratio, Target target, ResultUnit unit, String numerator, String denominator) {
        if (!isWhole(ratio.numerator()) || !isWhole(ratio.denominator())) {
            return new Content.Numeric(margin);
        }
        BigDecimal edge =
                target.tolerance() == null ? target.lower() : target.lower().subtract(target.tolerance());
        int decimals = Math.max(0, edge.stripTrailingZeros().scale());
        int zeros = unit == ResultUnit.PERCENT ? decimals + 2 : decimals;
        String scale = plain(BigDecimal.ONE.movePointRight(zeros));
        String edges = plain(edge.movePointRight(decimals)) + (ratio.denominator() == null ? "" : "*" + denominator);
        return formula("INT((" + scale + "*" + numerator + "-" + edges + ")/" + scale + ")", margin);
    }

    /** The sum of a column's cells. */
    static Content sum(String first, String last, BigDecimal sum) {
        return formula("SUM(" + first + ":" + last + ")", sum);
    }

    /** How often a text stands in a column's cells. */
    static Content count(String first, String last, String text, long count) {
        return formula(countIf(first, last, text), BigDecimal.valueOf(count));
    }

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
