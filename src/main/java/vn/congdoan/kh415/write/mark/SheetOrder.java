package vn.congdoan.kh415.write.mark;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Moves a sheet to the front. POI lets names (areas to print, say) stay with the position instead of the sheet, and in the 1997 format
 * gives other sheets to formulas; both are put back to what they said before.
 */
final class SheetOrder {
    private record NameBefore(
            @Nullable String sheet, @Nullable String formula) {}

    private record FormulaBefore(Cell cell, String formula) {}

    private final Workbook workbook;
    private final List<NameBefore> names = new ArrayList<>();
    private final List<FormulaBefore> formulas = new ArrayList<>();

    private SheetOrder(Workbook workbook) {
        this.workbook = workbook;
    }

    static void toFront(Sheet sheet, Workbook workbook) {
        SheetOrder order = new SheetOrder(workbook);
        order.remember();
        workbook.setSheetOrder(sheet.getSheetName(), 0);
        order.restoreNames();
        order.formulas.forEach(SheetOrder::restore);
    }

    private void remember() {
        for (Name name : workbook.getAllNames()) {
            String sheet = name.getSheetIndex() < 0 ? null : workbook.getSheetName(name.getSheetIndex());
            names.add(new NameBefore(
                    sheet, name.isFunctionName() || name.isDeleted() ? null : name.getRefersToFormula()));
        }
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA
                            && cell.getCellFormula().indexOf('!') >= 0) {
                        formulas.add(new FormulaBefore(cell, cell.getCellFormula()));
                    }
                }
            }
        }
    }

    private void restoreNames() {
        int i = 0;
        for (Name name : workbook.getAllNames()) {
            NameBefore before = names.get(i++);
            if (before.sheet != null && name.getSheetIndex() != workbook.getSheetIndex(before.sheet)) {
                name.setSheetIndex(workbook.getSheetIndex(before.sheet));
            }
            if (before.formula != null && !before.formula.equals(name.getRefersToFormula())) {
                name.setRefersToFormula(before.formula);
            }
        }
    }

    private static void restore(FormulaBefore before) {
        Cell cell = before.cell;
        if (cell.getCellFormula().equals(before.formula)) {
            return;
        }
        CellType type = cell.getCachedFormulaResultType();
        double number = type == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
        String text = type == CellType.STRING ? cell.getStringCellValue() : "";
        boolean truth = type == CellType.BOOLEAN && cell.getBooleanCellValue();
        byte error = type == CellType.ERROR ? cell.getErrorCellValue() : 0;
        cell.setCellFormula(before.formula);
        switch (type) {
            case NUMERIC -> cell.setCellValue(number);
            case STRING -> cell.setCellValue(text);
            case BOOLEAN -> cell.setCellValue(truth);
            case ERROR -> cell.setCellErrorValue(error);
            default -> cell.setCellValue("");
        }
    }
}
