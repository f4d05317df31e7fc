package vn.congdoan.kh415.read.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.text.Normal;

/** The rows of the registry as units. */
final class UnitRows {
    /** What a group of a printed list is numbered by, where a unit has its code: I, B., 2.1. */
    private static final Pattern LABEL = Pattern.compile("([IVXLC]+|[A-Z]|\\d{1,3}(\\.\\d{1,2})*)[.):/-]?");

    private final ListTable table;
    private final UnitColumns columns;
    private final Plan plan;
    private final List<Finding> findings;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> clusters = new HashMap<>();
    private final UnitParents parents = new UnitParents();

    UnitRows(ListTable table, UnitColumns columns, Plan plan, List<Finding> findings) {
        this.table = table;
        this.columns = columns;
        this.plan = plan;
        this.findings = findings;
    }

    List<UnitRow> read() {
        Set<String> named = table.lines().stream()
                .map(row -> Normal.key(row.seen(columns.parent)))
                .collect(Collectors.toCollection(HashSet::new));
        List<ListRow> passedOver = new ArrayList<>();
        List<ListRow> refused = new ArrayList<>();
        List<ListRow> rows = table.rows(row -> isNoUnit(row, named), passedOver, refused);
        refused.forEach(row -> parents.add(code(row), names(row), null));
        List<UnitRow> units = new ArrayList<>();
        List<ListRow> withoutSector = new ArrayList<>();
        Set<String> needing = kindsWithSectors();
        for (ListRow row : rows) {
            UnitRow unit = unit(row);
            parents.add(code(row), names(row), unit == null ? null : unit.unit());
            if (unit != null) {
                units.add(unit);
                if (unit.unit().sector() == null && needing.contains(unit.unit().kind())) {
                    withoutSector.add(row);
                }
            }
        }
        sayPassedOver(passedOver);
        saySectors(withoutSector);
        UnitDates.check(units, findings);
        return units.stream()
                .map(row -> new UnitRow(parents.resolved(row, findings), row.order(), row.place()))
                .toList();
    }

    /** A line that heads a group of units, or adds them up; never one that a unit names as its parent. */
    private boolean isNoUnit(ListRow row, Set<String> named) {
        String code = row.seen(columns.code);
        String name = row.seen(columns.name);
        boolean noKind = row.isBlank(columns.kind) && row.isBlank(columns.parent);
        if (!noKind || Stream.of(code, name).anyMatch(text -> !text.isEmpty() && named.contains(Normal.key(text)))) {
            return false;
        }
        boolean heads = row.isBlank(columns.sector, columns.from, columns.to)
                && (code.isEmpty() || name.isEmpty() || LABEL.matcher(code).matches());
        return heads || row.isTotal();
    }

    private String code(ListRow row) {
        String seen = row.seen(columns.code);
        return codes.computeIfAbsent(Normal.key(seen), key -> seen);
    }

    private Set<String> names(ListRow row) {
        Set<String> names = new LinkedHashSet<>(parts(row.seen(columns.aliases)));
        names.add(row.seen(columns.name));
        return names;
    }

    private static List<String> parts(@Nullable String aliases) {
        return aliases == null
                ? List.of()
                : Arrays.stream(aliases.split("\\|", -1))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList();
    }

    private @Nullable UnitRow unit(ListRow row) {
        String code = needed(row, columns.code);
        String name = needed(row, columns.name);
        String parent = row.read(columns.parent);
        String kind = needed(row, columns.kind);
        String sector = row.read(columns.sector);
        LocalDate from = row.read(columns.from);
        LocalDate to = row.read(columns.to);
        if (from != null && to != null && to.isBefore(from)) {
            row.find(
                    FindingCode.REGISTRY_DATES_REVERSED,
                    columns.to,
                    new ListFacts.DatesReversed(row.heading(columns.to), to, from));
        }
        BigDecimal members = row.read(columns.members);
        String cluster = row.read(columns.cluster);
        List<String> aliases = parts(row.read(columns.aliases));
        String shortName = row.read(columns.shortName);
        String email = row.read(columns.email);
        String phone = row.read(columns.phone);
        BigDecimal order = row.read(table.has(columns.order) ? columns.order : columns.ordinal);
        if (row.found() > 0 || code == null || name == null || kind == null) {
            return null;
        }
        String known = cluster == null ? null : clusters.computeIfAbsent(Normal.key(cluster), key -> cluster);
        Unit unit = new Unit(
                new UnitCode(code(row)),
                name,
                parent == null ? null : new UnitCode(parent),
                kind,
                sector,
                from,
                to,
                members,
                known,
                aliases,
                email,
                shortName == null ? name : shortName,
                phone);
        return new UnitRow(unit, order, row.place(columns.code));
    }

    private @Nullable String needed(ListRow row, ListColumn<String> column) {
        int before = row.found();
        String text = row.read(column);
        if (text == null && row.found() == before) {
            row.find(FindingCode.REGISTRY_VALUE_MISSING, column, new ListFacts.BlankCell(row.heading(column)));
        }
        return text;
    }

    /** Kinds of which some figure or indicator speaks of certain sectors only: without a sector such a body is in none of them. */
    private Set<String> kindsWithSectors() {
        Set<String> kinds = new HashSet<>();
        plan.measures().stream()
                .filter(measure -> !measure.sectors().isEmpty())
                .forEach(measure -> kinds.addAll(measure.kinds()));
        plan.indicators().stream()
                .filter(indicator -> !indicator.sectors().isEmpty())
                .forEach(indicator -> kinds.addAll(indicator.kinds()));
        return kinds;
    }

    private void saySectors(List<ListRow> without) {
        boolean isColumn = table.has(columns.sector);
        table.complainOfHeadings(without.isEmpty() || isColumn ? List.of() : List.of(columns.sector));
        if (isColumn && !without.isEmpty()) {
            List<String> kinds = plan.kinds().stream()
                    .filter(kind -> kindsWithSectors().contains(kind.id()))
                    .map(Kind::name)
                    .map(name -> name.text())
                    .toList();
            findings.add(new Finding(
                    FindingCode.REGISTRY_SECTOR_MISSING,
                    without.get(0).place(columns.sector),
                    new ListFacts.WithoutSector(
                            without.stream()
                                    .map(row -> row.place(columns.sector).cell() + " " + row.seen(columns.code))
                                    .toList(),
                            kinds)));
        }
    }

    private void sayPassedOver(List<ListRow> rows) {
        if (!rows.isEmpty()) {
            findings.add(new Finding(
                    FindingCode.LIST_ROWS_PASSED_OVER,
                    rows.get(0).place(columns.code),
                    new ListFacts.Lines(rows.stream()
                            .map(row -> row.place(columns.code).cell() + " “" + row.quoted() + "”")
                            .toList())));
        }
    }
}
