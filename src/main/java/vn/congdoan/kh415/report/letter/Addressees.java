package vn.congdoan.kh415.report.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.words.Absentee;

/**
 * The bodies that answer to another for its results: each tier below the top, and each counted body directly below the top; with
 * what is missing of and wrong with all that stands at or below each.
 */
final class Addressees {
    private final Tree tree;

    /** Their rows in the grid, in tree order. */
    private final Map<UnitCode, Integer> rows = new LinkedHashMap<>();

    private final Map<UnitCode, List<Absentee>> missing = new HashMap<>();
    private final Map<UnitCode, List<Finding>> faults = new HashMap<>();
    private final Map<UnitCode, Set<UnitCode>> expected = new HashMap<>();

    Addressees(Assessment assessment, Grid grid) {
        this.tree = assessment.tree();
        for (int row = 0; row < grid.size(); row++) {
            Unit unit = grid.unit(row);
            Optional<Unit> above = tree.parent(unit);
            if (above.isPresent() && (grid.isTier(row) || above.get().parent() == null)) {
                rows.put(unit.code(), row);
            }
        }
        for (Absentee who : Absentee.of(assessment)) {
            above(who.unit())
                    .forEach(code -> missing.computeIfAbsent(code, unit -> new ArrayList<>())
                            .add(who));
        }
        for (Finding finding : assessment.findings()) {
            if (finding.severity() != Severity.INFO) {
                above(finding.unit())
                        .forEach(code -> faults.computeIfAbsent(code, unit -> new ArrayList<>())
                                .add(finding));
            }
        }
        sortExpected(assessment);
    }

    private void sortExpected(Assessment assessment) {
        Set<UnitCode> all = new HashSet<>();
        for (IndicatorResult of : assessment.indicators()) {
            all.addAll(of.contributions().keySet());
        }
        for (UnitCode each : all) {
            above(each)
                    .forEach(code -> expected.computeIfAbsent(code, unit -> new HashSet<>())
                            .add(each));
        }
    }

    /** Those at or above a body. */
    Set<UnitCode> above(@Nullable UnitCode code) {
        Set<UnitCode> addressed = new LinkedHashSet<>();
        for (Optional<Unit> body = code == null ? Optional.empty() : tree.unit(code);
                body.isPresent();
                body = tree.parent(body.get())) {
            if (rows.containsKey(body.get().code())) {
                addressed.add(body.get().code());
            }
        }
        return addressed;
    }

    /** In tree order. */
    List<UnitCode> units() {
        return List.copyOf(rows.keySet());
    }

    /** The row of one in the grid. */
    Optional<Integer> row(UnitCode unit) {
        return Optional.ofNullable(rows.get(unit));
    }

    /** Who lacks figures at or below it, in tree order. */
    List<Absentee> missing(UnitCode unit) {
        return missing.getOrDefault(unit, List.of());
    }

    /** Errors and warnings on what was sent by those at or below it. */
    List<Finding> faults(UnitCode unit) {
        return faults.getOrDefault(unit, List.of());
    }

    /** Those at or below it whose figures any indicator counts. */
    Set<UnitCode> expected(UnitCode unit) {
        return expected.getOrDefault(unit, Set.of());
    }
}
