package vn.congdoan.kh415.ingest;

import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;

/** Cells as the text a reader of the sheet would see, for headings, names and messages; "" if blank. */
final class Cells {
    private Cells() {}

    static String text(@Nullable Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text().strip();
        }
        if (cell instanceof Cell.Numeric number) {
            return number.percent()
                    ? number.value().movePointRight(2).toPlainString() + "%"
                    : number.value().toPlainString();
        }
        if (cell instanceof Cell.Date date) {
            return date.date().toString();
        }
        if (cell instanceof Cell.Logical logical) {
            return logical.value() ? "TRUE" : "FALSE";
        }
        return cell instanceof Cell.ErrorValue error ? error.code() : "";
    }
}
