package vn.congdoan.kh415.read.list;

import java.io.IOException;
import java.nio.file.Path;
import java.text.CollationKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.text.Headings;
import vn.congdoan.kh415.text.VietnameseOrder;

/**
 * Reads the registry of units from units.csv, or a spreadsheet of that name.
 *
 * <p>One row a unit, under headings in Vietnamese or English, in any order: code, name, parent and kind are needed; sector, from,
 * to, members, cluster, aliases (separated by |), short name, email, phone and order may be left out, but for a sector where the
 * unit's kind reports figures of certain sectors only. A parent is named by code, name or alias. A code may have several rows whose
 * dates do not overlap. Codes and clusters are one if they differ in case, spaces or Unicode form only. Lines that head a group or
 * add up others are no units. Units are sorted by the order column, then by name as Vietnamese is sorted, then by code.
 */
public final class UnitList {
    public static final String NAME = "units";

    private UnitList() {}

    /** The file that holds it in a workspace; empty, without a finding, if there is none. */
    public static Outcome<Optional<Path>> locate(Path workspace) throws IOException {
        return ListFile.locate(workspace, NAME);
    }

    /** The rows that can be read, and all mistakes at once; with an error among them the registry is not to be used. */
    public static Outcome<Registry> read(Path file, Plan plan) {
        List<Finding> findings = new ArrayList<>();
        UnitColumns columns = new UnitColumns(plan);
        List<UnitRow> units = ListTable.of(file, columns.shape(), Headings.with(plan.headings()), findings)
                .map(table -> new UnitRows(table, columns, plan, findings).read())
                .orElse(List.of());
        findings.sort(Finding.ORDER);
        return new Outcome<>(new Registry(sorted(units)), findings);
    }

    private static List<Unit> sorted(List<UnitRow> units) {
        VietnameseOrder vietnamese = new VietnameseOrder();
        Map<String, CollationKey> keys = new HashMap<>();
        units.forEach(row -> keys.computeIfAbsent(row.unit().name(), vietnamese::key));
        return units.stream()
                .sorted(Comparator.comparing(UnitRow::order, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(
                                row -> keys.get(row.unit().name()), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(row -> row.unit().code())
                        .thenComparing(row -> row.unit().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(UnitRow::unit)
                .toList();
    }
}
