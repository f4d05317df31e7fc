package vn.congdoan.kh415.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;

/** A table of a sheet, with its columns by their headings and its rows by what stands in some of them. */
final class ShownTable {
    private final Map<String, Object> shown;
    private final String sheet;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<List<Object>, Integer> rows = new HashMap<>();

    /**
     * The first table with all these headings in one row, or in two of which the upper names blocks of columns.
     *
     * @param keys the headings of the columns by which rows are found; of several rows with the same, the first is
     */
    ShownTable(Sheet sheet, Map<String, Object> shown, List<String> keys) {
        this.shown = shown;
        this.sheet = sheet.getSheetName();
        boolean found = false;
        for (Row row : sheet) {
            if (found) {
                List<Object> key = new ArrayList<>();
                for (String heading : keys) {
                    key.add(String.valueOf(at(row.getRowNum(), column(heading))));
                }
                rows.putIfAbsent(key, row.getRowNum());
            } else if (texts(row).containsAll(keys)) {
                Row above = row.getRowNum() == 0 ? null : sheet.getRow(row.getRowNum() - 1);
                headings(above);
                headings(row);
                found = true;
            }
        }
        if (!found) {
            throw new AssertionError(this.sheet + " has no table with " + keys);
        }
    }

    private void headings(@Nullable Row row) {
        if (row != null) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    columns.putIfAbsent(cell.getStringCellValue(), cell.getColumnIndex());
                }
            }
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        }
        return texts;
    }

    /** Negative if there is no such heading. */
    int column(String heading) {
        return columns.getOrDefault(heading, -1);
    }

    /** Negative if there is no such row. */
    int row(Object... key) {
        return rows.getOrDefault(List.of(key), -1);
    }

    /** What stands there; null where nothing does. */
    @Nullable
    Object at(int row, int column) {
        return row < 0 || column < 0 ? null : shown.get(sheet + "!" + new CellAddress(row, column));
    }

    String name(int row, int column) {
        return sheet + "!" + (column < 0 ? "row " + (row + 1) : new CellAddress(row, column));
    }
}
