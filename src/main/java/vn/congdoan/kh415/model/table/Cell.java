package vn.congdoan.kh415.model.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell of any spreadsheet or text table, with the format it came in forgotten. A blank cell has no {@code Cell}.
 *
 * <p>What is stored and what is shown need not be the same: a format may add "triệu" or show nothing, a part of a text may be struck
 * out. Both are kept where they differ, for only what can be seen counts as a code or a heading, and only what is both stored and
 * seen as a figure.
 */
public sealed interface Cell {
    /**
     * A number.
     *
     * @param value at most 15 significant digits, which is what spreadsheets hold and show; without trailing zeros
     * @param percent whether the cell shows it as a percentage (0.75 shown as 75 %)
     * @param shown what is seen of it, with a decimal point and without signs between thousands; "" if nothing is seen or it is struck
     *     out; null if it is seen as its plain digits
     */
    record Numeric(
            BigDecimal value, boolean percent, @Nullable String shown) implements Cell {
        public Numeric(BigDecimal value, boolean percent) {
            this(value, percent, null);
        }

        /** As its reader sees it, for codes: 1.10 and 007; the plain digits if nothing is seen. */
        public String asShown() {
            return shown == null || shown.isEmpty() ? value.toPlainString() : shown;
        }
    }

    /**
     * Text, composed (NFC), as typed otherwise; never empty and never white space only.
     *
     * @param text what is seen of it; all of it if nothing is
     * @param apart what is stored and what is seen, if letters or digits differ; else null
     */
    record Text(String text, @Nullable Apart apart) implements Cell {
        public Text(String text) {
            this(text, null);
        }
    }

    /** A text as stored, and what is seen of it: "" if nothing. */
    record Apart(String stored, String shown) {}

    record Logical(boolean value) implements Cell {}

    /** A number that its format shows as a date; the time of day is dropped. */
    record Date(LocalDate date) implements Cell {}

    /** An error value, such as #REF!. */
    record ErrorValue(String code) implements Cell {}

    /** A formula for which the file stores no value, or one that no program has calculated. */
    record Uncalculated() implements Cell {}
}
