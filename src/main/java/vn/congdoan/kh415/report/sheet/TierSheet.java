package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.MadeRows;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.result.BodyPlaces;
import vn.congdoan.kh415.report.result.BoundCells;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Figures.Absence;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.Wording;

/**
 * Every body with bodies below it, from the top down: a heading row with what it reached, and its indicators below. The
 * unit's code stands in every row, so that a reader may filter by unit or, to compare units, by indicator.
 */
final class TierSheet {
    private final Frame frame;
    private final Workings workings;
    private final Grid grid;
    private final List<IndicatorResult> indicators;
    private final Column<Line> name;
    private final Column<Line> numerator;
    private final Column<Line> denominator;
    private final Column<Line> value;
    private final Column<Line> mark;
    private final List<Column<Line>> bounds;
    private final Columns<Line> columns;
    private final Draft draft;

    /** By row of the grid. */
    private final Map<Integer, Integer> firstRows = new HashMap<>();

    private final Sheet sheet;

    /** The cells of one result, which stands in that row of the grid under that number. */
    private record Line(Unit unit, IndicatorResult of, Result result, int row, int number, BoundCells bounds) {
        Figures figures() {
            return bounds.figures();
        }
    }

    TierSheet(Frame frame, Workings workings) {
        this.frame = frame;
        this.workings = workings;
        this.grid = workings.places().grid();
        this.indicators = frame.assessment().indicators();
        this.name = frame.texts(
                "indicator", 62, Role.TEXT, line -> Wording.name(line.of().indicator(), frame.words()));
        this.numerator = frame.column("numerator", 10, line -> line.figures().numerator());
        this.denominator =
                frame.column("denominator", 10, line -> line.figures().denominator());
        this.value = frame.column("value", 10, line -> line.figures().value());
        this.mark = new Column<>("", 4, line -> line.figures().mark());
        this.bounds = BoundCells.columns(frame, 12, Line::bounds);
        this.columns = columns();
        this.draft = new Draft(frame, columns.widths());
        this.sheet = made();
    }

    Sheet sheet() {
        return sheet;
    }

    /** Where a certainty is judged; null for what stands on no row of it. */
    @Nullable
    Expr certainty(int row, int indicator) {
        return cell(row, indicator, BoundCells.CERTAINTY.among(bounds));
    }

    /** Where the results of a body stand. */
    ProofSheet.Told told(int row) {
        return new ProofSheet.Told(
                indicator -> grid.result(row, indicator),
                indicator -> cell(row, indicator, numerator),
                indicator -> cell(row, indicator, denominator),
                indicator -> cell(row, indicator, value),
                indicator -> cell(row, indicator, mark));
    }

    private @Nullable Expr cell(int row, int indicator, Column<Line> column) {
        Integer first = firstRows.get(row);
        return first == null || !grid.has(row, indicator)
                ? null
                : new SheetRef(sheet.name()).cell(first + resultsBefore(row, indicator), columns.placeOf(column));
    }

    private Columns<Line> columns() {
        List<Column<Line>> all = new ArrayList<>(List.of(
                frame.texts(
                        "unit-code",
                        10,
                        Role.CENTRED,
                        line -> line.unit().code().text()),
                frame.texts(
                        "id",
                        8,
                        Role.CENTRED,
                        line -> line.of().indicator().id().text()),
                name,
                numerator,
                denominator,
                value,
                frame.column("shortfall", 10, line -> line.figures().shortfall()),
                mark,
                frame.column("verdict", 31, line -> line.bounds().verdict(columns.placeOf(mark))),
                frame.column("coverage", 10, this::coverage),
                frame.column("share", 10, this::share)));
        if (grid.isAssigned()) {
            int assigned = all.size();
            all.add(frame.column("assigned", 10, line -> line.figures().assigned()));
            all.add(frame.column("of-assigned", 10, line -> line.figures().ofAssigned(assigned)));
            all.add(frame.column(
                    "verdict-of-assigned", 24, line -> line.figures().verdictOfAssigned(assigned)));
        }
        all.addAll(bounds);
        return new Columns<>(all);
    }

    private int resultsBefore(int row, int indicator) {
        return (int) IntStream.range(0, indicator).filter(i -> grid.has(row, i)).count();
    }

    private Sheet made() {
        draft.title(frame.say("tiers.title"));
        int headingRow = draft.next();
        draft.headings(columns.headings());
        for (int row = 0; row < grid.size(); row++) {
            if (grid.isTier(row)) {
                unit(row);
            }
        }
        return draft.table(frame.say("sheet.tiers"), headingRow, columns.placeOf(name) + 1)
                .shadedByMarks(headingRow + 1, draft.next() - 1, columns.placeOf(mark), frame.words());
    }

    private void unit(int row) {
        Unit unit = grid.unit(row);
        int from = columns.placeOf(name);
        int to = columns.placeOf(mark);
        draft.spans(
                1,
                new Draft.Span(0, 0, SheetCell.text(Role.GROUP, unit.code().text())),
                new Draft.Span(1, from - 1, SheetCell.blank(Role.GROUP)),
                new Draft.Span(from, to - 1, SheetCell.text(Role.GROUP, unit.name())),
                new Draft.Span(to, draft.columns() - 1, new SheetCell(tally(row), new Style(Role.GROUP))));
        firstRows.put(row, draft.next());
        for (int i = 0; i < indicators.size(); i++) {
            Result result = grid.result(row, i);
            if (result != null) {
                MadeRows.Maker maker = columns.rowOf(line(unit, indicators.get(i), result, row, i), 1);
                draft.add(maker.row(0), maker);
            }
        }
    }

    private Line line(Unit unit, IndicatorResult of, Result result, int row, int number) {
        BodyPlaces.Halves source = workings.places().halves(row, number);
        Absence absence = workings.below().absence(row, number, result.total());
        Figures figures = workings.figures(
                of,
                result,
                draft.next(),
                columns.placeOf(numerator),
                source,
                workings.kept().of(row, number),
                absence);
        BoundCells cells = new BoundCells(figures, columns.placeOf(BoundCells.MARGIN.among(bounds)));
        return new Line(unit, of, result, row, number, cells);
    }

    private SheetCell coverage(Line line) {
        return Figures.coverage(workings.below().coverage(line.row(), line.number(), line.result()));
    }

    /** The part of the whole's shortfall that falls to it. */
    private SheetCell share(Line line) {
        BigDecimal share = line.result().shortfallShare();
        return share == null
                ? SheetCell.blank(Role.CENTRED)
                : new SheetCell(workings.shares().of(line.row(), line.number(), share), new Style(Role.INTEGER));
    }

    /** "đạt và vượt 12/18", counted in the marks of the rows below. */
    private Content tally(int row) {
        int first = draft.next() + 1;
        int last = first + Math.max(1, resultsBefore(row, indicators.size())) - 1;
        Range marks = Range.ofColumn(first, last, columns.placeOf(mark));
        Function<Verdict, LiveText.Count> count = verdict -> new LiveText.Count(
                Formulas.countIf(marks, Wording.mark(verdict, frame.words())), number(row, verdict::equals));
        LiveText.Count judged = new LiveText.Count(SheetFunction.COUNTA.of(marks), number(row, verdict -> true));
        return new LiveText()
                .say(frame.say("tiers.tally"), count.apply(Verdict.EXCEEDED).plus(count.apply(Verdict.MET)), judged)
                .content();
    }

    private long number(int row, Predicate<Verdict> wanted) {
        return IntStream.range(0, indicators.size())
                .mapToObj(i -> grid.result(row, i))
                .filter(Objects::nonNull)
                .map(result -> result.judgement().verdict())
                .filter(verdict -> verdict != null && wanted.test(verdict))
                .count();
    }
}
