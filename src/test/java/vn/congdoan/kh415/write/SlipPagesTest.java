package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** A slip is a page or two, whose type nobody needs a glass for. */
final class SlipPagesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2023-01, vi", "2023-01, en", "2023-06, vi", "2023-06, en"})
    void slips_of_the_samples_are_a_page_or_two_in_type_of_nine_points(String period, String lang) throws IOException {
        Folders.copy(Path.of("samples"), folder.resolve("samples"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        assertThat(Ran.in(
                                folder,
                                "report",
                                "samples",
                                "--period",
                                period,
                                "--as-of",
                                "2023-07-10",
                                "--lang",
                                lang,
                                "--slips",
                                "slips")
                        .code())
                .isZero();
        assertThat(Folders.files(folder.resolve("slips"))).hasSize(17);
        for (Path file : Folders.files(folder.resolve("slips"))) {
            try (XSSFWorkbook workbook = Books.read(Files.readAllBytes(file))) {
                assertThat(workbook.getNumberOfSheets()).isBetween(1, 2);
                for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                    XSSFSheet sheet = workbook.getSheetAt(i);
                    // Of results in English the names are long, and of what is missing there is no end.
                    Paper paper = Paper.of(sheet);
                    assertThat(i == 0 && lang.equals("vi") ? paper.scale() : paper.across())
                            .as(file.getFileName() + " " + sheet.getSheetName())
                            .isGreaterThan(Paper.LEGIBLE);
                    assertThat(sheet.getRepeatingRows()).isNotNull();
                    assertThat(sheet.getPaneInformation()).isNull();
                    assertThat(sheet.getProtect()).isTrue();
                    assertThat(sheet.getHyperlinkList()).isEmpty();
                }
            }
        }
    }
}
