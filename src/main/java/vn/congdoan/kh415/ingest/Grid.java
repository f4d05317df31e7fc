package vn.congdoan.kh415.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Row;
import vn.congdoan.kh415.model.Table;

/** A table seen as its reader sees it: a merged range shows its text in every one of its cells. Only headings are read so. */
final class Grid {
    private final Table table;
    private final Map<Integer, Row> byNumber = new HashMap<>();
    private final Map<Integer, List<Table.Merge>> mergesByRow = new HashMap<>();

    /** Merges below this many rows are of no interest to headings. */
    private static final int HEADING_ROWS = 200;

    Grid(Table table) {
        this.table = table;
        for (Row row : table.rows()) {
            byNumber.put(row.number(), row);
        }
        for (Table.Merge merge : table.merges()) {
            for (int row = merge.firstRow(); row <= Math.min(merge.lastRow(), HEADING_ROWS); row++) {
                mergesByRow.computeIfAbsent(row, number -> new ArrayList<>()).add(merge);
            }
        }
    }

    Table table() {
        return table;
    }

    /** The rows in which headings are looked for. */
    List<Row> headingRows() {
        return table.rows().stream()
                .takeWhile(row -> row.number() < HEADING_ROWS)
                .toList();
    }

    @Nullable
    Row row(int number) {
        return byNumber.get(number);
    }

    /** The text shown in a cell, "" if it is blank. */
    String text(int rowNumber, int column) {
        for (Table.Merge merge : mergesByRow.getOrDefault(rowNumber, List.of())) {
            if (rowNumber <= merge.lastRow() && merge.firstColumn() <= column && column <= merge.lastColumn()) {
                return own(merge.firstRow(), merge.firstColumn());
            }
        }
        return own(rowNumber, column);
    }

    /** The columns that show anything in that row, merged ranges spread out. */
    List<Integer> columns(int rowNumber) {
        SortedSet<Integer> columns = new TreeSet<>();
        Row row = byNumber.get(rowNumber);
        if (row != null) {
            row.cells().forEach(placed -> columns.add(placed.column()));
        }
        for (Table.Merge merge : mergesByRow.getOrDefault(rowNumber, List.of())) {
            if (!own(merge.firstRow(), merge.firstColumn()).isEmpty()) {
                for (int column = merge.firstColumn();
                        column <= Math.min(merge.lastColumn(), merge.firstColumn() + HEADING_ROWS);
                        column++) {
                    columns.add(column);
                }
            }
        }
        return List.copyOf(columns);
    }

    private String own(int rowNumber, int column) {
        Row row = byNumber.get(rowNumber);
        Cell cell = row == null ? null : row.cell(column);
        return cell == null ? "" : Cells.text(cell);
    }
}
