package vn.congdoan.kh415.report.result;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.formula.Range;

/**
 * Some lines of the sheet of numerators and denominators, listed on a sheet of their own in the same order, so that those of any body
 * stand together there, too: a sum over them is one range.
 */
final class PickedLines {
    /** The columns before the first indicator: code, name, and where the line belongs. */
    static final int FIRST_COLUMN = 5;

    static final int KIND = 2;

    static final int FIRST_ROW = 5;

    private final SheetRef sheet;
    private final int[] lines;
    private final int[] indicators;

    /**
     * The lines that are picked.
     *
     * @param lines how many there are to pick from
     * @param indicators by their places in the plan, in the order of the sheet's columns
     */
    PickedLines(SheetRef sheet, int lines, int[] indicators, IntPredicate picked) {
        this.sheet = sheet;
        this.indicators = indicators.clone();
        this.lines = IntStream.range(0, lines).filter(picked).toArray();
    }

    int size() {
        return lines.length;
    }

    List<Integer> lines() {
        return Arrays.stream(lines).boxed().toList();
    }

    /** The indicators that have a column. */
    int[] indicators() {
        return indicators.clone();
    }

    boolean has(int indicator) {
        return Arrays.binarySearch(indicators, indicator) >= 0;
    }

    /** The cells of an indicator on those of the lines that are picked, both ends included; null if none is. */
    @Nullable
    Range range(int indicator, int firstLine, int lastLine) {
        int first = place(firstLine);
        int last = place(lastLine + 1) - 1;
        if (first > last || !has(indicator)) {
            return null;
        }
        return sheet.range(FIRST_ROW + first, FIRST_ROW + last, column(indicator));
    }

    /** A column over all that are picked; only if there are any. */
    Range all(int column) {
        return sheet.range(FIRST_ROW, FIRST_ROW + lines.length - 1, column);
    }

    int column(int indicator) {
        return FIRST_COLUMN + Arrays.binarySearch(indicators, indicator);
    }

    /** How many of the lines before that one are picked. */
    private int place(int line) {
        int found = Arrays.binarySearch(lines, line);
        return found < 0 ? -found - 1 : found;
    }
}
