package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** What goes on the table at the meeting: six pages of paper, whose type nobody needs a glass for. */
final class MeetingSetTest {
    private static final int PAGES = 6;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2023-01,vi", "2023-06,vi", "2023-06,en"})
    void meeting_set_of_the_samples_is_six_pages_in_type_of_nine_points(String period, String lang) throws IOException {
        Folders.copy(Path.of("samples"), folder.resolve("samples"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        assertThat(Ran.in(folder, "report", "samples", "--period", period, "--as-of", "2023-07-10", "--lang", lang)
                        .code())
                .isZero();
        isSixPages(folder.resolve("samples/out/" + period + "/KH415-" + period + ".xlsx"));
    }

    /** More upper unions, clusters and missing returns than a page holds. */
    @Test
    void meeting_set_of_a_large_union_is_six_pages_too_and_says_what_is_left_out() throws IOException {
        Path large = folder.resolve("large");
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        assertThat(Ran.in(folder, "demo", "large", "--units", "300", "--months", "2", "--seed", "7")
                        .code())
                .isZero();
        List<Path> returns = Folders.files(large.resolve("returns/2023-02"));
        for (int i = 0; i < returns.size(); i += 3) {
            Files.delete(returns.get(i));
        }
        assertThat(Ran.in(folder, "report", "large", "--period", "2023-02", "--as-of", "2023-03-10")
                        .code())
                .isZero();
        Path book = large.resolve("out/2023-02/KH415-2023-02.xlsx");
        isSixPages(book);
        try (XSSFWorkbook workbook = Books.read(Files.readAllBytes(book))) {
            assertThat(note(workbook, "Công đoàn cấp trên", 2)).contains("Bản in: 10 trong 20 công đoàn cấp trên");
            assertThat(note(workbook, "Khu vực, cụm", 2)).contains("Bản in: 10 trong ");
            assertThat(note(workbook, "Chưa có số liệu", 3))
                    .containsPattern("Bản in: 1\\d đơn vị đầu; \\d+ đơn vị khác");
        }
    }

    private static String note(XSSFWorkbook workbook, String sheet, int row) {
        return workbook.getSheet(sheet).getRow(row).getCell(0).getStringCellValue()
                + workbook.getSheet(sheet).getRow(row).getCell(2).getStringCellValue();
    }

    private static void isSixPages(Path book) throws IOException {
        byte[] written = Files.readAllBytes(book);
        try (XSSFWorkbook workbook = Books.read(written)) {
            for (int i = 0; i < PAGES; i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertThat(Paper.of(sheet).scale()).as(sheet.getSheetName()).isGreaterThan(Paper.LEGIBLE);
            }
            assertThat(workbook.getSheetAt(PAGES).getSheetName()).isIn("Mục lục", "Contents");
        }
    }
}
