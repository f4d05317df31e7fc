package vn.congdoan.kh415.report.live;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;

/**
 * Formulas with the exact value stored beside them. They are written so that whole figures stay whole up to a single
 * division at the end: any program that computes in binary fractions comes to the stored value, too.
 */
public final class Formulas {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private Formulas() {}

    /**
     * The value of a ratio that has one; a percentage as a fraction of one.
     *
     * @param numerator the cell of the numerator, likewise {@code denominator}
     */
    public static Content value(Ratio ratio, Expr numerator, @Nullable Expr denominator) {
        return ratio.denominator() == null || denominator == null
                ? formula(numerator, ratio.numerator())
                : formula(numerator.over(denominator), fraction(ratio));
    }

    /** The same with the denominator itself in the formula. */
    public static Content ofNumber(Ratio ratio, Expr numerator) {
        return formula(numerator.over(Expr.of(Objects.requireNonNull(ratio.denominator()))), fraction(ratio));
    }

    /** What is reached of an assigned percentage: a hundred times the numerator over that many times the denominator. */
    public static Content ofPercent(Ratio ratio, BigDecimal percent, Expr numerator, Expr denominator) {
        return formula(Expr.of(100).times(numerator).over(Expr.of(percent).times(denominator)), fraction(ratio));
    }

    /** The same with the figures themselves in the formula. */
    public static Content value(Ratio ratio) {
        BigDecimal below = ratio.denominator();
        return below == null
                ? new Content.Numeric(ratio.numerator())
                : formula(Expr.of(ratio.numerator()).over(Expr.of(below)), fraction(ratio));
    }

    /** By how much the value lies above the target (below it, if negative), in the indicator's unit. */
    public static Content gap(Ratio ratio, Target target, ResultUnit unit, Expr numerator, Expr denominator) {
        BigDecimal edge = target.lower();
        BigDecimal below = ratio.denominator();
        if (below == null) {
            return formula(numerator.minus(Expr.of(edge)), ratio.numerator().subtract(edge));
        }
        boolean percent = unit == ResultUnit.PERCENT;
        BigDecimal scaled = percent ? ratio.numerator().movePointRight(2) : ratio.numerator();
        return formula(
                (percent ? Expr.of(100).times(numerator) : numerator)
                        .minus(Expr.of(edge).times(denominator))
                        .over(denominator),
                scaled.subtract(edge.multiply(below)).divide(below, DIGITS));
    }

    /** The least whole increase of the numerator that reaches the lower edge. */
    public static Content shortfall(
            BigDecimal shortfall, Ratio ratio, Target target, ResultUnit unit, Expr numerator, Expr denominator) {
        Crosswise sides = new Crosswise(ratio, target, unit);
        Expr lacking = sides.difference(sides.edges(denominator), sides.multiple(numerator));
        return formula(SheetFunction.MAX.of(Expr.of(0), SheetFunction.ROUNDUP.of(lacking, Expr.of(0))), shortfall);
    }

    /** The largest whole decrease that keeps the lower edge, or what is lacking as a negative number. */
    public static Content margin(
            BigDecimal margin, Ratio ratio, Target target, ResultUnit unit, Expr numerator, Expr denominator) {
        Crosswise sides = new Crosswise(ratio, target, unit);
        return formula(
                SheetFunction.INT.of(sides.difference(sides.multiple(numerator), sides.edges(denominator))), margin);
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

        Expr edges(Expr denominator) {
            return ratio.denominator() == null ? Expr.of(edge) : Expr.of(edge).times(denominator);
        }

        Expr multiple(Expr numerator) {
            return Formulas.multiple(scale, numerator);
        }

        /** In units of the numerator. */
        Expr difference(Expr from, Expr less) {
            Expr scaled = from.minus(less);
            Expr difference = scale.compareTo(BigDecimal.ONE) == 0 ? scaled : scaled.over(Expr.of(scale));
            int places = decimals + scale.precision() - 1;
            return decimals == 0 ? difference : SheetFunction.ROUND.of(difference, Expr.of(places));
        }
    }

    /** The sum of a column's cells. */
    public static Content sum(Range range, BigDecimal sum) {
        return formula(SheetFunction.SUM.of(range), sum);
    }

    /** How often a text stands in a column's cells. */
    public static Expr countIf(Range range, String text) {
        return SheetFunction.COUNTIF.of(range, Expr.of(text));
    }

    /** So many times an expression; once, and it is the expression itself. */
    public static Expr multiple(BigDecimal times, Expr of) {
        return times.compareTo(BigDecimal.ONE) == 0 ? of : Expr.of(times).times(of);
    }

    public static Expr either(Expr condition, Expr one, Expr other) {
        return SheetFunction.IF.of(condition, one, other);
    }

    public static boolean isWhole(@Nullable BigDecimal number) {
        return number == null || number.stripTrailingZeros().scale() <= 0;
    }

    private static Content formula(Expr expression, BigDecimal stored) {
        return new Content.Formula(expression, new Content.Numeric(stored));
    }

    private static BigDecimal fraction(Ratio ratio) {
        return ratio.numerator().divide(Objects.requireNonNull(ratio.denominator()), DIGITS);
    }
}
