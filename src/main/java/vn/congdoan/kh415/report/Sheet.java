package vn.congdoan.kh415.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of the workbook. Rows and columns are counted from 0.
 *
 * @param name at most 31 characters, unique in the workbook
 * @param rows from the first; those of large sheets are made when asked for, so the list is neither copied nor kept
 * @param merges areas shown as one cell, whose content stands in their first
 * @param filter the table with its heading row that readers may filter, null for none
 */
public record Sheet(
        String name,
        List<Column> columns,
        List<SheetRow> rows,
        List<Area> merges,
        @Nullable Area filter,
        Page page,
        List<Chart> charts,
        List<LineChart> lines) {
    /** As many figures as a page may hold side by side; a wider sheet prints on several. */
    public static final int WIDEST_PAGE = 320;

    /**
     * A column.
     *
     * @param width in figures of the sheet's ordinary type
     */
    public record Column(int width) {}

    /** A block of cells, both ends included. */
    public record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        public Area {
            if (firstRow > lastRow || firstColumn > lastColumn || firstRow < 0 || firstColumn < 0) {
                throw new IllegalArgumentException("no area");
            }
        }
    }

    /**
     * How it is printed and scrolled. Always A4 across, and one page wide unless the columns are too many to be read.
     *
     * @param onePage whether it must fit one page in height, too
     * @param headingRow the row that is repeated on every page and stays in sight with all above it; negative for none
     * @param fixedColumns how many columns stay in sight
     * @param footer what stands at the foot of each page at left
     * @param pageWord the words around the page number, {0} for the number and {1} for their count
     */
    public record Page(boolean onePage, int headingRow, int fixedColumns, String footer, String pageWord) {}

    public Sheet {
        columns = List.copyOf(columns);
        merges = List.copyOf(merges);
        charts = List.copyOf(charts);
        lines = List.copyOf(lines);
    }

    /** A sheet without charts. */
    Sheet(String name, List<Column> columns, List<SheetRow> rows, List<Area> merges, @Nullable Area filter, Page page) {
        this(name, columns, rows, merges, filter, page, List.of(), List.of());
    }

    /** The same with these charts. */
    Sheet with(List<Chart> drawn) {
        return new Sheet(name, columns, rows, merges, filter, page, drawn, lines);
    }

    /** The same with these charts of lines. */
    Sheet withLines(List<LineChart> drawn) {
        return new Sheet(name, columns, rows, merges, filter, page, charts, drawn);
    }
}
