package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.MadeRows;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.text.Fingerprint;

/** Writes one sheet, in the order that the format asks for. */
final class SheetWriter {
    private static final int LAST_ROW = 1_048_575;

    /** What an ordinary laptop shows beside the numbers of rows and the scroll bar, in pixels. */
    private static final int SCREEN = 1300;

    private static final int PIXELS_A_FIGURE = 7;
    private static final int PADDING = 5;
    private static final int SMALLEST = 70;
    private static final int STEP = 5;

    private final Sheet sheet;
    private final StyleBook styles;
    private final RowHeight height;
    private final PagesAcross across;
    private final SheetLinks links = new SheetLinks();
    private final Sparklines sparklines = new Sparklines();

    SheetWriter(Sheet sheet, StyleBook styles) {
        this.sheet = sheet;
        this.styles = styles;
        this.height = new RowHeight(sheet);
        this.across = PagesAcross.of(sheet);
    }

    /** What is drawn on the sheet. */
    List<ChartFrame> charts() {
        List<ChartFrame> charts = new ArrayList<>();
        sheet.charts().forEach(chart -> charts.add(ChartWriter.of(chart, sheet.name(), styles)));
        sheet.lines().forEach(chart -> charts.add(LineChartWriter.of(chart, styles)));
        return charts;
    }

    /** What the written sheet refers to beside its drawing. */
    void relateTo(Relations relations) {
        links.relateTo(relations);
    }

    /**
     * Writes the sheet.
     *
     * @param first whether it is the one seen first
     * @param named whether each cell says where it stands
     */
    void writeTo(Xml xml, boolean first, boolean named, SharedTexts texts, @Nullable Fingerprint print)
            throws IOException {
        xml.raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheetPr>"
                + "<outlinePr summaryBelow=\"0\"/>" + (across.isOne() ? "<pageSetUpPr fitToPage=\"1\"/>" : "")
                + "</sheetPr>");
        CellArea used = used();
        if (used != null) {
            xml.raw("<dimension ref=\"" + used.name() + "\"/>");
        }
        see(first, xml);
        int depth = MadeRows.deepest(sheet.rows());
        xml.raw("<sheetFormatPr defaultRowHeight=\"15\"" + (depth > 0 ? " outlineLevelRow=\"" + depth + "\"/>" : "/>"));
        columns(xml);
        new SheetRows(sheet, styles, texts, print, named, height, links, sparklines).writeTo(xml);
        protect(xml);
        CellArea filter = sheet.filter();
        if (filter != null) {
            xml.raw("<autoFilter ref=\"" + filter.name() + "\"/>");
        }
        merge(xml);
        Shades.write(sheet, styles, xml);
        EntryChecks.write(sheet, xml);
        links.writeTo(xml);
        print(xml);
        quieten(xml);
        if (!sheet.charts().isEmpty() || !sheet.lines().isEmpty()) {
            xml.raw("<drawing r:id=\"rId1\"/>");
        }
        sparklines.writeTo(sheet.name(), xml);
        xml.raw("</worksheet>");
    }

    /** What holds all cells; rows made when asked for are alike, so the first of them tells their columns. */
    private @Nullable CellArea used() {
        List<SheetRow> rows = MadeRows.told(sheet.rows());
        int first = Integer.MAX_VALUE;
        int last = -1;
        int firstRow = -1;
        int lastRow = -1;
        for (int i = 0; i < rows.size(); i++) {
            List<@Nullable SheetCell> cells = rows.get(i).cells();
            int from = 0;
            int to = cells.size() - 1;
            while (from <= to && cells.get(from) == null) {
                from++;
            }
            while (to >= from && cells.get(to) == null) {
                to--;
            }
            if (from <= to) {
                firstRow = firstRow < 0 ? i : firstRow;
                lastRow = i;
                first = Math.min(first, from);
                last = Math.max(last, to);
            }
        }
        if (last < 0) {
            return null;
        }
        return new CellArea(firstRow, first, lastRow + sheet.rows().size() - rows.size(), last);
    }

    /** What is seen when it is opened: its whole width if that can still be read, and the first cell of what is scrolled. */
    private void see(boolean first, Xml xml) throws IOException {
        xml.raw("<sheetViews><sheetView" + (isOpen() ? "" : " showGridLines=\"0\"")
                + (first ? " tabSelected=\"1\"" : "") + " zoomScale=\"" + zoom() + "\" workbookViewId=\"0\">");
        Sheet.Page page = sheet.page();
        if (page.headings().last() >= 0 && page.headings().inSight()) {
            int columns = page.fixedColumns();
            int rows = page.headings().last() + 1;
            String cell = Place.cellName(rows, columns);
            String pane = columns > 0 ? "bottomRight" : "bottomLeft";
            xml.raw("<pane" + (columns > 0 ? " xSplit=\"" + columns + "\"" : "") + " ySplit=\"" + rows
                    + "\" topLeftCell=\"" + cell + "\" activePane=\"" + pane + "\" state=\"frozen\"/><selection pane=\""
                    + pane + "\" activeCell=\"" + cell + "\" sqref=\"" + cell + "\"/>");
        } else {
            xml.raw("<selection activeCell=\"A1\" sqref=\"A1\"/>");
        }
        xml.raw("</sheetView></sheetViews>");
    }

    /** In percent; what stands at the right of the paper is not what one looks for first. */
    private int zoom() {
        int pixels = sheet.columns().subList(0, sheet.lastPrintedColumn() + 1).stream()
                .mapToInt(column -> column.width() * PIXELS_A_FIGURE + PADDING)
                .sum();
        int fitting = 100 * SCREEN / Math.max(1, pixels) / STEP * STEP;
        return Math.max(SMALLEST, Math.min(100, fitting));
    }

    private void columns(Xml xml) throws IOException {
        if (sheet.columns().isEmpty()) {
            return;
        }
        xml.raw("<cols>");
        for (int column = 0; column < sheet.columns().size(); column++) {
            xml.raw("<col min=\"" + (column + 1) + "\" max=\"" + (column + 1) + "\" width=\""
                    + sheet.columns().get(column).width() + "\" customWidth=\"1\"/>");
        }
        xml.raw("</cols>");
    }

    /**
     * Against the mouse, without a password: a sorted list would pull the cells away from under the formulas of other sheets. Filters
     * work, and so do wider columns, higher rows and pictures moved aside. Where every cell is open there is nothing to guard.
     */
    private void protect(Xml xml) throws IOException {
        if (isOpen()) {
            return;
        }
        xml.raw("<sheetProtection sheet=\"1\" objects=\"0\" scenarios=\"0\" formatCells=\"0\" formatColumns=\"0\""
                + " formatRows=\"0\" autoFilter=\"0\"/>");
    }

    /** Whether all of it is to be filled in, as a list is, and not read. */
    private boolean isOpen() {
        return MadeRows.told(sheet.rows()).stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell == null || cell.style().open());
    }

    private void merge(Xml xml) throws IOException {
        List<String> areas = sheet.merges().stream()
                .filter(area -> area.firstRow() < area.lastRow() || area.firstColumn() < area.lastColumn())
                .map(CellArea::name)
                .toList();
        if (!areas.isEmpty()) {
            xml.raw("<mergeCells count=\"" + areas.size() + "\">");
            for (String area : areas) {
                xml.raw("<mergeCell ref=\"" + area + "\"/>");
            }
            xml.raw("</mergeCells>");
        }
    }

    private void print(Xml xml) throws IOException {
        xml.raw(
                "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.3\" right=\"0.3\" top=\"0.4\" bottom=\"0.45\""
                        + " header=\"0.3\" footer=\"0.25\"/><pageSetup paperSize=\"9\"");
        if (!across.isOne()) {
            // Fitted to several pages, Excel ends them where it likes.
            xml.raw(" scale=\"" + across.percent() + "\"");
        } else if (!(sheet.page().onePage() && height.fitsOnePage())) {
            xml.raw(" fitToHeight=\"0\"");
        }
        xml.raw(" orientation=\"" + (sheet.page().paper().upright() ? "portrait" : "landscape") + "\"/>");
        // It shrinks with the page.
        String type = "&\"" + StyleBook.FONT + ",Regular\"&" + StyleBook.POINTS;
        // An ampersand starts a code, and a figure right after a size would be read as part of it.
        String left = type + " " + sheet.page().footer().replace("&", "&&");
        String right = type + " " + sheet.page().pageWord().replace("{0}", "&P").replace("{1}", "&N");
        xml.raw("<headerFooter><oddFooter>").text("&L" + left + "&R" + right).raw("</oddFooter></headerFooter>");
        if (!across.isOne()) {
            int count = across.breaks().size();
            xml.raw("<colBreaks count=\"" + count + "\" manualBreakCount=\"" + count + "\">");
            for (int column : across.breaks()) {
                xml.raw("<brk id=\"" + column + "\" max=\"" + LAST_ROW + "\" man=\"1\"/>");
            }
            xml.raw("</colBreaks>");
        }
    }

    /** Codes that are text and formulas that differ from their neighbours are meant: no green corners. */
    private void quieten(Xml xml) throws IOException {
        if (!sheet.rows().isEmpty() && !sheet.columns().isEmpty()) {
            CellArea all =
                    new CellArea(0, 0, sheet.rows().size() - 1, sheet.columns().size() - 1);
            xml.raw("<ignoredErrors><ignoredError sqref=\"" + all.name()
                    + "\" numberStoredAsText=\"1\" formula=\"1\" formulaRange=\"1\"/></ignoredErrors>");
        }
    }
}
