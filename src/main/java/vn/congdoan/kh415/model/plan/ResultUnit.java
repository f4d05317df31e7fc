package vn.congdoan.kh415.model.plan;

/** In what an indicator's value is expressed. */
public enum ResultUnit {
    /** A hundred times the numerator over the denominator; the numerator is part of the denominator. */
    PERCENT,
    /** The numerator over the denominator, as it is: so many for each. */
    AVERAGE,
    /** The numerator alone. */
    TOTAL
}
