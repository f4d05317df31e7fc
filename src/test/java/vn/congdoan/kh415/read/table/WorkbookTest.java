package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.table.Table;

class WorkbookTest {
    @Test
    void cells_of_every_sort_are_read_with_their_places() {
        assertThat(Fixture.text("form.xlsx")).isEqualTo("""
                [Biểu 1]
                merged A1:D1
                merged A8:A9
                hidden column C
                1: A 'BÁO CÁO THÁNG 6 NĂM 2023'
                3: A 'TT' | B 'Nội dung' | C 'Đơn vị tính' | D 'Số lượng'
                4: A 1 | B 'Tổng đoàn viên⏎(dòng hai)' | C 'người' | D 1500 seen as '1500 đoàn viên (dmy)'
                5 hidden: A 2 | B 'Dòng bị ẩn' | D 0.29
                6: A 3 | B 'Công thức' | D 0.755 %
                7: A #DIV/0! | B TRUE | C 2023-06-30 | D 2023-07-05
                8: A '  hai dấu cách  ' | B -12345678901234.5 | C 123456789012346000 | D 0.000001234
                9: B '=SUM(A1)'
                [Ẩn] hidden
                1: A 'trang ẩn'
                """);
    }

    @Test
    void xls_and_xlsx_twins_are_equal() {
        assertThat(Fixture.read("form.xls")).isEqualTo(Fixture.read("form.xlsx"));
        assertThat(Fixture.read("words.xls")).isEqualTo(Fixture.read("words.xlsx"));
    }

    @Test
    void value_left_under_a_merged_range_is_not_read(@TempDir Path folder) throws IOException {
        for (String name : new String[] {"under.xlsx", "under.xls"}) {
            Path path = folder.resolve(name);
            try (Workbook workbook = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook();
                    OutputStream out = Files.newOutputStream(path)) {
                Row row = workbook.createSheet("S").createRow(0);
                row.createCell(0).setCellValue(7);
                row.createCell(1).setCellValue(999);
                row.createCell(2).setCellValue(8);
                row.getSheet().addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
                workbook.write(out);
            }
            assertThat(TableText.of(TableFile.read(path, "x"))).as(name).isEqualTo("[S]\nmerged A1:B1\n1: A 7 | C 8\n");
        }
    }

    /** Those of the tool in marked copies are no sender's; of a conversation the first words are. */
    @Test
    void notes_at_cells_are_read_without_their_authors(@TempDir Path folder) throws IOException {
        for (String name : new String[] {"notes.xlsx", "notes.xls"}) {
            Path path = folder.resolve(name);
            try (Workbook workbook = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook();
                    OutputStream out = Files.newOutputStream(path)) {
                Row row = workbook.createSheet("S").createRow(2);
                note(row, 0, "An", "An:\nsố ước");
                note(row, 1, "kh415", Table.Note.OURS + "\nSố liệu sai");
                note(row, 2, "B", "[Threaded comment]\n\nYour version of Excel …\n\nComment:\n    đúng là 720");
                workbook.write(out);
            }
            assertThat(TableFile.read(path, "x").value())
                    .as(name)
                    .singleElement()
                    .extracting(Table::notes)
                    .isEqualTo(List.of(new Table.Note(2, 0, "số ước"), new Table.Note(2, 2, "đúng là 720")));
        }
    }

    @Test
    void broken_notes_cost_no_figure(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("notes.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            Row row = workbook.createSheet("S").createRow(2);
            note(row, 0, "An", "số ước");
            note(row, 1, "An", "đúng là 720");
            workbook.write(out);
        }
        try (FileSystem zip = FileSystems.newFileSystem(path)) {
            Path notes = zip.getPath("xl/comments1.xml");
            String xml = Files.readString(notes);
            Files.writeString(notes, xml.substring(0, xml.indexOf("720")));
        }
        Outcome<List<Table>> read = TableFile.read(path, "x");
        assertThat(read.findings()).isEmpty();
        assertThat(read.value()).singleElement().satisfies(table -> {
            assertThat(table.rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.cells()).hasSize(2));
            assertThat(table.notes()).containsExactly(new Table.Note(2, 0, "số ước"));
        });
    }

    private static void note(Row row, int column, String author, String text) {
        Cell cell = row.createCell(column);
        cell.setCellValue(7);
        ClientAnchor anchor = row.getSheet().getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(column);
        anchor.setCol2(column + 1);
        anchor.setRow1(row.getRowNum());
        anchor.setRow2(row.getRowNum() + 1);
        Comment note = row.getSheet().createDrawingPatriarch().createCellComment(anchor);
        note.setAuthor(author);
        note.setString(row.getSheet().getWorkbook().getCreationHelper().createRichTextString(text));
        cell.setCellComment(note);
    }

    @Test
    void binary_twin_is_equal() {
        assertThat(Fixture.text("form.xlsb")).isEqualTo(Fixture.text("form.xlsx"));
    }

    @Test
    void excel_95_twin_is_equal_but_for_merged_ranges(@TempDir Path folder) throws IOException {
        String expected = Fixture.text("form.xlsx")
                .replaceAll("merged .*\n", "")
                .replace("1: A 'trang ẩn'", "1: A 'trang ẩn' | B 7 | C 8");
        assertThat(Fixture.text("form-95.xls")).isEqualTo(expected);
        Path packed = folder.resolve("packed.xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                InputStream stream = Files.newInputStream(Fixture.path("form-95.xls"));
                OutputStream out = Files.newOutputStream(packed)) {
            container.createDocument(stream, "Book");
            container.writeFilesystem(out);
        }
        assertThat(TableText.of(TableFile.read(packed, "x"))).isEqualTo(expected);
    }

    private static String stored(String fixture) {
        return Fixture.text(fixture).replaceAll(" seen as '[^']*'", "");
    }

    @Test
    void open_document_twins_are_equal_packed_and_flat() {
        assertThat(Fixture.read("form.ods")).isEqualTo(Fixture.read("form.xlsx"));
        // The flat file was saved without the number formats of the others.
        assertThat(stored("form.fods")).isEqualTo(stored("form.xlsx"));
    }

    @Test
    void twins_written_by_another_program_are_equal(@TempDir Path folder) throws IOException {
        Path xls = folder.resolve("twin.xls");
        Path xlsx = folder.resolve("twin.xlsx");
        write(new HSSFWorkbook(), xls);
        write(new XSSFWorkbook(), xlsx);
        assertThat(TableText.of(TableFile.read(xls, "twin"))).isEqualTo("""
                [Đơn vị]
                2: A 'đoàn viên' | B 'ĐOÀN VIÊN' | D #N/A | E FALSE | F 0.333333333333333 | G 2023-06-30 | H -0.5 % | I #REF!
                [Ẩn] hidden
                1: A 1
                """);
        assertThat(TableFile.read(xlsx, "twin")).isEqualTo(TableFile.read(xls, "twin"));
    }

    private static void write(Workbook workbook, Path path) throws IOException {
        Row row = workbook.createSheet("Đơn vị").createRow(1);
        row.createCell(0).setCellValue("đoàn viên");
        row.createCell(1).setCellFormula("UPPER(A2)");
        row.createCell(2).setCellFormula("\"\"");
        row.createCell(3).setCellFormula("NA()");
        row.createCell(4).setCellFormula("1=2");
        row.createCell(5).setCellFormula("1/3");
        row.createCell(6).setCellValue(LocalDate.of(2023, 6, 30));
        row.getCell(6).setCellStyle(style(workbook, "[Blue]d \"tháng\" m;@"));
        row.createCell(7).setCellValue(-0.5);
        row.getCell(7).setCellStyle(style(workbook, "0%"));
        row.createCell(8).setCellErrorValue(FormulaError.REF.getCode());
        workbook.createSheet("Ẩn").createRow(0).createCell(0).setCellValue(1);
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        try (workbook;
                OutputStream out = Files.newOutputStream(path)) {
            workbook.write(out);
        }
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    void strict_workbooks_and_their_iso_dates_are_read() {
        assertThat(Fixture.text("strict.xlsx")).isEqualTo("""
                [Biểu 1]
                1: A 'đoàn viên' | B 12 | C 2023-06-30
                """);
    }

    @Test
    void elements_are_known_by_local_names_and_cells_without_references_follow_one_another() {
        assertThat(Fixture.text("prefixed-names.xlsx")).isEqualTo("""
                [A]
                1: A 'không có số thứ tự' | B 5
                2: A 6
                """);
    }

    @Test
    void runs_are_joined_phonetic_parts_skipped_and_escapes_undone() {
        assertThat(Fixture.text("several-runs.xlsx")).isEqualTo("""
                [Biểu 1]
                1: A 'Tổng đoàn viên' | B '東京' | C 'dòng một⏎dòng hai, _x000D_ và é, _xyz_'
                """);
    }

    @Test
    void inline_strings_are_texts_and_white_space_is_blank() {
        assertThat(Fixture.text("inline-strings.xlsx")).isEqualTo("""
                [Biểu 1]
                1: A 'một' | B 'hai'
                """);
    }

    @Test
    void decomposed_letters_are_composed() {
        assertThat(Fixture.text("decomposed.xlsx")).isEqualTo("""
                [Biểu 1]
                1: A 'Điện lực Hòa Bình ế ở'
                """);
    }

    @Test
    void formula_without_stored_value_is_uncalculated_and_empty_text_is_blank() {
        assertThat(Fixture.text("formulas-without-value.xlsx")).isEqualTo("""
                [Biểu 1]
                1: A ? | B ? | C ? | D 2 | F 'a' | G #REF! | H TRUE
                """);
    }

    @Test
    void formats_tell_dates_and_percentages_and_neither_quotes_nor_colours_mislead() {
        assertThat(Fixture.text("number-formats.xlsx")).isEqualTo("""
                [Biểu 1]
                1: A 45107.5 | B 45107.5 % | C 45107.5 % | D 2023-06-30 | E 2023-06-30 | F 2023-06-30 | G 45107.5 seen as '45108 ngày' | H 2023-06-30 | I 2023-06-30 | J 45107.5 seen as '45107.5%' | K 45107.5 % | L 45107.5 seen as '4.51E+04' | M 45107.5
                2: A -1 | B 2958466 seen as '########' | C 1900-03-01 | D 1900-03-01 | E 1900-01-01 | F 1
                """);
    }

    @Test
    void days_may_be_counted_from_1904() {
        assertThat(Fixture.text("from-1904.xlsx")).isEqualTo("""
                [Biểu 1]
                1: A 2023-06-30
                """);
    }

    @Test
    void very_hidden_sheets_are_read_and_marked() {
        assertThat(Fixture.text("very-hidden.xlsx")).isEqualTo("""
                [Biểu 1] hidden
                1: A 1
                """);
    }

    @Test
    void numbers_have_at_most_15_digits_and_no_exponent() {
        assertThat(Fixture.text("numbers.xlsx")).isEqualTo("""
                [Biểu 1]
                1: A 0.1 | B 0.29 | C 1000 | D 0.0015 | E 0 | F 100 | G 12345678901234600000 | H '1e400' | I 'NaN' | J 0.3 | K 1%s
                """.formatted("0".repeat(308)));
    }

    @Test
    void only_a_sheet_said_to_be_hidden_is_hidden() {
        assertThat(Fixture.text("shown-sheet.xlsx")).isEqualTo("[Biểu 1]\n1: A 1\n");
    }

    @Test
    void macro_module_listed_as_a_sheet_is_none() {
        assertThat(Fixture.text("macro-module.xlsx")).isEqualTo("[Biểu 2]\n1: A 1\n");
    }

    @Test
    void empty_style_is_none() {
        assertThat(Fixture.text("empty-style.xlsx")).isEqualTo("[Biểu 1]\n1: A 1\n");
    }

    @Test
    void later_workbook_under_the_older_name_is_read(@TempDir Path folder) throws IOException {
        assertThat(TableText.of(TableFile.read(packed(folder, "Book", stream("form.xls")), "x")))
                .isEqualTo(Fixture.text("form.xls"));
    }

    @Test
    void sheet_that_is_a_chart_has_no_cells(@TempDir Path folder) throws IOException {
        byte[] stream = stream("form.xls");
        assertThat(TableText.of(TableFile.read(packed(folder, "Workbook", stream), "x")))
                .contains("[Ẩn]");
        stream[record(stream, 0x0809, 3) + 6] = 0x20;
        assertThat(TableText.of(TableFile.read(packed(folder, "Workbook", stream), "x")))
                .doesNotContain("[Ẩn]");
    }

    @Test
    void cell_that_the_library_passes_over_spoils_the_file(@TempDir Path folder) throws IOException {
        byte[] stream = stream("form.xls");
        stream[record(stream, 0x00FD, 1)] = (byte) 0xD6;
        assertThat(TableText.of(TableFile.read(packed(folder, "Workbook", stream), "x")))
                .isEqualTo("FILE_UNREADABLE damage-order\n");
    }

    private static byte[] stream(String fixture) throws IOException {
        try (InputStream file = Files.newInputStream(Fixture.path(fixture));
                POIFSFileSystem container = new POIFSFileSystem(file);
                InputStream stream = container.createDocumentInputStream("Workbook")) {
            return stream.readAllBytes();
        }
    }

    private static Path packed(Path folder, String name, byte[] stream) throws IOException {
        Path packed = folder.resolve(name + ".xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(packed)) {
            container.createDocument(new ByteArrayInputStream(stream), name);
            container.writeFilesystem(out);
        }
        return packed;
    }

    /** Where the record of that number begins that comes so many-th, from 1. */
    private static int record(byte[] stream, int number, int which) {
        int left = which;
        for (int at = 0; at < stream.length; at += 4 + (stream[at + 2] & 0xFF) + ((stream[at + 3] & 0xFF) << 8)) {
            boolean found = (stream[at] & 0xFF) + ((stream[at + 1] & 0xFF) << 8) == number;
            if (found && --left == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("no record " + number);
    }
}
