package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Chart;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.LineChart;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.words.SummaryText;
import vn.congdoan.kh415.report.words.Wording;

/** One page of charts over the cells of the trend's table: of what changed since the last period, as much as can be read. */
final class TrendCharts {
    private static final int ACROSS = 3;
    private static final int DOWN = 2;

    /** The cells that each takes. */
    private static final int WIDE = 8;

    private static final int HIGH = 13;
    private static final int LONGEST_NAME = 44;

    private final Frame frame;
    private final List<Drawn> changed = new ArrayList<>();

    /**
     * What could be drawn.
     *
     * @param flips whether its verdict is another
     * @param move how far it has moved, in parts of its target
     */
    private record Drawn(
            IndicatorResult of, Ratio before, Ratio now, List<LineChart.Line> lines, boolean flips, BigDecimal move) {}

    TrendCharts(Frame frame) {
        this.frame = frame;
    }

    /** Of an indicator, if its value is another than before. */
    void add(IndicatorResult of, List<LineChart.Line> lines) {
        Earlier then = of.previous();
        Ratio before = then == null ? null : then.ratio();
        Ratio now = of.whole().total().ratio();
        if (then == null || then.anew() || before == null || now == null || !before.hasValue() || !now.hasValue()) {
            return;
        }
        BigDecimal move =
                Figures.quotient(now).subtract(Figures.quotient(before)).abs();
        boolean flips = flips(then.verdict(), of.whole().judgement().verdict());
        if (move.signum() != 0 || flips) {
            changed.add(new Drawn(of, before, now, lines, flips, inTargets(of, move)));
        }
    }

    private static boolean flips(@Nullable Verdict before, @Nullable Verdict now) {
        return before != null && now != null && before != now;
    }

    /** So that a move of people can stand beside one of percent; without a target it weighs least. */
    private static BigDecimal inTargets(IndicatorResult of, BigDecimal move) {
        Target target = of.target();
        if (target == null || target.lower().signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal whole =
                of.indicator().unit() == ResultUnit.PERCENT ? target.lower().movePointLeft(2) : target.lower();
        return move.divide(whole, MathContext.DECIMAL128);
    }

    /** None where nothing changed. */
    Optional<Sheet> page(Chart.Names months) {
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        List<Drawn> drawn = changed.stream()
                .sorted(Comparator.comparing(Drawn::flips)
                        .thenComparing(Drawn::move)
                        .reversed())
                .limit(ACROSS * DOWN)
                .toList();
        int[] widths = new int[ACROSS * WIDE];
        Arrays.fill(widths, 5);
        Draft page = new Draft(frame, widths);
        page.title(frame.say("trend.charts-title"));
        page.across(SheetCell.text(Role.NOTE, frame.say("trend.charts-note", drawn.size(), changed.size())));
        int top = page.next();
        int rows = (drawn.size() + ACROSS - 1) / ACROSS * HIGH;
        Collections.nCopies(rows, SheetRow.of()).forEach(page::add);
        List<LineChart> charts = new ArrayList<>();
        for (Drawn chart : drawn) {
            int row = top + charts.size() / ACROSS * HIGH;
            int column = charts.size() % ACROSS * WIDE;
            charts.add(chart(chart, new CellArea(row, column, row + HIGH - 1, column + WIDE - 1), months));
        }
        return Optional.of(page.page(frame.say("sheet.trend-charts")).withLines(charts));
    }

    private LineChart chart(Drawn chart, CellArea place, Chart.Names months) {
        String name = Wording.brief(chart.of().indicator(), frame.words());
        return new LineChart(
                chart.of().indicator().id() + " " + SummaryText.cut(name, LONGEST_NAME),
                frame.say(
                        "trend.charts-told", name, number(chart.of(), chart.before()), number(chart.of(), chart.now())),
                place,
                frame.say("sheet.trend"),
                months,
                chart.lines(),
                chart.of().indicator().unit() == ResultUnit.PERCENT);
    }

    private String number(IndicatorResult of, Ratio ratio) {
        BigDecimal value = Figures.quotient(ratio);
        return of.indicator().unit() == ResultUnit.PERCENT
                ? frame.words().numbers().rounded(value.movePointRight(2), 2) + " %"
                : ratio.denominator() == null
                        ? frame.words().numbers().exact(value)
                        : frame.words().numbers().rounded(value, 2);
    }
}
