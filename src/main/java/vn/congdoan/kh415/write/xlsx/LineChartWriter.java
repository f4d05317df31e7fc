package vn.congdoan.kh415.write.xlsx;

import java.math.BigDecimal;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import vn.congdoan.kh415.report.book.LineChart;

/**
 * Draws lines over months so that they can be told apart in grey: the result solid with points, the year before thin with hollow
 * points, the target dashed. Every line and point has its own explicit look, without which LibreOffice draws what it likes or nothing.
 */
final class LineChartWriter {
    private static final ChartFrame.Type TYPE = new ChartFrame.Type(9, 9);

    private final LineChart chart;
    private final XSSFSheet sheet;
    private final StyleBook styles;

    private LineChartWriter(LineChart chart, XSSFSheet sheet, StyleBook styles) {
        this.chart = chart;
        this.sheet = sheet;
        this.styles = styles;
    }

    static void draw(LineChart chart, SXSSFSheet out, StyleBook styles) {
        XSSFSheet sheet = out.getWorkbook().getXSSFWorkbook().getSheet(out.getSheetName());
        new LineChartWriter(chart, sheet, styles).draw();
    }

    private void draw() {
        XSSFChart drawn = ChartFrame.draw(sheet, chart.place(), chart.title(), chart.told(), TYPE, styles);
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        XDDFCategoryAxis months = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = axis(drawn);
        XDDFLineChartData data = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, months, values);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromArray(
                chart.months().names().toArray(String[]::new),
                ChartFrame.range(chart.source(), chart.months().cells()));
        for (LineChart.Line line : chart.lines()) {
            XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(names, numbers(line));
            series.setTitle(line.name(), ChartFrame.cell(chart.source(), line.named()));
            series.setSmooth(false);
            series.setLineProperties(look(line.kind()));
            series.setMarkerStyle(marker(line.kind()));
        }
        drawn.plot(data);
        ChartFrame.detach(drawn);
        points(drawn);
    }

    /** Of shares it starts at nothing and, unless a share is above one, ends there. */
    private XDDFValueAxis axis(XSSFChart drawn) {
        XDDFValueAxis values =
                ChartFrame.valueAxis(drawn, AxisPosition.LEFT, styles.locale() + (chart.percent() ? "0 %" : "#,##0"));
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        if (chart.percent()) {
            values.setMinimum(0);
            boolean withinOne = chart.lines().stream()
                    .flatMap(line -> line.numbers().stream())
                    .allMatch(number -> number == null || number.compareTo(BigDecimal.ONE) <= 0);
            if (withinOne) {
                values.setMaximum(1);
                values.setMajorUnit(0.25);
            }
        }
        return values;
    }

    private static XDDFLineProperties look(LineChart.Kind kind) {
        XDDFLineProperties look = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour(kind))));
        look.setWidth(kind == LineChart.Kind.RESULT ? 2.0 : 1.0);
        if (kind == LineChart.Kind.TARGET) {
            look.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        }
        return look;
    }

    private static byte[] colour(LineChart.Kind kind) {
        return switch (kind) {
            case RESULT -> new byte[] {0x1F, 0x4E, 0x79};
            case YEAR_BEFORE -> new byte[] {(byte) 0x8C, (byte) 0x8C, (byte) 0x8C};
            case TARGET -> new byte[] {(byte) 0xC0, 0, 0};
        };
    }

    private static MarkerStyle marker(LineChart.Kind kind) {
        return switch (kind) {
            case RESULT -> MarkerStyle.CIRCLE;
            case YEAR_BEFORE -> MarkerStyle.TRIANGLE;
            case TARGET -> MarkerStyle.NONE;
        };
    }

    private void points(XSSFChart drawn) {
        CTLineSer[] series =
                drawn.getCTChart().getPlotArea().getLineChartArray(0).getSerArray();
        for (int i = 0; i < series.length; i++) {
            LineChart.Kind kind = chart.lines().get(i).kind();
            if (kind != LineChart.Kind.TARGET) {
                CTShapeProperties look = series[i].getMarker().addNewSpPr();
                look.addNewSolidFill()
                        .addNewSrgbClr()
                        .setVal(kind == LineChart.Kind.RESULT ? colour(kind) : new byte[] {-1, -1, -1});
                look.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(colour(kind));
            }
        }
    }

    private XDDFNumericalDataSource<Double> numbers(LineChart.Line line) {
        Double[] numbers = line.numbers().stream()
                .map(number -> number == null ? null : Double.valueOf(number.doubleValue()))
                .toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(numbers, ChartFrame.range(chart.source(), line.cells()));
    }
}
