package vn.congdoan.kh415.write.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.formula.EvaluationConditionalFormatRule;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.Books;

final class ShadesTest {
    /** The column of marks on the first page. */
    private static final int MARK = 7;

    private static final Words VI = Words.in(Lang.VI);
    private static final String GREEN = "FFD9EAD3";
    private static final String PALE = "FFEEF6EA";
    private static final String ORANGE = "FFF4B183";
    private static final String YELLOW = "FFF5C242";
    private static final String GREY = "FFEDEDED";

    @Test
    void verdicts_have_their_colours_by_rules() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            Map<String, String> marks = new TreeMap<>();
            XSSFSheet summary = workbook.getSheet("Tổng hợp");
            for (int row = 0; row <= summary.getLastRowNum(); row++) {
                Cell id = summary.getRow(row).getCell(0);
                if (id != null && id.toString().matches("[LS][0-9]+")) {
                    String mark = summary.getRow(row).getCell(MARK).getStringCellValue();
                    assertThat(colour(workbook, summary, row, MARK))
                            .isEqualTo(colour(workbook, summary, row, MARK + 1));
                    marks.put(mark, colour(workbook, summary, row, MARK));
                }
            }
            assertThat(marks)
                    .isEqualTo(Map.of(
                            "▲", GREEN, "✔", PALE, "✘", ORANGE, "‼", YELLOW, "○", "", "●", "", "…", GREY, "–", "", "",
                            ""));
        }
    }

    @Test
    void numbers_have_the_colour_and_the_mark_of_where_they_lie() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            XSSFSheet matrix = workbook.getSheet("Ma trận");
            // 57 %, 65 %, 60 % against 60 %, and nothing sent.
            assertThat(colour(workbook, matrix, 4, 2)).isEqualTo(ORANGE);
            assertThat(colour(workbook, matrix, 6, 2)).isEqualTo(GREEN);
            assertThat(colour(workbook, matrix, 5, 2)).isEqualTo(PALE);
            assertThat(colour(workbook, matrix, 10, 2)).isEqualTo(GREY);
            assertThat(format(workbook, matrix, 4, 2)).isEqualTo("[$-42A]0.00 %\" ✘\"");
            assertThat(format(workbook, matrix, 6, 2)).isEqualTo("[$-42A]0.00 %\" ▲\"");
            assertThat(format(workbook, matrix, 5, 2)).isEqualTo("[$-42A]0.00 %\" ✔\"");
        }
    }

    /** 401 of 700 are too few; with 30 more the target is exceeded. */
    @Test
    void colour_follows_when_a_figure_is_corrected() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            XSSFSheet summary = workbook.getSheet("Tổng hợp");
            int row = row(summary, "L1");
            assertThat(colour(workbook, summary, row, MARK)).isEqualTo(ORANGE);
            figure(workbook, 130).setCellValue(160);
            assertThat(colour(workbook, summary, row, MARK)).isEqualTo(GREEN);
            XSSFSheet matrix = workbook.getSheet("Ma trận");
            assertThat(colour(workbook, matrix, 4, 2)).isEqualTo(GREEN);
        }
    }

    /** 57 % miss 60 %, but not 55 %. */
    @Test
    void colour_and_mark_follow_when_a_target_is_changed() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            XSSFSheet matrix = workbook.getSheet("Ma trận");
            assertThat(colour(workbook, matrix, 4, 2)).isEqualTo(ORANGE);
            XSSFSheet targets = workbook.getSheet("Mức phấn đấu");
            targets.getRow(row(targets, "L1")).getCell(4).setCellValue(55);
            assertThat(colour(workbook, matrix, 4, 2)).isEqualTo(GREEN);
            assertThat(format(workbook, matrix, 4, 2)).endsWith("▲\"");
        }
    }

    @Test
    void a_workbook_has_one_look_for_a_verdict_and_a_rule_for_a_range() throws IOException {
        try (XSSFWorkbook workbook = Books.read(Books.write(Libraries.assessment(), VI))) {
            List<String> looks = Arrays.stream(workbook.getStylesSource()
                            .getCTStylesheet()
                            .getDxfs()
                            .getDxfArray())
                    .map(CTDxf::xmlText)
                    .toList();
            assertThat(looks).hasSizeGreaterThan(5).doesNotHaveDuplicates();
            assertThat(workbook.getSheet("Theo từng cấp").getCTWorksheet().sizeOfConditionalFormattingArray())
                    .isEqualTo(1);
            assertThat(workbook.getSheet("Ma trận").getCTWorksheet().sizeOfConditionalFormattingArray())
                    .isLessThanOrEqualTo(1 + Libraries.plan().indicators().size());
        }
    }

    private static Cell figure(XSSFWorkbook workbook, double value) {
        for (Row row : workbook.getSheet("Số liệu")) {
            Cell cell = row.getCell(5);
            if (cell != null && cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == value) {
                return cell;
            }
        }
        throw new AssertionError("no figure " + value);
    }

    private static int row(XSSFSheet sheet, String id) {
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            Cell cell = sheet.getRow(row).getCell(0);
            if (cell != null && cell.toString().equals(id)) {
                return row;
            }
        }
        throw new AssertionError(id);
    }

    /** The fill that a reader sees, as ARGB in hexadecimal; empty for none. */
    private static String colour(XSSFWorkbook workbook, XSSFSheet sheet, int row, int column) {
        return rule(workbook, sheet, row, column)
                .map(EvaluationConditionalFormatRule::getRule)
                .map(rule -> rule.getPatternFormatting())
                .map(fill -> ((XSSFColor) fill.getFillBackgroundColorColor()).getARGBHex())
                .orElse("");
    }

    private static String format(XSSFWorkbook workbook, XSSFSheet sheet, int row, int column) {
        return rule(workbook, sheet, row, column)
                .map(rule -> rule.getNumberFormat().getFormat())
                .orElse("");
    }

    private static Optional<EvaluationConditionalFormatRule> rule(
            XSSFWorkbook workbook, XSSFSheet sheet, int row, int column) {
        XSSFFormulaEvaluator formulas = new XSSFFormulaEvaluator(workbook);
        XSSFCell cell = sheet.getRow(row).getCell(column);
        assertThat(cell.getCellStyle().getFillForegroundColorColor())
                .as("no fill of its own: " + new CellAddress(row, column))
                .isNull();
        return new ConditionalFormattingEvaluator(workbook, formulas)
                .getConditionalFormattingForCell(cell).stream().findFirst();
    }
}
