package vn.congdoan.kh415.report.letter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.result.Grid;

/**
 * Between what values the bodies of one kind under one parent lie. Nobody is named, and nothing is said where so few have a value that
 * each could work out another's.
 */
final class Siblings {
    /** With four, none of the three figures is surely that of the only other one. */
    private static final int FEWEST = 4;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Grid grid;
    private final List<IndicatorResult> indicators;
    private final Map<Family, List<Integer>> families = new HashMap<>();

    private record Family(String parent, String kind) {}

    /** The lowest, middle and highest value. */
    record Range(BigDecimal lowest, BigDecimal median, BigDecimal highest) {}

    Siblings(Grid grid, List<IndicatorResult> indicators) {
        this.grid = grid;
        this.indicators = indicators;
        for (int row = 0; row < grid.size(); row++) {
            families.computeIfAbsent(family(grid.unit(row)), key -> new ArrayList<>())
                    .add(row);
        }
    }

    private static Family family(Unit unit) {
        return new Family(unit.parent() == null ? "" : unit.parent().text(), unit.kind());
    }

    /** Of a body and its siblings; empty for totals, which say only how large each is. */
    Optional<Range> of(int row, int indicator) {
        if (indicators.get(indicator).indicator().unit() == ResultUnit.TOTAL) {
            return Optional.empty();
        }
        List<BigDecimal> values = families.getOrDefault(family(grid.unit(row)), List.of()).stream()
                .flatMap(each -> value(grid.result(each, indicator)).stream())
                .sorted()
                .toList();
        int count = values.size();
        return count < FEWEST
                ? Optional.empty()
                : Optional.of(new Range(
                        values.get(0),
                        values.get((count - 1) / 2).add(values.get(count / 2)).divide(TWO, MathContext.DECIMAL128),
                        values.get(count - 1)));
    }

    private static Optional<BigDecimal> value(@Nullable Result result) {
        Ratio ratio = result == null ? null : result.total().ratio();
        return ratio == null || !ratio.hasValue() || ratio.denominator() == null
                ? Optional.empty()
                : Optional.of(Figures.quotient(ratio));
    }
}
