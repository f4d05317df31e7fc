package vn.congdoan.kh415.report.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An exact number, with what a program may be off it that computes in binary fractions.
 *
 * @param above over {@code below}, which is positive
 * @param slack how far off at most; 0 for whole numbers, halves, quarters … that every spreadsheet holds exactly
 * @param nearest whether it is the nearest fraction to the number itself, so that equals are equal
 */
public record Num(BigDecimal above, BigDecimal below, BigDecimal slack, boolean nearest) implements Value {
    static final Num ZERO = new Num(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO, true);
    static final Num ONE = new Num(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO, true);

    /** As many figures as every spreadsheet keeps. */
    private static final int DIGITS = 15;

    /** Half a step of a binary fraction, as a part of the number. */
    private static final BigDecimal STEP = new BigDecimal("1.2E-16");

    /** How many times the slack apart two numbers are surely told apart: programs take near ones for equal. */
    private static final BigDecimal APART = BigDecimal.valueOf(1000);

    /** The same of a number and an edge at which it is rounded. */
    private static final BigDecimal OFF = BigDecimal.valueOf(8);

    /** More of slack than this in a whole makes a number another one. */
    private static final BigDecimal MOST_SLACK = new BigDecimal("1E-9");

    /** Into how many parts a unit is parted that binary fractions hold exactly. */
    private static final BigDecimal PARTS = BigDecimal.valueOf(16);

    /** Up to this part of them, equals are equal to every program: these look at 15 figures. */
    private static final BigDecimal EQUAL = new BigDecimal("4E-16");

    private static final MathContext ROUGH = new MathContext(6, RoundingMode.UP);

    /** As it stands in a cell. */
    public static Num of(BigDecimal number) {
        return rounded(number, BigDecimal.ONE, BigDecimal.ZERO, true);
    }

    /** Whether it is a whole number of at most so many figures, or of as many parts that are halves of halves. */
    private static boolean isShort(BigDecimal number) {
        BigDecimal plain = number.scale() > 0 ? number.stripTrailingZeros() : number;
        BigDecimal parts = plain.scale() > 0 ? plain.multiply(PARTS).stripTrailingZeros() : plain;
        return parts.scale() <= 0 && parts.precision() - parts.scale() <= DIGITS;
    }

    /** The result of one operation. */
    private static Num rounded(BigDecimal above, BigDecimal below, BigDecimal slack, boolean nearest) {
        boolean one = below.compareTo(BigDecimal.ONE) == 0;
        if (slack.signum() == 0 && one && isShort(above)) {
            return new Num(above, BigDecimal.ONE, BigDecimal.ZERO, true);
        }
        if (slack.signum() == 0 && !one && above.remainder(below).signum() == 0) {
            BigDecimal whole = above.divideToIntegralValue(below);
            return isShort(whole)
                    ? new Num(whole, BigDecimal.ONE, BigDecimal.ZERO, true)
                    : new Num(whole, BigDecimal.ONE, step(whole), nearest);
        }
        BigDecimal size = one ? above : above.divide(below, ROUGH);
        return new Num(above, below, slack.add(step(size), ROUGH), nearest);
    }

    private static BigDecimal step(BigDecimal size) {
        return size.abs().multiply(STEP, ROUGH);
    }

    boolean isExact() {
        return slack.signum() == 0;
    }

    /** Whether it is exactly a whole number. */
    boolean isWhole() {
        return isExact() && above.stripTrailingZeros().scale() <= 0;
    }

    private boolean isOne() {
        return below.compareTo(BigDecimal.ONE) == 0;
    }

    /** The number to 34 figures. */
    public BigDecimal decimal() {
        return isOne() ? above : above.divide(below, MathContext.DECIMAL128);
    }

    private BigDecimal size() {
        return isOne() ? above.abs() : above.divide(below, ROUGH).abs();
    }

    /** Whether this is that number and programs show it so. */
    public boolean gives(BigDecimal number) {
        return slack.compareTo(MOST_SLACK.multiply(size().max(BigDecimal.ONE))) <= 0
                && (above.compareTo(number.multiply(below)) == 0
                        || decimal().compareTo(number.round(MathContext.DECIMAL128)) == 0);
    }

    Num plus(Num other) {
        if (bothPlain(other)) {
            return rounded(above.add(other.above), BigDecimal.ONE, BigDecimal.ZERO, true);
        }
        BigDecimal sum = isOne() && other.isOne()
                ? above.add(other.above)
                : above.multiply(other.below).add(other.above.multiply(below));
        return rounded(sum, below.multiply(other.below), slack.add(other.slack), bothExact(other));
    }

    Num minus(Num other) {
        return plus(new Num(other.above.negate(), other.below, other.slack, other.nearest));
    }

    Num times(Num other) {
        if (bothPlain(other)) {
            return rounded(above.multiply(other.above), BigDecimal.ONE, BigDecimal.ZERO, true);
        }
        BigDecimal off =
                size().multiply(other.slack).add(other.size().multiply(slack)).add(slack.multiply(other.slack));
        return rounded(above.multiply(other.above), below.multiply(other.below), off, bothExact(other));
    }

    /** Empty where there is none. */
    Optional<Num> over(Num other) {
        BigDecimal least = other.size().subtract(other.slack.multiply(APART));
        if (other.above.signum() == 0 || least.signum() <= 0) {
            return Optional.empty();
        }
        int sign = other.above.signum();
        BigDecimal over = above.multiply(other.below).multiply(BigDecimal.valueOf(sign));
        BigDecimal under = below.multiply(other.above.abs());
        BigDecimal off = bothExact(other)
                ? BigDecimal.ZERO
                : slack.add(over.abs().divide(under, ROUGH).multiply(other.slack))
                        .divide(least, ROUGH);
        return Optional.of(rounded(over, under, off, bothExact(other)));
    }

    /** One operation on exact numbers gives what is nearest. */
    private boolean bothExact(Num other) {
        return isExact() && other.isExact();
    }

    /** Nearly all are, and there are millions: of such what an operation gives is told without fractions. */
    private boolean bothPlain(Num other) {
        return bothExact(other) && isOne() && other.isOne();
    }

    Num abs() {
        return new Num(above.abs(), below, slack, nearest);
    }

    static Num sum(List<Num> terms) {
        BigDecimal sizes = BigDecimal.ZERO;
        BigDecimal slacks = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        Num rest = ZERO;
        for (Num term : terms) {
            sizes = sizes.add(term.size());
            slacks = slacks.signum() == 0 ? term.slack : slacks.add(term.slack, ROUGH);
            if (term.isOne()) {
                sum = sum.add(term.above);
            } else {
                rest = rest.plus(term);
            }
        }
        if (terms.size() == 1) {
            return terms.get(0);
        }
        boolean exact = slacks.signum() == 0 && isShort(sizes);
        BigDecimal off = exact ? BigDecimal.ZERO : slacks.add(step(sizes).multiply(BigDecimal.valueOf(terms.size())));
        Num whole = new Num(sum, BigDecimal.ONE, BigDecimal.ZERO, true)
                .plus(new Num(rest.above, rest.below, BigDecimal.ZERO, true));
        return exact ? whole : new Num(whole.above, whole.below, off, false);
    }

    /** The sign of the difference; empty where programs may take them for equal, or equals for unequal. */
    OptionalInt compared(Num other) {
        int sign = exactly(other);
        if (bothExact(other)) {
            return Comparing.sure(sign);
        }
        if (sign == 0) {
            return (nearest && other.nearest) || looksEqual(other) ? Comparing.sure(0) : OptionalInt.empty();
        }
        BigDecimal difference = above.multiply(other.below)
                .subtract(other.above.multiply(below))
                .abs();
        BigDecimal surely =
                slack.add(other.slack).multiply(APART).multiply(below).multiply(other.below);
        return difference.compareTo(surely) > 0 ? Comparing.sure(sign) : OptionalInt.empty();
    }

    /** Of equals, whether they stay so when each is rounded to as many figures as it has. */
    private boolean looksEqual(Num other) {
        return isOne()
                && above.stripTrailingZeros().precision() <= DIGITS
                && slack.max(other.slack).compareTo(size().multiply(EQUAL)) <= 0;
    }

    private int exactly(Num other) {
        return isOne() && other.isOne()
                ? above.compareTo(other.above)
                : above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    /** The least first. */
    static final Comparator<Num> BY_SIZE = Num::exactly;

    /** Rounded to so many decimals; empty where it is not sure to which side. */
    Optional<Num> rounded(int decimals, RoundingMode mode) {
        if (isExact()) {
            return Optional.of(of(above.setScale(decimals, mode)));
        }
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal scaled = above.movePointRight(decimals);
        // Where it turns: between two steps for the nearest of them, else at a step.
        BigDecimal edge = mode == RoundingMode.HALF_UP
                ? scaled.divide(below, 0, RoundingMode.FLOOR).add(half)
                : scaled.divide(below, 0, RoundingMode.HALF_UP);
        BigDecimal off = scaled.subtract(edge.multiply(below)).abs();
        BigDecimal surely = slack.movePointRight(decimals).multiply(OFF).multiply(below);
        return off.compareTo(surely) > 0 ? Optional.of(of(above.divide(below, decimals, mode))) : Optional.empty();
    }
}
