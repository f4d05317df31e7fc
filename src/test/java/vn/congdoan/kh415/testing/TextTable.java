package vn.congdoan.kh415.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;

/**
 * A sheet drawn in lines, for tests: cells parted by bars, a line a row, from A1 on. A cell is
 *
 * <pre>
 * (nothing)     blank                  'any text'    text, also if it looks like a number
 * 12, 0.5, -3   a number               75%=          a number shown as a percentage
 * @2023-06-30   a date                 #REF!         an error value
 * TRUE, FALSE   a truth value          ?=            a formula never calculated
 * &lt;             merged with the cell to its left       ^    merged with the cell above
 * other words   text                   75~'75 triệu'  a number, or a text, of which that is seen
 * </pre>
 *
 * A row that begins with ~ is hidden; a first line of nothing but ~ and bars hides columns.
 */
public final class TextTable {
    private static final Pattern APART = Pattern.compile("('.*'|-?\\d+(?:\\.\\d+)?)~'(.*)'");

    private TextTable() {}

    public static Table of(String file, String drawing) {
        return of(file, "Sheet", drawing);
    }

    public static Table of(String file, String sheet, String drawing) {
        List<String> lines = new ArrayList<>(drawing.stripTrailing().lines().toList());
        Set<Integer> hiddenColumns = new HashSet<>();
        if (!lines.isEmpty() && lines.get(0).matches("[~| ]*~[~| ]*")) {
            String[] marks = lines.remove(0).split("\\|", -1);
            for (int column = 0; column < marks.length; column++) {
                if (marks[column].contains("~")) {
                    hiddenColumns.add(column);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        String[][] drawn = new String[lines.size()][];
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number);
            boolean hidden = line.startsWith("~");
            drawn[number] = (hidden ? line.substring(1) : line).split("\\|", -1);
            List<Row.Placed> cells = cells(drawn[number]);
            if (!cells.isEmpty()) {
                rows.add(new Row(number, hidden, cells));
            }
        }
        return new Table(file, sheet, false, rows, merges(drawn), hiddenColumns);
    }

    private static List<Row.Placed> cells(String[] drawn) {
        List<Row.Placed> cells = new ArrayList<>();
        for (int column = 0; column < drawn.length; column++) {
            String text = drawn[column].strip();
            if (!text.isEmpty() && !text.equals("<") && !text.equals("^")) {
                cells.add(new Row.Placed(column, cell(text)));
            }
        }
        return cells;
    }

    private static List<Table.Merge> merges(String[][] drawn) {
        List<Table.Merge> merges = new ArrayList<>();
        for (int row = 0; row < drawn.length; row++) {
            for (int column = 0; column < drawn[row].length; column++) {
                String text = drawn[row][column].strip();
                if (!text.equals("<") && !text.equals("^")) {
                    int lastColumn = column;
                    while (is(drawn, row, lastColumn + 1, "<")) {
                        lastColumn++;
                    }
                    int lastRow = row;
                    while (is(drawn, lastRow + 1, column, "^")) {
                        lastRow++;
                    }
                    if (lastRow > row || lastColumn > column) {
                        merges.add(new Table.Merge(row, column, lastRow, lastColumn));
                    }
                }
            }
        }
        return merges;
    }

    private static boolean is(String[][] drawn, int row, int column, String mark) {
        return row < drawn.length
                && column < drawn[row].length
                && drawn[row][column].strip().equals(mark);
    }

    /** One cell, as drawn. */
    public static Cell cell(String text) {
        Matcher apart = APART.matcher(text);
        if (apart.matches()) {
            return apart(apart.group(1), apart.group(2));
        }
        if (text.matches("'.*'")) {
            return new Cell.Text(text.substring(1, text.length() - 1).replace("\\n", "\n"));
        }
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            return new Cell.Numeric(new BigDecimal(text), false);
        }
        if (text.matches("[\\d.]+%=")) {
            return new Cell.Numeric(new BigDecimal(text.replace("%=", "")).movePointLeft(2), true);
        }
        if (text.startsWith("@")) {
            return new Cell.Date(LocalDate.parse(text.substring(1)));
        }
        if (text.startsWith("#") && text.length() > 1) {
            return new Cell.ErrorValue(text);
        }
        if (text.equals("TRUE") || text.equals("FALSE")) {
            return new Cell.Logical(text.equals("TRUE"));
        }
        return text.equals("?=") ? new Cell.Uncalculated() : new Cell.Text(text);
    }

    private static Cell apart(String stored, String seen) {
        if (!stored.startsWith("'")) {
            return new Cell.Numeric(new BigDecimal(stored), false, seen);
        }
        String whole = stored.substring(1, stored.length() - 1);
        return new Cell.Text(seen.isEmpty() ? whole : seen, new Cell.Apart(whole, seen));
    }
}
