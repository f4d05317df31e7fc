package vn.congdoan.kh415.report.formula;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Place;

/**
 * One cell by a name that the workbook gives it.
 *
 * @param name unique in the workbook; a letter, then letters, digits, dots and low lines, and no cell's own name
 * @param cell with the sheet on which it stands
 */
public record NamedCell(String name, CellRef cell) implements Area {
    public NamedCell {
        Objects.requireNonNull(cell.sheet(), name);
    }

    @Override
    public @Nullable String sheet() {
        return cell.sheet();
    }

    @Override
    public void appendTo(StringBuilder text) {
        text.append(name);
    }

    /** What the name stands for: a cell that stays where it is. */
    public String address() {
        StringBuilder address = new StringBuilder();
        Area.appendPrefix(cell.sheet(), address);
        return address.append(Place.fixedName(cell.row(), cell.column())).toString();
    }

    @Override
    public Value value(CellView cells) {
        return cell.value(cells);
    }

    @Override
    public List<Value> all(CellView cells) {
        return cell.all(cells);
    }
}
