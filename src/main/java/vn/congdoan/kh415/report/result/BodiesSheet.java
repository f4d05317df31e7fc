package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.Departed;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.MadeRows;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;

/**
 * The numerator and denominator of every body and indicator. A body's own refer to the accepted figures; those of the bodies
 * above are sums of the lines directly below, or refer to the consolidated return that stands for them.
 */
public final class BodiesSheet {
    private static final int WIDTH = 11;
    private static final int FIXED = 2;
    private static final int KEPT_WIDTH = 8;

    /** Beside a total that stands for the lines below it, and in their place where they have none of their own. */
    public static final String CONSOLIDATED = "*";

    private final Frame frame;
    private final BodyPlaces places;
    private final AcceptedFigures accepted;
    private final KeptLines kept;
    private final Grid grid;
    private final BodyLines lines;
    private final List<IndicatorResult> indicators;

    private BodiesSheet(Frame frame, BodyPlaces places, AcceptedFigures accepted, KeptLines kept) {
        this.frame = frame;
        this.places = places;
        this.accepted = accepted;
        this.kept = kept;
        this.grid = places.grid();
        this.lines = places.lines();
        this.indicators = frame.assessment().indicators();
    }

    static Sheet of(Frame frame, BodyPlaces places, AcceptedFigures accepted, KeptLines kept) {
        return new BodiesSheet(frame, places, accepted, kept).sheet();
    }

    private Sheet sheet() {
        Draft draft = new Draft(frame, widths()).repeating(FIXED);
        draft.title(frame.say("bodies.title"));
        boolean each = IntStream.range(0, indicators.size()).anyMatch(places::isOfEach);
        draft.across(SheetCell.text(
                Role.NOTE,
                frame.say("bodies.legend")
                        + (each ? " " + frame.say("bodies.kept.legend") : "")
                        + (grid.isToTheBottom() ? "" : " " + frame.say("bodies.apart"))));
        int headingRow = BodyPlaces.FIRST_ROW - 1;
        headings(draft, headingRow - 1);
        return draft.made(frame.say("sheet.bodies"), headingRow, FIXED, more(), new Lines())
                .inBlocks(2, blocks());
    }

    /** The figures of an indicator stay on one page. */
    private List<Integer> blocks() {
        return IntStream.range(0, indicators.size()).mapToObj(places::column).toList();
    }

    /** The largest figures stand at the top. */
    private int[] widths() {
        int[] widths = new int[places.width()];
        widths[0] = 9;
        widths[1] = 44;
        widths[BodyPlaces.LEVEL] = 6;
        widths[BodyPlaces.BASE] = 6;
        widths[BodyPlaces.KIND] = 20;
        widths[BodyPlaces.SECTOR] = 20;
        widths[BodyPlaces.CLUSTER] = 18;
        for (int i = 0; i < indicators.size(); i++) {
            Ratio whole = indicators.get(i).whole().total().ratio();
            widths[places.column(i)] = width(whole == null ? null : whole.numerator());
            if (places.hasDenominator(i)) {
                widths[places.column(i) + 1] = width(whole == null ? null : whole.denominator());
            }
            widths[places.basisColumn(i)] = 5;
            if (places.isOfEach(i)) {
                for (KeptLines.Part part : KeptLines.Part.values()) {
                    // What is lacking is of the numerator's kind, all else a number of bodies.
                    widths[places.keptColumn(i, part)] =
                            part == KeptLines.Part.LACKING ? widths[places.column(i)] : KEPT_WIDTH;
                }
            }
        }
        return widths;
    }

    private int width(@Nullable BigDecimal whole) {
        return whole == null
                ? WIDTH
                : Math.max(WIDTH, frame.words().numbers().exact(whole).length() + 4);
    }

    private void headings(Draft draft, int row) {
        List<SheetCell> ids = new ArrayList<>();
        List<SheetCell> halves = new ArrayList<>();
        for (String key : List.of("unit-code", "unit", "level", "base", "kind", "sector", "cluster")) {
            ids.add(SheetCell.blank(Role.HEADING));
            halves.add(SheetCell.text(Role.HEADING, frame.head(key)));
        }
        for (int i = 0; i < indicators.size(); i++) {
            ids.add(SheetCell.text(
                    Role.HEADING, indicators.get(i).indicator().id().text()));
            halves.add(SheetCell.text(Role.HEADING, frame.head("numerator")));
            draft.merge(row, places.column(i), row, places.lastColumn(i));
            if (places.hasDenominator(i)) {
                ids.add(SheetCell.blank(Role.HEADING));
                halves.add(SheetCell.text(Role.HEADING, frame.head("denominator")));
            }
            ids.add(SheetCell.blank(Role.HEADING));
            halves.add(SheetCell.text(Role.HEADING, frame.head("basis")));
            if (places.isOfEach(i)) {
                for (KeptLines.Part part : KeptLines.Part.values()) {
                    ids.add(SheetCell.blank(Role.HEADING));
                    halves.add(SheetCell.text(Role.HEADING, frame.say("bodies.kept." + part.key())));
                }
            }
        }
        draft.add(SheetRow.of(ids));
        draft.add(SheetRow.of(halves));
    }

    private MadeRows.More more() {
        return new MadeRows.More(
                lines.size(),
                IntStream.range(0, lines.size())
                        .map(line -> lines.get(line).level())
                        .max()
                        .orElse(0));
    }

    private final class Lines implements MadeRows.Maker {
        @Override
        public SheetRow row(int number) {
            return BodiesSheet.this.row(number);
        }

        /** Looks are left out: what asks for one cell asks what stands in it. */
        @Override
        public SheetCell cell(int number, int column) {
            int indicator = BodyPlaces.FIRST_COLUMN <= column ? places.indicatorOf(column) : -1;
            if (indicator < 0) {
                return front(number).get(column);
            }
            KeptLines.Part part = places.keptPart(indicator, column);
            if (part != null) {
                return kept(number, indicator, part);
            }
            return column == places.basisColumn(indicator)
                    ? basis(number, indicator)
                    : BodiesSheet.this.cell(number, indicator, column > places.column(indicator));
        }
    }

    private SheetCell basis(int number, int indicator) {
        Contribution own = places.own(number, indicator);
        if (own == null) {
            return SheetCell.text(Role.CENTRED, "");
        }
        SheetCell plain = SheetCell.text(Role.CENTRED, places.code(own.basis()));
        if (own.ratio() == null || own.figures().isEmpty() || !accepted.areAllListed()) {
            return plain;
        }
        Expr live = Formulas.either(
                has(number, indicator), Expr.of(places.code(own.basis())), Expr.of(places.code(Basis.MISSING)));
        return new SheetCell(new Content.Formula(live, plain.content()), plain.style());
    }

    /** What stands before the first indicator. */
    private List<SheetCell> front(int number) {
        BodyLines.Line line = lines.get(number);
        Unit unit = grid.unit(line.row());
        List<SheetCell> cells = new ArrayList<>();
        cells.add(SheetCell.text(Role.CENTRED, unit.code().text()));
        cells.add(SheetCell.text(places.name(number)).in(line.level()));
        cells.add(SheetCell.count(line.level()));
        cells.add(SheetCell.count(lines.hasBelow(number) || line.departed() || line.apart() ? 0 : 1));
        for (BodyDivision division : BodyDivision.values()) {
            cells.add(SheetCell.text(line.departed() ? "" : division.partOf(unit, frame)));
        }
        return cells;
    }

    private SheetRow row(int number) {
        List<SheetCell> cells = front(number);
        for (int i = 0; i < indicators.size(); i++) {
            cells.add(cell(number, i, false));
            if (places.hasDenominator(i)) {
                cells.add(cell(number, i, true));
            }
            cells.add(basis(number, i));
            if (places.isOfEach(i)) {
                for (KeptLines.Part part : KeptLines.Part.values()) {
                    cells.add(kept(number, i, part));
                }
            }
        }
        return SheetRow.of(
                        lines.hasBelow(number)
                                ? cells.stream().map(SheetCell::bold).toList()
                                : cells)
                .at(lines.get(number).level());
    }

    private SheetCell cell(int number, int indicator, boolean below) {
        BodyLines.Line line = lines.get(number);
        IndicatorResult of = indicators.get(indicator);
        UnitCode code = grid.unit(line.row()).code();
        if (line.departed()) {
            return departed(of, code, below);
        }
        if (line.apart()) {
            return plain(number, indicator, below);
        }
        if (lines.hasBelow(number)) {
            return total(number, indicator, below);
        }
        Contribution own = of.contributions().get(code);
        if (own == null) {
            return line.own() ? SheetCell.blank(Role.CENTRED) : plain(number, indicator, below);
        }
        return switch (own.basis()) {
            case MISSING -> SheetCell.text(Role.CENTRED, frame.say("mark.no-data"));
            case COVERED -> SheetCell.text(Role.CENTRED, CONSOLIDATED);
            case RECEIVED, CARRIED -> {
                SheetCell given = given(of, own, below, "", one(number, indicator));
                Expr there = !below
                        ? accepted.areThere(of.indicator(), own.figures())
                        : of.indicator().denominator() instanceof Operand.Bodies ? null : has(number, indicator);
                yield guarded(given, there, below ? Expr.of(0) : noData());
            }
        };
    }

    private SheetCell departed(IndicatorResult of, UnitCode at, boolean below) {
        BigDecimal number = half(departed(of, at), below);
        if (number == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        List<Contribution.Figure> figures = of.departedAt(at).stream()
                .flatMap(departed -> departed.figures().stream())
                .toList();
        return new SheetCell(sum(of, figures, below, number), new Style(Figures.wholeOrNot(number)));
    }

    /** What bodies that no longer stand gave at that one; null if there are none. */
    private static @Nullable Ratio departed(IndicatorResult of, UnitCode at) {
        return of.departedAt(at).stream()
                .map(Departed::ratio)
                .reduce(Ratio::plus)
                .orElse(null);
    }

    /** The sum of those figures that are of one side, where they are listed. */
    private Content sum(IndicatorResult of, List<Contribution.Figure> figures, boolean below, BigDecimal number) {
        return accepted.side(
                below ? of.indicator().denominator() : of.indicator().numerator(), figures, number);
    }

    /** A body that has a numerator counts as one. */
    private Expr one(int number, int indicator) {
        return SheetFunction.COUNT.of(CellRef.of(BodyPlaces.FIRST_ROW + number, places.column(indicator)));
    }

    /** Whether a body has a numerator, as it no longer has once a figure of either side is cleared. */
    private Expr has(int number, int indicator) {
        return SheetFunction.ISNUMBER.of(CellRef.of(BodyPlaces.FIRST_ROW + number, places.column(indicator)));
    }

    private Expr noData() {
        return Expr.of(frame.say("mark.no-data"));
    }

    /** All below that are expected: what they rest on is said of each. */
    private Expr expected(int number, int indicator) {
        return SheetFunction.COUNTA.of(range(number, places.basisColumn(indicator)));
    }

    /**
     * A figure that rests on returns.
     *
     * @param bodies what counts the bodies, where they are the denominator
     */
    private SheetCell given(IndicatorResult of, Contribution from, boolean below, String mark, Expr bodies) {
        BigDecimal number = half(from.ratio(), below);
        if (number == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        Operand operand = below ? of.indicator().denominator() : of.indicator().numerator();
        Content content = operand instanceof Operand.Measures measures
                ? answered(measures, mark, sum(of, from.figures(), below, number))
                : operand != null && operand.isOfBodies() && mark.isEmpty()
                        ? accepted.oneOrNone(operand, from.figures(), number)
                        : counted(number, bodies);
        return new SheetCell(content, new Style(Figures.wholeOrNot(number)).judged(null, mark));
    }

    /** More than one yes, which only somebody's hand can have put into the place of an answer, is none. */
    private Content answered(Operand.Measures asked, String mark, Content given) {
        boolean answer = mark.isEmpty()
                && asked.measures().stream()
                        .allMatch(id -> frame.assessment().plan().measure(id).isYesNo());
        if (!answer || asked.measures().size() > 1 || !(given instanceof Content.Formula live)) {
            return given;
        }
        return new Content.Formula(
                Formulas.either(live.expression().compared(Operator.ABOVE, Expr.of(1)), noData(), live.expression()),
                live.stored());
    }

    /**
     * With something else once figures are cleared: a pair counts only whole, and a blank is no zero.
     *
     * @param there whether the figures are; null where no cells say it
     */
    private static SheetCell guarded(SheetCell cell, @Nullable Expr there, Expr otherwise) {
        return there == null || !(cell.content() instanceof Content.Formula live)
                ? cell
                : new SheetCell(
                        new Content.Formula(Formulas.either(there, live.expression(), otherwise), live.stored()),
                        cell.style());
    }

    /** Live where the figures are, too. */
    private Content counted(BigDecimal number, Expr bodies) {
        Content stored = new Content.Numeric(number);
        return accepted.areAllListed() ? new Content.Formula(bodies, stored) : stored;
    }

    private SheetCell total(int number, int indicator, boolean below) {
        BodyLines.Line line = lines.get(number);
        IndicatorResult of = indicators.get(indicator);
        Contribution consolidated = of.consolidated().get(grid.unit(line.row()).code());
        if (consolidated != null) {
            return guarded(
                    given(of, consolidated, below, CONSOLIDATED, expected(number, indicator)),
                    accepted.areThere(of.indicator(), consolidated.figures()),
                    sum(number, places.column(indicator) + (below ? 1 : 0)));
        }
        BigDecimal sum = value(number, indicator, below);
        if (sum == null) {
            return plain(number, indicator, below);
        }
        Expr expression = sum(number, places.column(indicator) + (below ? 1 : 0));
        return new SheetCell(
                new Content.Formula(expression, new Content.Numeric(sum)), new Style(Figures.wholeOrNot(sum)));
    }

    /** Of the lines directly below. */
    private Expr sum(int number, int column) {
        Range range = range(number, column);
        return lines.isFlat(number)
                ? SheetFunction.SUM.of(range)
                : SheetFunction.SUMIF.of(
                        range(number, BodyPlaces.LEVEL),
                        Expr.of(lines.get(number).level() + 1),
                        range);
    }

    private SheetCell kept(int number, int indicator, KeptLines.Part part) {
        if (lines.get(number).departed()) {
            return SheetCell.blank(Role.CENTRED);
        }
        return lines.hasBelow(number)
                ? kept.total(number, indicator, part, sum(number, places.keptColumn(indicator, part)))
                : kept.own(number, indicator, part);
    }

    /** The lines below, in a column. */
    private Range range(int number, int column) {
        return Range.ofColumn(
                BodyPlaces.FIRST_ROW + number + 1,
                BodyPlaces.FIRST_ROW + lines.get(number).last(),
                column);
    }

    private SheetCell plain(int number, int indicator, boolean below) {
        Result result = grid.result(lines.get(number).row(), indicator);
        if (result == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        return result.total().ratio() == null
                ? SheetCell.text(Role.CENTRED, frame.say("mark.no-data"))
                : Figures.figure(value(number, indicator, below));
    }

    /** The number that a line shows; null if it shows none. */
    private @Nullable BigDecimal value(int number, int indicator, boolean below) {
        BodyLines.Line line = lines.get(number);
        if (line.departed()) {
            return half(
                    departed(indicators.get(indicator), grid.unit(line.row()).code()), below);
        }
        if (!lines.hasBelow(number) && !line.apart()) {
            Map<UnitCode, Contribution> contributions =
                    indicators.get(indicator).contributions();
            Contribution own = contributions.get(grid.unit(line.row()).code());
            if (own != null || line.own()) {
                return own == null ? null : half(own.ratio(), below);
            }
        }
        Result result = grid.result(line.row(), indicator);
        return result == null ? null : half(result.total().ratio(), below);
    }

    private static @Nullable BigDecimal half(@Nullable Ratio ratio, boolean below) {
        return ratio == null ? null : below ? ratio.denominator() : ratio.numerator();
    }
}
