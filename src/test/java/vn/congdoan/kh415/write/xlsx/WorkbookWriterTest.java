package vn.congdoan.kh415.write.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.sheet.Sheets;
import vn.congdoan.kh415.testing.FullDisk;
import vn.congdoan.kh415.testing.GoldenText;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.Books;
import vn.congdoan.kh415.write.Golden;

final class WorkbookWriterTest {
    private static final Words VI = Words.in(Lang.VI);

    @Test
    void workbook_reads_back_as_the_golden_text() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            GoldenText.assertSheetsEqual(
                    "write/libraries.workbook", Golden.withoutFindingTexts(Books.text(workbook), VI));
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
    void every_open_cell_refuses_what_is_no_number_and_says_why() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            List<String> open = new ArrayList<>();
            List<String> guarded = new ArrayList<>();
            for (int number = 0; number < workbook.getNumberOfSheets(); number++) {
                XSSFSheet sheet = workbook.getSheetAt(number);
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (!cell.getCellStyle().getLocked()) {
                            open.add(sheet.getSheetName() + "!" + cell.getAddress());
                            sheet.getDataValidations().stream()
                                    .filter(check -> check.getRegions()
                                            .getCellRangeAddresses()[0]
                                            .isInRange(cell))
                                    .filter(check -> check.getErrorStyle() == DataValidation.ErrorStyle.STOP)
                                    .filter(check -> check.getErrorBoxText().startsWith("Chỉ nhập số từ 0 trở lên"))
                                    .forEach(check -> guarded.add(sheet.getSheetName() + "!" + cell.getAddress()));
                        }
                    }
                }
            }
            assertThat(open).hasSizeGreaterThan(50);
            assertThat(guarded).isEqualTo(open);
        }
    }

    @Test
    void whatever_senders_wrote_stays_text() throws IOException {
        String smiles = "\ud83d\ude00".repeat(17_000);
        List<String> texts = List.of(
                "=1+1",
                "+84",
                "-5",
                "@x",
                "=cmd|' /C calc'!A0",
                "http://e.vn/?a=b",
                "_x000D_",
                "a\u0001b\u000b",
                smiles);
        try (XSSFWorkbook workbook = Books.read(written(sheet(texts)))) {
            List<Cell> cells = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> cells.add(row.getCell(0)));
            assertThat(cells).extracting(Cell::getCellType).containsOnly(CellType.STRING);
            assertThat(cells).extracting(Cell::getHyperlink).containsOnlyNulls();
            assertThat(cells)
                    .extracting(cell -> cell.getCellStyle().getQuotePrefixed())
                    .containsExactly(true, true, true, true, true, false, false, false, false);
            assertThat(cells)
                    .extracting(Cell::getStringCellValue)
                    .containsExactly(
                            "=1+1",
                            "+84",
                            "-5",
                            "@x",
                            "=cmd|' /C calc'!A0",
                            "http://e.vn/?a=b",
                            "_x000D_",
                            "a\ufffdb\ufffd",
                            smiles.substring(0, 32_766) + "…");
        }
    }

    /** More of them than the table holds, one longer than it takes, and spaces that must stay. */
    @Test
    void texts_are_the_same_in_the_table_and_in_their_cells() throws IOException {
        List<String> texts = new ArrayList<>(List.of(" a ", "x".repeat(501), "a", "b\nc", "a"));
        for (int i = 0; i < 50_000; i++) {
            texts.add("text " + i);
        }
        texts.addAll(List.of(" z ", "a", "text 49999", "<&>"));
        byte[] written = written(sheet(texts));
        try (XSSFWorkbook workbook = Books.read(written)) {
            List<String> read = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> read.add(row.getCell(0).getStringCellValue()));
            assertThat(read).isEqualTo(texts);
            assertThat(workbook.getSharedStringSource().getUniqueCount()).isEqualTo(50_000);
            assertThat(workbook.getSharedStringSource().getCount()).isEqualTo(50_002);
        }
    }

    @Test
    void a_wide_sheet_prints_on_pages_that_end_between_its_blocks() throws IOException {
        Sheet wide = wide("s", List.of(2, 5, 8, 20, 23, 26));
        try (XSSFWorkbook workbook = Books.read(written(wide))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getColumnBreaks()).containsExactly(22);
            assertThat(sheet.getFitToPage()).isFalse();
            assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:B");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:2");
        }
    }

    @Test
    void a_wide_sheet_with_a_comma_in_its_name_repeats_its_headings_too() throws IOException {
        Sheet wide = wide("By kind, sector's own", List.of());
        try (XSSFWorkbook workbook = Books.read(written(wide))) {
            assertThat(workbook.getName("_xlnm.Print_Titles").getRefersToFormula())
                    .isEqualTo("'By kind, sector''s own'!$A:$B,'By kind, sector''s own'!$1:$2");
        }
    }

    @Test
    void lists_to_look_up_in_stay_off_the_paper() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            assertThat(workbook.getPrintArea(workbook.getSheetIndex("Số liệu"))).isEqualTo("'Số liệu'!$A$1:$L$4");
            assertThat(workbook.getPrintArea(workbook.getSheetIndex("Ma trận"))).isNull();
        }
    }

    /** Too wide for one page. */
    private static Sheet wide(String name, List<Integer> blocks) {
        Sheet.Page page = new Sheet.Page(false, 1, 2, "foot", "{0}/{1}");
        return sheet(name, 34, rows(List.of("a", "b", "c")), null, page).inBlocks(2, blocks);
    }

    private static Sheet sheet(List<String> texts) {
        return sheet("D'Arc & Cie", 1, rows(texts), new CellArea(0, 0, 1, 0), page());
    }

    private static Sheet.Page page() {
        return new Sheet.Page(false, -1, 0, "foot", "{0}/{1}");
    }

    private static Sheet sheet(
            String name, int columns, List<SheetRow> rows, @Nullable CellArea filter, Sheet.Page page) {
        return new Sheet(name, Collections.nCopies(columns, new Sheet.Column(10)), rows, List.of(), filter, page);
    }

    private static List<SheetRow> rows(List<String> texts) {
        Style style = new Style(Role.TEXT);
        return texts.stream()
                .map(text -> new SheetRow(List.of(new SheetCell(new Content.Text(text), style)), 0, 1))
                .toList();
    }

    private static byte[] written(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(List.of(sheet), new About("t", "s", "k", "a", LocalDate.of(2023, 7, 5), Lang.VI), out);
        return out.toByteArray();
    }

    @Test
    void summary_prints_on_one_page_and_tables_repeat_their_headings() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            XSSFSheet summary = workbook.getSheetAt(0);
            // With the room to sign in, and without what only formulas read.
            assertThat(workbook.getPrintArea(0)).isEqualTo("'Tổng hợp'!$A$1:$J$31");
            assertThat(summary.getPrintSetup().getLandscape()).isFalse();
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

    @Test
    void every_sheet_says_how_far_it_reaches_and_opens_at_its_first_cell_in_full_width() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            assertThat(workbook.getActiveSheetIndex()).isZero();
            for (org.apache.poi.ss.usermodel.Sheet each : workbook) {
                XSSFSheet sheet = (XSSFSheet) each;
                assertThat(sheet.getCTWorksheet().getDimension().getRef())
                        .as(sheet.getSheetName())
                        .isEqualTo(used(sheet));
                assertThat(sheet.getCTWorksheet().getSheetFormatPr().getOutlineLevelRow())
                        .as(sheet.getSheetName())
                        .isEqualTo(deepest(sheet));
                assertThat(sheet.isSelected()).isEqualTo(workbook.getSheetIndex(sheet) == 0);
                assertThat(sheet.getCTWorksheet()
                                .getSheetViews()
                                .getSheetViewArray(0)
                                .getZoomScale())
                        .isBetween(70L, 100L);
            }
            XSSFSheet matrix = workbook.getSheet("Ma trận");
            assertThat(matrix.getActiveCell()).isEqualTo(new CellAddress("C5"));
            assertThat(workbook.getSheetAt(0).getActiveCell()).isEqualTo(CellAddress.A1);
            POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("07/KH-TV – 06/2023");
            assertThat(core.getSubject()).isNotBlank();
            assertThat(core.getKeywords())
                    .isEqualTo(Libraries.assessment().plan().id() + "; 2023-06");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).hasValue("vi");
        }
    }

    private static short deepest(XSSFSheet sheet) {
        short deepest = 0;
        for (Row row : sheet) {
            deepest = (short) Math.max(deepest, row.getOutlineLevel());
        }
        return deepest;
    }

    private static String used(XSSFSheet sheet) {
        CellRangeAddress used = null;
        for (Row row : sheet) {
            for (Cell cell : row) {
                int column = cell.getColumnIndex();
                used = used == null
                        ? new CellRangeAddress(row.getRowNum(), row.getRowNum(), column, column)
                        : new CellRangeAddress(
                                used.getFirstRow(),
                                row.getRowNum(),
                                Math.min(used.getFirstColumn(), column),
                                Math.max(used.getLastColumn(), column));
            }
        }
        return used == null ? "" : used.formatAsString();
    }

    private static void isByTheBook(XSSFChart chart) {
        CTPlotArea area = chart.getCTChart().getPlotArea();
        assertThat(area.getValAxArray(0).getNumFmt().getSourceLinked()).isFalse();
        assertThat(area.getCatAxArray(0).getNumFmt().getSourceLinked()).isFalse();
        assertThat(area.getBarChartList()).allMatch(bars -> bars.isSetGrouping());
        assertThat(area.getLineChartList())
                .allSatisfy(lines -> assertThat(lines.getGrouping()).isNotNull());
        assertThat(chart.isPlotOnlyVisibleCells()).isFalse();
        assertThat(chart.getCTChart().getAutoTitleDeleted().getVal()).isFalse();
        assertThat(chart.getCTChartSpace().xmlText()).contains("lang val=\"vi-VN\"");
    }

    @Test
    void charts_keep_their_number_formats_and_say_what_they_show() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            for (String name : List.of("Biểu đồ", "Đồ thị xu hướng")) {
                XSSFDrawing drawing = workbook.getSheet(name).createDrawingPatriarch();
                assertThat(drawing.getCharts()).isNotEmpty().allSatisfy(WorkbookWriterTest::isByTheBook);
                assertThat(drawing.getCTDrawing().getTwoCellAnchorList())
                        .hasSameSizeAs(drawing.getCharts())
                        .extracting(each ->
                                each.getGraphicFrame().getNvGraphicFramePr().getCNvPr())
                        .allSatisfy(properties -> {
                            assertThat(properties.getDescr()).isNotBlank();
                            assertThat(properties.getTitle()).isNotBlank().isEqualTo(properties.getName());
                            assertThat(properties.getId()).isPositive();
                        })
                        .doesNotHaveDuplicates();
            }
            XSSFChart bars = workbook.getSheet("Biểu đồ")
                    .createDrawingPatriarch()
                    .getCharts()
                    .get(0);
            assertThat(bars.getCTChartSpace().xmlText())
                    .contains("pattFill prst=\"wdUpDiag\"", "overlap val=\"100\"")
                    .as("a number on a short bar would hide it")
                    .doesNotContain("dLbls");
            assertThat(bars.getCTChart().getPlotArea().getBarChartArray(0).getSerList())
                    .extracting(series -> series.getTx().getStrRef().getF())
                    .containsExactly("'Biểu đồ'!$O$5", "'Biểu đồ'!$P$5", "'Biểu đồ'!$Q$5", "'Biểu đồ'!$N$5");
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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 20_000})
    void a_stream_that_fails_is_what_writing_fails_with(int bytes) {
        IOException full = new IOException("full");
        assertThatThrownBy(() -> writeLibraries(new FullDisk(bytes, full))).isSameAs(full);
    }

    /** Other programs count the cells of a row where these do not say where they stand. */
    @Test
    void cells_of_an_annex_stand_where_those_of_a_workbook_do() throws IOException {
        List<SheetCell> gaps = new ArrayList<>(Collections.nCopies(5, null));
        gaps.set(1, SheetCell.text(Role.TEXT, "B"));
        gaps.set(2, SheetCell.text(Role.TEXT, "C"));
        gaps.set(4, SheetCell.text(Role.TEXT, "E"));
        Sheet sheet = sheet("Lỗ", 5, List.of(new SheetRow(gaps, 0, 1)), null, page());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.writeAnnex(List.of(sheet), About.of(Libraries.assessment(), VI), out);
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet1.xml"))
                .containsPattern(
                        "<row [^>]*><c r=\"B1\" s=\"\\d+\" t=\"s\"><v>0</v></c><c s=\"\\d+\" t=\"s\"><v>1</v></c>"
                                + "<c r=\"E1\" s=");
        try (XSSFWorkbook workbook = Books.read(out.toByteArray())) {
            assertThat(Books.text(workbook)).isEqualTo("== Lỗ\nB1 'B | C1 'C | E1 'E\n");
        }
    }

    @Test
    void annex_reads_back_as_the_workbook_does_and_is_far_smaller() throws IOException {
        byte[] named = Books.write(Libraries.assessment(), VI);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.writeAnnex(
                Sheets.of(Libraries.assessment(), VI, new BookSetting("1.0.0", "../../")),
                About.of(Libraries.assessment(), VI),
                out);
        try (XSSFWorkbook workbook = Books.read(named);
                XSSFWorkbook annex = Books.read(out.toByteArray())) {
            assertThat(Books.text(annex)).isEqualTo(Books.text(workbook));
        }
        assertThat(out.size()).isLessThan(named.length * 9 / 10);
    }

    @Test
    void file_that_many_cells_lead_to_is_told_once() throws IOException {
        List<SheetRow> rows = List.of(linked("a.xlsx"), linked("b.xlsx"), linked("a.xlsx"), linked("#'Lỗ'!A1"));
        byte[] written = written(sheet("Lỗ", 1, rows, null, page()));
        assertThat(part(written, "xl/worksheets/_rels/sheet1.xml.rels").split("<Relationship "))
                .hasSize(3);
        try (XSSFWorkbook workbook = Books.read(written)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getHyperlinkList().stream().map(link -> link.getCellRef() + " " + link.getAddress()))
                    .containsExactly("A1 a.xlsx", "A2 b.xlsx", "A3 a.xlsx", "A4 'Lỗ'!A1");
        }
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    private static SheetRow linked(String address) {
        return new SheetRow(List.of(new SheetCell(new Content.Link("x", address), new Style(Role.TEXT))), 0, 1);
    }

    private static void writeLibraries(OutputStream out) throws IOException {
        WorkbookWriter.write(
                Sheets.of(Libraries.assessment(), VI, new BookSetting("1.0.0", "../../")),
                About.of(Libraries.assessment(), VI),
                out);
    }
}
