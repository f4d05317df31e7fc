package vn.congdoan.kh415.write.xlsx;

import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import vn.congdoan.kh415.report.book.CellArea;

/** What all charts have in common: a place, a name, words for those who cannot see it, a title, a language, and the workbook's type. */
final class ChartFrame {
    private static final String NAMESPACES = " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private ChartFrame() {}

    /** How large its type is, in points. */
    record Type(int title, int text) {}

    static XSSFChart draw(XSSFSheet sheet, CellArea place, String title, String told, Type type, StyleBook styles) {
        XSSFChart drawn = sheet.createDrawingPatriarch()
                .createChart(new XSSFClientAnchor(
                        0,
                        0,
                        0,
                        0,
                        place.firstColumn(),
                        place.firstRow(),
                        place.lastColumn() + 1,
                        place.lastRow() + 1));
        drawn.setTitleText(title);
        drawn.setTitleOverlay(false);
        drawn.setAutoTitleDeleted(false);
        // A row folded away must not take a bar or a line with it.
        drawn.setPlotOnlyVisibleCells(false);
        for (XDDFTextRun run : drawn.getTitle().getBody().getParagraph(0).getTextRuns()) {
            // Left to itself it is the machine's.
            run.setLanguage(styles.language());
            run.setFontSize((double) type.title());
        }
        CTTextParagraph line = drawn.getCTChart().getTitle().getTx().getRich().getPArray(0);
        if (line.isSetEndParaRPr()) {
            line.unsetEndParaRPr();
        }
        drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        drawn.getOrAddLegend().setOverlay(false);
        tell(drawn, title, told);
        speak(drawn, type, styles);
        return drawn;
    }

    private static void tell(XSSFChart drawn, String title, String told) {
        CTNonVisualDrawingProps properties = drawn.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        // POI counts from 0, which is nobody's number.
        properties.setId(properties.getId() + 2);
        properties.setName(title);
        properties.setTitle(title);
        properties.setDescr(told);
    }

    private static void speak(XSSFChart drawn, Type type, StyleBook styles) {
        CTTextBody text = drawn.getCTChartSpace().addNewTxPr();
        text.addNewBodyPr();
        CTTextCharacterProperties letters = text.addNewP().addNewPPr().addNewDefRPr();
        letters.setSz(type.text() * 100);
        letters.setLang(styles.language().toLanguageTag());
        letters.addNewLatin().setTypeface(StyleBook.FONT);
        add(
                drawn.getCTChartSpace(),
                Set.of("date1904"),
                "<c:lang val=\"" + styles.language().toLanguageTag() + "\"/>");
    }

    /**
     * Adds what POI does not come with the types of, as text.
     *
     * @param before what may stand before it
     * @param xml one element, with the prefixes c and a
     */
    static void add(XmlObject parent, Set<String> before, String xml) {
        try (XmlCursor cursor = parent.newCursor();
                XmlCursor added = parsed(xml).newCursor()) {
            boolean more = cursor.toFirstChild();
            while (more && before.contains(cursor.getName().getLocalPart())) {
                more = cursor.toNextSibling();
            }
            if (!more) {
                cursor.toParent();
                cursor.toEndToken();
            }
            added.toFirstChild();
            added.copyXml(cursor);
        }
    }

    private static XmlObject parsed(String xml) {
        int name = xml.indexOf('>') - (xml.charAt(xml.indexOf('>') - 1) == '/' ? 1 : 0);
        try {
            return XmlObject.Factory.parse(xml.substring(0, name) + NAMESPACES + xml.substring(name));
        } catch (XmlException e) {
            throw new IllegalStateException(xml, e);
        }
    }

    /** With a number format of its own, which the cells do not change. */
    static XDDFValueAxis valueAxis(XSSFChart drawn, AxisPosition position, String format) {
        XDDFValueAxis values = drawn.createValueAxis(position);
        values.setNumberFormat(format);
        return values;
    }

    /** Once all axes are there. */
    static void detach(XSSFChart drawn) {
        CTPlotArea area = drawn.getCTChart().getPlotArea();
        area.getValAxList().forEach(axis -> axis.getNumFmt().setSourceLinked(false));
        area.getCatAxList().forEach(axis -> {
            CTNumFmt format = axis.isSetNumFmt() ? axis.getNumFmt() : axis.addNewNumFmt();
            format.setFormatCode("General");
            format.setSourceLinked(false);
        });
    }

    static String range(String sheet, CellArea cells) {
        return new CellRangeAddress(cells.firstRow(), cells.lastRow(), cells.firstColumn(), cells.lastColumn())
                .formatAsString(sheet, true);
    }

    static CellReference cell(String sheet, CellArea cell) {
        return new CellReference(sheet, cell.firstRow(), cell.firstColumn(), true, true);
    }
}
