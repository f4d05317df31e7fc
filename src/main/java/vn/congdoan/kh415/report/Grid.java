package vn.congdoan.kh415.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Result;
import vn.congdoan.kh415.model.Tree;
import vn.congdoan.kh415.model.Unit;

/** Results by unit and indicator: every body that has a result at all, in tree order. */
final class Grid {
    private final List<Unit> units = new ArrayList<>();
    private final List<@Nullable Result[]> results = new ArrayList<>();
    private final Set<String> tiers = new HashSet<>();

    Grid(Assessment assessment) {
        Map<String, @Nullable Result[]> byUnit = byUnit(assessment.indicators());
        for (Unit unit : assessment.tree().units()) {
            @Nullable Result[] row = byUnit.get(unit.code());
            if (row != null) {
                units.add(unit);
                results.add(row);
            }
        }
        findTiers(assessment);
    }

    private static Map<String, @Nullable Result[]> byUnit(List<IndicatorResult> indicators) {
        Map<String, @Nullable Result[]> byUnit = new HashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            for (Result result : indicators.get(i).rows()) {
                if (result.of() != null) {
                    byUnit.computeIfAbsent(result.of(), code -> new @Nullable Result[indicators.size()])[i] = result;
                }
            }
        }
        return byUnit;
    }

    /** Every ancestor of a body that counts as one. */
    private void findTiers(Assessment assessment) {
        Tree tree = assessment.tree();
        for (Unit unit : tree.units()) {
            if (!assessment.plan().isPart(unit.kind())) {
                tree.parent(unit).ifPresent(parent -> tiers.add(parent.code()));
            }
        }
    }

    int size() {
        return units.size();
    }

    Unit unit(int row) {
        return units.get(row);
    }

    /** The result of that indicator there; null if nothing is expected of it below that body. */
    @Nullable
    Result result(int row, int indicator) {
        return results.get(row)[indicator];
    }

    /** Whether counted bodies stand below it. */
    boolean isTier(int row) {
        return tiers.contains(units.get(row).code());
    }
}
