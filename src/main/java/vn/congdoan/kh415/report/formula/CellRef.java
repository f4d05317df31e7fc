package vn.congdoan.kh415.report.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Place;

/**
 * One cell.
 *
 * @param sheet null for that of the formula
 * @param fixed whether its column stays when the formula is copied aside
 */
public record CellRef(@Nullable String sheet, int row, int column, boolean fixed) implements Area {
    /** On the formula's own sheet. */
    public static CellRef of(int row, int column) {
        return new CellRef(null, row, column, false);
    }

    /** The same with its column kept. */
    public CellRef inItsColumn() {
        return new CellRef(sheet, row, column, true);
    }

    @Override
    public void appendTo(StringBuilder text) {
        Area.appendPrefix(sheet, text);
        if (fixed) {
            text.append('$');
        }
        Place.appendCellName(row, column, text);
    }

    @Override
    public Value value(CellView cells) {
        return cells.at(sheet, row, column);
    }

    @Override
    public List<Value> all(CellView cells) {
        return List.of(value(cells));
    }
}
