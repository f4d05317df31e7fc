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
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;

/** A form as its receiver sees it: cells that are not locked, beside or below the code of a measure. */
public record BlankForm(Path file, List<Entry> entries) {
    /** A cell to be filled in, whose it is ("" in a form of one unit), and what was given before, if that is a number. */
    public record Entry(int row, int column, String unit, FigureKey key, Optional<BigDecimal> before) {}

    private static final int CODE = 1;
    private static final int BEFORE = 4;
    private static final int FIRST_OF_TABLE = 3;

    public static BlankForm read(Path file, Plan plan) throws IOException {
        Map<String, MeasureId> ids = new LinkedHashMap<>();
        for (Measure measure : plan.measures()) {
            ids.put(measure.id().text(), measure.id());
        }
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                if (ids.containsKey(text(row.getCell(FIRST_OF_TABLE)))
                        && text(row.getCell(CODE)).isEmpty()) {
                    return new BlankForm(file, ofTable(sheet, row, ids));
                }
            }
            List<Entry> entries = new ArrayList<>();
            for (Row row : sheet) {
                MeasureId id = ids.get(text(row.getCell(CODE)));
                if (id != null) {
                    // The last two are the sender's own note and the mark.
                    List<Integer> open = open(row, BEFORE + 1, row.getLastCellNum() - 2);
                    for (int i = 0; i < open.size(); i++) {
                        FigureKey key = i == 0 ? new FigureKey(id) : new FigureKey(id).runningTotal();
                        entries.add(new Entry(row.getRowNum(), open.get(i), "", key, number(row.getCell(BEFORE))));
                    }
                }
            }
            return new BlankForm(file, entries);
        }
    }

    private static List<Entry> ofTable(Sheet sheet, Row codes, Map<String, MeasureId> ids) {
        List<Entry> entries = new ArrayList<>();
        for (int at = codes.getRowNum() + 1;
                text(sheet.getRow(at).getCell(CODE)).length() > 0;
                at++) {
            Row row = sheet.getRow(at);
            for (int column : open(row, FIRST_OF_TABLE, codes.getLastCellNum())) {
                MeasureId id = ids.get(text(codes.getCell(column)));
                if (id != null) {
                    boolean second = text(codes.getCell(column - 1)).equals(id.text());
                    FigureKey key = second ? new FigureKey(id).runningTotal() : new FigureKey(id);
                    entries.add(new Entry(at, column, text(row.getCell(CODE)), key, Optional.empty()));
                }
            }
        }
        return entries;
    }

    private static List<Integer> open(Row row, int from, int to) {
        List<Integer> open = new ArrayList<>();
        for (int column = from; column < to; column++) {
            if (!row.getCell(column).getCellStyle().getLocked()) {
                open.add(column);
            }
        }
        return open;
    }

    private static String text(@Nullable Cell cell) {
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private static Optional<BigDecimal> number(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? Optional.of(BigDecimal.valueOf(cell.getNumericCellValue()))
                : Optional.empty();
    }

    /** The cell of a form of one unit. */
    public Entry entry(FigureKey key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry for " + key));
    }
}
