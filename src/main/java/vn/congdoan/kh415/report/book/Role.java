package vn.congdoan.kh415.report.book;

/** What a cell is for; how that looks is the writer's business. The first group stands free, the second in a framed table. */
public enum Role {
    /** A centred line of the block at the top of a document. */
    LETTERHEAD,
    TITLE,
    SUBTITLE,
    /** Running text over the whole width. */
    SENTENCE,
    NOTE,
    /** A centred line of the signature block. */
    SIGNATURE,
    /** Small and pale, for programs more than for people. */
    STAMP,
    /** To be seen at once, whatever else stands there. */
    NOTICE,

    /** What a large number counts, and what is said below it. */
    BOX,
    /** A number to be seen first. */
    BOX_NUMBER,
    HEADING,
    /** A row that names what the rows below it have in common. */
    GROUP,
    TEXT,
    CENTRED,
    /** Text that formulas read and people do not: it may run out of its cell. */
    AUXILIARY,
    /** A whole number. */
    INTEGER,
    /** A whole number that is still lacking; a dash where nothing is. */
    LACKING,
    /** A number that may have decimals. */
    DECIMAL,
    /** A fraction of one, shown in percent. */
    PERCENT,
    /** A percentage as it is stated: 75 for 75 %. */
    STATED_PERCENT,
    /** So many for each. */
    AVERAGE,
    /** A difference with its sign, with decimals. */
    POINTS,
    /** A whole difference with its sign. */
    DIFFERENCE,
    DATE,
    /** To be filled in with a whole number. */
    ENTRY_COUNT,
    /** To be filled in with a number that may have decimals. */
    ENTRY_AMOUNT,
    /** To be filled in with words. */
    ENTRY_WORDS,
    /** Never to be filled in. */
    CLOSED
}
