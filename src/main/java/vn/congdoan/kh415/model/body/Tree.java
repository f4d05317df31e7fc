package vn.congdoan.kh415.model.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The units that stand on one day, parents before children, brothers in the registry's order.
 *
 * <p>The tree is ragged: bodies of any kind may stand at any depth. Units whose parent does not stand that day, or that stand
 * in a ring, are not in it; {@link #stranded} names them.
 */
public final class Tree {
    private final LocalDate day;
    private final Map<UnitCode, Unit> units = new LinkedHashMap<>();
    private final Map<UnitCode, List<Unit>> children = new HashMap<>();
    private final List<Unit> roots = new ArrayList<>();
    private final List<Unit> stranded = new ArrayList<>();
    private final Map<UnitCode, Unit> lastRows = new HashMap<>();

    public Tree(Registry registry, LocalDate day) {
        this.day = day;
        List<Unit> standing =
                registry.rows().stream().filter(unit -> unit.standsOn(day)).toList();
        for (Unit unit : standing) {
            if (unit.parent() == null) {
                roots.add(unit);
            } else {
                children.computeIfAbsent(unit.parent(), code -> new ArrayList<>())
                        .add(unit);
            }
        }
        registry.rows().forEach(row -> lastRows.merge(row.code(), row, Tree::later));
        roots.forEach(this::place);
        standing.stream().filter(unit -> !units.containsKey(unit.code())).forEach(stranded::add);
    }

    private static Unit later(Unit one, Unit other) {
        return one.from() != null && (other.from() == null || other.from().isBefore(one.from())) ? one : other;
    }

    private void place(Unit start) {
        List<Unit> pending = new ArrayList<>(List.of(start));
        while (!pending.isEmpty()) {
            Unit unit = pending.remove(pending.size() - 1);
            units.put(unit.code(), unit);
            List<Unit> below = children(unit.code());
            for (int i = below.size() - 1; i >= 0; i--) {
                pending.add(below.get(i));
            }
        }
    }

    public LocalDate day() {
        return day;
    }

    /** All units, each parent directly before what stands below it. */
    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    /** The units without a parent; a sound registry has exactly one. */
    public List<Unit> roots() {
        return List.copyOf(roots);
    }

    public Optional<Unit> unit(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    /** The unit, or one that does not stand that day as the registry last knew it: for its name, never for its figures. */
    public Optional<Unit> known(UnitCode code) {
        return unit(code).or(() -> Optional.ofNullable(lastRows.get(code)));
    }

    /** What it is called, whether it stands that day or not; its code where the registry never had it. */
    public String name(UnitCode code) {
        return known(code).map(Unit::name).orElse(code.text());
    }

    /** The same where there is little room. */
    public String shortName(UnitCode code) {
        return known(code).map(Unit::shortName).orElse(code.text());
    }

    public List<Unit> children(UnitCode code) {
        return children.getOrDefault(code, List.of());
    }

    public Optional<Unit> parent(Unit unit) {
        return unit.parent() == null ? Optional.empty() : unit(unit.parent());
    }

    /** Units that stand on the day but under no standing parent. */
    public List<Unit> stranded() {
        return List.copyOf(stranded);
    }

    /** 0 for the top, 1 for its children, and so on. */
    public int depth(Unit unit) {
        int depth = 0;
        for (Optional<Unit> above = parent(unit); above.isPresent(); above = parent(above.get())) {
            depth++;
        }
        return depth;
    }

    /** The unit's own cluster, else that of its nearest ancestor that has one. */
    public @Nullable String clusterOf(Unit unit) {
        for (Optional<Unit> body = Optional.of(unit); body.isPresent(); body = parent(body.get())) {
            if (body.get().cluster() != null) {
                return body.get().cluster();
            }
        }
        return null;
    }
}
