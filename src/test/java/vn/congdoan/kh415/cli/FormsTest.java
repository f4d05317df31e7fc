package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

final class FormsTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Folders.copy(Path.of("samples"), folder.resolve("w"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        Ran ran = forms("first");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .isEqualTo("Biểu báo cáo kỳ 06/2023: 87 đơn vị, 8 bảng cho công đoàn cấp trên, trong first"
                        + System.lineSeparator());
    }

    private static Ran forms(String to) {
        return Ran.in(folder, "forms", "w", "--period", "2023-06", "--out", to);
    }

    private static XSSFWorkbook book(String name) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                CellType type =
                        cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
                if (type == CellType.STRING && !cell.getStringCellValue().isEmpty()) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }

    /** The codes of what a form asks for. */
    private static Set<String> asked(String name) throws IOException {
        Set<String> asked = new TreeSet<>();
        try (XSSFWorkbook book = book(name)) {
            for (Row row : book.getSheetAt(0)) {
                Cell number = row.getCell(0);
                if (number != null && number.getCellType() == CellType.NUMERIC) {
                    asked.add(row.getCell(1).getStringCellValue());
                }
            }
        }
        return asked;
    }

    @Test
    void forms_of_equal_input_are_equal_to_the_last_byte() throws IOException {
        forms("again");
        assertThat(Folders.contents(folder.resolve("again"))).isEqualTo(Folders.contents(folder.resolve("first")));
    }

    @Test
    void a_form_asks_what_kind_and_sector_report_and_no_old_question_beside_the_new_ones() throws IOException {
        assertThat(asked("first/KH415-2023-06-DHL.xlsx"))
                .containsExactly("chinh_sach_nghe", "cong_khai", "kiem_tra_dc", "quyet_toan");
        assertThat(asked("first/KH415-2023-06-DHL01.xlsx"))
                .contains("doi_thoai", "dv_doanh_nghiep")
                .doesNotContain("hn_cbcc", "hn_nld", "xep_loai", "ket_qua_xl");
        assertThat(asked("first/KH415-2023-06-CSM10.xlsx"))
                .contains("hn_cbcc")
                .doesNotContain("doi_thoai", "dv_doanh_nghiep");
    }

    @Test
    void a_form_says_whose_it_is_for_when_by_when_and_what_was_said_before() throws IOException {
        try (XSSFWorkbook book = book("first/KH415-2023-06-DHL01.xlsx")) {
            assertThat(texts(book.getSheetAt(0)))
                    .contains(
                            "Đơn vị báo cáo: Công đoàn cơ sở Công ty TNHH một thành viên Dệt kim Hồng Lam",
                            "Mã đơn vị: DHL01",
                            "Công đoàn cấp trên: Công đoàn Tổng công ty Dệt Hồng Lam",
                            "Kỳ báo cáo: tháng 06/2023",
                            "Gửi chậm nhất: 05/07/2023",
                            "Biểu còn 22 chỗ cần xem (nói rõ ở cột bên phải bảng).");
            assertThat(texts(book.getSheetAt(0)).get(0)).startsWith("Mã biểu: KH415/2023-06/F1-22-22/");
            Row members = book.getSheetAt(0).getRow(14);
            assertThat(members.getCell(1).getStringCellValue()).isEqualTo("doan_vien");
            assertThat(members.getCell(4).getNumericCellValue()).isGreaterThan(5000);
            Row fees = book.getSheetAt(0).getRow(28);
            assertThat(fees.getCell(1).getStringCellValue()).isEqualTo("kp_thu");
            // Nobody writes đồng with decimals.
            assertThat(fees.getCell(4).getCellStyle().getDataFormatString()).doesNotContain(".00");
        }
    }

    @Test
    void only_cells_to_be_filled_in_are_open_and_each_is_checked_while_somebody_types() throws IOException {
        for (String name : List.of("DHL01", "DHL-table")) {
            try (XSSFWorkbook book = book("first/KH415-2023-06-" + name + ".xlsx")) {
                Sheet sheet = book.getSheetAt(0);
                assertThat(sheet.getProtect()).isTrue();
                assertThat(((XSSFSheet) sheet)
                                .getCTWorksheet()
                                .getSheetProtection()
                                .isSetPassword())
                        .isFalse();
                Set<String> checked = sheet.getDataValidations().stream()
                        .map(check -> check.getRegions().getCellRangeAddress(0).formatAsString())
                        .collect(Collectors.toCollection(TreeSet::new));
                Set<String> open = new TreeSet<>();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean yellow = "FFFFF9DB".equals(fill(cell));
                        assertThat(cell.getCellType() == CellType.FORMULA
                                        && !cell.getCellStyle().getLocked())
                                .isFalse();
                        if (yellow) {
                            assertThat(cell.getCellStyle().getLocked()).isFalse();
                            open.add(cell.getAddress().formatAsString());
                        }
                    }
                }
                assertThat(checked).isEqualTo(open).hasSizeGreaterThan(20);
            }
        }
    }

    private static String fill(Cell cell) {
        XSSFColor color = ((XSSFCell) cell).getCellStyle().getFillForegroundColorColor();
        return color == null ? "" : color.getARGBHex();
    }

    @Test
    void no_text_of_a_check_is_longer_than_a_spreadsheet_takes() throws IOException {
        for (Path file : Folders.files(folder.resolve("first"))) {
            try (XSSFWorkbook book = book("first/" + file.getFileName())) {
                for (DataValidation check : book.getSheetAt(0).getDataValidations()) {
                    assertThat(check.getErrorBoxText()).hasSizeBetween(10, 255);
                    assertThat(check.getPromptBoxText()).hasSizeBetween(10, 255);
                    assertThat(check.getPromptBoxTitle()).hasSizeBetween(2, 32);
                    assertThat(check.getValidationConstraint().getFormula1()).hasSizeBetween(3, 257);
                }
            }
        }
    }

    @Test
    void neither_returns_nor_history_are_needed() throws IOException {
        Path bare = Files.createDirectories(folder.resolve("bare"));
        Files.copy(Path.of("samples/units.csv"), bare.resolve("units.csv"));
        Ran ran = Ran.in(folder, "forms", "bare", "--period", "2023-06");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Folders.files(bare.resolve("out/2023-06/forms"))).hasSize(95);
    }

    /** As its own sender checks it, who has the plan and no registry. */
    @Test
    void a_filled_form_is_its_senders_where_no_registry_is() throws IOException {
        Path sender = Files.createDirectories(folder.resolve("sender"));
        Files.copy(Path.of("targets.yaml"), sender.resolve("targets.yaml"));
        fill("KH415-2023-06-DHL01.xlsx", 14, 5);
        fill("KH415-2023-06-DHL-table.xlsx", 15, 3);
        for (String name : List.of("KH415-2023-06-DHL01.xlsx", "KH415-2023-06-DHL-table.xlsx")) {
            Ran ran = Ran.in(sender, "check", name);
            assertThat(ran.code()).as(ran.out()).isZero();
            assertThat(ran.out().replaceAll("\\s+", " "))
                    .contains("1 số liệu dùng được")
                    .doesNotContain("form-of-another");
        }
        try (XSSFWorkbook book = book("sender/KH415-2023-06-DHL01.xlsx")) {
            code(book).setCellValue("Mã đơn vị: DHL02");
            try (OutputStream out = Files.newOutputStream(sender.resolve("other.xlsx"))) {
                book.write(out);
            }
        }
        assertThat(Ran.in(sender, "check", "other.xlsx").err().replaceAll("\\s+", " "))
                .contains("lập sẵn cho DHL01, kỳ 06/2023; nội dung trong biểu lại ghi DHL02 Công đoàn cơ sở");
    }

    private static void fill(String name, int row, int column) throws IOException {
        try (XSSFWorkbook book = book("first/" + name)) {
            book.getSheetAt(0).getRow(row).getCell(column).setCellValue(1);
            try (OutputStream out =
                    Files.newOutputStream(folder.resolve("sender").resolve(name))) {
                book.write(out);
            }
        }
    }

    private static Cell code(XSSFWorkbook book) {
        for (Row row : book.getSheetAt(0)) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().startsWith("Mã đơn vị:")) {
                    return cell;
                }
            }
        }
        throw new AssertionError("no code");
    }

    @Test
    void a_span_asks_for_its_last_month_and_the_first_month_of_a_year_for_no_running_total() throws IOException {
        assertThat(Ran.in(folder, "forms", "w", "--period", "2023-Q2", "--out", "span")
                        .code())
                .isZero();
        assertThat(folder.resolve("span/KH415-2023-06-DHL01.xlsx")).exists();
        assertThat(Ran.in(folder, "forms", "w", "--period", "2023-01", "--out", "january")
                        .code())
                .isZero();
        try (XSSFWorkbook book = book("january/KH415-2023-01-DHL01.xlsx")) {
            assertThat(texts(book.getSheetAt(0))).noneMatch(text -> text.startsWith("Số phát sinh trong tháng; cột"));
        }
    }

    @Test
    void forms_are_not_written_where_they_would_be_read_as_returns() throws IOException {
        Ran ran = forms("w/returns/2023-06/forms");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Không ghi biểu vào \"w/returns/2023-06/forms\"");
        assertThat(folder.resolve("w/returns/2023-06/forms")).doesNotExist();
    }

    @Test
    void what_cannot_be_used_of_the_arguments_is_told_at_once() {
        Ran ran = Ran.in(folder, "forms", "nowhere", "--period", "June", "--password-file", "none");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(3);
    }
}
