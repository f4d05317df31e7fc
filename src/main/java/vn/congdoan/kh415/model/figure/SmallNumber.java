package vn.congdoan.kh415.model.figure;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/** Most figures are small whole numbers, and there are millions of figures: each such number is in memory once. */
final class SmallNumber {
    private static final int MOST = 1 << 14;
    private static final int DIGITS = 5;

    private static final BigDecimal[] NUMBERS =
            IntStream.range(0, MOST).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);

    private SmallNumber() {}

    /** An equal number, with the same decimals. */
    static BigDecimal shared(BigDecimal number) {
        if (number.scale() != 0 || number.precision() > DIGITS) {
            return number;
        }
        int whole = number.intValue();
        return whole >= 0 && whole < MOST ? NUMBERS[whole] : number;
    }
}
