package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
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

    /** The smallest type that is printed, over that of the cells. */
    private static final double LEGIBLE = 9.0 / 11;

    private static final double INCH = 72;
    private static final double WIDTH = 8.27 * INCH;
    private static final double HEIGHT = 11.69 * INCH;

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
                assertThat(scale(sheet, workbook.getPrintArea(i)))
                        .as(sheet.getSheetName())
                        .isGreaterThan(LEGIBLE);
            }
            assertThat(workbook.getSheetAt(PAGES).getSheetName()).isEqualTo("Mục lục");
        }
    }

    /** How much smaller it must be printed to fit one page. */
    private static double scale(XSSFSheet sheet, String printArea) {
        AreaReference area = printArea == null
                ? new AreaReference(
                        "A1:" + lastColumn(sheet) + (sheet.getLastRowNum() + 1),
                        sheet.getWorkbook().getSpreadsheetVersion())
                : new AreaReference(printArea, sheet.getWorkbook().getSpreadsheetVersion());
        double width = 0;
        for (int column = 0; column <= area.getLastCell().getCol(); column++) {
            width += (sheet.getColumnWidth(column) / 256.0 * 7 + 5) * 0.75;
        }
        double height = 0;
        for (int row = 0; row <= area.getLastCell().getRow(); row++) {
            Row cells = sheet.getRow(row);
            height += cells == null ? sheet.getDefaultRowHeightInPoints() : cells.getHeightInPoints();
        }
        boolean across = sheet.getPrintSetup().getLandscape();
        double beside = (sheet.getMargin(PageMargin.LEFT) + sheet.getMargin(PageMargin.RIGHT)) * INCH;
        double above = (sheet.getMargin(PageMargin.TOP) + sheet.getMargin(PageMargin.BOTTOM)) * INCH;
        return Math.min(((across ? HEIGHT : WIDTH) - beside) / width, ((across ? WIDTH : HEIGHT) - above) / height);
    }

    private static String lastColumn(XSSFSheet sheet) {
        int last = 0;
        for (Row row : sheet) {
            last = Math.max(last, row.getLastCellNum());
        }
        return CellReference.convertNumToColString(last - 1);
    }
}
