package vn.congdoan.kh415.model.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every unit there ever was, in the office's own order; the dates of one code do not overlap. */
public final class Registry {
    private final List<Unit> rows;
    private final Map<UnitCode, List<Unit>> byCode = new LinkedHashMap<>();

    public Registry(List<Unit> rows) {
        this.rows = List.copyOf(rows);
        for (Unit row : rows) {
            byCode.computeIfAbsent(row.code(), code -> new ArrayList<>(1)).add(row);
        }
    }

    public List<Unit> rows() {
        return rows;
    }

    public boolean knows(UnitCode code) {
        return byCode.containsKey(code);
    }

    /** The unit as it stood on that day, if it did. */
    public Optional<Unit> unit(UnitCode code, LocalDate day) {
        for (Unit row : byCode.getOrDefault(code, List.of())) {
            if (row.standsOn(day)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The unit's rows in the order of the registry; empty if the code is unknown. */
    public List<Unit> versions(UnitCode code) {
        return List.copyOf(byCode.getOrDefault(code, List.of()));
    }
}
