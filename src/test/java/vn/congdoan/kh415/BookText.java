package vn.congdoan.kh415;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** A workbook as its reader sees it: sheet by sheet, a row a line, tabs between cells, the stored values of formulas. */
final class BookText {
    private BookText() {}

    static String of(Workbook workbook) {
        StringBuilder text = new StringBuilder();
        for (Sheet sheet : workbook) {
            text.append("== ").append(sheet.getSheetName()).append('\n');
            for (Row row : sheet) {
                String line = line(row);
                text.append(line).append(line.isEmpty() ? "" : "\n");
            }
        }
        return text.toString();
    }

    private static String line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : shown(cell).replace("\n", " ⏎ "));
        }
        return String.join("\t", cells).stripTrailing();
    }

    private static String shown(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> "#" + cell.getErrorCellValue();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }
}
