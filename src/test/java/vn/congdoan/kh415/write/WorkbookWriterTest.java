package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.Lang;
import vn.congdoan.kh415.text.Words;

final class WorkbookWriterTest {
    private static final Words VI = Words.in(Lang.VI);

    @Test
    void workbook_reads_back_as_the_golden_text() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            Golden.assertEqual("libraries.workbook.txt", Golden.withoutFindingTexts(Books.text(workbook), VI));
        }
    }

    @Test
    void equal_input_gives_equal_bytes_whatever_the_machine_is_set_to() throws IOException {
        byte[] first = Books.write(Libraries.assessment(), VI);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Books.write(Libraries.assessment(), VI)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void text_that_looks_like_a_formula_stays_text_even_when_edited() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            Cell name = find(workbook.getSheet("Ma trận"), "=Thư viện \"Sách & Bạn\"");
            assertThat(name.getCellType()).isEqualTo(CellType.STRING);
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void summary_prints_on_one_page_and_tables_repeat_their_headings() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            XSSFSheet summary = workbook.getSheetAt(0);
            assertThat(summary.getPrintSetup().getLandscape()).isTrue();
            assertThat(summary.getFitToPage()).isTrue();
            assertThat(summary.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(summary.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            XSSFSheet matrix = workbook.getSheet("Ma trận");
            assertThat(matrix.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(matrix.getPaneInformation().isFreezePane()).isTrue();
            assertThat(matrix.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:M11");
            assertThat(matrix.getRow(6).getCTRow().getOutlineLevel()).isEqualTo((short) 2);
            assertThat(matrix.getFooter().getRight()).endsWith("Trang &P/&N");
        }
    }

    private static Cell find(XSSFSheet sheet, String text) {
        for (var row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text)) {
                    return cell;
                }
            }
        }
        throw new AssertionError("not found: " + text);
    }
}
