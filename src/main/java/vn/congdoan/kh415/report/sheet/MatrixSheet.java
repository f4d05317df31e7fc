package vn.congdoan.kh415.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.MadeRows;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.result.Aim;
import vn.congdoan.kh415.report.result.BodyPlaces;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.result.ValueShading;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.Wording;

/** All bodies against all indicators: the value with the mark of its verdict, in tree order, folding by parent. */
final class MatrixSheet {
    private final Frame frame;
    private final Workings workings;
    private final Grid grid;
    private final List<IndicatorResult> indicators;
    private final List<Column<Integer>> named;

    /** The indicators whose signs stand in columns of their own behind all values. */
    private final List<Integer> signed;

    /** Rows are those of the grid. */
    private final Columns<Integer> columns;

    private MatrixSheet(Frame frame, Workings workings) {
        this.frame = frame;
        this.workings = workings;
        this.grid = workings.places().grid();
        this.indicators = frame.assessment().indicators();
        this.named = List.of(
                frame.texts(
                        "unit-code",
                        9,
                        Role.CENTRED,
                        row -> grid.unit(row).code().text()),
                frame.column(
                        "unit", 40, row -> SheetCell.text(grid.unit(row).name()).in(depth(row))));
        this.signed = IntStream.range(0, indicators.size())
                .filter(workings.kept()::isSigned)
                .boxed()
                .toList();
        this.columns = new Columns<>(Stream.of(
                        named.stream(),
                        IntStream.range(0, indicators.size()).mapToObj(this::column),
                        signed.stream().map(this::signs))
                .flatMap(Function.identity())
                .toList());
    }

    static Sheet of(Frame frame, Workings workings) {
        return new MatrixSheet(frame, workings).sheet();
    }

    private Sheet sheet() {
        Draft draft =
                new Draft(frame, columns.widths()).repeating(named.size()).printing(named.size() + indicators.size());
        draft.across(SheetCell.text(Role.TITLE, frame.say("matrix.title")));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.subtitle()));
        draft.across(SheetCell.text(Role.NOTE, legend()));
        int headingRow = draft.next();
        draft.headings(columns.headings());
        return draft.made(frame.say("sheet.matrix"), headingRow, named.size(), more(), this::row)
                .printedUpTo(signed.isEmpty() ? -1 : named.size() + indicators.size() - 1)
                .shaded(grid.size() == 0 ? List.of() : shadings(headingRow + 1));
    }

    /** A column at a time; what only the whole is judged by, in its row alone. */
    private List<Shading> shadings(int first) {
        int last = first + grid.size() - 1;
        List<Shading> shadings = new ArrayList<>();
        if (!indicators.isEmpty()) {
            CellArea all = new CellArea(first, named.size(), last, named.size() + indicators.size() - 1);
            shadings.add(Shading.marked(all, Verdict.NO_DATA, frame.words()));
        }
        for (int i = 0; i < indicators.size(); i++) {
            boolean topAlone = indicators.get(i).indicator().judgedAtTop();
            if (topAlone && !grid.isFromTheTop()) {
                continue;
            }
            int end = topAlone ? first : last;
            CellArea column = new CellArea(first, named.size() + i, end, named.size() + i);
            Aim aim = workings.targets().of(indicators.get(i));
            Optional<Shading> shading = signed.contains(i)
                    ? ValueShading.bySigns(column, frame, indicators.get(i), aim, CellRef.of(first, placeOfSigns(i)))
                    : ValueShading.of(column, frame, indicators.get(i), aim);
            shading.ifPresent(shadings::add);
        }
        return shadings;
    }

    /** Where the signs of that one stand. */
    private int placeOfSigns(int indicator) {
        return named.size() + indicators.size() + signed.indexOf(indicator);
    }

    private Column<Integer> signs(Integer indicator) {
        return new Column<>(
                frame.say(
                        "across.signs",
                        indicators.get(indicator).indicator().id().text()),
                11,
                row -> workings.kept()
                        .sign(
                                indicator,
                                grid.result(row, indicator),
                                workings.kept().of(row, indicator)));
    }

    private Column<Integer> column(int indicator) {
        IndicatorResult of = indicators.get(indicator);
        return new Column<>(of.indicator().id().text(), width(of.whole().total().ratio()), row -> {
            BodyPlaces.Halves source = workings.places().halves(row, indicator);
            return Figures.alone(
                    frame,
                    of,
                    grid.result(row, indicator),
                    signed.contains(indicator) || of.target() == null || ValueShading.follows(frame, of.target()),
                    ratio -> Formulas.value(ratio, source.numerator(), source.denominator()),
                    Figures.Without.of(frame, of, grid.result(row, indicator), source));
        });
    }

    /** Wide enough for the largest total, which stands at the top. */
    private int width(@Nullable Ratio whole) {
        return whole == null || whole.denominator() != null
                ? 11
                : Math.max(
                        11,
                        frame.words().numbers().rounded(whole.numerator(), 0).length() + 4);
    }

    private String legend() {
        return frame.say("matrix.legend", Wording.marks(frame.words()));
    }

    private MadeRows.More more() {
        return new MadeRows.More(
                grid.size(),
                IntStream.range(0, grid.size()).map(this::depth).max().orElse(0));
    }

    private SheetRow row(int number) {
        SheetRow row = columns.row(number).at(depth(number));
        return grid.isTier(number) ? row.bold() : row;
    }

    private int depth(int row) {
        return frame.assessment().tree().depth(grid.unit(row));
    }
}
