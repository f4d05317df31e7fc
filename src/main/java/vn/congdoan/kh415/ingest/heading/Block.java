package vn.congdoan.kh415.ingest.heading;

import java.util.List;
import vn.congdoan.kh415.model.table.Row;

/**
 * One table of a sheet: a heading, what stands above it, and the rows below it down to the next.
 *
 * @param grid the sheet, or the panel of it, in which the table stands
 * @param width how many columns the headings take
 */
public record Block(CellGrid grid, Layout layout, Preamble preamble, List<Row> rows, int width) {
    public Block {
        rows = List.copyOf(rows);
    }

    /**
     * Whether the line of a text file has lost or gained a separator, so that its figures stand below the wrong headings: something
     * stands beyond the last heading, or, in a table of many columns, there are fewer fields than headings.
     */
    public boolean isUneven(Row row) {
        if (row.fields() == 0 || row.cells().isEmpty()) {
            return false;
        }
        int last = row.cells().get(row.cells().size() - 1).column();
        return last >= width || (layout instanceof Layout.ByColumn && row.fields() < width);
    }
}
