package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Chart;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Edges;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.Spoken;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.TargetPlaces;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.SummaryText;
import vn.congdoan.kh415.report.words.Wording;

/**
 * One page of bars: every result held against its target, what is farthest from it at the top. What is not a percentage is drawn as a
 * percentage of its target. The numbers stand at the right of the page, for the screen.
 */
final class ChartsSheet {
    /** What fills one page across. */
    private static final int PRINTED = 10;

    /** The column of names at the right of it. */
    private static final int NAME = PRINTED + 1;

    private static final int WIDTH = 12;
    private static final int HIGH = 26;

    /** More would have no room for their names. */
    private static final int MOST = 30;

    private static final int LONGEST_NAME = 40;
    private static final String GAP = "  ";
    private static final String PERCENT = " %";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Frame frame;
    private final Workings workings;
    private final SummarySheet summary;
    private final Draft draft;

    /** One that is drawn: its result and its target as parts of one, and how far it is beyond the edge that it must keep to. */
    private record Bar(IndicatorResult of, BigDecimal value, BigDecimal aim, BigDecimal lead) {}

    /** A column at the right of the page. */
    private enum Column {
        VALUE(1),
        TARGET(2),
        REACHED(3),
        MISSED(4),
        OPEN(5),
        /** What stands beside the bar: on it a number would hide a short one. */
        LABEL(6);

        private final int behindName;

        Column(int behindName) {
            this.behindName = behindName;
        }

        int place() {
            return NAME + behindName;
        }
    }

    private ChartsSheet(Frame frame, Workings workings, SummarySheet summary) {
        this.frame = frame;
        this.workings = workings;
        this.summary = summary;
        this.draft = new Draft(
                        frame,
                        IntStream.concat(
                                        Collections.nCopies(PRINTED, WIDTH).stream()
                                                .mapToInt(Integer::intValue),
                                        IntStream.of(2, 52, 11, 11, 11, 11, 11, 52))
                                .toArray())
                .printing(PRINTED);
    }

    static Sheet of(Frame frame, Workings workings, SummarySheet summary) {
        return new ChartsSheet(frame, workings, summary).sheet();
    }

    private Sheet sheet() {
        List<Bar> all = bars();
        List<Bar> drawn = all.subList(0, Math.min(MOST, all.size()));
        draft.title(frame.say("charts.title"));
        draft.across(SheetCell.text(Role.NOTE, note(drawn, all.size())));
        int top = draft.next();
        if (drawn.isEmpty()) {
            return page();
        }
        aside(
                SheetCell.text(Role.HEADING, frame.head("indicator")),
                column -> SheetCell.text(Role.HEADING, head(column)));
        drawn.forEach(this::row);
        while (draft.next() < top + HIGH) {
            draft.gap();
        }
        return page().with(List.of(chart(drawn, top))).printedTo(top + HIGH - 1);
    }

    private Sheet page() {
        return draft.page(frame.say("sheet.charts")).printedUpTo(PRINTED - 1);
    }

    /** All that have a result and a target, the worst first. */
    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (IndicatorResult of : frame.assessment().indicators()) {
            Ratio ratio = of.whole().total().ratio();
            Target target = of.target();
            if (ratio != null && target != null && ratio.hasValue() && isDrawable(of, target)) {
                bars.add(bar(of, ratio, target));
            }
        }
        // Stable: of two as far away, the plan's first comes first.
        bars.sort(Comparator.comparing(Bar::lead));
        return bars;
    }

    private static boolean isDrawable(IndicatorResult of, Target target) {
        return of.indicator().unit() == ResultUnit.PERCENT || target.lower().signum() > 0;
    }

    private Bar bar(IndicatorResult of, Ratio ratio, Target target) {
        BigDecimal whole = isPercent(of) ? HUNDRED : target.lower();
        BigDecimal value = Figures.quotient(ratio);
        Edges edges = Edges.of(target, frame.isDue(of.indicator(), target));
        BigDecimal part = isPercent(of) ? value : value.divide(whole, MathContext.DECIMAL128);
        BigDecimal lead = part.subtract(part(edges.low(), whole));
        boolean mayBeOver = edges.above() != Verdict.EXCEEDED;
        return new Bar(
                of,
                part,
                part(target.lower(), whole),
                mayBeOver ? lead.min(part(edges.high(), whole).subtract(part)) : lead);
    }

    private static BigDecimal part(BigDecimal number, BigDecimal whole) {
        return number.divide(whole, MathContext.DECIMAL128);
    }

    private static boolean isPercent(IndicatorResult of) {
        return of.indicator().unit() == ResultUnit.PERCENT;
    }

    private String note(List<Bar> drawn, int all) {
        if (drawn.isEmpty()) {
            return frame.say("charts.nothing");
        }
        StringBuilder note = new StringBuilder(frame.say("charts.note"));
        if (drawn.stream().anyMatch(bar -> !isPercent(bar.of()))) {
            note.append(' ').append(frame.say("charts.note.of-target"));
        }
        if (all > drawn.size()) {
            note.append(' ').append(frame.say("charts.note.more", drawn.size(), all));
        }
        return note.toString();
    }

    private String head(Column column) {
        return switch (column) {
            case VALUE -> frame.head("value");
            case TARGET -> frame.head("target");
            case REACHED -> frame.say("charts.reached");
            case MISSED -> frame.say("charts.missed");
            case OPEN -> frame.say("charts.open");
            case LABEL -> frame.say("charts.label");
        };
    }

    /** A row that has cells only at the right of the page. */
    private void aside(SheetCell name, Function<Column, SheetCell> cell) {
        List<@Nullable SheetCell> cells = new ArrayList<>(Collections.nCopies(NAME, null));
        cells.add(name);
        for (Column column : Column.values()) {
            cells.add(cell.apply(column));
        }
        draft.add(new SheetRow(cells, 0, 1));
    }

    private String name(Bar bar) {
        String name = bar.of().indicator().id() + " "
                + SummaryText.cut(Wording.brief(bar.of().indicator(), frame.words()), LONGEST_NAME);
        return isPercent(bar.of()) ? name : frame.say("charts.of-target", name);
    }

    private void row(Bar bar) {
        aside(
                SheetCell.text(name(bar)),
                column -> column == Column.LABEL
                        ? new SheetCell(liveLabel(bar), new Style(Role.TEXT))
                        : new SheetCell(content(bar, column), new Style(Role.PERCENT)));
    }

    private String label(Bar bar) {
        return name(bar) + GAP + percent(bar.value());
    }

    private Content liveLabel(Bar bar) {
        Expr name = CellRef.of(draft.next(), NAME);
        Expr value = CellRef.of(draft.next(), Column.VALUE.place());
        Expr number = new Spoken(frame.words()).percent(Expr.of(HUNDRED).times(value));
        Expr all = name.then(Expr.of(GAP)).then(number).then(Expr.of(PERCENT));
        return new Content.Formula(
                Formulas.either(value.equalTo(Expr.of("")), name, all), new Content.Text(label(bar)));
    }

    private Content content(Bar bar, Column column) {
        Content.Numeric number = new Content.Numeric(number(bar, column));
        // A target is always the whole of itself.
        return column == Column.TARGET && !isPercent(bar.of())
                ? number
                : new Content.Formula(expression(bar, column), number);
    }

    private Expr expression(Bar bar, Column column) {
        Expr lower = workings.targets().cell(bar.of(), TargetPlaces.Part.LOWER);
        Expr value = CellRef.of(draft.next(), Column.VALUE.place());
        return switch (column) {
            case LABEL, VALUE ->
                isPercent(bar.of())
                        ? summary.value(bar.of())
                        : Formulas.either(
                                SheetFunction.OR.of(
                                        summary.value(bar.of()).equalTo(Expr.of("")), lower.equalTo(Expr.of(0))),
                                Expr.of(0),
                                summary.value(bar.of()).over(lower));
            case TARGET -> lower.over(Expr.of(100));
            case REACHED -> marked(bar, Verdict.EXCEEDED, value, marked(bar, Verdict.MET, value, Expr.of(0)));
            case MISSED -> marked(bar, Verdict.NOT_MET, value, marked(bar, Verdict.OVER, value, Expr.of(0)));
            case OPEN ->
                Formulas.either(
                        CellRef.of(draft.next(), Column.REACHED.place())
                                .plus(CellRef.of(draft.next(), Column.MISSED.place()))
                                .equalTo(Expr.of(0)),
                        value,
                        Expr.of(0));
        };
    }

    private Expr marked(Bar bar, Verdict verdict, Expr then, Expr otherwise) {
        Expr sign = Expr.of(Wording.mark(verdict, frame.words()));
        return Formulas.either(summary.mark(bar.of()).equalTo(sign), then, otherwise);
    }

    private static BigDecimal number(Bar bar, Column column) {
        Verdict verdict = bar.of().whole().judgement().verdict();
        boolean shown = switch (column) {
            case VALUE, TARGET, LABEL -> true;
            case REACHED -> verdict != null && verdict.isReached();
            case MISSED -> isMissed(verdict);
            case OPEN -> (verdict == null || !verdict.isReached()) && !isMissed(verdict);
        };
        return column == Column.TARGET ? bar.aim() : shown ? bar.value() : BigDecimal.ZERO;
    }

    private static boolean isMissed(@Nullable Verdict verdict) {
        return verdict == Verdict.NOT_MET || verdict == Verdict.OVER;
    }

    private Chart chart(List<Bar> bars, int top) {
        return new Chart(
                frame.say("charts.results"),
                told(bars),
                new CellArea(top, 0, top + HIGH - 1, PRINTED - 1),
                new Chart.Names(
                        cells(bars, top, Column.LABEL.place()),
                        bars.stream().map(this::label).toList()),
                new Chart.Looks(
                        series(bars, top, Column.REACHED),
                        series(bars, top, Column.MISSED),
                        series(bars, top, Column.OPEN)),
                series(bars, top, Column.VALUE),
                series(bars, top, Column.TARGET));
    }

    private String told(List<Bar> bars) {
        Bar worst = bars.get(0);
        return frame.say(
                "charts.told",
                bars.size(),
                bars.stream()
                        .filter(bar -> isMissed(bar.of().whole().judgement().verdict()))
                        .count(),
                Wording.brief(worst.of().indicator(), frame.words()),
                percent(worst.value()),
                percent(worst.aim()));
    }

    private String percent(BigDecimal part) {
        return frame.words().numbers().rounded(part.movePointRight(2), 2) + PERCENT;
    }

    private Chart.Series series(List<Bar> bars, int top, Column column) {
        return new Chart.Series(
                head(column),
                new CellArea(top, column.place(), top, column.place()),
                cells(bars, top, column.place()),
                bars.stream().map(bar -> number(bar, column)).toList());
    }

    private static CellArea cells(List<Bar> bars, int top, int column) {
        return new CellArea(top + 1, column, top + bars.size(), column);
    }
}
