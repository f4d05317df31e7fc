package vn.congdoan.kh415.report.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.SheetFunction;

/**
 * What a spreadsheet asks of whoever types into a cell. What is pasted it does not look at.
 *
 * @param options to choose one from; empty for none
 * @param condition what must hold of what is typed, written for the cell; null where only the options count
 * @param refuses whether anything else is refused, or only asked about
 * @param title over the hint and the message
 * @param hint shown while the cell is chosen; empty for none
 * @param message shown when something else is typed
 */
public record EntryCheck(
        CellArea cell,
        List<String> options,
        @Nullable Expr condition,
        boolean refuses,
        String title,
        String hint,
        String message) {
    /** Characters that spreadsheets take for a condition from who types it, and for the options together. */
    public static final int LONGEST = 255;

    public EntryCheck {
        options = List.copyOf(options);
        if (options.isEmpty() == (condition == null)) {
            throw new IllegalArgumentException("either options or a condition");
        }
    }

    /** Whether it is more than a spreadsheet takes. */
    public boolean isTooLong() {
        return condition != null && condition.text().length() > LONGEST;
    }

    /**
     * Refuses all but numbers from 0 on.
     *
     * @param first of the cells
     * @param number 1 for a number that may stand there, else 0, written for the first cell
     * @param text 1 for a text that may
     */
    public static EntryCheck ofNumbers(
            CellArea cells, CellRef first, Expr number, Expr text, String title, String message) {
        Expr positive = SheetFunction.IF.of(first.compared(Operator.BELOW, Expr.of(0)), Expr.of(0), number);
        Expr valid = SheetFunction.IF.of(SheetFunction.ISNUMBER.of(first), positive, text);
        return new EntryCheck(cells, List.of(), valid.equalTo(Expr.of(1)), true, title, "", message);
    }
}
