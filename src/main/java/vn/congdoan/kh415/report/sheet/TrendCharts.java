package vn.congdoan.kh415.report.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Chart;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.LineChart;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.words.SummaryText;
import vn.congdoan.kh415.report.words.Wording;

/** The charts of the trend, a page of them to a sheet, over the cells of the trend's table. */
final class TrendCharts {
    private static final int ACROSS = 4;
    private static final int DOWN = 3;

    /** The cells that each takes. */
    private static final int WIDE = 8;

    private static final int HIGH = 15;
    private static final int BELOW_TITLE = 3;
    private static final int LONGEST_NAME = 34;

    private final Frame frame;
    private final List<Drawn> drawn = new ArrayList<>();

    private record Drawn(String title, List<LineChart.Line> lines, boolean percent) {}

    TrendCharts(Frame frame) {
        this.frame = frame;
    }

    /** Of an indicator; targets alone are nothing to draw. */
    void add(Indicator indicator, List<LineChart.Line> lines) {
        if (lines.stream().anyMatch(line -> line.kind() != LineChart.Kind.TARGET)) {
            String name = SummaryText.cut(Wording.name(indicator, frame.words()), LONGEST_NAME);
            add(indicator.id() + " " + name, lines, indicator.unit() == ResultUnit.PERCENT);
        }
    }

    void add(String title, List<LineChart.Line> lines, boolean percent) {
        drawn.add(new Drawn(title, lines, percent));
    }

    /** As many sheets as they take. */
    List<Sheet> pages(Chart.Names months) {
        List<Sheet> pages = new ArrayList<>();
        int most = ACROSS * DOWN;
        for (int from = 0; from < drawn.size(); from += most) {
            List<Drawn> shown = drawn.subList(from, Math.min(from + most, drawn.size()));
            pages.add(page(frame.say("sheet.trend-charts", pages.size() + 1), shown, months));
        }
        return pages;
    }

    private Sheet page(String name, List<Drawn> shown, Chart.Names months) {
        int[] widths = new int[ACROSS * WIDE];
        Arrays.fill(widths, 6);
        Draft page = new Draft(frame, widths);
        page.title(frame.say("trend.charts-title"));
        int rows = (shown.size() + ACROSS - 1) / ACROSS * HIGH;
        Collections.nCopies(rows, SheetRow.of()).forEach(page::add);
        List<LineChart> charts = new ArrayList<>();
        for (Drawn chart : shown) {
            charts.add(chart(chart, charts.size(), months));
        }
        return page.page(name).withLines(charts);
    }

    private LineChart chart(Drawn chart, int place, Chart.Names months) {
        int row = BELOW_TITLE + place / ACROSS * HIGH;
        int column = place % ACROSS * WIDE;
        CellArea area = new CellArea(row, column, row + HIGH - 1, column + WIDE - 1);
        return new LineChart(chart.title(), area, frame.say("sheet.trend"), months, chart.lines(), chart.percent());
    }
}
