package vn.congdoan.kh415.read.table.cell;

import java.util.Arrays;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/** Where merged cells of the rows above reach into a row; cells that do not say where they stand take the places between. */
public final class ReachedFromAbove {
    /** For each column, the first row that nothing from above reaches into. */
    private int[] freeFrom = new int[16];

    /** The next place from that column on that nothing reaches into. */
    public int free(int row, int from) {
        int column = from;
        while (column < freeFrom.length && freeFrom[column] > row) {
            column++;
        }
        return column;
    }

    /** A cell of that row reaches over columns as far as the end, which is excluded, and over so many rows. */
    public void add(int row, int column, int end, int height) throws Refusal {
        if (end > Limits.COLUMNS) {
            throw Refusal.tooLarge(Limit.COLUMNS, Limits.COLUMNS);
        }
        if (height > 1) {
            freeFrom = end > freeFrom.length ? Arrays.copyOf(freeFrom, 2 * end) : freeFrom;
            Arrays.fill(freeFrom, column, end, row + height);
        }
    }
}
