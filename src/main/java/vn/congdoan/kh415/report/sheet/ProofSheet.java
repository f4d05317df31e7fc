package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Matching;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.live.Ranges;
import vn.congdoan.kh415.report.live.SheetCells;
import vn.congdoan.kh415.report.result.BodiesSheet;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.TotalsProof;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.Wording;

/**
 * What the program computed beside what the formulas of this workbook give, with a count of the differences; how many formulas
 * and ranges each sheet has; and for each total line, whether it covers the lines below it and no other. The program's results stand here as plain numbers and texts.
 */
final class ProofSheet {
    private static final int FIRST_COMPARED = 2;

    private static final BigDecimal NEAR = new BigDecimal("0.0001");

    /** Numerator, denominator, value, mark of the verdict, expected bodies, bodies with figures, shortfall: each thrice. */
    private static final List<String> COMPARED =
            List.of("numerator", "denominator", "value", "verdict", "expected", "with-figures", "shares");

    private final Frame frame;
    private final Workings workings;
    private final SummarySheet summary;
    private final TotalsProof totals;
    private final Draft draft;

    private ProofSheet(Frame frame, Workings workings, SummarySheet summary) {
        this.frame = frame;
        this.workings = workings;
        this.summary = summary;
        this.totals = new TotalsProof(frame, workings);
        this.draft = new Draft(frame, 8, 40, 12, 12, 7, 12, 12, 7, 10, 10, 7, 9, 9, 7, 9, 9, 7, 9, 9, 7, 10, 10, 7);
    }

    /**
     * The proof of a workbook.
     *
     * @param sheets all others
     */
    static Sheet of(Frame frame, Workings workings, SummarySheet summary, List<SheetCells.Checked> sheets) {
        return new ProofSheet(frame, workings, summary).sheet(sheets);
    }

    private Sheet sheet(List<SheetCells.Checked> sheets) {
        draft.title(frame.say("proof.title"));
        int first = draft.next() + 4;
        int last = first + Math.max(1, frame.assessment().indicators().size()) - 1;
        // Below the indicators: a gap, the sheets between their headings and their sum, a gap, a sentence and two
        // headings.
        int firstTotal = first + frame.assessment().indicators().size() + sheets.size() + 7;
        draft.across(new SheetCell(differences(first, last, firstTotal), new Style(Role.SUBTITLE)));
        draft.across(SheetCell.text(Role.NOTE, frame.say(listed() ? "proof.note" : "proof.note-values")));
        headings(COMPARED, List.of(frame.head("id"), frame.head("indicator")));
        for (int i = 0; i < frame.assessment().indicators().size(); i++) {
            indicator(frame.assessment().indicators().get(i), i);
        }
        draft.gap();
        sheets(sheets);
        draft.gap();
        draft.across(SheetCell.text(
                Role.NOTE,
                frame.say("proof.totals", totals.count(), totals.listed().size())));
        headings(List.of("rows-below", "rows-added"), List.of(frame.head("unit-code"), frame.head("unit")));
        totals.listed().forEach(this::total);
        return draft.text(frame.say("sheet.proof"));
    }

    /** Over the same ranges as the totals themselves. */
    private void total(TotalsProof.Total of) {
        int first = Workings.FIRST_ROW + of.line() + 1;
        int last = Workings.FIRST_ROW + workings.lines().get(of.line()).last();
        Range levels = workings.sheet().range(first, last, Workings.LEVEL);
        int level = workings.lines().get(of.line()).level() + 1;
        List<SheetCell> cells = new ArrayList<>(List.of(
                SheetCell.text(Role.CENTRED, of.unit().code()),
                SheetCell.text(of.unit().name())));
        number(cells, whole(of.below()), SheetFunction.ROWS.of(levels));
        number(
                cells,
                whole(of.added()),
                workings.lines().isFlat(of.line())
                        ? SheetFunction.ROWS.of(levels)
                        : SheetFunction.COUNTIF.of(levels, Expr.of(level)));
        draft.add(SheetRow.of(cells));
    }

    private boolean listed() {
        return workings.figures().areAllListed();
    }

    private Content differences(int first, int last, int firstTotal) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < COMPARED.size(); i++) {
            terms.add(sumOf(first, last, FIRST_COMPARED + 3 * i + 2));
        }
        if (!totals.listed().isEmpty()) {
            int lastTotal = firstTotal + totals.listed().size() - 1;
            terms.add(sumOf(firstTotal, lastTotal, FIRST_COMPARED + 2));
            terms.add(sumOf(firstTotal, lastTotal, FIRST_COMPARED + 5));
        }
        return new LiveText()
                .say(
                        frame.say("proof.differences"),
                        new LiveText.Count(
                                terms.stream().reduce(Expr::plus).orElseThrow().bracketed(), 0))
                .content();
    }

    private static Expr sumOf(int first, int last, int column) {
        return SheetFunction.SUM.of(Range.ofColumn(first, last, column));
    }

    private void headings(List<String> compared, List<String> named) {
        List<Draft.Span> groups = new ArrayList<>(List.of(
                new Draft.Span(0, 0, SheetCell.blank(Role.HEADING)),
                new Draft.Span(1, 1, SheetCell.blank(Role.HEADING))));
        List<String> below = new ArrayList<>(named);
        for (int i = 0; i < compared.size(); i++) {
            int column = FIRST_COMPARED + 3 * i;
            groups.add(new Draft.Span(column, column + 2, SheetCell.text(Role.HEADING, frame.head(compared.get(i)))));
            below.addAll(List.of(frame.head("program"), frame.head("in-sheet"), frame.head("differs")));
        }
        draft.spans(1, groups.toArray(Draft.Span[]::new));
        draft.headings(below.toArray(String[]::new));
    }

    private void indicator(IndicatorResult of, int indicator) {
        Ratio ratio = of.whole().total().ratio();
        Coverage coverage = of.whole().total().coverage();
        List<SheetCell> cells = new ArrayList<>();
        cells.add(SheetCell.text(Role.CENTRED, of.indicator().id()));
        cells.add(SheetCell.text(Wording.name(of.indicator(), frame.words())));
        number(cells, ratio == null ? null : ratio.numerator(), summary.numerator(of));
        number(cells, ratio == null ? null : ratio.denominator(), summary.denominator(of));
        value(cells, of, summary.value(of));
        String mark = Wording.mark(of.whole().judgement(), of.whole().hasValue(), frame.words());
        text(cells, mark, mark.isEmpty() ? null : summary.mark(of));
        boolean counted = workings.lines().size() > 0;
        number(cells, whole(coverage.expected()), counted ? bodies(indicator, List.of("")) : null);
        String missing = frame.say("mark.no-data");
        number(
                cells,
                whole(coverage.received() + coverage.carried()),
                counted ? bodies(indicator, List.of("", missing, BodiesSheet.CONSOLIDATED)) : null);
        number(cells, of.whole().judgement().shortfall(), workings.shares().sum(indicator));
        draft.add(SheetRow.of(cells));
    }

    private static BigDecimal whole(int count) {
        return BigDecimal.valueOf(count);
    }

    /** How many base lines have something else than these in the indicator's column. */
    private Expr bodies(int indicator, List<String> others) {
        int first = Workings.FIRST_ROW;
        int last = Workings.FIRST_ROW + workings.lines().size() - 1;
        Range column = workings.sheet().range(first, last, workings.column(indicator));
        Range base = workings.sheet().range(first, last, Workings.BASE);
        List<Matching.Test> tests = new ArrayList<>(List.of(new Matching.Test(base, Operator.EQUAL, Expr.of(1))));
        others.forEach(other -> tests.add(new Matching.Test(column, Operator.UNEQUAL, Expr.of(other))));
        return Matching.count(tests.toArray(Matching.Test[]::new));
    }

    private void number(List<SheetCell> cells, @Nullable BigDecimal number, @Nullable Expr expression) {
        if (number == null || expression == null) {
            empty(cells);
            return;
        }
        cells.add(Figures.figure(number));
        cells.add(new SheetCell(
                new Content.Formula(expression, new Content.Numeric(number)), new Style(Figures.wholeOrNot(number))));
        differs(cells, name(cells.size() - 2).equalTo(name(cells.size() - 1)));
    }

    /** Rounded as in the JSON, and so compared to within a half of its last decimal. */
    private void value(List<SheetCell> cells, IndicatorResult of, Expr cell) {
        Ratio ratio = of.whole().total().ratio();
        if (ratio == null || !ratio.hasValue()) {
            empty(cells);
            return;
        }
        ResultUnit unit = of.indicator().unit();
        BigDecimal value = ratio.rounded(unit, 4).orElseThrow();
        BigDecimal below = ratio.denominator();
        BigDecimal exact = below == null ? ratio.numerator() : ratio.numerator().divide(below, MathContext.DECIMAL128);
        boolean percent = unit == ResultUnit.PERCENT;
        Style style = new Style(Role.DECIMAL);
        cells.add(new SheetCell(new Content.Numeric(value), style));
        cells.add(new SheetCell(
                new Content.Formula(
                        percent ? Expr.of(100).times(cell) : cell,
                        new Content.Numeric(percent ? exact.movePointRight(2) : exact)),
                style));
        differs(
                cells,
                SheetFunction.ABS
                        .of(name(cells.size() - 2).minus(name(cells.size() - 1)))
                        .compared(Operator.BELOW, Expr.of(NEAR)));
    }

    private void text(List<SheetCell> cells, String text, @Nullable Expr expression) {
        if (expression == null) {
            empty(cells);
            return;
        }
        cells.add(SheetCell.text(Role.CENTRED, text));
        cells.add(new SheetCell(new Content.Formula(expression, new Content.Text(text)), new Style(Role.CENTRED)));
        differs(cells, name(cells.size() - 2).equalTo(name(cells.size() - 1)));
    }

    private static void empty(List<SheetCell> cells) {
        for (int i = 0; i < 3; i++) {
            cells.add(SheetCell.blank(Role.CENTRED));
        }
    }

    private void differs(List<SheetCell> cells, Expr same) {
        cells.add(new SheetCell(
                new Content.Formula(
                        Formulas.either(same, Expr.of(0), Expr.of(1)), new Content.Numeric(BigDecimal.ZERO)),
                new Style(Role.INTEGER)));
    }

    /** A cell of the row in the making. */
    private Expr name(int column) {
        return CellRef.of(draft.next(), column);
    }

    private void sheets(List<SheetCells.Checked> sheets) {
        tally(
                SheetCell.text(Role.HEADING, frame.head("sheet")),
                SheetCell.text(Role.HEADING, frame.head("rows")),
                SheetCell.text(Role.HEADING, frame.head("formulas")),
                SheetCell.text(Role.HEADING, frame.head("ranges")),
                SheetCell.text(Role.HEADING, frame.head("range-rows")));
        int first = draft.next();
        long formulas = 0;
        Ranges ranges = Ranges.NONE;
        for (SheetCells.Checked checked : sheets) {
            formulas += checked.formulas();
            ranges = ranges.plus(checked.ranges());
            tally(
                    SheetCell.text(checked.sheet().name()),
                    SheetCell.count(checked.sheet().rows().size()),
                    SheetCell.count(checked.formulas()),
                    SheetCell.count(checked.ranges().count()),
                    SheetCell.count(checked.ranges().rows()));
        }
        tally(
                SheetCell.text(frame.say("proof.total")).bold(),
                sum(
                        first,
                        2,
                        sheets.stream()
                                .mapToInt(checked -> checked.sheet().rows().size())
                                .sum()),
                sum(first, 3, formulas),
                sum(first, 5, ranges.count()),
                sum(first, 7, ranges.rows()));
    }

    private SheetCell sum(int first, int column, long sum) {
        Content live = Formulas.sum(Range.ofColumn(first, draft.next() - 1, column), BigDecimal.valueOf(sum));
        return new SheetCell(live, new Style(Role.INTEGER)).bold();
    }

    private void tally(SheetCell name, SheetCell rows, SheetCell formulas, SheetCell ranges, SheetCell rangeRows) {
        draft.spans(
                1,
                new Draft.Span(0, 1, name),
                new Draft.Span(2, 2, rows),
                new Draft.Span(3, 4, formulas),
                new Draft.Span(5, 6, ranges),
                new Draft.Span(7, 8, rangeRows));
    }
}
