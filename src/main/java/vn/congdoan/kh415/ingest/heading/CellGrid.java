package vn.congdoan.kh415.ingest.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.Pace;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;

/** A table seen as its reader sees it: a merged range shows its text in every one of its cells. Figures are never read so. */
public final class CellGrid {
    /** Merged ranges are followed over so many rows and columns; nobody writes headings or names over more. */
    private static final int FOLLOWED = 200;

    private final Table table;
    private final Pace pace;
    private final Map<Integer, Row> byNumber = new HashMap<>();
    private final Map<Integer, List<Table.Merge>> mergesByRow = new HashMap<>();
    private final Map<Integer, List<Table.Note>> notesByRow = new HashMap<>();

    /** With what minds the time: a hostile sheet may have millions of merged ranges, all over one row. */
    public CellGrid(Table table, Pace pace) {
        this.table = table;
        this.pace = pace;
        for (Row row : table.rows()) {
            byNumber.put(row.number(), row);
        }
        for (Table.Merge merge : table.merges()) {
            int last = Math.min(merge.lastRow(), merge.firstRow() + FOLLOWED);
            for (int row = merge.firstRow(); row <= last; row++) {
                pace.step();
                if (byNumber.containsKey(row)) {
                    mergesByRow
                            .computeIfAbsent(row, number -> new ArrayList<>(1))
                            .add(merge);
                }
            }
        }
        for (Table.Note note : table.notes()) {
            notesByRow.computeIfAbsent(note.row(), number -> new ArrayList<>(1)).add(note);
        }
    }

    /** The notes at cells of that row, each looked at once for each figure that asks. */
    public List<Table.Note> notes(int row) {
        List<Table.Note> notes = notesByRow.getOrDefault(row, List.of());
        notes.forEach(note -> pace.step());
        return notes;
    }

    public Table table() {
        return table;
    }

    /** The same sheet with nothing but the columns from one up to another, both included; rows and columns keep their numbers. */
    CellGrid part(int firstColumn, int lastColumn) {
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            List<Row.Placed> cells = row.cells().stream()
                    .filter(placed -> placed.column() >= firstColumn && placed.column() <= lastColumn)
                    .toList();
            if (!cells.isEmpty()) {
                rows.add(new Row(row.number(), row.hidden(), cells, row.fields()));
            }
        }
        List<Table.Merge> merges = table.merges().stream()
                .filter(merge -> merge.firstColumn() >= firstColumn && merge.firstColumn() <= lastColumn)
                .toList();
        return new CellGrid(
                new Table(
                        table.file(),
                        table.sheet(),
                        table.hidden(),
                        rows,
                        merges,
                        table.hiddenColumns(),
                        table.guard(),
                        table.notes()),
                pace);
    }

    @Nullable
    public Row row(int number) {
        return byNumber.get(number);
    }

    /** The text shown in a cell, "" if it is blank. */
    public String text(int rowNumber, int column) {
        Cell cell = cell(rowNumber, column);
        return cell == null ? "" : Cells.text(cell);
    }

    /** The cell itself, or the one whose merged range covers it; null if blank. */
    @Nullable
    public Cell cell(int rowNumber, int column) {
        List<Table.Merge> merges = mergesByRow.get(rowNumber);
        if (merges != null) {
            pace.step();
            for (Table.Merge merge : merges) {
                if (merge.firstColumn() <= column && column <= merge.lastColumn()) {
                    return own(merge.firstRow(), merge.firstColumn());
                }
            }
        }
        return own(rowNumber, column);
    }

    /** The merged range that covers a cell. */
    public Optional<Table.Merge> merge(int rowNumber, int column) {
        List<Table.Merge> merges = mergesByRow.get(rowNumber);
        return merges == null
                ? Optional.empty()
                : merges.stream()
                        .filter(merge -> merge.firstColumn() <= column && column <= merge.lastColumn())
                        .findFirst();
    }

    /** The columns that show anything in that row, merged ranges spread out. */
    List<Integer> columns(int rowNumber) {
        SortedSet<Integer> columns = new TreeSet<>();
        Row row = byNumber.get(rowNumber);
        if (row != null) {
            row.cells().forEach(placed -> columns.add(placed.column()));
        }
        for (Table.Merge merge : mergesByRow.getOrDefault(rowNumber, List.of())) {
            if (own(merge.firstRow(), merge.firstColumn()) != null) {
                int last = Math.min(merge.lastColumn(), merge.firstColumn() + FOLLOWED);
                for (int column = merge.firstColumn(); column <= last; column++) {
                    columns.add(column);
                }
            }
        }
        return List.copyOf(columns);
    }

    private @Nullable Cell own(int rowNumber, int column) {
        Row row = byNumber.get(rowNumber);
        return row == null ? null : row.cell(column);
    }
}
