package vn.congdoan.kh415.ingest.words;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;

/** Cells as the text a reader of the sheet would see, for headings, names and messages; "" if blank. */
public final class Cells {
    /** Lines of one text, as a message shows them. */
    private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");

    private Cells() {}

    /** What the file stores, for messages about what is seen of it. */
    static String stored(Cell cell) {
        if (cell instanceof Cell.Text text && text.apart() != null) {
            return onOneLine(text.apart().stored());
        }
        return cell instanceof Cell.Numeric number && !number.percent()
                ? number.value().toPlainString()
                : onOneLine(text(cell));
    }

    public static String onOneLine(String text) {
        return LINES.matcher(text.strip()).replaceAll(" ⏎ ");
    }

    public static String text(@Nullable Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text().strip();
        }
        if (cell instanceof Cell.Numeric number) {
            return number.percent() ? number.value().movePointRight(2).toPlainString() + "%" : number.asShown();
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
