package vn.congdoan.kh415.model.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.ResultUnit;

/**
 * An exact numerator over an exact denominator. It is summed and compared as it is, and divided only to be shown.
 *
 * @param denominator null where the value is the numerator alone
 */
public record Ratio(BigDecimal numerator, @Nullable BigDecimal denominator) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Ratio {
        numerator = SmallNumber.shared(numerator);
        denominator = denominator == null ? null : SmallNumber.shared(denominator);
    }

    /** Whether both halves are the same numbers, however they are written; or there is neither ratio. */
    public static boolean areSame(@Nullable Ratio one, @Nullable Ratio other) {
        return (one == null || other == null)
                ? (one == null && other == null)
                : areSame(one.numerator, other.numerator) && areSame(one.denominator, other.denominator);
    }

    private static boolean areSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return (one == null || other == null) ? (one == null && other == null) : one.compareTo(other) == 0;
    }

    /** Both halves added; a sum has a denominator if either side has one. */
    public Ratio plus(Ratio other) {
        BigDecimal sum = denominator == null
                ? other.denominator
                : other.denominator == null ? denominator : denominator.add(other.denominator);
        return new Ratio(numerator.add(other.numerator), sum);
    }

    /** Whether a value can be taken: 0/0, and anything over 0, has none. */
    public boolean hasValue() {
        return denominator == null || denominator.signum() != 0;
    }

    /** The sign of (this value − edge), exactly; the edge is in the given unit. Only where there is a value. */
    public int compareTo(BigDecimal edge, ResultUnit unit) {
        return scaledNumerator(unit).compareTo(edge.multiply(divisor()));
    }

    /** The least whole number that is not below the value. Only where there is a value. */
    public BigDecimal ceiling() {
        return numerator.divide(divisor(), 0, RoundingMode.CEILING);
    }

    /** The value in the given unit, rounded half up to that many decimals; empty if there is none. */
    public Optional<BigDecimal> rounded(ResultUnit unit, int decimals) {
        return hasValue()
                ? Optional.of(scaledNumerator(unit).divide(divisor(), decimals, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** The numerator that would give exactly the edge, over this denominator. */
    public BigDecimal numeratorAt(BigDecimal edge, ResultUnit unit) {
        BigDecimal needed = edge.multiply(divisor());
        return unit == ResultUnit.PERCENT ? needed.movePointLeft(2) : needed;
    }

    private BigDecimal scaledNumerator(ResultUnit unit) {
        return unit == ResultUnit.PERCENT ? numerator.multiply(HUNDRED) : numerator;
    }

    private BigDecimal divisor() {
        return denominator == null ? BigDecimal.ONE : denominator;
    }
}
