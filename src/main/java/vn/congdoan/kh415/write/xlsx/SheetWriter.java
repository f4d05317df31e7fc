package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.text.Fingerprint;

/** Writes one sheet, row by row. */
public final class SheetWriter {
    /** The size of ordinary type. */
    static final int POINTS = 11;

    /** Excel repairs a sheet with more than 65.530 links; what is beyond stays text. */
    private static final int MOST_LINKS = 65_000;

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** What Excel would take for an encoded character (_x000D_). */
    private static final Pattern ENCODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** What XML has no way to write. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]");

    private final Sheet sheet;
    private final StyleBook styles;
    private final Fingerprint print;
    private final RowHeight height;
    private final PagesAcross across;
    private final LinkedSheet linked;
    private final Sparklines sparklines;
    private int links;

    /** What holds all cells written so far. */
    private @Nullable CellRangeAddress used;

    SheetWriter(Sheet sheet, LinkedSheet linked, StyleBook styles, Fingerprint print) {
        this.linked = linked;
        this.sheet = sheet;
        this.styles = styles;
        this.print = print;
        this.height = new RowHeight(sheet);
        this.across = PagesAcross.of(sheet);
        this.sparklines = new Sparklines(sheet.name());
    }

    void writeTo(SXSSFSheet out) throws IOException {
        layOut(out);
        sheet.charts().forEach(chart -> ChartWriter.draw(chart, out, styles));
        sheet.lines().forEach(chart -> LineChartWriter.draw(chart, out, styles));
        int number = 0;
        for (SheetRow row : sheet.rows()) {
            write(row, out.createRow(number));
            if (row.level() > 0) {
                out.setRowOutlineLevel(number, row.level());
            }
            number++;
        }
        out.flushRows();
        sparklines.writeTo(linked);
        if (used != null) {
            linked.getCTWorksheet().getDimension().setRef(used.formatAsString());
        }
    }

    private void layOut(SXSSFSheet out) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            out.setColumnWidth(column, sheet.columns().get(column).width() * 256);
        }
        sheet.merges().forEach(area -> out.addMergedRegionUnsafe(range(area)));
        out.setRowSumsBelow(false);
        out.setDisplayGridlines(false);
        print(out);
        Sheet.Page page = sheet.page();
        if (page.headingRow() >= 0) {
            PrintTitles.set(
                    out,
                    page.headingRow() - page.headings() + 1,
                    page.headingRow(),
                    across.isOne() ? 0 : page.fixedColumns());
        }
        if (page.headingRow() >= 0 && page.inSight()) {
            out.createFreezePane(page.fixedColumns(), page.headingRow() + 1);
        }
        SheetSight.set(sheet, linked);
        CellArea filter = sheet.filter();
        if (filter != null) {
            out.setAutoFilter(range(filter));
        }
        quieten();
        protect(out);
    }

    /**
     * Against the mouse, without a password: a sorted list would pull the cells away from under the formulas of other sheets. Filters
     * work, and so do wider columns, higher rows and pictures moved aside.
     */
    private static void protect(SXSSFSheet out) {
        out.enableLocking();
        out.lockAutoFilter(false);
        out.lockFormatColumns(false);
        out.lockFormatRows(false);
        out.lockFormatCells(false);
        out.lockObjects(false);
        out.lockScenarios(false);
    }

    private void print(SXSSFSheet out) {
        PrintSetup setup = out.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(!sheet.page().upright());
        if (across.isOne()) {
            out.setFitToPage(true);
            setup.setFitWidth((short) 1);
            setup.setFitHeight((short) (sheet.page().onePage() && height.fitsOnePage() ? 1 : 0));
        } else {
            // Fitted to several pages, Excel ends them where it likes.
            setup.setScale((short) across.percent());
            across.breaks().forEach(column -> out.setColumnBreak(column - 1));
        }
        int lastPrinted = sheet.page().lastPrinted();
        int lastColumn = sheet.page().lastColumn();
        if (lastPrinted >= 0 || lastColumn >= 0) {
            SXSSFWorkbook book = out.getWorkbook();
            book.setPrintArea(
                    book.getSheetIndex(out),
                    0,
                    lastColumn < 0 ? sheet.columns().size() - 1 : lastColumn,
                    0,
                    lastPrinted < 0 ? sheet.rows().size() - 1 : lastPrinted);
        }
        out.setHorizontallyCenter(true);
        out.setMargin(PageMargin.LEFT, 0.3);
        out.setMargin(PageMargin.RIGHT, 0.3);
        out.setMargin(PageMargin.TOP, 0.4);
        out.setMargin(PageMargin.BOTTOM, 0.45);
        out.setMargin(PageMargin.FOOTER, 0.25);
        String type = "&\"" + StyleBook.FONT + ",Regular\"&9";
        // An ampersand starts a code, and a figure right after a size would be read as part of it.
        out.getFooter().setLeft(type + " " + sheet.page().footer().replace("&", "&&"));
        out.getFooter()
                .setRight(type + " "
                        + sheet.page().pageWord().replace("{0}", "&P").replace("{1}", "&N"));
    }

    /** Codes that are text and formulas that differ from their neighbours are meant: no green corners. */
    private void quieten() {
        if (!sheet.rows().isEmpty()) {
            linked.addIgnoredErrors(
                    new CellRangeAddress(
                            0, sheet.rows().size() - 1, 0, sheet.columns().size() - 1),
                    IgnoredErrorType.NUMBER_STORED_AS_TEXT,
                    IgnoredErrorType.FORMULA,
                    IgnoredErrorType.FORMULA_RANGE);
        }
    }

    private void write(SheetRow row, SXSSFRow out) {
        out.setHeightInPoints(height.points(row, out.getRowNum()));
        List<@Nullable SheetCell> cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            SheetCell cell = cells.get(column);
            if (cell != null) {
                SXSSFCell written = out.createCell(column);
                write(cell, written);
                use(out.getRowNum(), column);
                print.add(sheet.name(), out.getRowNum(), column, shown(written));
            }
        }
    }

    private void use(int row, int column) {
        CellRangeAddress before = used;
        used = before == null
                ? new CellRangeAddress(row, row, column, column)
                : new CellRangeAddress(
                        before.getFirstRow(),
                        row,
                        Math.min(before.getFirstColumn(), column),
                        Math.max(before.getLastColumn(), column));
    }

    /** What was written, as another program will read it. */
    private static String shown(SXSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Fingerprint.number(cell.getNumericCellValue());
            case STRING -> Fingerprint.text(cell.getStringCellValue().replace("_x005F_", "_"));
            default -> "";
        };
    }

    private void write(SheetCell cell, SXSSFCell out) {
        Content content = cell.content();
        boolean quoted = content instanceof Content.Text text && looksLikeFormula(text.text());
        boolean link = content instanceof Content.Link && links < MOST_LINKS;
        out.setCellStyle(styles.of(cell.style(), quoted, link));
        if (content instanceof Content.Text text) {
            out.setCellValue(safe(text.text()));
        } else if (content instanceof Content.Numeric number) {
            out.setCellValue(nearest(number.value()));
        } else if (content instanceof Content.Day day) {
            out.setCellValue(day.day());
        } else if (content instanceof Content.Formula formula) {
            out.setCellFormula(formula.expression().text());
            stored(formula.stored(), out);
        } else if (content instanceof Content.Sparkline line) {
            sparklines.add(out.getRowIndex(), out.getColumnIndex(), line.cells());
        } else if (content instanceof Content.Link to) {
            out.setCellValue(safe(to.text()));
            if (link) {
                link(to, out);
            }
        }
    }

    private static void stored(Content value, SXSSFCell out) {
        if (value instanceof Content.Numeric number) {
            out.setCellValue(nearest(number.value()));
        } else if (value instanceof Content.Text text) {
            out.setCellValue(safe(text.text()));
        }
    }

    private void link(Content.Link to, SXSSFCell out) {
        String cell = Place.cellName(out.getRowIndex(), out.getColumnIndex());
        if (to.isInside()) {
            linked.goTo(cell, to.address().substring(1));
        } else {
            linked.link(cell, to.address());
        }
        links++;
    }

    /** A workbook holds numbers in binary; this is the one nearest to the exact number. */
    private static double nearest(BigDecimal number) {
        return number.doubleValue();
    }

    /** Such text stays text even when someone edits the cell. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /** As the newer format holds it: what looks like an encoded character is escaped, and the rest is as in the older one. */
    public static String safe(String text) {
        return cut(ENCODED.matcher(text).replaceAll("_x005F_"));
    }

    /** Without characters that no file may hold, and not longer than a cell. */
    public static String cut(String text) {
        String clean = FORBIDDEN.matcher(text).replaceAll("\ufffd");
        if (clean.length() <= LONGEST) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return clean.substring(0, end) + "…";
    }

    private static CellRangeAddress range(CellArea area) {
        return new CellRangeAddress(area.firstRow(), area.lastRow(), area.firstColumn(), area.lastColumn());
    }
}
