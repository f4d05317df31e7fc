package vn.congdoan.kh415.report.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.report.formula.Expr;

/**
 * What a spreadsheet asks of whoever types into a cell. What is pasted it does not look at.
 *
 * @param options to choose one from; empty for none
 * @param condition what must hold of what is typed, written for the cell; null where only the options count
 * @param refuses whether anything else is refused, or only asked about
 * @param title over the hint and the message
 * @param hint shown while the cell is chosen
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
    public EntryCheck {
        options = List.copyOf(options);
        if (options.isEmpty() == (condition == null)) {
            throw new IllegalArgumentException("either options or a condition");
        }
    }
}
