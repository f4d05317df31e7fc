package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.LibreOffice;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Gzip;
import vn.congdoan.kh415.testing.Ran;

final class VerifyTest {
    private static final Path CASE = Path.of("src/test/resources/vn/congdoan/kh415/cases/first");
    private static final String BOOK = "w/out/2023-06/KH415-2023-06.xlsx";

    @TempDir
    private Path folder;

    @BeforeEach
    void report() throws IOException {
        Folders.copy(CASE, folder.resolve("w"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        assertThat(Ran.in(folder, "report", "w", "--period", "2023-06").code()).isZero();
    }

    private Ran verify(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "verify";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Ran.in(folder, all);
    }

    private void edit(Consumer<XSSFWorkbook> hand) throws IOException {
        edit(folder.resolve(BOOK), hand);
    }

    private static void edit(Path file, Consumer<XSSFWorkbook> hand) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            hand.accept(workbook);
            workbook.write(out);
        }
        Files.write(file, out.toByteArray());
    }

    @Test
    void untouched_workbook_is_identical_also_on_another_day() {
        Ran ran = verify(BOOK);
        assertThat(ran.out().lines())
                .containsExactly(
                        BOOK + ": kỳ 06/2023, lập ngày 05/07/2023, bằng kh415 test; tính lại từ w", "Giống hệt.");
        assertThat(ran.code()).isZero();
    }

    @Test
    void workspace_is_found_after_it_was_moved_with_its_workbook() throws IOException {
        Files.createDirectories(folder.resolve("archive/2023"));
        Files.move(folder.resolve("w"), folder.resolve("archive/2023/w"));
        assertThat(verify("archive/2023/" + BOOK).out()).endsWith("Giống hệt." + System.lineSeparator());
    }

    @Test
    void workbook_alone_needs_to_be_told_its_workspace() throws IOException {
        Files.move(folder.resolve(BOOK), folder.resolve("alone.xlsx"));
        assertThat(verify("alone.xlsx"))
                .isEqualTo(new Ran(
                        2,
                        "",
                        "Không tìm thấy thư mục làm việc của alone.xlsx. Ghi rõ bằng --workspace THƯ-MỤC."
                                + System.lineSeparator()));
        assertThat(verify("alone.xlsx", "--workspace", "w").code()).isZero();
    }

    @Test
    void changed_input_is_named_with_the_cells_that_follow() throws IOException {
        Path may = folder.resolve("w/returns/2023-05/so-lieu.csv");
        Files.writeString(may, Files.readString(may).replace("SL1,2023-05,doan_vien,401", "SL1,2023-05,doan_vien,402"));
        Ran ran = verify(BOOK);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("Đầu vào đã đổi: returns/2023-05/so-lieu.csv\n", "Tổng hợp!");
        assertThat(ran.out()).doesNotContain("bị sửa");
    }

    @Test
    void edited_cell_is_named_with_both_values() throws IOException {
        edit(workbook -> workbook.getSheet("Số liệu").getRow(5).getCell(5).setCellValue(4321));
        Ran ran = verify(BOOK);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("Tệp đã bị sửa sau khi kh415 ghi ra.\nÔ khác nhau: 1\n  Số liệu!F6: trong tệp 4321, ");
    }

    @Test
    void formula_made_a_plain_number_differs_though_the_value_is_the_same() throws IOException {
        edit(workbook -> workbook.getSheet("Tổng hợp")
                .forEach(row -> row.forEach(cell -> {
                    if (cell.getAddress().formatAsString().equals("D13")) {
                        double value = cell.getNumericCellValue();
                        cell.removeFormula();
                        cell.setCellValue(value);
                    }
                })));
        assertThat(verify(BOOK).out()).contains("Ô khác nhau: 1\n  Tổng hợp!D13: trong tệp ");
    }

    @Test
    void sheet_taken_away_is_missed() throws IOException {
        edit(workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Cần xử lý")));
        assertThat(verify(BOOK).out()).contains("Thiếu trang: Cần xử lý\n");
    }

    @Test
    void saving_by_another_program_changes_no_cell() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Path saved = office.convert(folder.resolve(BOOK), "xlsx");
        Files.copy(saved, folder.resolve("saved.xlsx"));
        Ran ran = verify("saved.xlsx", "--workspace", "w");
        assertThat(ran.out()).contains("Mọi ô đều giống.");
        assertThat(ran.code()).isZero();
    }

    /** Programs keep 15 figures: what ends in a 5 there is rounded to the other of two numbers. */
    @ParameterizedTest
    @CsvSource({"1e-12, Mọi ô đều giống.", "-1e-12, Mọi ô đều giống.", "3e-12, Tệp đã bị sửa", "-3e-12, Tệp đã bị sửa"})
    void last_figure_of_a_number_may_be_rounded_otherwise(double change, String said) throws IOException {
        edit(workbook -> {
            for (Row row : workbook.getSheet("Theo từng cấp")) {
                for (Cell cell : row) {
                    boolean number = cell.getCellType() == CellType.FORMULA
                            && cell.getCachedFormulaResultType() == CellType.NUMERIC;
                    double value = number ? cell.getNumericCellValue() : 0;
                    if (value > 0.1 && value < 1 && (float) value != value) {
                        cell.setCellValue(value + change);
                        return;
                    }
                }
            }
            throw new AssertionError("no such number");
        });
        assertThat(verify(BOOK).out()).contains(said);
    }

    @Test
    void returns_of_later_months_are_left_aside_and_late_ones_of_the_month_are_not() throws IOException {
        String may = Files.readString(folder.resolve("w/returns/2023-05/so-lieu.csv"));
        Path july = Files.createDirectories(folder.resolve("w/returns/2023-07"));
        Files.writeString(july.resolve("so-lieu.csv"), may.replace("2023-05", "2023-07"));
        Ran later = verify(BOOK);
        assertThat(later.out()).contains("Để riêng 1 tệp của các kỳ sau", "Giống hệt.");
        assertThat(later.code()).isZero();
        Files.writeString(folder.resolve("w/returns/2023-06/gui-muon.csv"), may.replace("2023-05", "2023-06"));
        assertThat(verify(BOOK).out()).contains("Đầu vào mới có: returns/2023-06/gui-muon.csv\n");
    }

    @Test
    void changed_history_is_told_from_editing() throws IOException {
        Ran.in(folder, "close", "w", "--period", "2023-05", "--anyway");
        Path closed = folder.resolve("w/history/KH415/2023-05.closed.json.gz");
        assertThat(verify(BOOK).code()).isZero();
        Gzip.write(closed, Gzip.read(closed).replaceFirst("\"value\" ?: ?\"\\d+\"", "\"value\": \"3\""));
        Ran ran = verify(BOOK);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("các bản lưu trong thư mục history đã đổi.");
    }

    @Test
    void workbook_is_derived_in_its_own_language() {
        Ran.in(folder, "report", "w", "--period", "2023-06", "--lang", "en");
        assertThat(verify(BOOK).out()).endsWith("Giống hệt." + System.lineSeparator());
    }

    @Test
    void another_version_is_said() throws IOException {
        edit(workbook -> workbook.getProperties()
                .getCustomProperties()
                .getUnderlyingProperties()
                .getPropertyList()
                .forEach(property -> {
                    if (property.getName().equals("kh415.version")) {
                        property.setLpwstr("0.9");
                    }
                }));
        assertThat(verify(BOOK).out()).contains("Khác phiên bản: tệp ghi bằng 0.9, nay là test.");
    }

    @Test
    void what_kh415_did_not_write_is_a_wrong_use() throws IOException {
        Files.writeString(folder.resolve("a.xlsx"), "no workbook");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve("b.xlsx"))) {
            workbook.createSheet("Tổng hợp");
            workbook.write(out);
        }
        for (String name : java.util.List.of("a.xlsx", "b.xlsx", "c.xlsx", "w")) {
            Ran ran = verify(name);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).startsWith(name + " không phải biểu tổng hợp do kh415 ghi ra");
        }
        assertThat(Ran.in(folder, Map.of(), "verify").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.pdf | %PDF-1.7 | đây là tệp PDF",
                "a.xlsx | %PDF-1.7 | đây là tệp PDF",
                "b.xlsx | '' | tệp trống",
                "c.txt | Kính gửi | đây không phải bảng tính",
                "d.fods | <office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"> | đây là bảng tính .ods",
                "w | | đây là thư mục",
                "e.xlsx | | không có tệp này",
            })
    void what_is_no_xlsx_is_called_by_its_kind(String name, @Nullable String content, String said) throws IOException {
        if (content != null) {
            Files.writeString(folder.resolve(name), content);
        }
        Ran ran = verify(name);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith(name + " không phải biểu tổng hợp do kh415 ghi ra: " + said);
        assertThat(ran.err()).doesNotContain("gửi lại");
    }

    @Test
    void spreadsheets_of_other_kinds_are_to_be_saved_as_xlsx() throws IOException {
        try (ZipOutputStream ods = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.ods")))) {
            ods.putNextEntry(new ZipEntry("mimetype"));
            ods.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
        }
        try (ZipOutputStream xlsb = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.xlsb")))) {
            xlsb.putNextEntry(new ZipEntry("xl/workbook.bin"));
        }
        try (HSSFWorkbook xls = new HSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve("a.xls"))) {
            xls.createSheet("Tổng hợp");
            xls.write(out);
        }
        for (String kind : List.of(".ods", ".xlsb", ".xls")) {
            assertThat(verify("a" + kind).err())
                    .contains("đây là bảng tính " + kind + ", kh415 chỉ kiểm chứng tệp .xlsx.")
                    .contains("lưu thành tệp .xlsx rồi chạy lại");
        }
    }

    /** The workbook with another part in place of one, or beside the others. */
    private void bomb(String part, int times, String start, String repeated, String end) throws IOException {
        try (ZipFile whole = new ZipFile(folder.resolve(BOOK).toFile());
                ZipOutputStream out = new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve("bomb.xlsx"))))) {
            out.setLevel(1);
            for (ZipEntry entry : Collections.list(whole.entries())) {
                if (!entry.getName().equals(part)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    whole.getInputStream(entry).transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(start.getBytes(StandardCharsets.UTF_8));
            byte[] many = repeated.repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times / 1000; i++) {
                out.write(many);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void assertRefused(String limit) {
        Ran ran = verify("bomb.xlsx", "--workspace", "w");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("bomb.xlsx không phải").contains(limit, "[file-too-large]");
    }

    @Test
    void strings_without_end_are_refused() throws IOException {
        bomb("xl/sharedStrings.xml", 2_001_000, "<sst>", "<si><t>a</t></si>", "</sst>");
        assertRefused("2.000.000");
    }

    @Test
    void a_text_without_end_is_refused() throws IOException {
        bomb("xl/sharedStrings.xml", 8_000_000, "<sst><si><t>", "x", "</t></si></sst>");
        assertRefused("số ký tự trong một ô");
    }

    @Test
    void a_part_that_inflates_without_end_is_refused() throws IOException {
        bomb("xl/sharedStrings.xml", 15_000_000, "<sst>", "<x a='0123456789012345678901234567'/>", "</sst>");
        assertRefused("536.870.912");
    }

    @Test
    void properties_without_end_are_refused() throws IOException {
        bomb("docProps/custom.xml", 2_000_000, "<p>", "<property name='n'><lpwstr>v</lpwstr></property>", "</p>");
        assertRefused("số ký tự");
    }

    @Test
    void sheets_without_end_are_refused() throws IOException {
        StringBuilder sheets = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            sheets.append("<sheet name='").append(i).append("' id='r'/>");
        }
        bomb("xl/workbook.xml", 0, "<workbook><sheets>", "", sheets + "</sheets></workbook>");
        assertRefused("10.000");
    }

    @Test
    void a_difference_is_told_in_a_line_where_nothing_is_printed() throws IOException {
        edit(workbook -> workbook.getSheet("Số liệu").getRow(5).getCell(5).setCellValue(4321));
        Ran ran = verify(BOOK, "--quiet");
        assertThat(ran).isEqualTo(new Ran(1, "", BOOK + " khác với bản tính lại." + System.lineSeparator()));
    }

    @Test
    void annexes_are_derived_again_and_each_that_differs_is_named() throws IOException {
        assertThat(Ran.in(folder, "report", "w", "--period", "2023-06", "--annexes-above", "5")
                        .out())
                .containsPattern("Phụ lục từng công đoàn cấp trên: [2-9], trong w/out/2023-06/KH415-2023-06-annexes");
        assertThat(verify(BOOK).out()).endsWith("Giống hệt.\n");
        Path annexes = folder.resolve("w/out/2023-06/KH415-2023-06-annexes");
        List<Path> files;
        try (Stream<Path> all = Files.list(annexes)) {
            files = all.sorted().toList();
        }
        assertThat(firstSheet(files.get(0))).as("cells without names").contains("<c s=");
        assertThat(firstSheet(folder.resolve(BOOK))).doesNotContain("<c s=");
        String gone = "KH415-2023-06-annexes/" + files.get(0).getFileName();
        String changed = "KH415-2023-06-annexes/" + files.get(1).getFileName();
        Files.delete(files.get(0));
        edit(files.get(1), book -> book.getSheet("Số liệu").getRow(5).getCell(5).setCellValue(123456789));
        Ran ran = verify(BOOK);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "Phụ lục " + gone + ": không có hoặc không đọc được.",
                        "Phụ lục " + changed + ": 1 ô khác với kết quả tính lại.",
                        "Ô khác nhau: 0");
    }

    private static String firstSheet(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void annex_that_was_saved_again_is_equal_and_a_report_without_annexes_takes_them_away() throws IOException {
        Ran.in(folder, "report", "w", "--period", "2023-06", "--annexes-above", "5");
        Path annexes = folder.resolve("w/out/2023-06/KH415-2023-06-annexes");
        List<Path> files;
        try (Stream<Path> all = Files.list(annexes)) {
            files = all.sorted().toList();
        }
        edit(files.get(0), book -> {});
        assertThat(verify(BOOK).code()).isZero();
        Ran.in(folder, "report", "w", "--period", "2023-06");
        assertThat(annexes).doesNotExist();
        assertThat(verify(BOOK).out()).endsWith("Giống hệt.\n");
    }

    @Test
    void number_of_units_in_one_workbook_is_at_least_one() {
        Ran ran = Ran.in(folder, "report", "w", "--period", "2023-06", "--annexes-above", "0");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("--annexes-above: cần một số từ 1 trở lên, không phải 0.");
    }
}
