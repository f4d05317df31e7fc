package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Matching;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.live.SheetCells;
import vn.congdoan.kh415.report.result.BodiesSheet;
import vn.congdoan.kh415.report.result.BodyPlaces;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.result.TotalsProof;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.Wording;

/**
 * What the program computed beside what the formulas of this workbook give, with a count of the differences; how many formulas
 * and ranges each sheet has; and for each total line, whether it covers the lines below it and no other. The program's results stand here as plain numbers and texts.
 */
final class ProofSheet {
    private static final BigDecimal NEAR = new BigDecimal("0.0001");

    /** What is told of each sheet. */
    private static final List<Tally> TALLIES = List.of(
            new Tally("rows", 2, 2, checked -> checked.sheet().rows().size()),
            new Tally("formulas", 3, 4, SheetCells.Checked::formulas),
            new Tally("ranges", 5, 6, checked -> checked.ranges().count()),
            new Tally("range-rows", 7, 8, checked -> checked.ranges().rows()));

    private final Frame frame;
    private final Workings workings;
    private final Told told;
    private final TotalsProof totals;
    private final Compared<Integer> indicators;
    private final Compared<TotalsProof.TotalLine> lines;
    private final Draft draft;

    /**
     * What is compared, by the places of the indicators in the plan.
     *
     * @param result of the body that the workbook is of; null where nothing is expected
     * @param numerator the cell in which that stands, and so with the others
     */
    record Told(
            IntFunction<@Nullable Result> result,
            IntFunction<@Nullable Expr> numerator,
            IntFunction<@Nullable Expr> denominator,
            IntFunction<@Nullable Expr> value,
            IntFunction<@Nullable Expr> mark) {}

    /** A number of each sheet, in those of the columns made for the indicators. */
    private record Tally(String heading, int first, int last, ToLongFunction<SheetCells.Checked> number) {}

    /** What the program computed, and what the formulas of the workbook give. */
    private record Pair(SheetCell program, SheetCell live, boolean rounded) {}

    /** A table of what is compared: under each heading the two, and whether they differ. */
    private final class Compared<R> {
        private final List<Column<R>> columns;
        private final List<Draft.Span> groups = new ArrayList<>();
        private final List<Integer> differing = new ArrayList<>();

        Compared(Column<R> id, Column<R> name) {
            columns = new ArrayList<>(List.of(id, name));
            groups.add(new Draft.Span(0, 0, SheetCell.blank(Role.HEADING)));
            groups.add(new Draft.Span(1, 1, SheetCell.blank(Role.HEADING)));
        }

        /** Nothing stands there where there is no pair. */
        Compared<R> and(String heading, int width, Function<R, Optional<Pair>> pair) {
            int place = columns.size();
            groups.add(new Draft.Span(place, place + 2, SheetCell.text(Role.HEADING, frame.head(heading))));
            columns.add(column("program", width, pair, Pair::program));
            columns.add(column("in-sheet", width, pair, Pair::live));
            columns.add(column("differs", 7, pair, of -> differs(of, place)));
            differing.add(place + 2);
            return this;
        }

        private Column<R> column(
                String heading, int width, Function<R, Optional<Pair>> pair, Function<Pair, SheetCell> cell) {
            return frame.column(heading, width, row -> pair.apply(row).map(cell).orElse(SheetCell.blank(Role.CENTRED)));
        }

        Columns<R> columns() {
            return new Columns<>(columns);
        }

        void add(List<R> rows) {
            Columns<R> all = columns();
            draft.spans(1, groups.toArray(Draft.Span[]::new));
            draft.headings(all.headings());
            rows.forEach(row -> draft.add(all.row(row)));
        }

        /** How many differ in those rows. */
        Stream<Expr> differences(int first, int last) {
            return differing.stream().map(column -> SheetFunction.SUM.of(Range.ofColumn(first, last, column)));
        }
    }

    private ProofSheet(Frame frame, Workings workings, Told told) {
        this.frame = frame;
        this.workings = workings;
        this.told = told;
        this.totals = new TotalsProof(frame, workings.places());
        this.indicators = indicators();
        this.lines = new Compared<TotalsProof.TotalLine>(
                        frame.texts(
                                "unit-code",
                                8,
                                Role.CENTRED,
                                of -> of.unit().code().text()),
                        frame.texts("unit", 40, Role.TEXT, of -> of.unit().name()))
                .and("rows-below", 12, of -> number(whole(of.below()), SheetFunction.ROWS.of(levels(of))))
                .and("rows-added", 12, of -> number(whole(of.added()), added(of)));
        this.draft = new Draft(frame, indicators.columns().widths());
    }

    /**
     * The proof of a workbook.
     *
     * @param sheets all others
     */
    static Sheet of(Frame frame, Workings workings, Told told, List<SheetCells.Checked> sheets) {
        return new ProofSheet(frame, workings, told).sheet(sheets);
    }

    private Sheet sheet(List<SheetCells.Checked> sheets) {
        draft.title(frame.say("proof.title"));
        int first = draft.next() + 4;
        int last = first + Math.max(1, of().size()) - 1;
        // Below the indicators: a gap, the sheets between their headings and their sum, a gap, a sentence and two
        // headings.
        int firstTotal = first + of().size() + sheets.size() + 7;
        draft.across(new SheetCell(differences(first, last, firstTotal), new Style(Role.SUBTITLE)));
        draft.across(SheetCell.text(Role.NOTE, frame.say(listed() ? "proof.note" : "proof.note-values")));
        indicators.add(IntStream.range(0, of().size()).boxed().toList());
        draft.gap();
        sheets(sheets);
        draft.gap();
        draft.across(SheetCell.text(
                Role.NOTE,
                frame.say("proof.totals", totals.count(), totals.listed().size())));
        lines.add(totals.listed());
        return draft.text(frame.say("sheet.proof"));
    }

    /** Over the same ranges as the totals themselves. */
    private Range levels(TotalsProof.TotalLine of) {
        int first = BodyPlaces.FIRST_ROW + of.line() + 1;
        int last =
                BodyPlaces.FIRST_ROW + workings.places().lines().get(of.line()).last();
        return workings.places().sheet().range(first, last, BodyPlaces.LEVEL);
    }

    private Expr added(TotalsProof.TotalLine of) {
        int level = workings.places().lines().get(of.line()).level() + 1;
        return workings.places().lines().isFlat(of.line())
                ? SheetFunction.ROWS.of(levels(of))
                : SheetFunction.COUNTIF.of(levels(of), Expr.of(level));
    }

    private boolean listed() {
        return workings.figures().areAllListed();
    }

    private Content differences(int first, int last, int firstTotal) {
        Stream<Expr> terms = indicators.differences(first, last);
        if (!totals.listed().isEmpty()) {
            int lastTotal = firstTotal + totals.listed().size() - 1;
            terms = Stream.concat(terms, lines.differences(firstTotal, lastTotal));
        }
        Expr sum = terms.reduce(Expr::plus).orElseThrow().bracketed();
        return new LiveText()
                .say(frame.say("proof.differences"), new LiveText.Count(sum, 0))
                .content();
    }

    /** By their places in the plan. */
    private Compared<Integer> indicators() {
        return new Compared<Integer>(
                        frame.texts(
                                "id",
                                8,
                                Role.CENTRED,
                                i -> of().get(i).indicator().id().text()),
                        frame.texts(
                                "indicator",
                                40,
                                Role.TEXT,
                                i -> Wording.name(of().get(i).indicator(), frame.words())))
                .and("numerator", 12, i -> figure(i, Ratio::numerator, told.numerator()))
                .and("denominator", 12, i -> figure(i, Ratio::denominator, told.denominator()))
                .and("value", 10, this::value)
                .and("verdict", 9, this::mark)
                .and("expected", 9, i -> number(covered(i, Coverage::expected), bodies(i, List.of(""))))
                .and("with-figures", 9, i -> number(covered(i, all -> all.received() + all.carried()), figured(i)))
                .and("shares", 10, i -> number(shortfall(i), workings.shares().sum(i)));
    }

    private List<IndicatorResult> of() {
        return frame.assessment().indicators();
    }

    private @Nullable BigDecimal covered(int indicator, ToIntFunction<Coverage> bodies) {
        Result result = told.result().apply(indicator);
        return result == null ? null : whole(bodies.applyAsInt(result.total().coverage()));
    }

    /** Of the whole what is missing; of a body the part of it that falls to it. */
    private @Nullable BigDecimal shortfall(int indicator) {
        Result result = told.result().apply(indicator);
        return result == null
                ? null
                : grid().isFromTheTop() ? result.judgement().shortfall() : result.shortfallShare();
    }

    private @Nullable Ratio ratio(int indicator) {
        Result result = told.result().apply(indicator);
        return result == null ? null : result.total().ratio();
    }

    private Grid grid() {
        return workings.places().grid();
    }

    private static BigDecimal whole(int count) {
        return BigDecimal.valueOf(count);
    }

    private @Nullable Expr figured(int indicator) {
        return bodies(indicator, List.of("", frame.say("mark.no-data"), BodiesSheet.CONSOLIDATED));
    }

    /** How many base lines have something else than these in the indicator's column; null if there are no lines, or not all. */
    private @Nullable Expr bodies(int indicator, List<String> others) {
        if (workings.places().lines().size() == 0 || !grid().isToTheBottom()) {
            return null;
        }
        int first = BodyPlaces.FIRST_ROW;
        int last = BodyPlaces.FIRST_ROW + workings.places().lines().size() - 1;
        Range column =
                workings.places().sheet().range(first, last, workings.places().column(indicator));
        Range base = workings.places().sheet().range(first, last, BodyPlaces.BASE);
        List<Matching.Test> tests = new ArrayList<>(List.of(new Matching.Test(base, Operator.EQUAL, Expr.of(1))));
        others.forEach(other -> tests.add(new Matching.Test(column, Operator.UNEQUAL, Expr.of(other))));
        return Matching.count(tests.toArray(Matching.Test[]::new));
    }

    private Optional<Pair> figure(
            int indicator, Function<Ratio, @Nullable BigDecimal> half, IntFunction<@Nullable Expr> cell) {
        Ratio ratio = ratio(indicator);
        return number(ratio == null ? null : half.apply(ratio), cell.apply(indicator));
    }

    private static Optional<Pair> number(@Nullable BigDecimal number, @Nullable Expr expression) {
        if (number == null || expression == null) {
            return Optional.empty();
        }
        Content live = new Content.Formula(expression, new Content.Numeric(number));
        return Optional.of(
                new Pair(Figures.figure(number), new SheetCell(live, new Style(Figures.wholeOrNot(number))), false));
    }

    /** Rounded as in the JSON, and so compared to within a half of its last decimal. */
    private Optional<Pair> value(int indicator) {
        Ratio ratio = ratio(indicator);
        Expr cell = told.value().apply(indicator);
        if (ratio == null || cell == null || !ratio.hasValue()) {
            return Optional.empty();
        }
        ResultUnit unit = of().get(indicator).indicator().unit();
        BigDecimal value = ratio.rounded(unit, 4).orElseThrow();
        BigDecimal exact = Figures.quotient(ratio);
        boolean percent = unit == ResultUnit.PERCENT;
        Style style = new Style(Role.DECIMAL);
        // A correction may leave nothing to divide by.
        Content live = Formulas.unless(
                cell.equalTo(Expr.of("")),
                new Content.Formula(
                        percent ? Expr.of(100).times(cell) : cell,
                        new Content.Numeric(percent ? exact.movePointRight(2) : exact)));
        return Optional.of(
                new Pair(new SheetCell(new Content.Numeric(value), style), new SheetCell(live, style), true));
    }

    private Optional<Pair> mark(int indicator) {
        Result result = told.result().apply(indicator);
        Expr cell = told.mark().apply(indicator);
        String mark = result == null ? "" : Wording.mark(result.judgement(), result.hasValue(), frame.words());
        if (cell == null || mark.isEmpty()) {
            return Optional.empty();
        }
        Content live = new Content.Formula(cell, new Content.Text(mark));
        return Optional.of(
                new Pair(SheetCell.text(Role.CENTRED, mark), new SheetCell(live, new Style(Role.CENTRED)), false));
    }

    /** Whether the two differ that stand in the row in the making from that column on. */
    private SheetCell differs(Pair pair, int column) {
        Expr program = name(column);
        Expr live = name(column + 1);
        Expr differs = pair.rounded()
                ? Formulas.either(
                        live.equalTo(Expr.of("")),
                        Expr.of(1),
                        unless(SheetFunction.ABS.of(program.minus(live)).compared(Operator.BELOW, Expr.of(NEAR))))
                : unless(program.equalTo(live));
        return new SheetCell(
                new Content.Formula(differs, new Content.Numeric(BigDecimal.ZERO)), new Style(Role.INTEGER));
    }

    private static Expr unless(Expr same) {
        return Formulas.either(same, Expr.of(0), Expr.of(1));
    }

    /** A cell of the row in the making. */
    private Expr name(int column) {
        return CellRef.of(draft.next(), column);
    }

    private void sheets(List<SheetCells.Checked> sheets) {
        tally(
                SheetCell.text(Role.HEADING, frame.head("sheet")),
                tally -> SheetCell.text(Role.HEADING, frame.head(tally.heading())));
        int first = draft.next();
        for (SheetCells.Checked checked : sheets) {
            tally(
                    SheetCell.text(checked.sheet().name()),
                    tally -> SheetCell.count(tally.number().applyAsLong(checked)));
        }
        int last = draft.next() - 1;
        tally(SheetCell.text(frame.say("proof.total")).bold(), tally -> {
            long sum = sheets.stream().mapToLong(tally.number()).sum();
            Content live = Formulas.sum(Range.ofColumn(first, last, tally.first()), BigDecimal.valueOf(sum));
            return new SheetCell(live, new Style(Role.INTEGER)).bold();
        });
    }

    private void tally(SheetCell name, Function<Tally, SheetCell> cell) {
        draft.spans(
                1,
                Stream.concat(
                                Stream.of(new Draft.Span(0, 1, name)),
                                TALLIES.stream()
                                        .map(tally -> new Draft.Span(tally.first(), tally.last(), cell.apply(tally))))
                        .toArray(Draft.Span[]::new));
    }
}
