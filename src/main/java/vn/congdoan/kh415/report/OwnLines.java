package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
    }

    private final Frame frame;
    private final Workings workings;
    private final List<IndicatorResult> indicators;
    private final Map<Division, List<Map<String, Sums>>> divided = new EnumMap<>(Division.class);

    /** Of the lines of one part. */
    private static final class Sums {
        private BigDecimal numerator = BigDecimal.ZERO;
        private BigDecimal denominator = BigDecimal.ZERO;
        private Coverage coverage = Coverage.NONE;

        void add(Contribution line) {
            Ratio ratio = line.ratio();
            if (ratio != null && isFigured(line.basis())) {
                numerator = numerator.add(ratio.numerator());
                denominator = ratio.denominator() == null ? denominator : denominator.add(ratio.denominator());
            }
            coverage = coverage.plus(Coverage.of(line.basis()));
        }
    }

    OwnLines(Frame frame, Workings workings) {
        this.frame = frame;
        this.workings = workings;
        this.indicators = frame.assessment().indicators();
        for (Division division : Division.values()) {
            List<Map<String, Sums>> all = new ArrayList<>();
            indicators.forEach(of -> all.add(new HashMap<>()));
            divided.put(division, all);
        }
        for (int line = 0; line < workings.lines().size(); line++) {
            if (!workings.lines().hasBelow(line)) {
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

    private static boolean isFigured(Basis basis) {
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
        Sums sums = sums(division, indicator, part);
        Ratio ratio = part.total().ratio();
        boolean same = sums != null
                && ratio != null
                && sums.numerator.compareTo(ratio.numerator()) == 0
                && (ratio.denominator() == null || sums.denominator.compareTo(ratio.denominator()) == 0);
        if (!same) {
            return null;
        }
        int column = workings.column(indicator);
        Function<Integer, String> sum = of -> "SUMPRODUCT((" + range(division.column) + "=" + label + ")*("
                + range(Workings.BASE) + "=1)," + range(of) + ")";
        return new Workings.Cells(sum.apply(column), workings.hasDenominator(indicator) ? sum.apply(column + 1) : null);
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

    /** "71/76" for the body of that row of the grid, counted in the lines at and below it. */
    Content coverage(int row, int indicator, Coverage coverage) {
        String text = Wording.coverage(coverage);
        int first = workings.lines().lineOf(row);
        int last = workings.lines().get(first).last();
        if (!counted(indicator, first, last).equals(coverage)) {
            return new Content.Text(text);
        }
        String range = workings.sheet()
                .range(Workings.FIRST_ROW + first, Workings.FIRST_ROW + last, workings.basisColumn(indicator));
        String missing = Formulas.quoted(code(Basis.MISSING, frame.words()));
        return new Content.Formula(
                "COUNTA(" + range + ")-COUNTIF(" + range + "," + missing + ")&\"/\"&COUNTA(" + range + ")",
                new Content.Text(text));
    }

    private Coverage counted(int indicator, int first, int last) {
        Map<String, Contribution> contributions = indicators.get(indicator).contributions();
        Coverage counted = Coverage.NONE;
        for (int line = first; line <= last; line++) {
            if (!workings.lines().hasBelow(line)) {
                Contribution own = contributions.get(
                        workings.grid().unit(workings.lines().get(line).row()).code());
                counted = own == null ? counted : counted.plus(Coverage.of(own.basis()));
            }
        }
        return counted;
    }

    /** A column over all lines. */
    private String range(int column) {
        return workings.sheet()
                .range(Workings.FIRST_ROW, Workings.FIRST_ROW + workings.lines().size() - 1, column);
    }
}
