package vn.congdoan.kh415.invent;

/** What is wrong with a file that arrives. */
public enum Fault {
    /** Words stand where a number is due. */
    WORDS,
    /** More have been reached than there are. */
    ABOVE,
    /** A percentage stands where people are counted. */
    PERCENT,
    /** A formula has lost what it refers to. */
    ERROR_VALUE,
    /** It states another month. */
    OTHER_MONTH,
    /** It states a name that nobody has. */
    UNKNOWN_NAME,
    /** A column has been deleted. */
    COLUMN_GONE,
    /** The total below a table is not the sum. */
    FALSE_TOTAL,
    /** Only the first part of the file came. */
    CUT_OFF,
    /** A password locks it. */
    LOCKED,
    /** There is not a byte in it. */
    EMPTY,
    /** It came twice. */
    COPY,
    /** It came twice, with two values for one figure. */
    CONFLICT,
    /** Beside it lies what a program keeps while a file is open. */
    LEFT_OPEN;

    /** Whether it makes a second file, and leaves the first as it is. */
    boolean isSecondFile() {
        return compareTo(COPY) >= 0;
    }
}
