package vn.congdoan.kh415.write.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.LibreOffice;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.Fixture;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.read.table.TableText;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.FullDisk;
import vn.congdoan.kh415.write.file.OwnTemporaryFiles;
import vn.congdoan.kh415.write.xlsx.About;

public final class AnnotatedCopyTest {
    private static final About ABOUT = new About("t", "s", "k", "a", LocalDate.of(2023, 7, 5), Lang.VI);
    private static final String SHEET = "Báo c'áo";

    @TempDir
    private Path folder;

    public static Correction correction(String file, String sheet, String... cells) {
        List<Correction.Line> lines = Stream.of(cells)
                .map(cell -> new Correction.Line(
                        "lỗi", sheet.isEmpty() ? null : sheet, cell, sheet + " › " + cell, "=sai " + cell, "sửa"))
                .toList();
        List<Correction.Note> notes = Stream.of(cells)
                .map(cell -> new Correction.Note(sheet, cell, "lỗi: sai " + cell + "\n→ sửa"))
                .toList();
        Correction.Front front = new Correction.Front(
                "Cần sửa",
                "NHỮNG CHỖ CẦN SỬA",
                file,
                "Sửa rồi gửi lại.",
                List.of("TT", "a", "b", "c", "d"),
                "",
                "Nội dung");
        return new Correction(file, "cần sửa", front, lines, notes);
    }

    /** B2 is yellow, C3 has somebody's note with a bold name, A4 is a formula, the second sheet has an area to print. */
    private static byte[] original(String format) throws IOException {
        try (Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet(SHEET);
            Sheet second = workbook.createSheet("Hai");
            Cell yellow = sheet.createRow(1).createCell(1);
            yellow.setCellValue("1,5");
            yellow.setCellStyle(workbook.createCellStyle());
            yellow.getCellStyle().setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            yellow.getCellStyle().setFillPattern(FillPatternType.SOLID_FOREGROUND);
            yellow.getCellStyle().setDataFormat((short) 2);
            sheet.createRow(2).createCell(2).setCellValue(12.5);
            noteOfLan(workbook, sheet);
            sheet.createRow(3).createCell(0).setCellFormula("C3*2");
            sheet.getRow(3).getCell(0).setCellValue(25);
            workbook.setPrintArea(1, "$A$1:$B$9");
            second.createRow(0).createCell(0).setCellFormula("SUM('" + SHEET.replace("'", "''") + "'!C3)");
            second.getRow(0).getCell(0).setCellValue(12.5);
            workbook.setActiveSheet(1);
            second.setSelected(true);
            return bytes(workbook);
        }
    }

    private static void noteOfLan(Workbook workbook, Sheet sheet) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(2);
        anchor.setRow1(2);
        anchor.setCol2(5);
        anchor.setRow2(6);
        Comment note = sheet.createDrawingPatriarch().createCellComment(anchor);
        RichTextString text = workbook.getCreationHelper().createRichTextString("Lan: xem lại");
        Font bold = workbook.createFont();
        bold.setBold(true);
        text.applyFont(0, 4, bold);
        note.setAuthor("Lan");
        note.setString(text);
        note.setAddress(new CellAddress("C3"));
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private AnnotatedCopy copyOf(byte[] original, Correction correction) throws IOException {
        return AnnotatedCopy.of(correction, Optional.of(original), read(original), ABOUT);
    }

    private static byte[] bytes(AnnotatedCopy copy) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy.content().writeTo(out);
        return out.toByteArray();
    }

    private List<Table> read(byte[] content) throws IOException {
        return TableFile.read(Files.write(folder.resolve("content"), content), "x")
                .value();
    }

    private static Workbook open(byte[] content) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(content));
    }

    private static Comment note(Sheet sheet, String at) {
        return sheet.getCellComment(new CellAddress(at));
    }

    private static FillPatternType fill(Sheet sheet, String at) {
        CellAddress address = new CellAddress(at);
        return sheet.getRow(address.getRow())
                .getCell(address.getColumn())
                .getCellStyle()
                .getFillPattern();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void faulty_cells_get_a_fill_and_a_note_and_nothing_else_changes(String format) throws IOException {
        AnnotatedCopy copy = copyOf(original(format), correction("a." + format, SHEET, "B2", "C3", "D6"));
        assertThat(copy.file()).isEqualTo("a." + format);
        try (Workbook workbook = open(bytes(copy))) {
            Sheet sheet = workbook.getSheet(SHEET);
            for (String at : List.of("B2", "C3", "D6")) {
                assertThat(fill(sheet, at)).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            }
            assertThat(note(sheet, "B2").getAuthor()).isEqualTo("kh415");
            assertThat(note(sheet, "B2").getString().getString()).isEqualTo("――― kh415 ―――\nlỗi: sai B2\n→ sửa");
            assertThat(note(sheet, "C3").getAuthor()).isEqualTo("Lan");
            assertThat(note(sheet, "C3").getString().getString())
                    .isEqualTo("Lan: xem lại\n――― kh415 ―――\nlỗi: sai C3\n→ sửa");
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getDataFormat())
                    .isEqualTo((short) 2);
            assertThat(sheet.getRow(3).getCell(0).getCellFormula()).isEqualTo("C3*2");
            assertThat(sheet.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(25);
            assertThat(workbook.getSheet("Hai").getRow(0).getCell(0).getCellFormula())
                    .isEqualTo("SUM('Báo c''áo'!C3)");
            assertThat(workbook.getSheet("Hai").getRow(0).getCell(0).getNumericCellValue())
                    .isEqualTo(12.5);
            assertThat(workbook.getPrintArea(workbook.getSheetIndex("Hai"))).isEqualTo("Hai!$A$1:$B$9");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void the_front_sheet_is_first_active_and_leads_to_the_cells(String format) throws IOException {
        byte[] copy = bytes(copyOf(original(format), correction("a." + format, SHEET, "B2", "C3")));
        try (Workbook workbook = open(copy)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Cần sửa");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(IntStream.range(0, 3)
                            .filter(i -> workbook.getSheetAt(i).isSelected())
                            .boxed())
                    .containsExactly(0);
            Cell place = workbook.getSheetAt(0).getRow(5).getCell(2);
            assertThat(place.getHyperlink().getAddress()).isEqualTo("'Báo c''áo'!B2");
            Cell message = workbook.getSheetAt(0).getRow(5).getCell(3);
            assertThat(message.getStringCellValue()).isEqualTo("=sai B2");
            assertThat(message.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void older_marks_go_first_and_fills_and_notes_of_others_come_back(String format) throws IOException {
        byte[] once = bytes(copyOf(original(format), correction("a." + format, SHEET, "B2", "C3", "D6")));
        byte[] again = bytes(copyOf(once, correction("a." + format, SHEET, "D6")));
        try (Workbook workbook = open(again)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getAllNames().stream()
                            .filter(name -> name.getNameName().startsWith("kh415")))
                    .hasSize(1);
            Sheet sheet = workbook.getSheet(SHEET);
            assertThat(sheet.getCellComments().keySet().stream()
                            .map(CellAddress::toString)
                            .sorted())
                    .containsExactly("C3", "D6");
            assertThat(note(sheet, "C3").getString().getString()).isEqualTo("Lan: xem lại");
            assertThat(note(sheet, "C3").getString().numFormattingRuns()).isPositive();
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.YELLOW.getIndex());
            assertThat(fill(sheet, "C3")).isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_copy_reads_like_its_original_behind_the_front_sheet(String format) throws IOException {
        byte[] original = original(format);
        List<Table> copy = read(bytes(copyOf(original, correction("a." + format, SHEET, "B2", "C3", "D6"))));
        assertThat(copy.subList(1, copy.size())).isEqualTo(read(original));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void equal_input_gives_equal_bytes(String format) throws IOException {
        byte[] original = original(format);
        Correction correction = correction("a." + format, SHEET, "B2", "C3");
        assertThat(bytes(copyOf(original, correction))).isEqualTo(bytes(copyOf(original, correction)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void what_a_finding_quotes_stays_text_however_long_and_odd(String format) throws IOException {
        String seen = "=HYPERLINK(\"http://e.vn\")\u0001" + "x".repeat(40_000);
        Correction plain = correction("a." + format, SHEET);
        Correction odd = new Correction(
                plain.file(),
                plain.copyWord(),
                plain.front(),
                List.of(new Correction.Line("lỗi", SHEET, "B2", "B2", seen, "+sửa")),
                List.of(new Correction.Note(SHEET, "B2", seen)));
        try (Workbook workbook = open(bytes(copyOf(original(format), odd)))) {
            Row row = workbook.getSheetAt(0).getRow(5);
            assertThat(row.getCell(3).getStringCellValue())
                    .hasSize(32_767)
                    .startsWith("=HYPERLINK(")
                    .endsWith("…");
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("+sửa");
            assertThat(note(workbook.getSheet(SHEET), "B2").getString().getString())
                    .contains("=HYPERLINK(");
        }
    }

    @Test
    void the_zone_of_the_machine_leaves_no_trace() throws IOException {
        TimeZone before = TimeZone.getDefault();
        Correction correction = correction("a.xlsx", SHEET, "B2", "C3");
        byte[] original = original("xlsx");
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            byte[] east = bytes(copyOf(original, correction));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            assertThat(bytes(copyOf(original, correction))).isEqualTo(east);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_workbook_with_macros_keeps_them() throws IOException {
        byte[] original;
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            workbook.createSheet(SHEET).createRow(0).createCell(0).setCellValue("x");
            workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            original = bytes(workbook);
        }
        AnnotatedCopy copy = copyOf(original, correction("t/a.XLSM", SHEET, "A1"));
        assertThat(copy.file()).isEqualTo("t/a.XLSM");
        try (XSSFWorkbook workbook = (XSSFWorkbook) open(bytes(copy))) {
            assertThat(workbook.isMacroEnabled()).isTrue();
        }
        assertThat(new String(bytes(copy), StandardCharsets.ISO_8859_1)).contains("vbaProject");
    }

    @Test
    void a_text_file_gets_a_workbook_beside_it_that_reads_the_same() throws IOException {
        byte[] csv = "Mã,Số\n=1+1,1.500\n@x,_x000D_\n".getBytes(StandardCharsets.UTF_8);
        AnnotatedCopy copy = copyOf(csv, correction("2023-06/a.csv", "", "B2", "C9"));
        assertThat(copy.file()).isEqualTo("2023-06/a.csv - cần sửa.xlsx");
        byte[] made = bytes(copy);
        assertThat(read(made).get(1).rows())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("fields")
                .isEqualTo(read(csv).get(0).rows());
        try (Workbook workbook = open(made)) {
            Sheet content = workbook.getSheet("Nội dung");
            assertThat(content.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(note(content, "B2").getString().getString()).isEqualTo("――― kh415 ―――\nlỗi: sai B2\n→ sửa");
            assertThat(fill(content, "C9")).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            Cell place = workbook.getSheetAt(0).getRow(5).getCell(2);
            assertThat(place.getHyperlink().getAddress()).isEqualTo("'Nội dung'!B2");
        }
    }

    @Test
    void a_document_gets_a_workbook_beside_it_that_reads_the_same() throws IOException {
        byte[] document = Files.readAllBytes(Fixture.path("word-quirks.docx"));
        AnnotatedCopy copy = copyOf(document, correction("2023-06/a.docx", "", "D14"));
        assertThat(copy.file()).isEqualTo("2023-06/a.docx - cần sửa.xlsx");
        byte[] made = bytes(copy);
        assertThat(seen(read(made).get(1))).isEqualTo(seen(read(document).get(0)));
        try (Workbook workbook = open(made)) {
            Sheet content = workbook.getSheet("Nội dung");
            assertThat(content.getRow(13).getCell(3).getStringCellValue()).isEqualTo("75,5%");
            assertThat(fill(content, "D14")).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        }
    }

    /** All but what is stored and not seen, of which a workbook beside a file shows nothing. */
    private static String seen(Table table) {
        return TableText.of(table).replaceFirst(".*\n", "").replaceAll(" of '.*? seen as '.*?'", "");
    }

    @Test
    void a_file_that_cannot_be_opened_gets_a_list_only() throws IOException {
        AnnotatedCopy copy = copyOf(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, correction("a.xlsx", ""));
        assertThat(copy.file()).isEqualTo("a.xlsx - cần sửa.xlsx");
        try (Workbook workbook = open(bytes(copy))) {
            assertThat(workbook.getNumberOfSheets()).isOne();
        }
    }

    @Test
    void a_huge_workbook_gets_a_workbook_beside_it() throws IOException {
        int rows = AnnotatedCopy.MOST_CELLS / 2 + 1;
        List<Table> tables = read("a,1\n".repeat(rows).getBytes(StandardCharsets.UTF_8));
        AnnotatedCopy copy =
                AnnotatedCopy.of(correction("a.xlsx", "", "B2"), Optional.of(original("xlsx")), tables, ABOUT);
        assertThat(copy.file()).isEqualTo("a.xlsx - cần sửa.xlsx");
        assertThat(read(bytes(copy)).get(1).rows()).hasSize(rows);
    }

    @Test
    void marks_that_libreoffice_has_saved_are_taken_away_again() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        Path marked = Files.write(
                folder.resolve("marked.xlsx"),
                bytes(copyOf(original("xlsx"), correction("a.xlsx", SHEET, "B2", "C3", "D6"))));
        byte[] saved = Files.readAllBytes(office.convert(marked, "xls"));
        try (Workbook workbook = open(saved)) {
            assertThat(workbook.getSheet(SHEET).getCellComments()).hasSize(3);
        }
        try (Workbook workbook = open(bytes(copyOf(saved, correction("a.xls", SHEET, "D6"))))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(note(workbook.getSheet(SHEET), "D6").getString().getString())
                    .isEqualTo("――― kh415 ―――\nlỗi: sai D6\n→ sửa");
            assertThat(note(workbook.getSheet(SHEET), "B2")).isNull();
            assertThat(note(workbook.getSheet(SHEET), "C3").getString().getString())
                    .doesNotContain("kh415");
        }
    }

    /** Beside a file whose bytes are not to be had, a workbook of our own, whose rows go through temporary files. */
    private static void writeBeside(OutputStream out) throws IOException {
        AnnotatedCopy.of(correction("a.csv", "", "A1", "B2"), Optional.empty(), List.of(), ABOUT)
                .content()
                .writeTo(out);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000})
    void a_stream_that_fails_is_what_writing_fails_with(int bytes) {
        IOException full = new IOException("full");
        assertThatThrownBy(() -> writeBeside(new FullDisk(bytes, full))).isSameAs(full);
    }

    @Test
    void temporary_files_that_something_else_deleted_are_what_writing_fails_with() throws IOException {
        Path temporary = OwnTemporaryFiles.file(".tmp").getParent();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                for (Path file : Folders.files(temporary)) {
                    Files.delete(file);
                }
            }
        };
        assertThatThrownBy(() -> writeBeside(out))
                .isInstanceOf(OwnTemporaryFiles.UnusableException.class)
                .hasMessage(System.getProperty("java.io.tmpdir"));
    }
}
