package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
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
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/**
 * What the lines of bodies say, summed and counted as formulas over them do it. A formula is given only where it comes to the
 * result; where a consolidated return speaks for bodies that have no figures of their own, it does not.
 */
public final class OwnLines {
    /** By what bodies are divided, and the column in which each line says where it belongs. */
    public enum Division {
        KIND(Workings.KIND),
        SECTOR(Workings.SECTOR),
        CLUSTER(Workings.CLUSTER);

        private final int column;

        Division(int column) {
            this.column = column;
        }

        /** The same where only some lines are listed. */
        int pickedColumn() {
            return PickedLines.KIND + column - Workings.KIND;
        }
    }

    private final Frame frame;
    private final Workings workings;
    private final CoveredParts covered;

    OwnLines(Frame frame, Workings workings) {
        this.frame = frame;
        this.workings = workings;
        this.covered = new CoveredParts(frame, workings);
    }

    static boolean isFigured(Basis basis) {
        return basis == Basis.RECEIVED || basis == Basis.CARRIED;
    }

    /** What a line says of where its body belongs. */
    static String partOf(Unit unit, Division division, Frame frame) {
        String id = switch (division) {
            case KIND -> unit.kind();
            case SECTOR -> unit.sector();
            case CLUSTER -> frame.assessment().tree().clusterOf(unit);
        };
        return name(id, division, frame);
    }

    /** A kind, a sector or a cluster as it is called; what belongs to none is called so, too. */
    public static String name(@Nullable String id, Division division, Frame frame) {
        if (id == null) {
            return frame.say("breakdown.none");
        }
        return switch (division) {
            case KIND ->
                frame.assessment().plan().kind(id).name().in(frame.words().lang());
            case SECTOR ->
                frame.assessment().plan().sector(id).name().in(frame.words().lang());
            case CLUSTER -> id;
        };
    }

    /** How a line says what its figures rest on. */
    static String code(Basis basis, Words words) {
        return words.of("basis-code." + Wording.id(basis));
    }

    /**
     * The numerator and the denominator of a part as formulas over its lines; null where those do not come to them.
     *
     * @param label the cell that names the part
     */
    public Workings.@Nullable Halves sums(Division division, int indicator, Result part, CellRef label) {
        Ratio ratio = part.total().ratio();
        if (ratio == null) {
            return null;
        }
        boolean any = has(division, indicator, part);
        String name = name(part.of(), division, frame);
        List<CoveredParts.Effect> effects = new ArrayList<>();
        if (any) {
            effects.add(new CoveredParts.Effect(List.of(), List.of()));
        }
        for (boolean shared : new boolean[] {true, false}) {
            CoveredParts.Effect effect =
                    covered.of(new CoveredParts.Part(division, indicator, name, part.of() == null, shared));
            if (effect != null && (any || !effect.added().isEmpty())) {
                effects.add(effect);
            }
        }
        return effects.stream()
                .filter(effect -> comeTo(ratio, halves(division, indicator, Expr.of(name), any, effect)))
                .findFirst()
                .map(effect -> halves(division, indicator, label, any, effect))
                .orElse(null);
    }

    private boolean comeTo(Ratio ratio, Workings.Halves halves) {
        return workings.cells().comesTo(halves.numerator(), ratio.numerator())
                && (ratio.denominator() == null
                        || halves.denominator() == null
                        || workings.cells().comesTo(halves.denominator(), ratio.denominator()));
    }

    /** Whether any line of a part says on what it rests. */
    private boolean has(Division division, int indicator, Result part) {
        Expr none = Matching.count(
                new Matching.Test(range(division.column), Operator.EQUAL, Expr.of(name(part.of(), division, frame))),
                new Matching.Test(range(workings.basisColumn(indicator)), Operator.UNEQUAL, Expr.of("")));
        return workings.lines().size() > 0 && !workings.cells().comesTo(none, BigDecimal.ZERO);
    }

    /** Both halves of the part of that name: of its lines, if it has any, and of consolidated returns. */
    private Workings.Halves halves(
            Division division, int indicator, Expr name, boolean any, CoveredParts.Effect effect) {
        int column = workings.column(indicator);
        return new Workings.Halves(
                half(division, name, any, effect, column),
                workings.hasDenominator(indicator) ? half(division, name, any, effect, column + 1) : null);
    }

    private Expr half(Division division, Expr name, boolean any, CoveredParts.Effect effect, int column) {
        Expr sum = any ? sum(division, name, 0, workings.lines().size() - 1, column) : null;
        for (int line : effect.replaced()) {
            Expr less = sum(division, name, line + 1, workings.lines().get(line).last(), column);
            sum = Objects.requireNonNull(sum).minus(less);
        }
        for (int line : effect.added()) {
            CellRef more = workings.sheet().cell(Workings.FIRST_ROW + line, column);
            sum = sum == null ? more : sum.plus(more);
        }
        return Objects.requireNonNull(sum);
    }

    /** Over the lines between, both included, that are of the part. */
    private Expr sum(Division division, Expr name, int first, int last, int column) {
        IntFunction<Range> range =
                of -> workings.sheet().range(Workings.FIRST_ROW + first, Workings.FIRST_ROW + last, of);
        return Matching.sum(
                range.apply(column),
                new Matching.Test(range.apply(division.column), Operator.EQUAL, name),
                new Matching.Test(range.apply(Workings.BASE), Operator.EQUAL, Expr.of(1)));
    }

    /** How many lines of a part rest on each basis: live where they say it of all. */
    public List<Content> counts(Division division, int indicator, Result part, CellRef label) {
        Coverage coverage = part.total().coverage();
        String name = name(part.of(), division, frame);
        boolean live = has(division, indicator, part)
                && Arrays.stream(Basis.values())
                        .allMatch(basis -> workings.cells()
                                .comesTo(
                                        count(division, indicator, Expr.of(name), basis),
                                        BigDecimal.valueOf(of(coverage, basis))));
        return Arrays.stream(Basis.values())
                .map(basis -> {
                    Content stored = new Content.Numeric(BigDecimal.valueOf(of(coverage, basis)));
                    return live ? new Content.Formula(count(division, indicator, label, basis), stored) : stored;
                })
                .toList();
    }

    private Expr count(Division division, int indicator, Expr name, Basis basis) {
        return Matching.count(
                new Matching.Test(range(division.column), Operator.EQUAL, name),
                new Matching.Test(
                        range(workings.basisColumn(indicator)), Operator.EQUAL, Expr.of(code(basis, frame.words()))));
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
    public Absence absence(Division division, int indicator, Result part, CellRef label, Expr missing) {
        return new Absence(
                missing,
                workings.missing()
                        .ofPart(division, label, indicator, part.total().missingDenominator(), missing));
    }

    /** A column over all lines. */
    private Range range(int column) {
        return workings.sheet()
                .range(
                        Workings.FIRST_ROW,
                        Workings.FIRST_ROW + Math.max(1, workings.lines().size()) - 1,
                        column);
    }
}
