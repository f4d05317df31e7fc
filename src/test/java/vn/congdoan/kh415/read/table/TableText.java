package vn.congdoan.kh415.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.Told;

/**
 * Tables as text to assert on: a line for the sheet, its merged ranges and its hidden columns, then a line for each row. Text stands
 * in quotes with ⏎ for a line break; a percentage is marked %, and what is seen of a cell stands behind it if it is not what is stored; ? is a formula never calculated. The file's name is left out.
 */
public final class TableText {
    private TableText() {}

    /** The tables, or the findings if there are any: code and details. */
    public static String of(Outcome<List<Table>> outcome) {
        return outcome.findings().isEmpty()
                ? outcome.value().stream().map(TableText::of).collect(Collectors.joining())
                : outcome.findings().stream().map(TableText::of).collect(Collectors.joining());
    }

    public static String of(Finding finding) {
        String cell =
                finding.place().cell() == null ? "" : " " + finding.place().cell();
        return finding.code() + cell + " " + String.join(" ", Told.by(finding)) + "\n";
    }

    public static String of(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add("[" + table.sheet() + "]" + (table.hidden() ? " hidden" : ""));
        for (Table.Merge merge : table.merges()) {
            lines.add("merged " + Place.cellName(merge.firstRow(), merge.firstColumn()) + ":"
                    + Place.cellName(merge.lastRow(), merge.lastColumn()));
        }
        for (int column : new TreeSet<>(table.hiddenColumns())) {
            lines.add("hidden column " + letters(column));
        }
        table.rows().forEach(row -> lines.add(of(row)));
        return String.join("\n", lines) + "\n";
    }

    private static String of(Row row) {
        return (row.number() + 1)
                + (row.hidden() ? " hidden: " : ": ")
                + row.cells().stream()
                        .map(placed -> letters(placed.column()) + " " + of(placed.cell()))
                        .collect(Collectors.joining(" | "));
    }

    private static String of(Cell cell) {
        if (cell instanceof Cell.Numeric number) {
            return number.value().toPlainString()
                    + (number.percent() ? " %" : "")
                    + (number.shown() == null ? "" : " seen as '" + number.shown() + "'");
        }
        if (cell instanceof Cell.Text text) {
            return "'" + text.text().replace("\n", "⏎") + "'" + (text.apart() == null ? "" : apart(text.apart()));
        }
        if (cell instanceof Cell.Logical logical) {
            return logical.value() ? "TRUE" : "FALSE";
        }
        if (cell instanceof Cell.Date date) {
            return date.date().toString();
        }
        return cell instanceof Cell.ErrorValue error ? error.code() : "?";
    }

    private static String apart(Cell.Apart apart) {
        return " of '" + apart.stored() + "' seen as '" + apart.shown() + "'";
    }

    private static String letters(int column) {
        String name = Place.cellName(0, column);
        return name.substring(0, name.length() - 1);
    }
}
