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
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.result.Absence;
import vn.congdoan.kh415.report.result.BodyPlaces;
import vn.congdoan.kh415.report.result.BoundCells;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.Wording;

/**
 * Every body with bodies below it, from the top down: a heading row with what it reached, and its indicators below. The
 * unit's code stands in every row, so that a reader may filter by unit or, to compare units, by indicator.
 */
final class TierSheet {
    private static final int NUMERATOR = 4;
    private static final int MARK = 8;

    private final Frame frame;
    private final Workings workings;
    private final Grid grid;
    private final SheetRef sheet;
    private final Draft draft;
    private final List<IndicatorResult> indicators;
    private final Map<Integer, Integer> firstRows = new HashMap<>();

    /** Whether anything was assigned to anybody: only then is there a column for it. */
    private final boolean assigned;

    TierSheet(Frame frame, Workings workings) {
        this.frame = frame;
        this.workings = workings;
        this.grid = workings.places().grid();
        this.sheet = new SheetRef(frame.say("sheet.tiers"));
        this.indicators = frame.assessment().indicators();
        this.assigned = indicators.stream().flatMap(of -> of.rows().stream()).anyMatch(row -> row.assigned() != null);
        this.draft = assigned
                ? new Draft(frame, 10, 8, 62, 22, 10, 10, 10, 10, 4, 31, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 12)
                : new Draft(frame, 10, 8, 62, 22, 10, 10, 10, 10, 4, 31, 10, 10, 10, 10, 10, 10, 10, 10, 12);
    }

    /** Where a certainty is judged, once the sheet is made; null for what stands on no row of it. */
    @Nullable
    Expr certainty(int row, int indicator) {
        Integer first = firstRows.get(row);
        if (first == null || !grid.has(row, indicator)) {
            return null;
        }
        return sheet.cell(first + resultsBefore(row, indicator), draft.columns() - 1);
    }

    private int resultsBefore(int row, int indicator) {
        return (int) IntStream.range(0, indicator).filter(i -> grid.has(row, i)).count();
    }

    Sheet sheet() {
        draft.title(frame.say("tiers.title"));
        int headingRow = draft.next();
        List<String> headings = new ArrayList<>(List.of(
                frame.head("unit-code"),
                frame.head("id"),
                frame.head("indicator"),
                frame.head("target"),
                frame.head("numerator"),
                frame.head("denominator"),
                frame.head("value"),
                frame.head("shortfall"),
                "",
                frame.head("verdict"),
                frame.head("coverage"),
                frame.head("share")));
        if (assigned) {
            headings.addAll(List.of(frame.head("assigned"), frame.head("of-assigned")));
        }
        headings.addAll(BoundCells.headings(frame));
        draft.headings(headings.toArray(String[]::new));
        for (int row = 0; row < grid.size(); row++) {
            if (grid.isTier(row)) {
                unit(row);
            }
        }
        return draft.table(sheet.name(), headingRow, 3)
                .shadedByMarks(headingRow + 1, draft.next() - 1, MARK, frame.words());
    }

    private void unit(int row) {
        Unit unit = grid.unit(row);
        draft.spans(
                1,
                new Draft.Span(0, 0, SheetCell.text(Role.GROUP, unit.code())),
                new Draft.Span(1, 1, SheetCell.blank(Role.GROUP)),
                new Draft.Span(2, 7, SheetCell.text(Role.GROUP, unit.name())),
                new Draft.Span(8, draft.columns() - 1, new SheetCell(tally(row), new Style(Role.GROUP))));
        firstRows.put(row, draft.next());
        for (int i = 0; i < indicators.size(); i++) {
            Result result = grid.result(row, i);
            if (result != null) {
                indicator(unit, indicators.get(i), result, row, i);
            }
        }
    }

    private void indicator(Unit unit, IndicatorResult of, Result result, int row, int number) {
        BodyPlaces.Halves source = workings.places().halves(row, number);
        Absence absence = workings.below().absence(row, number, result.total());
        Figures figures = new Figures(frame, of, result, draft.next(), NUMERATOR, source, absence);
        BoundCells bounds = new BoundCells(figures, draft.columns() - BoundCells.WIDTH);
        List<SheetCell> cells = new ArrayList<>(List.of(
                SheetCell.text(Role.CENTRED, unit.code()),
                SheetCell.text(Role.CENTRED, of.indicator().id()),
                SheetCell.text(Wording.name(of.indicator(), frame.words())),
                SheetCell.text(Role.CENTRED, Wording.target(of, frame.words())),
                figures.numerator(),
                figures.denominator(),
                figures.value(),
                figures.shortfall(),
                figures.mark(),
                bounds.verdict(),
                Figures.coverage(
                        workings.below().coverage(row, number, result.total().coverage())),
                share(result, row, number)));
        if (assigned) {
            cells.addAll(List.of(Figures.figure(result.assigned()), figures.ofAssigned()));
        }
        cells.addAll(bounds.cells());
        draft.add(SheetRow.of(cells).at(1));
    }

    /** The part of the whole's shortfall that falls to it. */
    private SheetCell share(Result result, int row, int number) {
        BigDecimal share = result.shortfallShare();
        return share == null
                ? SheetCell.blank(Role.CENTRED)
                : new SheetCell(workings.shares().of(row, number, share), new Style(Role.INTEGER));
    }

    /** "đạt và vượt 12/18", counted in the marks of the rows below. */
    private Content tally(int row) {
        int first = draft.next() + 1;
        int last = first + Math.max(1, resultsBefore(row, indicators.size())) - 1;
        Range marks = Range.ofColumn(first, last, MARK);
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
