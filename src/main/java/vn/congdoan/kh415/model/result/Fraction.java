package vn.congdoan.kh415.model.result;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;

/**
 * An exact rational number, for differences and weights that no {@link Ratio} can hold. Not always in lowest terms, so that numbers
 * are compared by {@link #compareTo}; there is no other equality.
 */
public final class Fraction implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** Beyond this many bits, finding a common divisor costs more than it saves. */
    private static final int WORTH_REDUCING = 4096;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * The quotient of two decimals.
     *
     * @throws ArithmeticException if the denominator is 0 or below
     */
    public static Fraction of(BigDecimal numerator, BigDecimal denominator) {
        if (denominator.signum() <= 0) {
            throw new ArithmeticException(numerator + "/" + denominator);
        }
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        return reduced(
                numerator.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue(),
                denominator.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue());
    }

    /** The ratio's value as it is, not as a percentage; only where it has one. */
    public static Fraction of(Ratio ratio) {
        return of(ratio.numerator(), ratio.denominator() == null ? BigDecimal.ONE : ratio.denominator());
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        if (denominator.bitLength() > WORTH_REDUCING) {
            return new Fraction(numerator, denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        return new Fraction(numerator.divide(common), denominator.divide(common));
    }

    /** Adds up in pairs of like size, so that long sums stay fast. */
    public static Fraction sum(Collection<Fraction> fractions) {
        Map<BigInteger, BigInteger> byDenominator = new TreeMap<>();
        fractions.forEach(one -> byDenominator.merge(one.denominator, one.numerator, BigInteger::add));
        List<Fraction> pending = new ArrayList<>();
        byDenominator.forEach((denominator, numerator) -> pending.add(new Fraction(numerator, denominator)));
        while (pending.size() > 1) {
            List<Fraction> pairs = new ArrayList<>();
            for (int i = 0; i < pending.size(); i += 2) {
                pairs.add(i + 1 < pending.size() ? pending.get(i).plus(pending.get(i + 1)) : pending.get(i));
            }
            pending.clear();
            pending.addAll(pairs);
        }
        return pending.isEmpty() ? ZERO : pending.get(0);
    }

    public Fraction plus(Fraction other) {
        return denominator.equals(other.denominator)
                ? reduced(numerator.add(other.numerator), denominator)
                : reduced(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    public Fraction half() {
        return reduced(numerator, denominator.shiftLeft(1));
    }

    /**
     * This number over a decimal.
     *
     * @throws ArithmeticException if the divisor is 0 or below
     */
    public Fraction dividedBy(BigDecimal divisor) {
        Fraction other = of(BigDecimal.ONE, divisor);
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** In the given unit (a hundred times as much for a percentage), rounded half up to that many decimals. */
    public BigDecimal rounded(ResultUnit unit, int decimals) {
        BigDecimal scaled = new BigDecimal(numerator).movePointRight(unit == ResultUnit.PERCENT ? 2 : 0);
        return scaled.divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
