package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored in a cell and not seen there, or seen and not stored, in every format that can hold such a cell. */
final class SeenCellsTest {
    @TempDir
    private Path folder;

    private interface Fill {
        void into(Workbook book, Sheet sheet);
    }

    private String read(Workbook book, String name, Fill fill) throws IOException {
        Path path = folder.resolve(name);
        try (book;
                OutputStream out = Files.newOutputStream(path)) {
            fill.into(book, book.createSheet("S"));
            book.write(out);
        }
        return TableText.of(TableFile.read(path, "file"));
    }

    /** The same sheet as .xlsx and as .xls. */
    private String twins(Fill fill) throws IOException {
        String xlsx = read(new XSSFWorkbook(), "twin.xlsx", fill);
        assertThat(read(new HSSFWorkbook(), "twin.xls", fill)).isEqualTo(xlsx);
        return xlsx;
    }

    private String text(String name, String content) throws IOException {
        Path path = folder.resolve(name);
        Files.writeString(path, content, StandardCharsets.UTF_8);
        return TableText.of(TableFile.read(path, "file"));
    }

    private static Font font(Workbook book, boolean struck, short offset) {
        Font font = book.createFont();
        font.setStrikeout(struck);
        font.setTypeOffset(offset);
        return font;
    }

    private static Cell rich(Workbook book, Row row, int column, String text, int from, int to, Font font) {
        RichTextString rich = book.getCreationHelper().createRichTextString(text);
        rich.applyFont(from, to, font);
        Cell cell = row.createCell(column);
        cell.setCellValue(rich);
        return cell;
    }

    @Test
    void struck_raised_and_lowered_runs_are_not_seen_as_part_of_a_text() throws IOException {
        assertThat(twins((book, sheet) -> {
                    Row row = sheet.createRow(0);
                    Font struck = font(book, true, Font.SS_NONE);
                    rich(book, row, 0, "650700", 0, 3, struck);
                    rich(book, row, 1, "18001", 4, 5, font(book, false, Font.SS_SUPER));
                    rich(book, row, 2, "H2O", 1, 2, font(book, false, Font.SS_SUB));
                    rich(book, row, 3, "700", 0, 3, struck);
                    rich(book, row, 4, "700 *", 4, 5, font(book, false, Font.SS_SUPER));
                    rich(book, row, 5, "700", 0, 3, font(book, false, Font.SS_NONE));
                }))
                .isEqualTo("""
                [S]
                1: A '700' of '650700' seen as '700' | B '1800' of '18001' seen as '1800' | C 'HO' of 'H2O' seen as 'HO' | D '700' of '700' seen as '' | E '700 ' | F '700'
                """);
    }

    @Test
    void run_in_white_is_seen_in_a_coloured_cell_only() throws IOException {
        assertThat(twins((book, sheet) -> {
                    Row row = sheet.createRow(0);
                    Font white = font(book, false, Font.SS_NONE);
                    white.setColor(IndexedColors.WHITE.getIndex());
                    rich(book, row, 0, "1700", 0, 1, white);
                    rich(book, row, 1, "1700", 0, 1, white);
                    row.getCell(1).setCellStyle(style(book, "General", false, false, true));
                    rich(book, row, 2, "Tên", 0, 3, white);
                }))
                .isEqualTo("""
                [S]
                1: A '700' of '1700' seen as '700' | B '1700' | C 'Tên' of 'Tên' seen as ''
                """);
    }

    private static CellStyle style(Workbook book, String format, boolean struck, boolean white, boolean filled) {
        CellStyle style = book.createCellStyle();
        Font font = font(book, struck, Font.SS_NONE);
        font.setColor(white ? IndexedColors.WHITE.getIndex() : IndexedColors.BLACK.getIndex());
        style.setFont(font);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        if (filled) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        }
        return style;
    }

    private static void number(Row row, int column, double number, CellStyle style) {
        row.createCell(column).setCellValue(number);
        row.getCell(column).setCellStyle(style);
    }

    @Test
    void format_font_and_colour_say_what_is_seen_of_a_number() throws IOException {
        assertThat(twins((book, sheet) -> {
                    Row row = sheet.createRow(0);
                    number(row, 0, 750, style(book, "#,##0\" triệu\"", false, false, false));
                    number(row, 1, 700, style(book, ";;;", false, false, false));
                    number(row, 2, 700, style(book, "General", true, false, false));
                    number(row, 3, 700, style(book, "General", false, true, false));
                    number(row, 4, 700, style(book, "General", false, true, true));
                    number(row, 5, 750000000, style(book, "#,##0,", false, false, false));
                    number(row, 6, 1.1, style(book, "0.00", false, false, false));
                    number(row, 7, 7, style(book, "000", false, false, false));
                    number(row, 8, 0, style(book, "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", false, false, false));
                    number(
                            row,
                            9,
                            1800,
                            style(book, "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", false, false, false));
                    row.createCell(10).setCellValue("700");
                    row.getCell(10).setCellStyle(style(book, "General", true, false, false));
                    row.createCell(11).setCellValue(true);
                    row.getCell(11).setCellStyle(style(book, "General", true, false, false));
                    row.createCell(12).setCellValue("Tên");
                    row.getCell(12).setCellStyle(style(book, "General", false, true, false));
                }))
                .isEqualTo("""
                [S]
                1: A 750 seen as '750 triệu' | B 700 seen as '' | C 700 seen as '' | D 700 seen as '' | E 700 | F 750000000 seen as '750000' | G 1.1 seen as '1.10' | H 7 seen as '007' | I 0 seen as '-' | J 1800 | K '700' of '700' seen as '' | L 'TRUE' of 'TRUE' seen as '' | M 'Tên' of 'Tên' seen as ''
                """);
    }

    @Test
    void value_0_of_a_workbook_to_be_calculated_when_opened_is_none() throws IOException {
        Fill fill = (book, sheet) -> {
            book.setForceFormulaRecalculation(true);
            Row row = sheet.createRow(0);
            row.createCell(0).setCellFormula("300+400");
            row.getCell(0).setCellValue(0);
            row.createCell(1).setCellFormula("5+6");
            row.getCell(1).setCellValue(11);
            row.createCell(2).setCellValue(0);
        };
        assertThat(read(new XSSFWorkbook(), "forced.xlsx", fill)).isEqualTo("[S]\n1: A ? | B 11 | C 0\n");
        assertThat(read(new HSSFWorkbook(), "forced.xls", fill)).isEqualTo("[S]\n1: A ? | B 11 | C 0\n");
    }

    @Test
    void sheet_whose_calculation_was_not_completed_has_no_results() throws IOException {
        assertThat(read(new HSSFWorkbook(), "unfinished.xls", (book, sheet) -> {
                    sheet.setForceFormulaRecalculation(true);
                    sheet.createRow(0).createCell(0).setCellFormula("5+6");
                    sheet.getRow(0).getCell(0).setCellValue(11);
                    sheet.getRow(0).createCell(1).setCellValue(3);
                }))
                .isEqualTo("[S]\n1: A ? | B 3\n");
    }

    /** As xlwt writes every formula: an empty text, in a workbook that names no engine. */
    @Test
    void empty_text_of_a_writer_that_cannot_calculate_is_none() throws IOException {
        assertThat(read(new HSSFWorkbook(), "empty.xls", (book, sheet) -> {
                    sheet.createRow(0).createCell(0).setCellFormula("300+400");
                    ((HSSFSheet) sheet).getSheet().getCellValueIterator().forEachRemaining(record -> {
                        FormulaRecord formula = ((FormulaRecordAggregate) record).getFormulaRecord();
                        formula.setCachedResultTypeEmptyString();
                        formula.setOptions((short) 0);
                    });
                }))
                .isEqualTo("[S]\n1: A ?\n");
    }

    @Test
    void formula_under_the_number_of_an_older_format_is_read() throws IOException {
        Path path = folder.resolve("older.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            Row row = book.createSheet("S").createRow(0);
            row.createCell(0).setCellFormula("300+400");
            row.getCell(0).setCellValue(700);
            book.write(out);
        }
        byte[] bytes = Files.readAllBytes(path);
        // The record's number and length, then row 0 and column 0.
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\u0006\0\u001D\0\0\0\0\0");
        assertThat(at).isPositive();
        bytes[at + 1] = 4;
        Files.write(path, bytes);
        assertThat(TableText.of(TableFile.read(path, "file"))).isEqualTo("[S]\n1: A 700\n");
    }

    @Test
    void open_document_says_what_is_seen() throws IOException {
        assertThat(text("seen.fods", FODS)).isEqualTo("""
                [S]
                1: A '1800' of '18002' seen as '1800' | B '700' of '650700' seen as '700' | C '5⏎120' | D 700 seen as '' | E 700 seen as '' | F 700
                2: A 750 seen as '750 triệu' | B 1800 | C 750000000 seen as '750000000 ₫' | D 1.1 seen as '1.10' | E ? | F ? | G 0
                3: A '700' of '1700' seen as '700' | B '1700'
                """);
    }

    private static final String FODS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
             office:mimetype="application/vnd.oasis.opendocument.spreadsheet" office:version="1.3">
            <office:styles>
            <style:style style:name="Gach" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
            </office:styles>
            <office:automatic-styles>
            <style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
            <style:style style:name="T2" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
            <style:style style:name="T3" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
            <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Gach"/>
            <style:style style:name="ce2" style:family="table-cell"><style:text-properties fo:color="#FFFFFF"/></style:style>
            <style:style style:name="ce3" style:family="table-cell" style:parent-style-name="Gach">
            <style:text-properties style:text-line-through-style="none" fo:color="#ffffff"/>
            <style:table-cell-properties fo:background-color="#000080"/></style:style>
            </office:automatic-styles>
            <office:body><office:spreadsheet><table:table table:name="S">
            <table:table-column table:number-columns-repeated="4"/>
            <table:table-column table:default-cell-style-name="ce2"/>
            <table:table-column/>
            <table:table-row>
            <table:table-cell office:value-type="string"><text:p>1800<text:span text:style-name="T1">2</text:span></text:p></table:table-cell>
            <table:table-cell office:value-type="string"><text:p><text:span text:style-name="T2">650</text:span>700</text:p></table:table-cell>
            <table:table-cell office:value-type="string"><text:p>5</text:p><text:p>120</text:p></table:table-cell>
            <table:table-cell table:style-name="ce1" office:value-type="float" office:value="700"><text:p>700</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="700"><text:p>700</text:p></table:table-cell>
            <table:table-cell table:style-name="ce3" office:value-type="float" office:value="700"><text:p>700</text:p></table:table-cell>
            </table:table-row>
            <table:table-row>
            <table:table-cell office:value-type="float" office:value="750"><text:p>750 triệu</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="1800"><text:p>1.800</text:p></table:table-cell>
            <table:table-cell office:value-type="currency" office:value="750000000"><text:p>750.000.000 ₫</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="1.1"><text:p>1,10</text:p></table:table-cell>
            <table:table-cell table:formula="of:=1+1" office:value-type="float"/>
            <table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="0"/>
            <table:table-cell table:formula="of:=1-1" office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell>
            </table:table-row>
            <table:table-row>
            <table:table-cell office:value-type="string"><text:p><text:span text:style-name="T3">1</text:span>700</text:p></table:table-cell>
            <table:table-cell table:style-name="ce3" office:value-type="string"><text:p><text:span text:style-name="T3">1</text:span>700</text:p></table:table-cell>
            </table:table-row>
            </table:table></office:spreadsheet></office:body></office:document>
            """;

    @Test
    void web_page_says_what_is_seen() throws IOException {
        assertThat(text("seen.xls", """
                <html><head><style>.gach {text-decoration:line-through} .an {display: none}</style></head><body><table>
                <tr><td>1800<sup>2</sup></td><td><del>650</del> 800</td><td><span style="display:none">0001800</span>1800</td>
                <td><span hidden>2</span>1800</td><td class="gach">700</td><td><span class="an">9</span>700</td>
                <td>5<br>120</td><td>5<p>120</p></td></tr>
                <tr><td x:num="750">750 tri\u1EC7u</td><td x:num="1800">1.800</td><td style="color:#FFFFFF">700</td>
                <td style="color:white;background:navy">700</td><td><span style="font-size:0">1</span>700</td>
                <td><s>1</s>700</td><td><span style="vertical-align:super">1</span>700</td>
                <td><span style="visibility: hidden">1</span>700</td></tr>
                </table></body></html>
                """)).isEqualTo("""
                []
                1: A '1800' of '18002' seen as '1800' | B '800' of '650 800' seen as '800' | C '1800' | D '1800' | E '700' of '700' seen as '' | F '700' | G '5⏎120' | H '5⏎120'
                2: A 750 seen as '750 triệu' | B 1800 | C '700' of '700' seen as '' | D '700' | E '700' | F '700' of '1700' seen as '700' | G '700' of '1700' seen as '700' | H '700'
                """);
    }

    @Test
    void white_writing_in_a_page_is_seen_on_a_colour_only() throws IOException {
        assertThat(text("white.xls", """
                <html><head><style>.trang {color:#fff} .nen {background-color:#004080}</style></head><body><table>
                <tr><td><span style="color:white">700</span></td><td><font color="#FFFFFF">1</font>700</td>
                <td><span class="trang">700</span></td><td class="nen"><span class="trang">700</span></td>
                <td bgcolor="#004080"><font color="white">700</font></td>
                <td><span style="color:white;background:navy">700</span></td>
                <td style="background:white;color:white">700</td><td bgcolor="white"><font color="white">700</font></td></tr>
                <tr style="color:white"><td>700</td><td style="color:black">700</td></tr>
                <tr class="trang nen"><td>700</td><td><font color="white">700</font></td></tr>
                </table></body></html>
                """)).isEqualTo("""
                []
                1: A '700' of '700' seen as '' | B '700' of '1700' seen as '700' | C '700' of '700' seen as '' | D '700' | E '700' | F '700' | G '700' of '700' seen as '' | H '700' of '700' seen as ''
                2: A '700' of '700' seen as '' | B '700'
                3: A '700' | B '700'
                """);
    }

    @Test
    void number_taken_for_a_day_that_no_calendar_has_is_not_seen() throws IOException {
        assertThat(twins((book, sheet) -> {
                    Row row = sheet.createRow(0);
                    number(row, 0, 750000000, style(book, "dd/mm/yyyy", false, false, false));
                    number(row, 1, 45000, style(book, "dd/mm/yyyy", false, false, false));
                }))
                .isEqualTo("[S]\n1: A 750000000 seen as '########' | B 2023-03-15\n");
    }

    @Test
    void dash_that_is_not_seen_is_none() throws IOException {
        assertThat(twins((book, sheet) -> {
                    Row row = sheet.createRow(0);
                    row.createCell(0).setCellValue("-");
                    row.getCell(0).setCellStyle(style(book, "General", false, true, false));
                    row.createCell(1).setCellValue("-");
                    row.getCell(1).setCellStyle(style(book, ";;;", false, false, false));
                }))
                .isEqualTo("[S]\n1: A '-' of '-' seen as '' | B '-' of '-' seen as ''\n");
    }

    @Test
    void spreadsheet_of_2003_says_what_is_seen() throws IOException {
        assertThat(text("seen.xml", """
                <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <Styles><Style ss:ID="Default"/><Style ss:ID="a"><NumberFormat ss:Format="0&quot;000&quot;"/></Style>
                <Style ss:ID="b"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="c" ss:Parent="b"/>
                <Style ss:ID="d"><Font ss:Color="#FFFFFF"/></Style>
                <Style ss:ID="e" ss:Parent="d"><Interior ss:Color="#000080" ss:Pattern="Solid"/></Style></Styles>
                <Worksheet ss:Name="S"><Table><Row>
                <Cell ss:StyleID="a"><Data ss:Type="Number">70</Data></Cell>
                <Cell ss:StyleID="c"><Data ss:Type="Number">700</Data></Cell>
                <Cell ss:StyleID="d"><Data ss:Type="Number">700</Data></Cell>
                <Cell ss:StyleID="e"><Data ss:Type="Number">700</Data></Cell>
                <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>650</S>700</ss:Data></Cell>
                <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">1800<Sup>1</Sup></ss:Data></Cell>
                </Row><Row>
                <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40" xmlns:html="http://www.w3.org/TR/REC-html40"><Font html:Color="#FFFFFF">1</Font><Font html:Color="#000000">700</Font></ss:Data></Cell>
                <Cell ss:StyleID="e"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40" xmlns:html="http://www.w3.org/TR/REC-html40"><Font html:Color="#FFFFFF">1</Font>700</ss:Data></Cell>
                </Row></Table></Worksheet></Workbook>
                """)).isEqualTo("""
                [S]
                1: A 70 seen as '70000' | B 700 seen as '' | C 700 seen as '' | D 700 | E '700' of '650700' seen as '700' | F '1800' of '18001' seen as '1800'
                2: A '700' of '1700' seen as '700' | B '1700'
                """);
    }

    @Test
    void codes_guarded_in_a_text_file_and_invisible_marks_are_passed_over() throws IOException {
        assertThat(text("guarded.csv", "Mã;Số\n\"=\"\"007\"\"\";\u202D700\u202C\n'007;Cơ\u00AD sở\n=1+1;\u200B\n"))
                .isEqualTo("""
                []
                1: A 'Mã' | B 'Số'
                2: A '007' | B '700'
                3: A '007' | B 'Cơ sở'
                4: A '=1+1'
                """);
    }
}
