package vn.congdoan.kh415.read.list;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.text.Headings;

/**
 * Reads the numbers assigned to units (chỉ tiêu giao) from assigned.csv, or a spreadsheet of that name.
 *
 * <p>One row a number, under headings in Vietnamese or English, in any order: unit (code, exact name or alias), indicator (id or
 * exact name), year (the reporting year, by the year of its last month) and value; a unit and an indicator may have a column for
 * the code and one for the name, which must agree. The value is a number of what the indicator's numerator counts, also for a
 * percentage; its separators are read by the grammar of returns. A row without a value assigns nothing, nor does a line of totals.
 * A mistake leaves out its own row, and nothing else; of two numbers for one unit the first counts.
 */
public final class AssignedList {
    private static final String NAME = "assigned";

    private final Plan plan;
    private final List<Finding> findings = new ArrayList<>();
    private final Vocabulary units;
    private final ListColumn<String> unit;
    private final ListColumn<String> indicator;
    private final ListColumn<Integer> year = ListColumn.of(
                    "assigned.year", CellGrammars::year, FindingCode.ASSIGNED_YEAR)
            .asNeeded()
            .asShared();
    private final ListColumn<BigDecimal> count = ListColumn.of(
                    "assigned.value", AssignedList::count, FindingCode.ASSIGNED_NOT_A_NUMBER)
            .asNeeded();
    private final ListColumn<BigDecimal> amount = count.by(AssignedList::amount);

    private AssignedList(Plan plan, Registry registry) {
        this.plan = plan;
        units = Vocabulary.units(registry);
        unit = ListColumn.of("assigned.unit", units::read, FindingCode.ASSIGNED_UNIT_UNKNOWN)
                .asNeeded()
                .asManifold()
                .asShared();
        indicator = ListColumn.of(
                        "assigned.indicator", Vocabulary.indicators(plan)::read, FindingCode.ASSIGNED_INDICATOR_UNKNOWN)
                .asNeeded()
                .asManifold()
                .asShared();
    }

    /** What a number is assigned for. */
    private record Subject(UnitCode unit, IndicatorId indicator, int year) {}

    /** A number with the place where it stands. */
    private record Placed(Assignment assignment, Place place) {}

    /** The file that holds them in a workspace; empty, without a finding, if there is none. */
    public static Outcome<Optional<Path>> locate(Path workspace) throws IOException {
        return ListFile.locate(workspace, NAME);
    }

    /** At most one number for each unit, indicator and year, and all mistakes at once. */
    public static Outcome<List<Assignment>> read(Path file, Plan plan, Registry registry) {
        AssignedList list = new AssignedList(plan, registry);
        List<Assignment> assignments = list.read(file);
        return new Outcome<>(assignments, list.findings);
    }

    private List<Assignment> read(Path file) {
        ListShape shape = new ListShape(List.of(unit, indicator, year, count), FindingCode.ASSIGNED_COLUMN_MISSING);
        ListTable table = ListTable.of(file, shape, Headings.with(plan.headings()), findings)
                .orElse(null);
        if (table == null) {
            return List.of();
        }
        table.complainOfHeadings(List.of());
        Map<Subject, Placed> first = new LinkedHashMap<>();
        List<ListRow> rows =
                table.rows(row -> row.isTotal() && !units.knows(row.seen(unit)), new ArrayList<>(), new ArrayList<>());
        for (ListRow row : rows) {
            Assignment assignment = row.isBlank(count) ? null : assignment(row);
            if (assignment != null) {
                add(new Placed(assignment, row.place(count)), first);
            }
        }
        return first.values().stream().map(Placed::assignment).toList();
    }

    private void add(Placed placed, Map<Subject, Placed> first) {
        Assignment later = placed.assignment();
        Placed twin = first.putIfAbsent(new Subject(later.unit(), later.indicator(), later.year()), placed);
        if (twin != null) {
            findings.add(new Finding(
                    FindingCode.ASSIGNED_TWICE,
                    placed.place(),
                    later.unit(),
                    null,
                    null,
                    new ListFacts.AssignedTwice(
                            later.unit().text(), twin.place(), twin.assignment().number(), later.number())));
        }
    }

    /** Null for a row with a mistake, which is then among the findings. */
    private @Nullable Assignment assignment(ListRow row) {
        String code = needed(row, unit);
        String id = needed(row, indicator);
        Integer of = needed(row, year);
        IndicatorId named = id == null ? null : new IndicatorId(id);
        BigDecimal number = named == null ? null : row.read(isMoney(named) ? amount : count);
        return code == null || named == null || of == null || number == null
                ? null
                : new Assignment(new UnitCode(code), named, of, number);
    }

    private static <T> @Nullable T needed(ListRow row, ListColumn<T> column) {
        int before = row.found();
        T value = row.read(column);
        if (value == null && row.found() == before) {
            row.find(column.otherwise(), column, new ListFacts.WrongCell(row.heading(column), row.seen(column), ""));
        }
        return value;
    }

    /** Money may have decimals; what is counted may not. */
    private boolean isMoney(IndicatorId id) {
        Operand numerator = plan.indicators().stream()
                .filter(one -> one.id().equals(id))
                .map(Indicator::numerator)
                .findFirst()
                .orElseThrow();
        return numerator instanceof Operand.Measures measures
                && measures.measures().stream()
                        .allMatch(measure -> plan.measure(measure).type() == MeasureType.AMOUNT);
    }

    private static CellReading<BigDecimal> count(Cell cell) {
        return signed(cell, CellGrammars::count);
    }

    private static CellReading<BigDecimal> amount(Cell cell) {
        return signed(cell, CellGrammars::amount);
    }

    /** A number below 0 is one, and is named as such. */
    private static CellReading<BigDecimal> signed(Cell cell, CellReading.Grammar<BigDecimal> grammar) {
        String seen = CellGrammars.seen(cell);
        boolean negative = seen.startsWith("-") || seen.startsWith("\u2212");
        if (!negative || (cell instanceof Cell.Numeric number && number.percent())) {
            return grammar.apply(cell);
        }
        BigDecimal number =
                grammar.apply(new Cell.Text(seen.substring(1).strip())).value();
        if (number == null) {
            return CellReading.wrong("1500");
        }
        return number.signum() == 0
                ? CellReading.of(number)
                : CellReading.wrong(FindingCode.ASSIGNED_NEGATIVE, AssignedList::belowNothing);
    }

    private static ListFacts belowNothing(String heading, String seen) {
        return new ListFacts.WrongCell(heading, seen, "");
    }
}
