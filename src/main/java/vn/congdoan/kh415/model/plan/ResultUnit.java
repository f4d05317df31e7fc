package vn.congdoan.kh415.model.plan;

import java.math.BigDecimal;

/** In what an indicator's value is expressed. */
public enum ResultUnit {
    /** A hundred times the numerator over the denominator; the numerator is part of the denominator. */
    PERCENT,
    /** The numerator over the denominator, as it is: so many for each. */
    AVERAGE,
    /** The numerator alone. */
    TOTAL;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a quotient is multiplied by to be in it. */
    public BigDecimal scale() {
        return this == PERCENT ? HUNDRED : BigDecimal.ONE;
    }
}
