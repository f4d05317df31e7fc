package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Contribution;
import vn.congdoan.kh415.model.Contribution.Basis;
import vn.congdoan.kh415.model.Coverage;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.Result;
import vn.congdoan.kh415.model.Unit;
import vn.congdoan.kh415.text.Words;

/**
 * What the lines of bodies say, summed and counted as formulas over them do it. A formula is given only where it comes to the
 * result; where a consolidated return speaks for bodies that have no figures of their own, it does not.
 */
final class OwnLines {
    /** By what bodies are divided, and the column in which each line says where it belongs. */
    enum Division {
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
    private final List<IndicatorResult> indicators;
    private final Map<Division, List<Map<String, Sums>>> divided = new EnumMap<>(Division.class);
    private final CoveredParts covered;

    /** Of the lines of one part. */
    private static final class Sums {
        private BigDecimal numerator = BigDecimal.ZERO;
        private BigDecimal denominator = BigDecimal.ZERO;
        private Coverage coverage = Coverage.NONE;
        private final MissingLines.Weights weights = new MissingLines.Weights();

        /** Whether that is their sum, with what may change it. */
        boolean comeTo(Ratio ratio, @Nullable Ratio change) {
            BigDecimal above = change == null ? numerator : numerator.add(change.numerator());
            BigDecimal more = change == null || change.denominator() == null ? BigDecimal.ZERO : change.denominator();
            return above.compareTo(ratio.numerator()) == 0
                    && (ratio.denominator() == null || denominator.add(more).compareTo(ratio.denominator()) == 0);
        }

        void add(Contribution line) {
            Ratio ratio = line.ratio();
            if (ratio != null && isFigured(line.basis())) {
                numerator = numerator.add(ratio.numerator());
                denominator = ratio.denominator() == null ? denominator : denominator.add(ratio.denominator());
            }
            coverage = coverage.plus(Coverage.of(line.basis()));
            if (line.basis() == Basis.MISSING) {
                weights.add(line);
            }
        }
    }

    OwnLines(Frame frame, Workings workings) {
        this.frame = frame;
        this.workings = workings;
        this.covered = new CoveredParts(frame, workings);
        this.indicators = frame.assessment().indicators();
        for (Division division : Division.values()) {
            List<Map<String, Sums>> all = new ArrayList<>();
            indicators.forEach(of -> all.add(new HashMap<>()));
            divided.put(division, all);
        }
        for (int line = 0; line < workings.lines().size(); line++) {
            if (!workings.lines().hasBelow(line) && !workings.lines().get(line).departed()) {
                add(workings.grid().unit(workings.lines().get(line).row()));
            }
        }
    }

    private void add(Unit unit) {
        for (Division division : Division.values()) {
            String part = partOf(unit, division, frame);
            for (int i = 0; i < indicators.size(); i++) {
                Contribution own = indicators.get(i).contributions().get(unit.code());
                if (own != null) {
                    parts(division)
                            .get(i)
                            .computeIfAbsent(part, name -> new Sums())
                            .add(own);
                }
            }
        }
    }

    private List<Map<String, Sums>> parts(Division division) {
        return Objects.requireNonNull(divided.get(division));
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
    static String name(@Nullable String id, Division division, Frame frame) {
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
    Workings.@Nullable Cells sums(Division division, int indicator, Result part, String label) {
        Ratio ratio = part.total().ratio();
        if (ratio == null) {
            return null;
        }
        Sums sums = sums(division, indicator, part);
        Sums lines = sums == null ? new Sums() : sums;
        if (sums != null && lines.comeTo(ratio, null)) {
            return cells(division, indicator, label, sums, null);
        }
        for (boolean shared : new boolean[] {true, false}) {
            String name = name(part.of(), division, frame);
            CoveredParts.Effect effect =
                    covered.of(new CoveredParts.Part(division, indicator, name, part.of() == null, shared));
            boolean told = effect != null && (sums != null || !effect.added().isEmpty());
            if (effect != null && told && lines.comeTo(ratio, effect.ratio())) {
                return cells(division, indicator, label, sums, effect);
            }
        }
        return null;
    }

    private Workings.Cells cells(
            Division division, int indicator, String label, @Nullable Sums sums, CoveredParts.@Nullable Effect effect) {
        IntFunction<String> sum = column -> {
            StringBuilder terms = new StringBuilder();
            if (sums != null) {
                terms.append('+')
                        .append(sum(division, label, 0, workings.lines().size() - 1, column));
            }
            if (effect != null) {
                effect.replaced()
                        .forEach(line -> terms.append('-')
                                .append(sum(
                                        division,
                                        label,
                                        line + 1,
                                        workings.lines().get(line).last(),
                                        column)));
                effect.added()
                        .forEach(line ->
                                terms.append('+').append(workings.sheet().cell(Workings.FIRST_ROW + line, column)));
            }
            return terms.substring(1);
        };
        int column = workings.column(indicator);
        return new Workings.Cells(sum.apply(column), workings.hasDenominator(indicator) ? sum.apply(column + 1) : null);
    }

    /** Over the lines between, both included, that are of the part. */
    private String sum(Division division, String label, int first, int last, int column) {
        IntFunction<String> range =
                of -> workings.sheet().range(Workings.FIRST_ROW + first, Workings.FIRST_ROW + last, of);
        return "SUMPRODUCT((" + range.apply(division.column) + "=" + label + ")*(" + range.apply(Workings.BASE) + "=1),"
                + range.apply(column) + ")";
    }

    private @Nullable Sums sums(Division division, int indicator, Result part) {
        return parts(division).get(indicator).get(name(part.of(), division, frame));
    }

    /** How many lines of a part rest on that: a formula where it comes to the result, else the plain number. */
    Content count(Division division, int indicator, Result part, String label, Basis basis) {
        Coverage coverage = part.total().coverage();
        Sums sums = sums(division, indicator, part);
        Content.Numeric stored = new Content.Numeric(BigDecimal.valueOf(of(coverage, basis)));
        if (sums == null || !sums.coverage.equals(coverage)) {
            return stored;
        }
        return new Content.Formula(
                "SUMPRODUCT((" + range(division.column) + "=" + label + ")*(" + range(workings.basisColumn(indicator))
                        + "=" + Formulas.quoted(code(basis, frame.words())) + "))",
                stored);
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
    Absence absence(Division division, int indicator, Result part, String label, String missing) {
        Sums sums = sums(division, indicator, part);
        BigDecimal weight = part.total().missingDenominator();
        MissingLines.Weights found = sums == null ? new MissingLines.Weights() : sums.weights;
        return new Absence(missing, workings.missing().ofPart(division, label, indicator, found, weight, missing));
    }

    /** A column over all lines. */
    private String range(int column) {
        return workings.sheet()
                .range(Workings.FIRST_ROW, Workings.FIRST_ROW + workings.lines().size() - 1, column);
    }
}
