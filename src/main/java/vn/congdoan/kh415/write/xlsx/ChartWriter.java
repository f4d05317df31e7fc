package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import vn.congdoan.kh415.report.book.Chart;

/**
 * Draws bars so that they read in grey, too: what is reached is dark, what is missed is hatched, what is open is pale. The bars of a
 * category lie upon each other, and all but one have no length. The last is a black frame as long as the target, which the bar fills or
 * not. Every fill is explicit: LibreOffice shows nothing without one.
 */
final class ChartWriter implements ChartFrame.Plot {
    private static final String NOTHING = "<a:noFill/>";
    private static final String HATCHED = """
            <a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="C00000"/></a:fgClr>\
            <a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>""";

    /** The room for names, above, and of the bars, as parts of the chart. */
    private static final String LAYOUT = """
            <c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>\
            <c:x val="0.34"/><c:y val="0.07"/><c:w val="0.63"/><c:h val="0.8"/></c:manualLayout></c:layout>""";

    /** Where an axis ends that would otherwise be as long as the one bar that is far beyond its target. */
    private static final BigDecimal FAR = new BigDecimal("1.5");

    private static final int THIN = 9525;
    private static final int THICK = 22225;

    private static final ChartFrame.Type TYPE = new ChartFrame.Type(12, 10);

    private final Chart chart;
    private final String sheet;

    private final StyleBook styles;

    private ChartWriter(Chart chart, String sheet, StyleBook styles) {
        this.chart = chart;
        this.sheet = sheet;
        this.styles = styles;
    }

    /** A chart on a sheet. */
    static ChartFrame of(Chart chart, String sheet, StyleBook styles) {
        return new ChartFrame(
                chart.place(), chart.title(), chart.told(), TYPE, styles, new ChartWriter(chart, sheet, styles));
    }

    @Override
    public void writeTo(Xml xml) throws IOException {
        xml.raw(LAYOUT);
        xml.raw("<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
        bar(0, chart.looks().reached(), ChartFrame.solid("9DB8D9") + line("1F4E79", THIN), xml);
        bar(1, chart.looks().missed(), HATCHED + line("C00000", THIN), xml);
        bar(2, chart.looks().open(), ChartFrame.solid("E7E7E7") + line("7F7F7F", THIN), xml);
        bar(3, chart.marks(), NOTHING + line("000000", THICK), xml);
        xml.raw("<c:gapWidth val=\"45\"/><c:overlap val=\"100\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>");
        xml.raw(ChartFrame.nameAxis("l", true));
        boolean isFar = chart.values().numbers().stream().anyMatch(number -> number.compareTo(FAR) > 0);
        // With the first name at the top, the foot is at its end.
        xml.raw(ChartFrame.valueAxis(
                (isFar ? "<c:max val=\"" + FAR + "\"/>" : "") + "<c:min val=\"0\"/>",
                "b",
                "<c:majorGridlines><c:spPr><a:ln w=\"6350\">" + ChartFrame.solid("D9D9D9")
                        + "</a:ln></c:spPr></c:majorGridlines>" + ChartFrame.format(styles, "0 %"),
                "<c:crosses val=\"max\"/><c:crossBetween val=\"between\"/>"));
    }

    private void bar(int number, Chart.Series series, String look, Xml xml) throws IOException {
        xml.raw("<c:ser><c:idx val=\"" + number + "\"/><c:order val=\"" + number + "\"/>");
        ChartFrame.name(sheet, series.named(), series.name(), xml);
        xml.raw("<c:spPr>" + look + "</c:spPr><c:invertIfNegative val=\"0\"/>");
        ChartFrame.categories(sheet, chart.categories(), xml);
        ChartFrame.values(sheet, series.cells(), series.numbers(), xml);
        xml.raw("</c:ser>");
    }

    private static String line(String rgb, int width) {
        return "<a:ln w=\"" + width + "\" cap=\"flat\">" + ChartFrame.solid(rgb) + "</a:ln>";
    }
}
