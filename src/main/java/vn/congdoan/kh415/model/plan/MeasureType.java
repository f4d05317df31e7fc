package vn.congdoan.kh415.model.plan;

/** What may stand in a cell of a measure. */
public enum MeasureType {
    /** A whole number of people, bodies or things. */
    COUNT,
    /** Money; may have decimals. */
    AMOUNT,
    /** Yes or no; yes is 1 and no is 0. */
    YES_NO,
    /** One of the options that the plan lists; the figure is the place of the option in that list, from 1. */
    CHOICE
}
