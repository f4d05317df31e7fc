package vn.congdoan.kh415.rollup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Sector;

/**
 * A tree as arrays, parents before children, so that a walk up or down is a loop over numbers. A unit is known here by its
 * position, a sector by its position in the plan; the last sector, {@link #noSector}, stands for none.
 */
final class FlatTree {
    private final List<Unit> units;
    private final Map<UnitCode, Integer> positions = new HashMap<>();
    private final int[] parents;
    private final int[] sectors;
    private final boolean[] parts;
    private final @Nullable String[] clusters;
    private final List<Sector> planned;

    FlatTree(Plan plan, Tree tree) {
        units = tree.units();
        planned = plan.sectors();
        parents = new int[units.size()];
        sectors = new int[units.size()];
        parts = new boolean[units.size()];
        clusters = new String[units.size()];
        Set<String> partKinds = partKinds(plan);
        Map<String, Integer> sectorPositions = new HashMap<>();
        for (int sector = 0; sector < planned.size(); sector++) {
            sectorPositions.put(planned.get(sector).id(), sector);
        }
        for (int at = 0; at < units.size(); at++) {
            Unit unit = units.get(at);
            positions.put(unit.code(), at);
            parents[at] = unit.parent() == null ? -1 : positions.getOrDefault(unit.parent(), -1);
            sectors[at] = sectorPositions.getOrDefault(unit.sector(), planned.size());
            parts[at] = partKinds.contains(unit.kind());
            clusters[at] = unit.cluster() != null || parents[at] < 0 ? unit.cluster() : clusters[parents[at]];
        }
    }

    static Set<String> partKinds(Plan plan) {
        Set<String> partKinds = new HashSet<>();
        for (Kind kind : plan.kinds()) {
            if (kind.partOf() != null) {
                partKinds.add(kind.id());
            }
        }
        return partKinds;
    }

    /** -1 for a unit that is not in the tree. */
    int position(UnitCode code) {
        return positions.getOrDefault(code, -1);
    }

    int size() {
        return units.size();
    }

    Unit unit(int at) {
        return units.get(at);
    }

    /** -1 for a top. */
    int parent(int at) {
        return parents[at];
    }

    boolean isPart(int at) {
        return parts[at];
    }

    /** Its own, else that of the nearest body above. */
    @Nullable
    String cluster(int at) {
        return clusters[at];
    }

    int sector(int at) {
        return sectors[at];
    }

    /** Null for one without a sector of the plan. */
    @Nullable
    String plannedSector(Unit unit) {
        return planned.stream()
                .map(Sector::id)
                .filter(id -> id.equals(unit.sector()))
                .findFirst()
                .orElse(null);
    }

    int noSector() {
        return planned.size();
    }

    String sectorId(int sector) {
        return planned.get(sector).id();
    }
}
