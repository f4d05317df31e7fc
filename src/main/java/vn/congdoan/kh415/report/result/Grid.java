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

/**
 * Results by unit and indicator: every body that has a result at all, in tree order. Of a union too large for one workbook a grid may
 * be parted: into that of what stands above, and those of single bodies with all below them.
 */
public final class Grid {
    private static final int NONE = -1;
    private static final int MOST_KNOWN = 2048;

    private final All all;

    /** By row, its place among all. */
    private final int[] shown;

    /** The bodies with which it ends though others stand below them. */
    private final Set<UnitCode> apart;

    /** Of a grid of not too many rows, results that were asked for before: each is judged once. */
    private final @Nullable Result[][] known;

    /** Whatever is shown of it. */
    private static final class All {
        private final List<IndicatorResult> indicators;
        private final List<Unit> standing;
        private final List<Unit> units = new ArrayList<>();

        /** By indicator, the place of each unit's row among the indicator's rows. */
        private final List<int[]> places = new ArrayList<>();

        /** How deep each unit stands. */
        private final int[] depths;

        private final Set<UnitCode> tiers = new HashSet<>();
        private final boolean assigned;

        All(Assessment assessment) {
            this.indicators = assessment.indicators();
            this.standing = assessment.tree().units();
            Map<String, Integer> positions = new HashMap<>();
            standing.forEach(unit -> positions.put(unit.code().text(), positions.size()));
            List<int[]> byPosition = new ArrayList<>();
            boolean anyAssigned = false;
            for (IndicatorResult of : indicators) {
                int[] places = new int[standing.size()];
                Arrays.fill(places, NONE);
                int row = 0;
                // Each row is judged when it is asked for: once will do.
                for (Result result : of.rows()) {
                    Integer at = positions.get(result.of());
                    if (at != null) {
                        places[at] = row;
                    }
                    anyAssigned |= result.assigned() != null;
                    row++;
                }
                byPosition.add(places);
            }
            int[] shown = IntStream.range(0, standing.size())
                    .filter(at -> byPosition.stream().anyMatch(places -> places[at] != NONE))
                    .toArray();
            for (int at : shown) {
                units.add(standing.get(at));
            }
            for (int[] each : byPosition) {
                places.add(IntStream.of(shown).map(at -> each[at]).toArray());
            }
            this.depths = units.stream().mapToInt(assessment.tree()::depth).toArray();
            this.assigned = anyAssigned;
            findTiers(assessment);
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

        /** The place behind the last of those at and below that one. */
        int end(int place) {
            int end = place + 1;
            while (end < depths.length && depths[end] > depths[place]) {
                end++;
            }
            return end;
        }
    }

    /** Of the whole union. */
    public Grid(Assessment assessment) {
        this(new All(assessment));
    }

    private Grid(All all) {
        this(all, IntStream.range(0, all.units.size()).toArray(), Set.of());
    }

    private Grid(All all, int[] shown, Set<UnitCode> apart) {
        this.all = all;
        this.shown = shown;
        this.apart = apart;
        this.known = new Result[shown.length <= MOST_KNOWN ? shown.length : 0][all.indicators.size()];
    }

    /** The same without what stands below those bodies. */
    public Grid without(Set<UnitCode> bodies) {
        IntStream.Builder kept = IntStream.builder();
        for (int at = 0; at < all.units.size(); ) {
            kept.add(at);
            at = bodies.contains(all.units.get(at).code()) ? all.end(at) : at + 1;
        }
        return new Grid(all, kept.build().toArray(), Set.copyOf(bodies));
    }

    /** One body of the whole with all that stands below it. */
    public Grid below(int row) {
        return new Grid(all, IntStream.range(row, all.end(row)).toArray(), Set.of());
    }

    public int size() {
        return shown.length;
    }

    public Unit unit(int row) {
        return all.units.get(shown[row]);
    }

    /** The result of that indicator there; null if nothing is expected of it below that body. */
    @Nullable
    public Result result(int row, int indicator) {
        int place = all.places.get(indicator)[shown[row]];
        if (place == NONE || row >= known.length) {
            return place == NONE ? null : all.indicators.get(indicator).rows().get(place);
        }
        Result result = known[row][indicator];
        if (result == null) {
            result = all.indicators.get(indicator).rows().get(place);
            known[row][indicator] = result;
        }
        return result;
    }

    /** Whether anything of that indicator is expected at or below that body. */
    public boolean has(int row, int indicator) {
        return all.places.get(indicator)[shown[row]] != NONE;
    }

    /** Whether counted bodies stand below it. */
    public boolean isTier(int row) {
        return all.tiers.contains(unit(row).code());
    }

    /** Whether any result of the union stands beside an assigned number. */
    public boolean isAssigned() {
        return all.assigned;
    }

    /** Whether nothing above it is left out. */
    public boolean isFromTheTop() {
        return shown.length == 0 || shown[0] == 0;
    }

    /** Whether nothing below it is left out. */
    public boolean isToTheBottom() {
        return apart.isEmpty();
    }

    /** Whether what stands at and below that body is told elsewhere. */
    boolean isApart(int row) {
        return apart.contains(unit(row).code());
    }

    /** The bodies at and below one whose figures are told elsewhere. */
    List<Unit> apart(int row) {
        return all.units.subList(shown[row], all.end(shown[row]));
    }

    /** The bodies whose figures are told here; of the whole also those without a row. */
    List<Unit> told() {
        return shown.length == all.units.size()
                ? all.standing
                : IntStream.range(0, size())
                        .filter(row -> !isApart(row))
                        .mapToObj(this::unit)
                        .toList();
    }
}
