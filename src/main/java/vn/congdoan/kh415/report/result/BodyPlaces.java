package vn.congdoan.kh415.report.result;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.Departed;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.words.Wording;

/** Where everything stands on the sheet of numerators and denominators: a line for each body, columns for each indicator. */
public final class BodyPlaces {
    /** The columns before the first indicator: code, name, level, whether the line comes straight from returns, and where it belongs. */
    static final int FIRST_COLUMN = 7;

    public static final int LEVEL = 2;
    public static final int BASE = 3;
    static final int KIND = 4;
    static final int SECTOR = 5;
    static final int CLUSTER = 6;
    public static final int FIRST_ROW = 6;

    private final Frame frame;
    private final Grid grid;
    private final BodyLines lines;
    private final SheetRef sheet;
    private final int[] columns;
    private final boolean oneRoot;

    /** Where a numerator and a denominator stand, or how they are worked out. */
    public record Halves(Expr numerator, @Nullable Expr denominator) {}

    BodyPlaces(Frame frame, Grid grid) {
        this.frame = frame;
        this.grid = grid;
        List<IndicatorResult> indicators = frame.assessment().indicators();
        this.lines = new BodyLines(grid, frame.assessment().tree(), indicators);
        this.sheet = new SheetRef(frame.say("sheet.bodies"));
        this.columns = new int[indicators.size() + 1];
        columns[0] = FIRST_COLUMN;
        for (int i = 0; i < indicators.size(); i++) {
            columns[i + 1] = basisColumn(i) + 1 + (isOfEach(i) ? KeptLines.Part.COUNT : 0);
        }
        this.oneRoot = frame.assessment().tree().roots().size() == 1;
    }

    public Grid grid() {
        return grid;
    }

    public BodyLines lines() {
        return lines;
    }

    /** What a line is called. */
    String name(int line) {
        Unit unit = grid.unit(lines.get(line).row());
        return switch (lines.get(line).sort()) {
            case BODY, APART -> unit.name();
            case OWN -> frame.say("bodies.own", unit.name());
            case DEPARTED -> frame.say("bodies.departed", departed(unit.code()));
        };
    }

    /** The names of those whose flows are added at that body. */
    private String departed(UnitCode at) {
        return frame.assessment().indicators().stream()
                .flatMap(of -> of.departedAt(at).stream())
                .map(Departed::unit)
                .distinct()
                .sorted()
                .map(frame.assessment().tree()::name)
                .collect(Collectors.joining(", "));
    }

    /** What a line gives itself; null for a line that is a total, and where nothing is expected. */
    @Nullable
    Contribution own(int line, int indicator) {
        return lines.hasBelow(line)
                        || lines.get(line).departed()
                        || lines.get(line).apart()
                ? null
                : frame.assessment()
                        .indicators()
                        .get(indicator)
                        .contributions()
                        .get(grid.unit(lines.get(line).row()).code());
    }

    /** How a line says what its figures rest on. */
    String code(Basis basis) {
        return frame.words().of("basis-code." + Wording.id(basis));
    }

    public SheetRef sheet() {
        return sheet;
    }

    /**
     * The column of an indicator's numerator; at its right stand its denominator, if it has one, on what both rest, and of a rule of
     * each body who keeps it.
     */
    public int column(int indicator) {
        return columns[indicator];
    }

    boolean hasDenominator(int indicator) {
        return indicator(indicator).denominator() != null;
    }

    /** Whether each body counts for one in its denominator. */
    static boolean weighsOne(Indicator of) {
        Operand below = of.denominator();
        return below instanceof Operand.Bodies || (below != null && below.isOfBodies());
    }

    int basisColumn(int indicator) {
        return columns[indicator] + (hasDenominator(indicator) ? 2 : 1);
    }

    /** The last that belongs to an indicator. */
    int lastColumn(int indicator) {
        return columns[indicator + 1] - 1;
    }

    /** Whether it is held against a rule of each body. */
    boolean isOfEach(int indicator) {
        Target target = frame.assessment().indicators().get(indicator).target();
        return target != null && target.each() && hasDenominator(indicator);
    }

    int keptColumn(int indicator, KeptLines.Part part) {
        return basisColumn(indicator) + 1 + part.place();
    }

    /** What stands in a column behind that of the basis; null in all before. */
    KeptLines.@Nullable Part keptPart(int indicator, int column) {
        int place = column - basisColumn(indicator) - 1;
        return place < 0 ? null : KeptLines.Part.at(place);
    }

    private Indicator indicator(int indicator) {
        return frame.assessment().indicators().get(indicator).indicator();
    }

    /** The indicator to which a column belongs. */
    int indicatorOf(int column) {
        int found = Arrays.binarySearch(columns, column);
        return found < 0 ? -found - 2 : found;
    }

    int width() {
        return columns[columns.length - 1];
    }

    /** Where the result of that body and indicator is worked out. */
    public Halves halves(int row, int indicator) {
        int line = FIRST_ROW + lines.lineOf(row);
        int column = columns[indicator];
        return new Halves(sheet.cell(line, column), hasDenominator(indicator) ? sheet.cell(line, column + 1) : null);
    }

    /** A column over all lines. */
    Range all(int column) {
        return sheet.range(FIRST_ROW, FIRST_ROW + Math.max(1, lines.size()) - 1, column);
    }

    /** Whether the first line is the whole's. */
    public boolean isOneTree() {
        return grid.size() > 0 && oneRoot;
    }

    /** The same of the whole; null if it is not what the first line says. */
    @Nullable
    public Halves whole(IndicatorResult of, int indicator) {
        Result top = !isOneTree() ? null : grid.result(0, indicator);
        Ratio shown = top == null ? null : top.total().ratio();
        Ratio whole = of.whole().total().ratio();
        return shown != null && whole != null && Ratio.areSame(shown, whole) ? halves(0, indicator) : null;
    }
}
