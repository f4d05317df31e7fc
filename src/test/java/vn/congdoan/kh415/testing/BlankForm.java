package vn.congdoan.kh415.testing;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;

/** A form of one unit as its receiver sees it: cells that are not locked, beside the code of a measure. */
public record BlankForm(Path file, List<Entry> entries, int markColumn, int liveRow) {
    /** A cell to be filled in, with what was given before, if that is a number. */
    public record Entry(int row, int column, FigureKey key, Optional<BigDecimal> before) {}

    private static final int CODE = 1;
    private static final int BEFORE = 4;

    public static BlankForm read(Path file, Plan plan) throws IOException {
        Map<String, MeasureId> ids = new LinkedHashMap<>();
        for (Measure measure : plan.measures()) {
            ids.put(measure.id().text(), measure.id());
        }
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            List<Entry> entries = new ArrayList<>();
            int mark = -1;
            int live = -1;
            for (Row row : sheet) {
                live = live < 0 && holdsFormula(row) ? row.getRowNum() : live;
                Cell code = row.getCell(CODE);
                MeasureId id = code == null || code.getCellType() != CellType.STRING
                        ? null
                        : ids.get(code.getStringCellValue());
                if (id != null) {
                    mark = row.getLastCellNum() - 1;
                    // The last two are the sender's own note and the mark.
                    for (int column = BEFORE + 1; column < mark - 1; column++) {
                        Cell cell = row.getCell(column);
                        if (!cell.getCellStyle().getLocked()) {
                            boolean second = !entries.isEmpty()
                                    && entries.get(entries.size() - 1).row() == row.getRowNum();
                            FigureKey key = new FigureKey(id);
                            entries.add(new Entry(
                                    row.getRowNum(),
                                    column,
                                    second ? key.runningTotal() : key,
                                    number(row.getCell(BEFORE))));
                        }
                    }
                }
            }
            return new BlankForm(file, entries, mark, live);
        }
    }

    private static boolean holdsFormula(Row row) {
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
                return true;
            }
        }
        return false;
    }

    private static Optional<BigDecimal> number(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? Optional.of(BigDecimal.valueOf(cell.getNumericCellValue()))
                : Optional.empty();
    }

    public Entry entry(FigureKey key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry for " + key));
    }
}
