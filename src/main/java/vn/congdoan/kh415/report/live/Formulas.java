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
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;

/**
 * Formulas with the exact value stored beside them. They are written so that whole figures stay whole up to a single
 * division at the end: any program that computes in binary fractions comes to the stored value, too.
 */
public final class Formulas {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** How fine an edge may be that somebody types. */
    private static final int EDGE_DECIMALS = 2;

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

    /** What is reached of an assigned number. */
    public static Content ofNumber(Ratio ratio, Expr numerator, Expr number) {
        return formula(numerator.over(number), fraction(ratio));
    }

    /** What is reached of an assigned percentage: a hundred times the numerator over that many times the denominator. */
    public static Content ofPercent(Ratio ratio, Expr percent, Expr numerator, Expr denominator) {
        return formula(
                Expr.of(100).times(numerator).over(percent.times(denominator).bracketed()), fraction(ratio));
    }

    /** The same with the figures themselves in the formula. */
    public static Content value(Ratio ratio) {
        BigDecimal below = ratio.denominator();
        return below == null
                ? new Content.Numeric(ratio.numerator())
                : formula(Expr.of(ratio.numerator()).over(Expr.of(below)), fraction(ratio));
    }

    /**
     * By how much the value lies above the target (below it, if negative), in the indicator's unit.
     *
     * @param lower the cell of the stated edge
     */
    public static Content gap(
            Ratio ratio, Target target, ResultUnit unit, Expr numerator, Expr denominator, Expr lower) {
        BigDecimal edge = target.lower();
        BigDecimal below = ratio.denominator();
        if (below == null) {
            return formula(numerator.minus(lower), ratio.numerator().subtract(edge));
        }
        BigDecimal scaled = unit.scale().multiply(ratio.numerator());
        return formula(
                multiple(unit.scale(), numerator)
                        .minus(lower.times(denominator))
                        .over(denominator),
                scaled.subtract(edge.multiply(below)).divide(below, DIGITS));
    }

    /**
     * How far the value has moved from an earlier one, a percentage in points: from the figures themselves, since a difference of two
     * rounded quotients would be off in its last digits.
     */
    public static Content moved(Ratio now, Ratio before, ResultUnit unit, Expr numerator, @Nullable Expr denominator) {
        BigDecimal below = Objects.requireNonNullElse(now.denominator(), BigDecimal.ONE);
        BigDecimal belowBefore = Objects.requireNonNullElse(before.denominator(), BigDecimal.ONE);
        BigDecimal difference = now.numerator()
                .multiply(belowBefore)
                .subtract(before.numerator().multiply(below))
                .multiply(unit.scale())
                .divide(below.multiply(belowBefore), DIGITS);
        Expr then = before.denominator() == null
                ? Expr.of(before.numerator())
                : Expr.of(before.numerator()).over(Expr.of(belowBefore));
        Expr value = denominator == null ? numerator : numerator.over(denominator);
        return formula(multiple(unit.scale(), value).minus(multiple(unit.scale(), then)), difference);
    }

    /**
     * The least whole increase of the numerator that reaches the lower edge.
     *
     * @param low the cell of that edge
     */
    public static Content shortfall(
            BigDecimal shortfall, Ratio ratio, ResultUnit unit, Expr numerator, Expr denominator, Expr low) {
        return formula(lacking(ratio, unit, numerator, denominator, low), shortfall);
    }

    /** The same without what is stored. */
    public static Expr lacking(Ratio ratio, ResultUnit unit, Expr numerator, Expr denominator, Expr low) {
        Expr lacking = difference(crosswise(ratio, denominator, low), multiple(unit.scale(), numerator), ratio, unit);
        return SheetFunction.MAX.of(Expr.of(0), SheetFunction.ROUNDUP.of(lacking, Expr.of(0)));
    }

    /**
     * Whether the least whole increase leads past the upper edge of what is right: then none reaches it.
     *
     * @param low the cell of the lower edge, and {@code high} of the upper
     */
    public static Expr isOutOfReach(
            Ratio ratio, ResultUnit unit, Expr numerator, Expr denominator, Expr low, Expr high) {
        Expr then = numerator.plus(lacking(ratio, unit, numerator, denominator, low));
        return multiple(unit.scale(), then.bracketed()).compared(Operator.ABOVE, crosswise(ratio, denominator, high));
    }

    /** Nothing where the condition holds, which it does not as things stand. */
    public static Content unless(Expr condition, Content live) {
        return live instanceof Content.Formula formula
                ? new Content.Formula(either(condition, Expr.of(""), formula.expression()), formula.stored())
                : live;
    }

    /** That number unless the condition holds, and then nothing; what is stored says which. */
    public static Content unless(Expr condition, Content number, @Nullable BigDecimal stored) {
        Expr expression = ((Content.Formula) number).expression();
        return new Content.Formula(
                either(condition, Expr.of(""), expression),
                stored == null ? new Content.Text("") : new Content.Numeric(stored));
    }

    /** The largest whole decrease that keeps the lower edge, or what is lacking as a negative number. */
    public static Content margin(
            BigDecimal margin, Ratio ratio, ResultUnit unit, Expr numerator, Expr denominator, Expr low) {
        Expr spare = difference(multiple(unit.scale(), numerator), crosswise(ratio, denominator, low), ratio, unit);
        return formula(SheetFunction.INT.of(spare), margin);
    }

    private static Expr crosswise(Ratio ratio, Expr denominator, Expr low) {
        return ratio.denominator() == null ? low : low.times(denominator);
    }

    /**
     * In units of the numerator, rounded to the decimals that it can have where an edge has two and a percentage two more: what a
     * computer has too much in binary fractions must not count for one more.
     */
    private static Expr difference(Expr from, Expr less, Ratio ratio, ResultUnit unit) {
        Expr scaled = from.minus(less);
        int places = Math.max(decimals(ratio.numerator()), decimals(ratio.denominator())) + EDGE_DECIMALS;
        return unit == ResultUnit.PERCENT
                ? SheetFunction.ROUND.of(scaled.over(Expr.of(unit.scale())), Expr.of(places + 2))
                : SheetFunction.ROUND.of(scaled, Expr.of(places));
    }

    private static int decimals(@Nullable BigDecimal number) {
        return number == null ? 0 : Math.max(0, number.stripTrailingZeros().scale());
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
