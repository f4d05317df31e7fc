package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Matching;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.live.SheetCells;

/**
 * What the lines of bodies say, summed and counted as formulas over them do it. A formula is given only where it comes to the
 * result; where a consolidated return speaks for bodies that have no figures of their own, it does not.
 */
public final class OwnLines {
    private final Frame frame;
    private final BodyPlaces places;
    private final SheetCells cells;
    private final MissingLines missing;
    private final CoveredParts covered;

    OwnLines(Frame frame, BodyPlaces places, AcceptedFigures accepted, SheetCells cells, MissingLines missing) {
        this.frame = frame;
        this.places = places;
        this.cells = cells;
        this.missing = missing;
        this.covered = new CoveredParts(frame, places, accepted);
    }

    /**
     * The numerator and the denominator of a part as formulas over its lines; null where those do not come to them.
     *
     * @param label the cell that names the part
     */
    public BodyPlaces.@Nullable Halves sums(BodyDivision division, int indicator, Result part, CellRef label) {
        Ratio ratio = part.total().ratio();
        if (ratio == null) {
            return null;
        }
        boolean any = has(division, indicator, part);
        String name = division.name(part.of(), frame);
        List<CoveredParts.Effect> effects = new ArrayList<>();
        CoveredParts.Part shared = new CoveredParts.Part(division, indicator, name, part.of() == null, true);
        // What stands for the lines comes before the lines: they may come to the same as things stand, and not after a
        // correction.
        Stream.of(covered.of(shared), covered.of(shared.alone()), CoveredParts.Effect.NONE)
                .filter(Objects::nonNull)
                .flatMap(effect -> Stream.of(effect.with(covered.departed(shared)), effect))
                .filter(effect -> any || effect.adds())
                .forEach(effects::add);
        return effects.stream()
                .distinct()
                .filter(effect -> comeTo(ratio, halves(division, indicator, Expr.of(name), any, effect)))
                .findFirst()
                .map(effect -> halves(division, indicator, label, any, effect))
                .orElse(null);
    }

    private boolean comeTo(Ratio ratio, BodyPlaces.Halves halves) {
        return cells.comesTo(halves.numerator(), ratio.numerator())
                && (ratio.denominator() == null
                        || halves.denominator() == null
                        || cells.comesTo(halves.denominator(), ratio.denominator()));
    }

    /** Whether any line of a part says on what it rests. */
    private boolean has(BodyDivision division, int indicator, Result part) {
        Expr none = Matching.count(
                new Matching.Test(
                        places.all(division.column()), Operator.EQUAL, Expr.of(division.name(part.of(), frame))),
                new Matching.Test(places.all(places.basisColumn(indicator)), Operator.UNEQUAL, Expr.of("")));
        return places.lines().size() > 0 && !cells.comesTo(none, BigDecimal.ZERO);
    }

    /** Both halves of the part of that name: of its lines, if it has any, and of consolidated returns. */
    private BodyPlaces.Halves halves(
            BodyDivision division, int indicator, Expr name, boolean any, CoveredParts.Effect effect) {
        int column = places.column(indicator);
        return new BodyPlaces.Halves(
                half(division, name, any, effect, column, BodyPlaces.Halves::numerator),
                places.hasDenominator(indicator)
                        ? half(division, name, any, effect, column + 1, BodyPlaces.Halves::denominator)
                        : null);
    }

    private Expr half(
            BodyDivision division,
            Expr name,
            boolean any,
            CoveredParts.Effect effect,
            int column,
            Function<BodyPlaces.Halves, @Nullable Expr> side) {
        Expr sum = any ? sum(division, name, 0, places.lines().size() - 1, column) : null;
        for (int line : effect.replaced()) {
            Expr less = sum(division, name, line + 1, places.lines().get(line).last(), column);
            sum = Objects.requireNonNull(sum).minus(less);
        }
        for (int line : effect.added()) {
            CellRef more = places.sheet().cell(BodyPlaces.FIRST_ROW + line, column);
            sum = sum == null ? more : sum.plus(more);
        }
        for (BodyPlaces.Halves stated : effect.stated()) {
            Expr more = Objects.requireNonNull(side.apply(stated));
            sum = sum == null ? more : sum.plus(more);
        }
        for (BodyPlaces.Halves other : effect.elsewhere()) {
            sum = Objects.requireNonNull(sum).minus(Objects.requireNonNull(side.apply(other)));
        }
        return Objects.requireNonNull(sum);
    }

    /** Over the lines between, both included, that are of the part. */
    private Expr sum(BodyDivision division, Expr name, int first, int last, int column) {
        IntFunction<Range> range =
                of -> places.sheet().range(BodyPlaces.FIRST_ROW + first, BodyPlaces.FIRST_ROW + last, of);
        return Matching.sum(
                range.apply(column),
                new Matching.Test(range.apply(division.column()), Operator.EQUAL, name),
                new Matching.Test(range.apply(BodyPlaces.BASE), Operator.EQUAL, Expr.of(1)));
    }

    /** How many lines of a part rest on each basis: live where they say it of all. */
    public List<Content> counts(BodyDivision division, int indicator, Result part, CellRef label) {
        Coverage coverage = part.total().coverage();
        String name = division.name(part.of(), frame);
        boolean live = has(division, indicator, part)
                && Arrays.stream(Basis.values())
                        .allMatch(basis -> cells.comesTo(
                                count(division, indicator, Expr.of(name), basis),
                                BigDecimal.valueOf(of(coverage, basis))));
        return Arrays.stream(Basis.values())
                .map(basis -> {
                    Content stored = new Content.Numeric(BigDecimal.valueOf(of(coverage, basis)));
                    return live ? new Content.Formula(count(division, indicator, label, basis), stored) : stored;
                })
                .toList();
    }

    private Expr count(BodyDivision division, int indicator, Expr name, Basis basis) {
        return Matching.count(
                new Matching.Test(places.all(division.column()), Operator.EQUAL, name),
                new Matching.Test(
                        places.all(places.basisColumn(indicator)), Operator.EQUAL, Expr.of(places.code(basis))));
    }

    private static int of(Coverage coverage, Basis basis) {
        return switch (basis) {
            case RECEIVED -> coverage.received();
            case CARRIED -> coverage.carried();
            case COVERED -> coverage.covered();
            case MISSING -> coverage.missing();
        };
    }

    /** Who is missing in a part of a division; its label and how many are missing stand in those cells. */
    public Figures.Absence absence(BodyDivision division, int indicator, Result part, CellRef label, Expr count) {
        return new Figures.Absence(count, missing.ofPart(division, label, indicator, part.total(), count));
    }
}
