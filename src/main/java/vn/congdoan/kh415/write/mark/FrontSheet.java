package vn.congdoan.kh415.write.mark;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import vn.congdoan.kh415.report.book.TextWidth;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.write.xlsx.CellText;
import vn.congdoan.kh415.write.xlsx.StyleBook;

/**
 * The sheet in front of a marked copy: what to mend, each line with a link to its cell. A name of the workbook points to it,
 * by which it is found again and taken away, however its sheet is called by then.
 */
public final class FrontSheet {
    public static final String NAME = "kh415_front";

    /** Of the columns, in characters. */
    public static final List<Integer> WIDTHS = List.of(5, 11, 26, 52, 60);

    public static final int POINTS = 11;
    private static final float LINE = POINTS * 1.25f;
    private static final int PLACE = 2;

    /** Where a line's cell is in the workbook; null if its sheet is not there. */
    public interface LinkTarget {
        @Nullable
        String sheetName(Correction.Line line);
    }

    private final Workbook workbook;
    private final Correction correction;
    private final UnaryOperator<String> safe;

    FrontSheet(Workbook workbook, Correction correction) {
        this.workbook = workbook;
        this.correction = correction;
        // Only the newer format reads _x000D_ as a character.
        this.safe = workbook instanceof HSSFWorkbook ? CellText::cut : CellText::safe;
    }

    /** Adds the sheet, behind the others. */
    Sheet add(LinkTarget target) {
        Correction.Front front = correction.front();
        Sheet sheet = workbook.createSheet(SheetNames.free(front.name(), workbook));
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
        }
        across(sheet, 0, front.title(), style(font(14, true, false), HorizontalAlignment.LEFT, false));
        across(sheet, 1, front.subtitle(), style(font(POINTS, false, false), HorizontalAlignment.LEFT, false));
        across(sheet, 2, front.advice(), style(font(POINTS, false, true), HorizontalAlignment.LEFT, false));
        int row = headings(sheet, 4, front.headings());
        row = lines(sheet, row, target);
        if (!front.more().isEmpty()) {
            across(sheet, row, front.more(), style(font(POINTS, false, true), HorizontalAlignment.LEFT, false));
        }
        sheet.setDisplayGridlines(false);
        print(sheet);
        Name name = workbook.createName();
        name.setNameName(NAME);
        name.setRefersToFormula(SheetNameFormatter.format(sheet.getSheetName()) + "!$A$1");
        return sheet;
    }

    private void across(Sheet sheet, int at, String text, CellStyle style) {
        Row row = sheet.createRow(at);
        put(row, 0, text, style);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, WIDTHS.size() - 1));
        row.setHeightInPoints(linesAcross(text) * LINE + 4);
    }

    private int headings(Sheet sheet, int at, List<String> headings) {
        CellStyle style = style(font(POINTS, true, false), HorizontalAlignment.CENTER, true);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        Row row = sheet.createRow(at);
        for (int column = 0; column < headings.size(); column++) {
            put(row, column, headings.get(column), style);
        }
        sheet.setRepeatingRows(new CellRangeAddress(at, at, -1, -1));
        sheet.createFreezePane(0, at + 1);
        return at + 1;
    }

    private int lines(Sheet sheet, int first, LinkTarget target) {
        CellStyle text = style(font(POINTS, false, false), HorizontalAlignment.LEFT, true);
        CellStyle centred = style(font(POINTS, false, false), HorizontalAlignment.CENTER, true);
        Font blue = font(POINTS, false, false);
        blue.setUnderline(Font.U_SINGLE);
        blue.setColor(IndexedColors.BLUE.getIndex());
        CellStyle link = style(blue, HorizontalAlignment.LEFT, true);
        int at = first;
        for (Correction.Line line : correction.lines()) {
            Row row = sheet.createRow(at++);
            row.createCell(0).setCellValue(at - first);
            row.getCell(0).setCellStyle(centred);
            put(row, 1, line.severity(), centred);
            String sheetName = target.sheetName(line);
            Cell place = put(row, PLACE, line.place(), sheetName == null ? text : link);
            if (sheetName != null) {
                Hyperlink to = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                to.setAddress(SheetNameFormatter.format(sheetName) + "!" + (line.cell() == null ? "A1" : line.cell()));
                place.setHyperlink(to);
            }
            put(row, 3, line.message(), text);
            put(row, 4, line.remedy(), text);
            row.setHeightInPoints(Math.min(409, lines(line) * LINE + 4));
        }
        return at;
    }

    /** How many lines of text a line of the sheet takes. */
    public static int lines(Correction.Line line) {
        return Math.max(
                lines(line.place(), WIDTHS.get(PLACE)),
                Math.max(lines(line.message(), WIDTHS.get(3)), lines(line.remedy(), WIDTHS.get(4))));
    }

    /** How many lines a text takes that stands across all columns. */
    public static int linesAcross(String text) {
        return lines(text, WIDTHS.stream().mapToInt(Integer::intValue).sum());
    }

    /** In Times New Roman; a column of so many figures is some five points a figure wide. */
    private static int lines(String text, int width) {
        return TextWidth.lines(text, POINTS, false, width * 5.25f - 4);
    }

    private Cell put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(safe.apply(text));
        cell.setCellStyle(style);
        return cell;
    }

    private Font font(int points, boolean bold, boolean italic) {
        Font font = workbook.createFont();
        font.setFontName(StyleBook.FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setItalic(italic);
        return font;
    }

    /** Every text is marked as text, so that none becomes a formula when somebody edits its cell. */
    private CellStyle style(Font font, HorizontalAlignment alignment, boolean framed) {
        CellStyle style = workbook.createCellStyle();
        inOrder(font);
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setQuotePrefixed(true);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    /** A4 across, one page wide. */
    public static void print(Sheet sheet) {
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
    }

    /**
     * The parts of a font in the order that the format asks for, once all is set; POI keeps them in the order in which they were set,
     * the name first. A font of the 1997 format has no order.
     */
    private static void inOrder(Font font) {
        if (font instanceof XSSFFont modern) {
            CTFont is = modern.getCTFont();
            CTFont ordered = CTFont.Factory.newInstance();
            ordered.setBArray(is.getBArray());
            ordered.setIArray(is.getIArray());
            ordered.setUArray(is.getUArray());
            ordered.setSzArray(is.getSzArray());
            ordered.setColorArray(is.getColorArray());
            ordered.setNameArray(is.getNameArray());
            ordered.setFamilyArray(is.getFamilyArray());
            is.set(ordered);
        }
    }
}
