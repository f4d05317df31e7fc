package vn.congdoan.kh415.read.table.cell;

import org.jspecify.annotations.Nullable;

/** What a workbook says of the values that it stores with its formulas. */
public enum Calculation {
    DONE,

    /**
     * To be calculated when opened: no program that calculates has saved it. Such writers store 0 or an empty text with a formula,
     * unless they were given its value.
     */
    WHEN_OPENED,

    /** Saved before the calculation was completed: any of the values may be an old one. */
    UNFINISHED;

    public static Calculation of(boolean whenOpened, boolean unfinished) {
        return unfinished ? UNFINISHED : whenOpened ? WHEN_OPENED : DONE;
    }

    /** Whether that result of a formula, null if there is none, may never have been calculated. */
    public boolean distrusts(@Nullable String stored) {
        return this == UNFINISHED
                || (this == WHEN_OPENED && (stored == null || stored.isBlank() || isZero(stored.strip())));
    }

    public boolean distrusts(double stored) {
        return this == UNFINISHED || (this == WHEN_OPENED && stored == 0);
    }

    private static boolean isZero(String stored) {
        return stored.equals("0") || stored.equals("0.0") || stored.equals("-0");
    }
}
