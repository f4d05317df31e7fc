package vn.congdoan.kh415.read.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;

/** Rows of one code may follow each other, never stand at the same time. */
final class UnitDates {
    private UnitDates() {}

    /** Each row that overlaps is found once, with the first that it overlaps. */
    static void check(List<UnitRow> units, List<Finding> findings) {
        Map<UnitCode, List<UnitRow>> byCode = new TreeMap<>();
        for (UnitRow row : units) {
            List<UnitRow> before = byCode.computeIfAbsent(row.unit().code(), code -> new ArrayList<>());
            before.stream()
                    .filter(other -> overlap(other.unit(), row.unit()))
                    .findFirst()
                    .ifPresent(other -> {
                        boolean same = Objects.equals(
                                        other.unit().from(), row.unit().from())
                                && Objects.equals(other.unit().to(), row.unit().to());
                        findings.add(new Finding(
                                same ? FindingCode.REGISTRY_DUPLICATE : FindingCode.REGISTRY_OVERLAP,
                                row.place(),
                                row.unit().code(),
                                new ListFacts.CodeTwice(row.unit().code().text(), other.place())));
                    });
            before.add(row);
        }
    }

    /** Whether both hold on some day. */
    static boolean overlap(Unit one, Unit other) {
        return !isBefore(one.to(), other.from()) && !isBefore(other.to(), one.from());
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }
}
