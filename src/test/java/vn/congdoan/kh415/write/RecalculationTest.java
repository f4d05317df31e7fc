package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.Crowd;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.LibreOffice;
import vn.congdoan.kh415.model.Lang;
import vn.congdoan.kh415.text.Words;

/** The oracle: another program computes every formula anew. */
final class RecalculationTest {
    @TempDir
    private Path folder;

    @Test
    void recalculation_gives_the_stored_values() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        byte[] written = Books.write(Libraries.assessment(), Words.in(Lang.VI));
        assertThat(stored(written)).hasSizeGreaterThan(100);
        assertThat(differences(office, written)).isEmpty();
    }

    @Test
    void recalculation_gives_the_stored_values_of_large_figures() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        byte[] written = Books.write(Crowd.assessment(8, 5, 415), Words.in(Lang.EN));
        assertThat(stored(written)).hasSizeGreaterThan(1500);
        assertThat(differences(office, written)).isEmpty();
    }

    @Test
    void recalculation_finds_a_planted_wrong_value() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        byte[] written = planted(Books.write(Libraries.assessment(), Words.in(Lang.VI)));
        assertThat(differences(office, written)).hasSize(1);
    }

    /** With the first stored number made wrong by a millionth. */
    private static byte[] planted(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = Books.read(bytes);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            String first = Books.formulas(workbook).entrySet().stream()
                    .filter(formula -> formula.getValue() instanceof Double)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            String[] place = first.split("!", 2);
            XSSFCell cell = workbook.getSheet(place[0])
                    .getRow(new CellAddress(place[1]).getRow())
                    .getCell(new CellAddress(place[1]).getColumn());
            cell.setCellValue(cell.getNumericCellValue() + 1e-6);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Map<String, Object> stored(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = Books.read(bytes)) {
            return Books.formulas(workbook);
        }
    }

    /** The formulas whose stored and recalculated values differ, with both. LibreOffice writes numbers with 15 figures. */
    private Map<String, String> differences(LibreOffice office, byte[] written)
            throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("workbook.xlsx"), written);
        Map<String, Object> stored = stored(written);
        Map<String, Object> recalculated = stored(Files.readAllBytes(office.convert(file, "xlsx")));
        assertThat(recalculated.keySet()).isEqualTo(stored.keySet());
        Map<String, String> differences = new TreeMap<>();
        stored.forEach((cell, value) -> {
            Object other = recalculated.get(cell);
            if (!same(value, other)) {
                differences.put(cell, value + " stored, " + other + " recalculated");
            }
        });
        return differences;
    }

    private static boolean same(Object one, Object other) {
        return one instanceof Double number && other instanceof Double second
                ? Math.abs(number - second) <= 1e-13 * Math.max(1, Math.abs(number))
                : one.equals(other);
    }
}
