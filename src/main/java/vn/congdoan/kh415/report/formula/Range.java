package vn.congdoan.kh415.report.formula;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Place;

/**
 * A block of cells, all ends included.
 *
 * @param sheet null for that of the formula
 */
public record Range(@Nullable String sheet, int firstRow, int firstColumn, int lastRow, int lastColumn)
        implements Area {
    public Range {
        if (firstRow > lastRow || firstColumn > lastColumn || firstRow < 0 || firstColumn < 0) {
            throw new IllegalArgumentException("no range");
        }
    }

    /** From one cell to another of the formula's own sheet. */
    public static Range of(CellRef first, CellRef last) {
        return new Range(first.sheet(), first.row(), first.column(), last.row(), last.column());
    }

    /** Part of a column of the formula's own sheet. */
    public static Range ofColumn(int first, int last, int column) {
        return new Range(null, first, column, last, column);
    }

    /** Lists are looked up by it, and what records have of their own goes a long way round. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range range
                && firstRow == range.firstRow
                && firstColumn == range.firstColumn
                && lastRow == range.lastRow
                && lastColumn == range.lastColumn
                && Objects.equals(sheet, range.sheet);
    }

    @Override
    public int hashCode() {
        return ((firstRow * 31 + firstColumn) * 31 + lastRow) * 31 + lastColumn;
    }

    /** How many rows it covers. */
    public int rows() {
        return lastRow - firstRow + 1;
    }

    @Override
    public void appendTo(StringBuilder text) {
        Area.appendPrefix(sheet, text);
        Place.appendCellName(firstRow, firstColumn, text);
        text.append(':');
        Place.appendCellName(lastRow, lastColumn, text);
    }

    @Override
    public Value value(CellView cells) {
        return Value.Unsure.UNSURE;
    }

    @Override
    public List<Value> all(CellView cells) {
        return cells.all(this);
    }
}
