package vn.congdoan.kh415.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What the first page of any guide to POI shows: opens each .xlsx below a folder as a whole and adds up its numeric cells. It finds no
 * measure, no unit and no fault, and writes nothing.
 */
public final class PlainPoi {
    private PlainPoi() {}

    /** Prints files, cells and their sum of the folder in the first argument. */
    public static void main(String[] arguments) throws IOException {
        List<Path> workbooks = Floor.workbooks(Path.of(arguments[0]));
        long cells = 0;
        double sum = 0;
        int refused = 0;
        for (Path path : workbooks) {
            try (InputStream stream = Files.newInputStream(path);
                    Workbook workbook = new XSSFWorkbook(stream)) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            cells++;
                            sum += type(cell) == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
                        }
                    }
                }
            } catch (IOException | RuntimeException e) {
                // Damaged, locked or of a dialect that POI does not read.
                refused++;
            }
        }
        System.out.println(workbooks.size() + " files, " + refused + " refused, " + cells + " cells, sum " + sum);
    }

    /** Of a formula, that of its stored value. */
    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }
}
