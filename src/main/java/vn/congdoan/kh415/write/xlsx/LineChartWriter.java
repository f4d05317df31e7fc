package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import vn.congdoan.kh415.report.book.LineChart;

/**
 * Draws lines over months so that they can be told apart in grey: the result solid with points, the year before thin with hollow
 * points, the target dashed. Every line and point has its own explicit look, without which LibreOffice draws what it likes or nothing.
 */
final class LineChartWriter implements ChartFrame.Plot {
    private static final ChartFrame.Type TYPE = new ChartFrame.Type(9, 9);

    private final LineChart chart;
    private final StyleBook styles;

    private LineChartWriter(LineChart chart, StyleBook styles) {
        this.chart = chart;
        this.styles = styles;
    }

    static ChartFrame of(LineChart chart, StyleBook styles) {
        return new ChartFrame(
                chart.place(), chart.title(), chart.told(), TYPE, styles, new LineChartWriter(chart, styles));
    }

    @Override
    public void writeTo(Xml xml) throws IOException {
        xml.raw("<c:layout/><c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        for (int i = 0; i < chart.lines().size(); i++) {
            LineChart.Line line = chart.lines().get(i);
            xml.raw("<c:ser><c:idx val=\"" + i + "\"/><c:order val=\"" + i + "\"/>");
            ChartFrame.name(chart.source(), line.named(), line.name(), xml);
            xml.raw(look(line.kind()));
            ChartFrame.categories(chart.source(), chart.months(), xml);
            ChartFrame.values(chart.source(), line.cells(), line.numbers(), xml);
            xml.raw("<c:smooth val=\"0\"/></c:ser>");
        }
        xml.raw("<c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>");
        xml.raw(ChartFrame.nameAxis("b", false));
        boolean isWithinOne = chart.percent()
                && chart.lines().stream()
                        .flatMap(line -> line.numbers().stream())
                        .allMatch(number -> number == null || number.compareTo(BigDecimal.ONE) <= 0);
        // Of shares it starts at nothing and, unless a share is above one, ends there.
        xml.raw(ChartFrame.valueAxis(
                (isWithinOne ? "<c:max val=\"1\"/>" : "") + (chart.percent() ? "<c:min val=\"0\"/>" : ""),
                "l",
                ChartFrame.format(styles, chart.percent() ? "0 %" : "#,##0"),
                "<c:crosses val=\"autoZero\"/><c:crossBetween val=\"midCat\"/>"
                        + (isWithinOne ? "<c:majorUnit val=\"0.25\"/>" : "")));
    }

    private static String look(LineChart.Kind kind) {
        return switch (kind) {
            case RESULT -> line(25400, "1F4E79", "") + points("circle", "1F4E79", "1F4E79");
            case YEAR_BEFORE -> line(12700, "8C8C8C", "") + points("triangle", "FFFFFF", "8C8C8C");
            case TARGET ->
                line(12700, "C00000", "<a:prstDash val=\"dash\"/>") + "<c:marker><c:symbol val=\"none\"/></c:marker>";
        };
    }

    private static String line(int width, String rgb, String dash) {
        return "<c:spPr><a:ln w=\"" + width + "\">" + ChartFrame.solid(rgb) + dash + "</a:ln></c:spPr>";
    }

    private static String points(String symbol, String inside, String around) {
        return "<c:marker><c:symbol val=\"" + symbol + "\"/><c:spPr>" + ChartFrame.solid(inside) + "<a:ln>"
                + ChartFrame.solid(around) + "</a:ln></c:spPr></c:marker>";
    }

    @Override
    public String blanks() {
        return "<c:dispBlanksAs val=\"gap\"/>";
    }
}
