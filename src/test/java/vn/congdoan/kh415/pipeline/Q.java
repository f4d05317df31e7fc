package vn.congdoan.kh415.pipeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A rational number in lowest terms, as school teaches it. */
record Q(BigInteger above, BigInteger below) implements Comparable<Q> {
    Q {
        BigInteger common = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
        above = above.divide(common);
        below = below.divide(common);
    }

    static Q of(BigDecimal number) {
        return of(number, BigDecimal.ONE);
    }

    static Q of(BigDecimal n, BigDecimal d) {
        int scale = Math.max(0, Math.max(n.scale(), d.scale()));
        return new Q(
                n.movePointRight(scale).toBigIntegerExact(),
                d.movePointRight(scale).toBigIntegerExact());
    }

    Q plus(Q other) {
        return new Q(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Q minus(Q other) {
        return plus(new Q(other.above.negate(), other.below));
    }

    Q times(Q other) {
        return new Q(above.multiply(other.above), below.multiply(other.below));
    }

    Q over(Q other) {
        return new Q(above.multiply(other.below), below.multiply(other.above));
    }

    BigDecimal rounded(int decimals) {
        return new BigDecimal(above).divide(new BigDecimal(below), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Q other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    @Override
    public String toString() {
        return below.equals(BigInteger.ONE) ? above.toString() : above + "/" + below;
    }
}
