package vn.congdoan.kh415.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.book.ValueScale;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.result.BodyPlaces;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.result.Workings;
import vn.congdoan.kh415.report.words.Wording;

/** All bodies against all indicators: the value with the mark of its verdict, in tree order, folding by parent. */
final class MatrixSheet {
    private static final int FIRST = 2;

    private final Frame frame;
    private final Workings workings;
    private final Grid grid;
    private final List<IndicatorResult> indicators;
    private final List<Optional<ValueScale>> scales;

    private MatrixSheet(Frame frame, Workings workings) {
        this.frame = frame;
        this.workings = workings;
        this.grid = workings.places().grid();
        this.indicators = frame.assessment().indicators();
        this.scales = indicators.stream().map(frame::scale).toList();
    }

    static Sheet of(Frame frame, Workings workings) {
        return new MatrixSheet(frame, workings).sheet();
    }

    private Sheet sheet() {
        Draft draft = new Draft(frame, widths()).repeating(FIRST);
        draft.across(SheetCell.text(Role.TITLE, frame.say("matrix.title")));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.subtitle()));
        draft.across(SheetCell.text(Role.NOTE, legend()));
        List<SheetCell> headings = new ArrayList<>();
        headings.add(SheetCell.text(Role.HEADING, frame.head("unit-code")));
        headings.add(SheetCell.text(Role.HEADING, frame.head("unit")));
        indicators.forEach(
                of -> headings.add(SheetCell.text(Role.HEADING, of.indicator().id())));
        int headingRow = draft.next();
        draft.add(SheetRow.of(headings));
        return draft.made(frame.say("sheet.matrix"), headingRow, FIRST, grid.size(), this::row)
                .shaded(grid.size() == 0 ? List.of() : shadings(headingRow + 1));
    }

    /** A column at a time; what only the whole is judged by, in its row alone. */
    private List<Shading> shadings(int first) {
        int last = first + grid.size() - 1;
        List<Shading> shadings = new ArrayList<>();
        if (!indicators.isEmpty()) {
            CellArea all = new CellArea(first, FIRST, last, FIRST + indicators.size() - 1);
            shadings.add(Shading.marked(all, Verdict.NO_DATA, frame.words()));
        }
        for (int i = 0; i < indicators.size(); i++) {
            int end = indicators.get(i).indicator().judgedAtTop() ? first : last;
            CellArea column = new CellArea(first, FIRST + i, end, FIRST + i);
            scales.get(i).ifPresent(scale -> shadings.add(Shading.byValues(column, scale.edges())));
        }
        return shadings;
    }

    /** Wide enough for the largest total, which stands at the top. */
    private int[] widths() {
        return IntStream.concat(IntStream.of(9, 40), indicators.stream().mapToInt(of -> {
                    Ratio ratio = of.whole().total().ratio();
                    int figures = ratio == null || ratio.denominator() != null
                            ? 0
                            : frame.words()
                                    .numbers()
                                    .rounded(ratio.numerator(), 0)
                                    .length();
                    return Math.max(11, figures + 4);
                }))
                .toArray();
    }

    private String legend() {
        List<String> marks = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            marks.add(Wording.mark(verdict, frame.words()) + " " + frame.words().of(verdict));
        }
        return frame.say("matrix.legend", String.join("; ", marks));
    }

    private SheetRow row(int number) {
        Unit unit = grid.unit(number);
        int depth = frame.assessment().tree().depth(unit);
        boolean tier = grid.isTier(number);
        List<SheetCell> cells = new ArrayList<>();
        SheetCell code = SheetCell.text(Role.CENTRED, unit.code());
        SheetCell name = SheetCell.text(unit.name()).in(depth);
        cells.add(tier ? code.bold() : code);
        cells.add(tier ? name.bold() : name);
        for (int i = 0; i < indicators.size(); i++) {
            SheetCell cell = cell(i, grid.result(number, i), workings.places().halves(number, i));
            cells.add(tier ? cell.bold() : cell);
        }
        return SheetRow.of(cells).at(depth);
    }

    private SheetCell cell(int indicator, @Nullable Result result, BodyPlaces.Halves source) {
        if (result == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        Verdict verdict = result.judgement().verdict();
        Ratio ratio = result.total().ratio();
        if (ratio == null || !ratio.hasValue()) {
            // Where nothing is judged, the absence must still show: an empty cell means that nothing is expected.
            Verdict shown = verdict != null ? verdict : ratio == null ? Verdict.NO_DATA : Verdict.NO_POPULATION;
            return SheetCell.text(Role.CENTRED, Wording.mark(shown, frame.words()));
        }
        Style plain = Figures.valueStyle(indicators.get(indicator).indicator().unit(), ratio);
        Style style =
                verdict == null ? plain : scales.get(indicator).map(plain::on).orElse(plain);
        return new SheetCell(Formulas.value(ratio, source.numerator(), source.denominator()), style);
    }
}
