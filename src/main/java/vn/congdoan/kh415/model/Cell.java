package vn.congdoan.kh415.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a cell of any spreadsheet or text table, with the format it came in forgotten. A blank cell has no {@code Cell}. */
public sealed interface Cell {
    /**
     * A number.
     *
     * @param value at most 15 significant digits, which is what spreadsheets hold and show; without trailing zeros
     * @param percent whether the cell shows it as a percentage (0.75 shown as 75 %)
     */
    record Numeric(BigDecimal value, boolean percent) implements Cell {}

    /** Text, composed (NFC), as typed otherwise; never empty and never white space only. */
    record Text(String text) implements Cell {}

    record Logical(boolean value) implements Cell {}

    /** A number that its format shows as a date; the time of day is dropped. */
    record Date(LocalDate date) implements Cell {}

    /** An error value, such as #REF!. */
    record ErrorValue(String code) implements Cell {}

    /** A formula for which the file stores no value. */
    record Uncalculated() implements Cell {}
}
