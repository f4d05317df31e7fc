package vn.congdoan.kh415.write.xlsx;

import java.math.BigDecimal;
import java.util.Set;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.LayoutTarget;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLegendEntry;
import org.apache.poi.xddf.usermodel.chart.XDDFManualLayout;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.congdoan.kh415.report.book.Chart;

/**
 * Draws bars so that they read in grey, too: what is reached is dark, what is missed is hatched, what is open is pale. The bars of a
 * category lie upon each other, and all but one have no length. One more, without a fill, carries the number; the last is a black frame
 * as long as the target, which the bar fills or not. Every fill is explicit: LibreOffice shows nothing without one.
 */
final class ChartWriter {
    private static final ChartFrame.Type TYPE = new ChartFrame.Type(12, 10);
    private static final int GAP_PERCENT = 45;
    /** The room for names, as a part of the chart. */
    private static final double NAMES = 0.34;

    private static final double TOP = 0.07;
    private static final double PLOT_WIDTH = 0.63;
    private static final double PLOT_HEIGHT = 0.8;

    private static final String NOTHING = "<a:noFill/>";
    private static final String HATCHED = """
            <a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="C00000"/></a:fgClr>\
            <a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>""";

    /** In a series. */
    private static final Set<String> BEFORE_LABELS =
            Set.of("idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "dPt");

    /** Where an axis ends that would otherwise be as long as the one bar that is far beyond its target. */
    private static final BigDecimal FAR = new BigDecimal("1.5");

    private final Chart chart;
    private final XSSFSheet sheet;
    private final StyleBook styles;

    private ChartWriter(Chart chart, XSSFSheet sheet, StyleBook styles) {
        this.chart = chart;
        this.sheet = sheet;
        this.styles = styles;
    }

    static void draw(Chart chart, SXSSFSheet out, StyleBook styles) {
        XSSFSheet sheet = out.getWorkbook().getXSSFWorkbook().getSheet(out.getSheetName());
        new ChartWriter(chart, sheet, styles).draw();
    }

    private void draw() {
        XSSFChart drawn = ChartFrame.draw(sheet, chart.place(), chart.title(), chart.told(), TYPE, styles);
        layOut(drawn.getOrAddManualLayout());
        XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = ChartFrame.valueAxis(drawn, AxisPosition.BOTTOM, styles.locale() + "0 %");
        // With the first name at the top, the foot is at its end.
        values.setCrosses(AxisCrosses.MAX);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(0);
        if (chart.values().numbers().stream().anyMatch(number -> number.compareTo(FAR) > 0)) {
            values.setMaximum(FAR.doubleValue());
        }
        XDDFLineProperties grid =
                new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(new byte[] {-39, -39, -39})));
        grid.setWidth(0.5);
        values.getOrAddMajorGridProperties().setLineProperties(grid);
        XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(BarDirection.BAR);
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        bars.setVaryColors(false);
        bars.setGapWidth(GAP_PERCENT);
        bar(bars, chart.looks().reached(), look(solid("9DB8D9"), line("1F4E79", 0.75)));
        bar(bars, chart.looks().missed(), look(HATCHED, line("C00000", 0.75)));
        label(bar(bars, chart.values(), look(NOTHING, "<a:ln>" + NOTHING + "</a:ln>")));
        bar(bars, chart.looks().open(), look(solid("E7E7E7"), line("7F7F7F", 0.75)));
        bar(bars, chart.marks(), look(NOTHING, line("000000", 1.75)));
        drawn.plot(bars);
        ChartFrame.add(
                drawn.getCTChart().getPlotArea().getBarChartArray(0),
                Set.of("barDir", "grouping", "varyColors", "ser", "dLbls", "gapWidth"),
                "<c:overlap val=\"100\"/>");
        ChartFrame.detach(drawn);
        // The one without a look of its own. Programs count from either end: it is the one in the middle.
        XDDFLegendEntry entry = drawn.getOrAddLegend().addEntry();
        entry.setIndex(2);
        entry.setDelete(true);
    }

    private static void layOut(XDDFManualLayout layout) {
        layout.setTarget(LayoutTarget.INNER);
        layout.setXMode(LayoutMode.EDGE);
        layout.setYMode(LayoutMode.EDGE);
        layout.setX(NAMES);
        layout.setY(TOP);
        layout.setWidthRatio(PLOT_WIDTH);
        layout.setHeightRatio(PLOT_HEIGHT);
    }

    private XDDFBarChartData.Series bar(XDDFBarChartData bars, Chart.Series of, String look) {
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromArray(
                chart.categories().names().toArray(String[]::new),
                ChartFrame.range(sheet.getSheetName(), chart.categories().cells()));
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) bars.addSeries(categories, numbers(of));
        series.setTitle(of.name(), ChartFrame.cell(sheet.getSheetName(), of.named()));
        series.setInvertIfNegative(false);
        ChartFrame.add(series.getCTBarSer(), Set.of("idx", "order", "tx"), look);
        return series;
    }

    /** At the foot of the bar, where no frame ends, on white. */
    private void label(XDDFBarChartData.Series series) {
        ChartFrame.add(series.getCTBarSer(), BEFORE_LABELS, """
                <c:dLbls><c:numFmt formatCode="%s0.00 %%" sourceLinked="0"/>%s<c:dLblPos val="inBase"/>\
                <c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>\
                <c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>""".formatted(
                        styles.locale(), look(solid("FFFFFF"), "<a:ln>" + NOTHING + "</a:ln>")));
    }

    private static String look(String fill, String line) {
        return "<c:spPr>" + fill + line + "</c:spPr>";
    }

    private static String solid(String rgb) {
        return "<a:solidFill><a:srgbClr val=\"" + rgb + "\"/></a:solidFill>";
    }

    private static String line(String rgb, double points) {
        return "<a:ln w=\"" + Math.round(points * Units.EMU_PER_POINT) + "\" cap=\"flat\">" + solid(rgb) + "</a:ln>";
    }

    private XDDFNumericalDataSource<Double> numbers(Chart.Series series) {
        return XDDFDataSourcesFactory.fromArray(
                series.numbers().stream().map(BigDecimal::doubleValue).toArray(Double[]::new),
                ChartFrame.range(sheet.getSheetName(), series.cells()));
    }
}
