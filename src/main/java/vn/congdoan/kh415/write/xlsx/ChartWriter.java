package vn.congdoan.kh415.write.xlsx;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Chart;

/** Draws a chart so that it reads in grey, too. Every fill is explicit: LibreOffice shows nothing without one, and
 * marks in a colour of its own choice. */
final class ChartWriter {
    private static final double TITLE_POINTS = 12;
    private static final int GAP_PERCENT = 60;

    private final Chart chart;
    private final XSSFSheet sheet;

    private ChartWriter(Chart chart, XSSFSheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
    }

    static void draw(Chart chart, SXSSFSheet out) {
        XSSFSheet sheet = out.getWorkbook().getXSSFWorkbook().getSheet(out.getSheetName());
        new ChartWriter(chart, sheet).draw();
    }

    private void draw() {
        CellArea place = chart.place();
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                0, 0, 0, 0, place.firstColumn(), place.firstRow(), place.lastColumn() + 1, place.lastRow() + 1);
        XSSFChart drawn = sheet.createDrawingPatriarch().createChart(anchor);
        title(drawn, chart.title(), TITLE_POINTS);
        drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = drawn.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(0);
        if (isWithinOne()) {
            values.setMaximum(1);
            values.setMajorUnit(0.25);
        }
        values.setNumberFormat("0 %");
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromArray(
                chart.categories().names().toArray(String[]::new),
                range(chart.categories().cells()));
        bars(drawn, names, values, categories);
        if (!chart.marks().isEmpty()) {
            marks(drawn, names, values, categories);
        }
    }

    /** More than everything is possible; then the axis must not cut it off. */
    private boolean isWithinOne() {
        return Stream.concat(Stream.of(chart.bars()), chart.marks().stream())
                .flatMap(series -> series.numbers().stream())
                .allMatch(number -> number.compareTo(BigDecimal.ONE) <= 0);
    }

    static void title(XSSFChart drawn, String text, double points) {
        drawn.setTitleText(text);
        drawn.setTitleOverlay(false);
        for (XDDFTextRun run : drawn.getTitle().getBody().getParagraph(0).getTextRuns()) {
            // Left to itself it is the machine's.
            run.setLanguage(null);
            run.setFontSize(points);
        }
    }

    private void bars(
            XSSFChart drawn, XDDFCategoryAxis names, XDDFValueAxis values, XDDFCategoryDataSource categories) {
        XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(BarDirection.COL);
        bars.setGapWidth(GAP_PERCENT);
        XDDFChartData.Series series = bars.addSeries(categories, numbers(chart.bars()));
        series.setTitle(chart.bars().name(), null);
        series.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) 0xA6, (byte) 0xBF, (byte) 0xDD})));
        series.setLineProperties(new XDDFLineProperties(black()));
        drawn.plot(bars);
    }

    private void marks(
            XSSFChart drawn, XDDFCategoryAxis names, XDDFValueAxis values, XDDFCategoryDataSource categories) {
        XDDFLineChartData marks = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, names, values);
        for (Chart.Series each : chart.marks()) {
            XDDFLineChartData.Series series = (XDDFLineChartData.Series) marks.addSeries(categories, numbers(each));
            series.setTitle(each.name(), null);
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.DIAMOND);
            series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        }
        drawn.plot(marks);
        for (CTLineSer series :
                drawn.getCTChart().getPlotArea().getLineChartArray(0).getSerArray()) {
            series.getMarker().addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(new byte[3]);
        }
    }

    private static XDDFSolidFillProperties black() {
        return new XDDFSolidFillProperties(XDDFColor.from(PresetColor.BLACK));
    }

    private XDDFNumericalDataSource<Double> numbers(Chart.Series series) {
        return XDDFDataSourcesFactory.fromArray(
                series.numbers().stream().map(BigDecimal::doubleValue).toArray(Double[]::new), range(series.cells()));
    }

    private String range(CellArea cells) {
        return new CellRangeAddress(cells.firstRow(), cells.lastRow(), cells.firstColumn(), cells.lastColumn())
                .formatAsString(sheet.getSheetName(), true);
    }
}
