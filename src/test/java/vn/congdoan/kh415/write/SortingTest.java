package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.LibreOffice;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Words;

/** Nothing that a click on the arrow of a filter can do changes a figure of any sheet. */
final class SortingTest {
    @TempDir
    private Path folder;

    private Path book = Path.of("");
    private List<String> before = List.of();
    private List<String> after = List.of();

    @BeforeEach
    void write() throws IOException {
        book = Files.write(folder.resolve("book.xlsx"), Books.write(Libraries.assessment(), Words.in(Lang.VI)));
    }

    @Test
    void no_sheet_can_be_sorted_by_any_column() throws IOException, InterruptedException {
        List<String> areas = areas();
        assertThat(areas).hasSizeGreaterThan(10);
        sort(areas, "protected");
        assertThat(before).hasSizeGreaterThan(3000);
        assertThat(after).isEqualTo(before);
    }

    /** Without the protection it would: so what is above can fail. */
    @Test
    void sorting_moves_what_is_not_protected() throws IOException, InterruptedException {
        sort(areas(), "unlocked");
        assertThat(after).isNotEqualTo(before);
    }

    /** What readers may sort: the rows below the headings of every table, and of other sheets all from the first row to the last. */
    private List<String> areas() throws IOException {
        List<String> areas = new ArrayList<>();
        try (XSSFWorkbook workbook = Books.read(Files.readAllBytes(book))) {
            for (Sheet sheet : workbook) {
                CellRangeAddress table = ((XSSFSheet) sheet).getCTWorksheet().isSetAutoFilter()
                        ? CellRangeAddress.valueOf(((XSSFSheet) sheet)
                                .getCTWorksheet()
                                .getAutoFilter()
                                .getRef())
                        : new CellRangeAddress(-1, sheet.getLastRowNum(), 0, 8);
                areas.add(String.join(
                        "\t",
                        sheet.getSheetName(),
                        String.valueOf(table.getFirstRow() + 1),
                        String.valueOf(table.getFirstColumn()),
                        String.valueOf(table.getLastRow()),
                        String.valueOf(table.getLastColumn())));
            }
        }
        return areas;
    }

    private void sort(List<String> areas, String how) throws IOException, InterruptedException {
        Path list = Files.write(folder.resolve("areas.txt"), areas);
        Path cells = folder.resolve("cells");
        LibreOffice.orSkip(folder)
                .run(
                        "Sorting",
                        cells,
                        List.of(
                                book.toUri().toString(),
                                list.toUri().toString(),
                                cells.toUri().toString(),
                                how));
        before = Files.readAllLines(folder.resolve("cells.before"));
        after = Files.readAllLines(folder.resolve("cells.after"));
    }
}
