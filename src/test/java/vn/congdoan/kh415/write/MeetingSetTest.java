package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** What goes on the table at the meeting: six pages of paper, whose type nobody needs a glass for. */
final class MeetingSetTest {
    private static final int PAGES = 6;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2023-01", "2023-06"})
    void meeting_set_of_the_samples_is_six_pages_in_type_of_nine_points(String period) throws IOException {
        Folders.copy(Path.of("samples"), folder.resolve("samples"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        assertThat(Ran.in(folder, "report", "samples", "--period", period, "--as-of", "2023-07-10")
                        .code())
                .isZero();
        byte[] written = Files.readAllBytes(folder.resolve("samples/out/" + period + "/KH415-" + period + ".xlsx"));
        try (XSSFWorkbook workbook = Books.read(written)) {
            for (int i = 0; i < PAGES; i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertThat(Paper.of(sheet).scale()).as(sheet.getSheetName()).isGreaterThan(Paper.LEGIBLE);
            }
            assertThat(workbook.getSheetAt(PAGES).getSheetName()).isEqualTo("Mục lục");
        }
    }
}
