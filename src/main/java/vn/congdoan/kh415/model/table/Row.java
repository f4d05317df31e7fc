package vn.congdoan.kh415.model.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row that are not blank.
 *
 * @param number from 0
 * @param cells by ascending column
 * @param fields how many fields the line of a text file has, blank ones too; 0 where cells have places of their own
 */
public record Row(int number, boolean hidden, List<Placed> cells, int fields) {
    /** A cell with its column, from 0. */
    public record Placed(int column, Cell cell) {}

    public Row {
        cells = List.copyOf(cells);
    }

    public Row(int number, boolean hidden, List<Placed> cells) {
        this(number, hidden, cells, 0);
    }

    /** The row with another cell in that column; null for none. */
    public Row with(int column, @Nullable Cell cell) {
        List<Placed> changed = new ArrayList<>(cells);
        changed.removeIf(placed -> placed.column() == column);
        if (cell != null) {
            changed.add(new Placed(column, cell));
            changed.sort(Comparator.comparing(Placed::column));
        }
        return new Row(number, hidden, changed, fields);
    }

    /** The cell in that column, or null if it is blank. */
    public @Nullable Cell cell(int column) {
        int low = 0;
        int high = cells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = cells.get(middle).column();
            if (found == column) {
                return cells.get(middle).cell();
            }
            if (found < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
