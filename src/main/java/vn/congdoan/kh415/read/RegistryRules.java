package vn.congdoan.kh415.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Unit;
import vn.congdoan.kh415.text.Nearest;

/** What must hold in a registry whatever the day: codes whose dates do not overlap, and parents that exist. */
final class RegistryRules {
    private RegistryRules() {}

    /** Codes are those of all rows, also of rows that could not be read. */
    static void check(List<RegistryRows.Placed> units, Set<String> codes, List<Finding> findings) {
        Map<String, List<RegistryRows.Placed>> byCode = new TreeMap<>();
        units.forEach(placed -> byCode.computeIfAbsent(placed.unit().code(), code -> new ArrayList<>())
                .add(placed));
        byCode.values().forEach(rows -> checkDates(rows, findings));
        for (RegistryRows.Placed placed : units) {
            String parent = placed.unit().parent();
            if (parent != null && !codes.contains(parent)) {
                findings.add(new Finding(
                        FindingCode.REGISTRY_PARENT_UNKNOWN,
                        placed.place(),
                        placed.unit().code(),
                        null,
                        null,
                        List.of(parent, Nearest.among(parent, codes).orElse("–"))));
            }
        }
    }

    private static void checkDates(List<RegistryRows.Placed> rows, List<Finding> findings) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                Unit one = rows.get(i).unit();
                Unit other = rows.get(j).unit();
                if (overlap(one, other)) {
                    boolean same = Objects.equals(one.from(), other.from()) && Objects.equals(one.to(), other.to());
                    findings.add(new Finding(
                            same ? FindingCode.REGISTRY_DUPLICATE : FindingCode.REGISTRY_OVERLAP,
                            rows.get(j).place(),
                            one.code(),
                            null,
                            null,
                            List.of(one.code(), rows.get(i).place().toString())));
                }
            }
        }
    }

    private static boolean overlap(Unit one, Unit other) {
        return !isBefore(one.to(), other.from()) && !isBefore(other.to(), one.from());
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }
}
