package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.util.List;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Chart;

/**
 * What all charts have in common: a place, a name, words for those who cannot see it, a title, a language, and the workbook's type.
 */
final class ChartFrame {
    private static final String TICKS =
            "<c:majorTickMark val=\"cross\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>";

    private final CellArea place;
    private final String title;
    private final String told;
    private final Type type;
    private final StyleBook styles;
    private final Plot plot;

    /** How large its type is, in points. */
    record Type(int title, int text) {}

    /** What one kind of chart has of its own. */
    interface Plot {
        /** What is drawn, with its axes. */
        void writeTo(Xml xml) throws IOException;

        /** What stands where there is no number. */
        default String blanks() {
            return "";
        }
    }

    ChartFrame(CellArea place, String title, String told, Type type, StyleBook styles, Plot plot) {
        this.place = place;
        this.title = title;
        this.told = told;
        this.type = type;
        this.styles = styles;
        this.plot = plot;
    }

    /** Where the charts of a sheet lie, and what each says to those who cannot see it. */
    static void place(List<ChartFrame> charts, Xml xml) throws IOException {
        xml.raw("<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">");
        for (int i = 0; i < charts.size(); i++) {
            ChartFrame chart = charts.get(i);
            CellArea place = chart.place;
            xml.raw("<xdr:twoCellAnchor>");
            corner("from", place.firstRow(), place.firstColumn(), xml);
            corner("to", place.lastRow() + 1, place.lastColumn() + 1, xml);
            xml.raw("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"" + (i + 2) + "\" name=\"");
            xml.text(chart.title).raw("\" descr=\"").text(chart.told).raw("\" title=\"");
            xml.text(chart.title);
            xml.raw("\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>"
                    + "<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic>"
                    + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
                    + "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId"
                    + (i + 1)
                    + "\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
        }
        xml.raw("</xdr:wsDr>");
    }

    private static void corner(String name, int row, int column, Xml xml) throws IOException {
        xml.raw("<xdr:" + name + "><xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row
                + "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:" + name + ">");
    }

    /** A number format in the language of the texts. */
    static String format(StyleBook styles, String code) {
        return "<c:numFmt formatCode=\"" + styles.locale() + code + "\" sourceLinked=\"0\"/>";
    }

    void writeTo(Xml xml) throws IOException {
        String language = styles.language().toLanguageTag();
        xml.raw("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:lang val=\"" + language
                + "\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang=\"" + language + "\" sz=\""
                + type.title() * 100 + "\"/><a:t>");
        xml.text(title).raw("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
        xml.raw("<c:autoTitleDeleted val=\"0\"/><c:plotArea>");
        plot.writeTo(xml);
        // A row folded away must not take a bar or a line with it.
        xml.raw("</c:plotArea><c:legend><c:legendPos val=\"b\"/>"
                + "<c:overlay val=\"0\"/></c:legend>"
                + "<c:plotVisOnly val=\"0\"/>" + plot.blanks()
                + "</c:chart><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr lang=\""
                + language + "\" sz=\"" + type.text() * 100 + "\"><a:latin typeface=\"" + StyleBook.FONT
                + "\"/></a:defRPr></a:pPr></a:p></c:txPr></c:chartSpace>");
    }

    /** The name of a series and the cell that it stands in. */
    static void name(String sheet, CellArea cell, String name, Xml xml) throws IOException {
        xml.raw("<c:tx>");
        texts(cell.fixedOn(sheet), List.of(name), xml);
        xml.raw("</c:tx>");
    }

    static void categories(String sheet, Chart.Names names, Xml xml) throws IOException {
        xml.raw("<c:cat>");
        texts(names.cells().fixedOn(sheet), names.names(), xml);
        xml.raw("</c:cat>");
    }

    private static void texts(String cells, List<String> texts, Xml xml) throws IOException {
        xml.raw("<c:strRef><c:f>")
                .text(cells)
                .raw("</c:f><c:strCache><c:ptCount val=\"")
                .number(texts.size())
                .raw("\"/>");
        for (int i = 0; i < texts.size(); i++) {
            xml.raw("<c:pt idx=\"").number(i).raw("\"><c:v>").text(texts.get(i)).raw("</c:v></c:pt>");
        }
        xml.raw("</c:strCache></c:strRef>");
    }

    /** Numbers and the cells that they stand in; null where there is none. */
    static void values(String sheet, CellArea cells, List<? extends Number> numbers, Xml xml) throws IOException {
        xml.raw("<c:val><c:numRef><c:f>")
                .text(cells.fixedOn(sheet))
                .raw("</c:f><c:numCache><c:ptCount val=\"")
                .number(numbers.size())
                .raw("\"/>");
        for (int i = 0; i < numbers.size(); i++) {
            Number number = numbers.get(i);
            if (number != null) {
                xml.raw("<c:pt idx=\"").number(i).raw("\"><c:v>");
                xml.number(number.doubleValue()).raw("</c:v></c:pt>");
            }
        }
        xml.raw("</c:numCache></c:numRef></c:val>");
    }

    /** The axis of names, at that side, the first name at its beginning or its end. */
    static String nameAxis(String side, boolean reversed) {
        return "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"" + (reversed ? "maxMin" : "minMax")
                + "\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"" + side
                + "\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>" + TICKS
                + "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/></c:catAx>";
    }

    /** The axis of numbers, from and to given ends or none; with what stands between its place and its format. */
    static String valueAxis(String ends, String side, String linesAndFormat, String crossing) {
        return "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>" + ends
                + "</c:scaling><c:delete val=\"0\"/><c:axPos val=\"" + side + "\"/>" + linesAndFormat + TICKS
                + "<c:crossAx val=\"1\"/>" + crossing + "</c:valAx>";
    }

    static String solid(String rgb) {
        return "<a:solidFill><a:srgbClr val=\"" + rgb + "\"/></a:solidFill>";
    }
}
