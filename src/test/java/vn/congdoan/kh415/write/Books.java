package vn.congdoan.kh415.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.sheet.Sheets;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.xlsx.About;
import vn.congdoan.kh415.write.xlsx.WorkbookWriter;

/** Workbooks of tests: written, read back, and laid out as text. */
public final class Books {
    private Books() {}

    public static byte[] write(Assessment assessment, Words words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(
                Sheets.of(assessment, words, new BookSetting("1.0.0", "../../")), About.of(assessment, words), out);
        return out.toByteArray();
    }

    public static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** Each sheet under its name, a row a line, blank cells left out: {@code D12=3/4 → 0.75}. */
    public static String text(Workbook workbook) {
        StringBuilder text = new StringBuilder();
        for (Sheet sheet : workbook) {
            text.append("== ").append(sheet.getSheetName()).append('\n');
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    if (cell.getCellType() != CellType.BLANK) {
                        cells.add(cell.getAddress() + " " + content(cell));
                    }
                }
                if (!cells.isEmpty()) {
                    text.append(String.join(" | ", cells)).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** What every cell shows, by sheet and cell: of a formula, its stored value. */
    static Map<String, Object> shown(Workbook workbook) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() != CellType.BLANK) {
                        values.put(sheet.getSheetName() + "!" + cell.getAddress(), value(cell));
                    }
                }
            }
        }
        return values;
    }

    private static Object value(Cell cell) {
        return switch (cell.getCellType()) {
            case FORMULA -> stored(cell);
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> cell.getCellType();
        };
    }

    private static String content(Cell cell) {
        return switch (cell.getCellType()) {
            case FORMULA -> "=" + cell.getCellFormula() + " → " + stored(cell);
            case NUMERIC -> String.valueOf(cell.getNumericCellValue());
            default ->
                "'" + cell.getStringCellValue()
                        + (cell.getHyperlink() == null
                                ? ""
                                : " → " + cell.getHyperlink().getAddress());
        };
    }

    private static Object stored(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? (Object) cell.getNumericCellValue()
                : cell.getCachedFormulaResultType() == CellType.STRING
                        ? cell.getStringCellValue()
                        : cell.getCachedFormulaResultType();
    }
}
