package vn.congdoan.kh415.read.table.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;

/**
 * Forgets what lies under merged ranges, beside their first cells: some writers leave values there, which nobody sees in a
 * spreadsheet program and so nobody vouches for. Of ranges that overlap, which no program writes, one counts.
 */
final class UnderMerges {
    private final List<Table.Merge> merges;

    /** The ranges that reach into the row at hand, by first column; those that have ended leave when they are met. */
    private final TreeMap<Integer, Table.Merge> reaching = new TreeMap<>();

    private int next;

    private UnderMerges(List<Table.Merge> merges) {
        this.merges = merges;
    }

    /** The rows, downwards, without those cells; the merged ranges by ascending first row. */
    static List<Row> cleared(List<Row> rows, List<Table.Merge> merges) {
        if (merges.isEmpty()) {
            return rows;
        }
        UnderMerges under = new UnderMerges(merges);
        List<Row> cleared = new ArrayList<>();
        for (Row row : rows) {
            Row seen = under.cleared(row);
            if (!seen.cells().isEmpty()) {
                cleared.add(seen);
            }
        }
        return cleared;
    }

    private Row cleared(Row row) {
        for (; next < merges.size() && merges.get(next).firstRow() <= row.number(); next++) {
            reaching.put(merges.get(next).firstColumn(), merges.get(next));
        }
        List<Row.Placed> seen = row.cells().stream()
                .filter(cell -> !isUnder(row.number(), cell.column()))
                .toList();
        return seen.size() == row.cells().size() ? row : new Row(row.number(), row.hidden(), seen, row.fields());
    }

    private boolean isUnder(int row, int column) {
        Map.Entry<Integer, Table.Merge> left = reaching.floorEntry(column);
        while (left != null && left.getValue().lastRow() < row) {
            reaching.remove(left.getKey());
            left = reaching.floorEntry(column);
        }
        if (left == null || left.getValue().lastColumn() < column) {
            return false;
        }
        return left.getValue().firstRow() != row || left.getValue().firstColumn() != column;
    }
}
