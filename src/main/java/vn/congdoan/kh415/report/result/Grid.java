package vn.congdoan.kh415.report.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;

/** Results by unit and indicator: every body that has a result at all, in tree order. */
public final class Grid {
    private static final int NONE = -1;

    private final List<IndicatorResult> indicators;
    private final List<Unit> units = new ArrayList<>();

    /** By indicator, the place of each unit's row among the indicator's rows. */
    private final List<int[]> places = new ArrayList<>();

    private final Set<UnitCode> tiers = new HashSet<>();

    public Grid(Assessment assessment) {
        this.indicators = assessment.indicators();
        List<Unit> standing = assessment.tree().units();
        Map<String, Integer> positions = new HashMap<>();
        standing.forEach(unit -> positions.put(unit.code().text(), positions.size()));
        List<int[]> byPosition = indicators.stream()
                .map(of -> places(of.rows(), positions, standing.size()))
                .toList();
        int[] shown = IntStream.range(0, standing.size())
                .filter(at -> byPosition.stream().anyMatch(places -> places[at] != NONE))
                .toArray();
        for (int at : shown) {
            units.add(standing.get(at));
        }
        for (int[] all : byPosition) {
            places.add(IntStream.of(shown).map(at -> all[at]).toArray());
        }
        findTiers(assessment);
    }

    private static int[] places(List<Result> rows, Map<String, Integer> positions, int units) {
        int[] places = new int[units];
        Arrays.fill(places, NONE);
        for (int row = 0; row < rows.size(); row++) {
            Integer at = positions.get(rows.get(row).of());
            if (at != null) {
                places[at] = row;
            }
        }
        return places;
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

    public int size() {
        return units.size();
    }

    public Unit unit(int row) {
        return units.get(row);
    }

    /** The result of that indicator there; null if nothing is expected of it below that body. */
    @Nullable
    public Result result(int row, int indicator) {
        int place = places.get(indicator)[row];
        return place == NONE ? null : indicators.get(indicator).rows().get(place);
    }

    /** Whether anything of that indicator is expected at or below that body. */
    public boolean has(int row, int indicator) {
        return places.get(indicator)[row] != NONE;
    }

    /** Whether counted bodies stand below it. */
    public boolean isTier(int row) {
        return tiers.contains(units.get(row).code());
    }
}
