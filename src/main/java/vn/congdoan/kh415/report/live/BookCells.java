package vn.congdoan.kh415.report.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.formula.Value;

/**
 * The cells of a workbook in the making, as its formulas see them. Here it is decided of every formula whether it is written: only if
 * it surely comes to what is stored with it; else that stands in its place.
 */
public final class BookCells {
    private final Map<String, SheetCells> sheets = new HashMap<>();

    /** Those of one more sheet. */
    public SheetCells add(Sheet sheet) {
        return sheets.computeIfAbsent(sheet.name(), name -> new SheetCells(sheet, this));
    }

    /** The same sheets with plain numbers and texts for formulas that do not hold; no formula names any but these. */
    public List<Sheet> checked(List<Sheet> all) {
        all.forEach(this::add);
        return all.stream().map(sheet -> add(sheet).checked().sheet()).toList();
    }

    /** Those of a sheet; null if there is none of that name. */
    @Nullable
    SheetCells of(String sheet) {
        return sheets.get(sheet);
    }

    /** What stands there. */
    Value at(String sheet, int row, int column) {
        SheetCells cells = sheets.get(sheet);
        return cells == null ? Value.Unsure.UNSURE : cells.at(row, column);
    }
}
