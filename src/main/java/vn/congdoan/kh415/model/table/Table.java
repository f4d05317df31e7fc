package vn.congdoan.kh415.model.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet, or a text file, with its format forgotten: the .xlsx, .xls and .csv twins of a table are equal but for {@code file}.
 *
 * @param file relative to the workspace, with forward slashes
 * @param sheet the sheet's name; empty for a text file
 * @param hidden whether the sheet is hidden
 * @param rows those with at least one cell, by ascending number
 * @param merges the merged ranges
 * @param hiddenColumns from 0
 * @param guard null where the format tells nothing of it
 * @param notes those at its cells, downwards and to the right
 */
public record Table(
        String file,
        String sheet,
        boolean hidden,
        List<Row> rows,
        List<Merge> merges,
        Set<Integer> hiddenColumns,
        @Nullable Guard guard,
        List<Note> notes) {
    /**
     * A note at a cell, row and column from 0, as somebody wrote it.
     *
     * @param text without the name of its author
     */
    public record Note(int row, int column, String text) {
        /** The first line of notes of ours, which say what is wrong with what stood there before. */
        public static final String OURS = "――― kh415 ―――";
    }

    /** A merged range, rows and columns from 0, both ends included; its value stands in the first cell. */
    public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    /**
     * What a workbook tells of a sheet beside what is seen.
     *
     * @param locked whether it is protected against changes
     * @param formulas how many there are in each column that holds any, by its number from 0
     */
    public record Guard(boolean locked, Map<Integer, Integer> formulas) {
        public Guard {
            formulas = Map.copyOf(formulas);
        }
    }

    /** Of a format that tells nothing of the kind. */
    public Table(
            String file, String sheet, boolean hidden, List<Row> rows, List<Merge> merges, Set<Integer> hiddenColumns) {
        this(file, sheet, hidden, rows, merges, hiddenColumns, null, List.of());
    }

    /** Without notes at its cells. */
    public Table(
            String file,
            String sheet,
            boolean hidden,
            List<Row> rows,
            List<Merge> merges,
            Set<Integer> hiddenColumns,
            @Nullable Guard guard) {
        this(file, sheet, hidden, rows, merges, hiddenColumns, guard, List.of());
    }

    public Table {
        rows = List.copyOf(rows);
        merges = List.copyOf(merges);
        hiddenColumns = Set.copyOf(hiddenColumns);
        notes = List.copyOf(notes);
    }

    /** The place of a cell, row and column from 0. */
    public Place place(int row, int column) {
        return new Place(file, sheet.isEmpty() ? null : sheet, Place.cellName(row, column));
    }

    /** The place of the whole sheet. */
    public Place place() {
        return new Place(file, sheet.isEmpty() ? null : sheet, null);
    }
}
