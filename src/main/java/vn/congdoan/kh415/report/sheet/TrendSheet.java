package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Monthly;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Chart;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.LineChart;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.result.Aim;
import vn.congdoan.kh415.report.result.BelowLines;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.ValueShading;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.SummaryText;
import vn.congdoan.kh415.report.words.Wording;

/**
 * Each indicator month by month: this reporting year, the year before, what was to be reached, and on how many bodies it rests. A
 * month of which nothing is known is left empty; on the sheet of charts it is a gap.
 */
final class TrendSheet {
    private static final int MONTHS = 12;

    /** The column that says what a row is. */
    private static final int LABEL = 2;

    private final Frame frame;
    private final Workings workings;
    private final SummarySheet summary;
    private final ReportingYear year;
    private final YearMonth start;
    private final List<Column<Line>> months;
    private final Columns<Line> columns;

    /** The place of the first month. */
    private final int first;

    private final Draft draft;
    private final TrendCharts charts;
    private final List<Shading> shadings = new ArrayList<>();
    private final Map<YearMonth, List<Coverage>> coverages = new HashMap<>();

    /**
     * A row: what it tells of, and a cell for each month.
     *
     * @param drawn whether it has a small line
     */
    private record Line(String id, String name, String label, List<SheetCell> months, boolean drawn) {}

    private TrendSheet(Frame frame, Workings workings, SummarySheet summary) {
        this.frame = frame;
        this.workings = workings;
        this.summary = summary;
        this.year = frame.assessment().plan().reportingYear();
        this.start = year.start(frame.assessment().period());
        this.months = IntStream.range(0, MONTHS).mapToObj(this::month).toList();
        List<Column<Line>> named = List.of(
                frame.texts("id", 8, Role.CENTRED, Line::id),
                frame.texts("indicator", 48, Role.TEXT, Line::name),
                Column.text("", 18, Role.TEXT, Line::label),
                new Column<>(frame.say("trend.sparkline"), 16, this::sparkline));
        this.columns =
                new Columns<>(Stream.concat(named.stream(), months.stream()).toList());
        this.first = named.size();
        this.draft = new Draft(frame, columns.widths());
        this.charts = new TrendCharts(frame);
    }

    private Column<Line> month(int number) {
        int month = start.plusMonths(number).getMonthValue();
        return new Column<>(
                frame.say("head.month", month), 11, line -> line.months().get(number));
    }

    /** Over the months of its own row; what has no two of them has no course, nor has a target. */
    private SheetCell sparkline(Line line) {
        long known = line.months().stream()
                .filter(cell -> cell.content() != Content.BLANK)
                .count();
        return known < 2 || !line.drawn()
                ? SheetCell.blank(Role.CENTRED)
                : new SheetCell(new Content.Sparkline(months(draft.next())), new Style(Role.CENTRED));
    }

    /** The table, and a sheet of charts if there is anything to draw. */
    static List<Sheet> of(Frame frame, Workings workings, SummarySheet summary) {
        return new TrendSheet(frame, workings, summary).sheets();
    }

    private List<Sheet> sheets() {
        draft.title(frame.say("trend.title"));
        draft.across(SheetCell.text(Role.NOTE, frame.say("trend.note")));
        int headingRow = draft.next();
        draft.headings(columns.headings());
        for (int i = 0; i < frame.assessment().indicators().size(); i++) {
            indicator(frame.assessment().indicators().get(i), i);
        }
        allCoverage();
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(draft.table(frame.say("sheet.trend"), headingRow, first).shaded(shadings));
        charts.page(new Chart.Names(
                        months(headingRow), months.stream().map(Column::heading).toList()))
                .ifPresent(sheets::add);
        return sheets;
    }

    private String label(String key, YearMonth from) {
        return frame.say(key, from.plusMonths(MONTHS - 1L).getYear());
    }

    private void indicator(IndicatorResult of, int number) {
        Map<YearMonth, Monthly> known = new HashMap<>();
        frame.assessment().trend(of.indicator().id()).forEach(each -> known.put(each.month(), each));
        YearMonth period = frame.assessment().period();
        known.put(
                period,
                new Monthly(
                        period,
                        of.whole().total().ratio(),
                        of.whole().judgement().verdict(),
                        of.whole().total().coverage()));
        known.values().stream()
                .filter(each -> !Wording.isNotAskedYet(each.verdict(), each.coverage()))
                .forEach(each -> coverages
                        .computeIfAbsent(each.month(), month -> new ArrayList<>())
                        .add(each.coverage()));
        List<LineChart.Line> lines = new ArrayList<>();
        results(of, known, start, LineChart.Kind.RESULT, lines);
        results(of, known, start.minusYears(1), LineChart.Kind.YEAR_BEFORE, lines);
        targets(of, lines);
        coverage(of, number, known);
        charts.add(of, lines);
    }

    private void results(
            IndicatorResult of,
            Map<YearMonth, Monthly> known,
            YearMonth from,
            LineChart.Kind kind,
            List<LineChart.Line> lines) {
        List<SheetCell> cells = new ArrayList<>();
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            Monthly month = known.get(from.plusMonths(i));
            Ratio ratio = month == null ? null : month.ratio();
            boolean shown = ratio != null && ratio.hasValue();
            cells.add(
                    month == null || ratio == null || !shown ? SheetCell.blank(Role.CENTRED) : value(of, month, ratio));
            numbers.add(ratio == null || !shown ? null : Figures.quotient(ratio));
        }
        row(of, label("trend.year", from), cells, kind == LineChart.Kind.RESULT, lines, kind, numbers);
    }

    private SheetCell value(IndicatorResult of, Monthly month, Ratio ratio) {
        boolean now = month.month().equals(frame.assessment().period());
        Content content = now
                ? new Content.Formula(summary.value(of), new Content.Numeric(Figures.quotient(ratio)))
                : Formulas.value(ratio);
        Style plain = Figures.valueStyle(of.indicator().unit(), ratio);
        int column = first + frame.elapsed() - 1;
        Optional<Shading> follows = now && month.verdict() != null
                ? ValueShading.of(
                        new CellArea(draft.next(), column, draft.next(), column),
                        frame,
                        of,
                        workings.targets().of(of))
                : Optional.empty();
        follows.ifPresent(shadings::add);
        // Other months were judged at their time, which no correction of this one changes. A mark of now that could not
        // follow is not
        // there: the summary has it.
        return new SheetCell(
                content, now ? plain : plain.judged(month.verdict(), Wording.mark(month.verdict(), frame.words())));
    }

    /** What was, is and will be in force, month by month. */
    private void targets(IndicatorResult of, List<LineChart.Line> lines) {
        Indicator indicator = of.indicator();
        Aim aim = workings.targets().of(of);
        List<SheetCell> cells = new ArrayList<>();
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        boolean percent = indicator.unit() == ResultUnit.PERCENT;
        for (int i = 0; i < MONTHS; i++) {
            Target target =
                    indicator.targetOn(start.plusMonths(i).atEndOfMonth()).orElse(null);
            BigDecimal edge = target == null ? null : percent ? target.lower().movePointLeft(2) : target.lower();
            numbers.add(edge);
            cells.add(
                    edge == null
                            ? SheetCell.blank(Role.CENTRED)
                            : new SheetCell(
                                    aim != null && aim.target().equals(target)
                                            ? new Content.Formula(
                                                    percent ? aim.lower().over(Expr.of(100)) : aim.lower(),
                                                    new Content.Numeric(edge))
                                            : new Content.Numeric(edge),
                                    new Style(percent ? Role.PERCENT : Figures.wholeOrNot(edge))));
        }
        boolean any = numbers.stream().anyMatch(number -> number != null);
        if (any) {
            row(indicator, frame.head("target"), cells, false, 0);
            lines.add(line(LineChart.Kind.TARGET, frame.head("target"), numbers));
        }
    }

    private void coverage(IndicatorResult of, int number, Map<YearMonth, Monthly> known) {
        List<SheetCell> cells = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            Monthly month = known.get(start.plusMonths(i));
            if (month != null && Wording.isNotAskedYet(month.verdict(), month.coverage())) {
                month = null;
            }
            SheetCell share = share(month == null ? List.of() : List.of(month.coverage()));
            if (month != null && month.month().equals(frame.assessment().period())) {
                share = counted(share, number, month.coverage());
            }
            cells.add(share);
        }
        row(of.indicator(), frame.head("coverage"), cells, false, 1);
    }

    /** This month's share, counted in the lines of bodies. */
    private SheetCell counted(SheetCell share, int number, Coverage coverage) {
        BelowLines.Counts counts = workings.below().counts(0, number, coverage);
        return share.content() instanceof Content.Formula formula
                        && counts.expected().isLive()
                ? new SheetCell(
                        new Content.Formula(
                                Expr.of(1)
                                        .minus(counts.missing()
                                                .expression()
                                                .over(counts.expected().expression())),
                                formula.stored()),
                        share.style())
                : share;
    }

    /** Of all indicators together, this year and the year before. */
    private void allCoverage() {
        for (YearMonth from : List.of(start, start.minusYears(1))) {
            List<SheetCell> cells = new ArrayList<>();
            for (int i = 0; i < MONTHS; i++) {
                cells.add(share(coverages.getOrDefault(from.plusMonths(i), List.of())));
            }
            boolean now = from.equals(start);
            row("", frame.say("trend.all-coverage"), label("trend.year", from), cells, now, now ? 0 : 1);
        }
    }

    /** The share of expected bodies with figures; nothing where nobody was expected. */
    private static SheetCell share(List<Coverage> coverages) {
        long expected = coverages.stream().mapToLong(Coverage::expected).sum();
        long missing = coverages.stream().mapToLong(Coverage::missing).sum();
        return expected == 0
                ? SheetCell.blank(Role.CENTRED)
                : new SheetCell(
                        Formulas.value(new Ratio(BigDecimal.valueOf(expected - missing), BigDecimal.valueOf(expected))),
                        new Style(Role.PERCENT));
    }

    private void row(
            IndicatorResult of,
            String label,
            List<SheetCell> cells,
            boolean strong,
            List<LineChart.Line> lines,
            LineChart.Kind kind,
            List<@Nullable BigDecimal> numbers) {
        row(of.indicator(), label, cells, strong, 0);
        if (numbers.stream().anyMatch(number -> number != null)) {
            lines.add(line(kind, label, numbers));
        }
    }

    private void row(Indicator indicator, String label, List<SheetCell> cells, boolean strong, int level) {
        row(indicator.id().text(), Wording.name(indicator, frame.words()), label, cells, strong, level);
    }

    /** What charts are drawn from is never in the outline: a click on it would take their lines away. */
    private void row(String id, String name, String label, List<SheetCell> cells, boolean strong, int level) {
        SheetRow row = columns.row(new Line(
                id, strong ? name : SummaryText.cut(name, 46), label, cells, !label.equals(frame.head("target"))));
        draft.add(strong ? row.bold() : row.at(level));
    }

    /** Of the row made last. */
    private LineChart.Line line(LineChart.Kind kind, String name, List<@Nullable BigDecimal> numbers) {
        int row = draft.next() - 1;
        return new LineChart.Line(kind, name, new CellArea(row, LABEL, row, LABEL), months(row), numbers);
    }

    private CellArea months(int row) {
        return new CellArea(row, first, row, first + MONTHS - 1);
    }
}
