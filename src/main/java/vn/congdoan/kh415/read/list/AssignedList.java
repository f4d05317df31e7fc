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
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.text.Headings;

/**
 * Reads the numbers assigned to units (chỉ tiêu giao) from assigned.csv, or a spreadsheet of that name.
 *
 * <p>One row a number, under headings in Vietnamese or English, in any order: unit (code, exact name or alias), indicator (id or
 * exact name), year (the reporting year, by the year of its last month) and value; a unit and an indicator may have a column for
 * the code and one for the name, which must agree. The value is a number of what the indicator's numerator counts, or, where the
 * indicator is a percentage, one: 80 % under any heading, or 80 under one that says so. Separators are read by the grammar of returns. A row without a value assigns nothing, nor does a line of totals.
 * A mistake leaves out its own row, and nothing else; of two numbers for one unit the first counts.
 */
public final class AssignedList {
    private static final String NAME = "assigned";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Plan plan;
    private final List<Finding> findings = new ArrayList<>();
    private final Vocabulary units;
    private final ListColumn<String> unit;
    private final ListColumn<String> indicator;
    private final ListColumn<Integer> year = ListColumn.of(
                    "assigned.year", CellGrammars::year, FindingCode.ASSIGNED_YEAR)
            .asNeeded()
            .asShared();
    private final ListColumn<BigDecimal> count =
            ListColumn.of("assigned.value", AssignedList::count, FindingCode.ASSIGNED_NOT_A_NUMBER);
    private final ListColumn<BigDecimal> amount = count.by(AssignedList::amount);
    private final ListColumn<BigDecimal> percent = count.by(AssignedList::percent);

    /** What stands below a heading that says so is a percentage with or without its sign. */
    private final ListColumn<BigDecimal> rate =
            ListColumn.of("assigned.percent", AssignedList::rate, FindingCode.ASSIGNED_NOT_A_NUMBER);

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
        ListShape shape =
                new ListShape(List.of(unit, indicator, year, count, rate), FindingCode.ASSIGNED_COLUMN_MISSING);
        ListTable table = ListTable.of(file, shape, Headings.with(plan.headings()), findings)
                .orElse(null);
        if (table == null) {
            return List.of();
        }
        table.complainOfHeadings(table.at(rate).isEmpty() ? List.of(count) : List.of());
        Map<Subject, Placed> first = new LinkedHashMap<>();
        List<ListRow> rows =
                table.rows(row -> row.isTotal() && !units.knows(row.seen(unit)), new ArrayList<>(), new ArrayList<>());
        for (ListRow row : rows) {
            Assignment assignment = row.isBlank(count, rate) ? null : assignment(row);
            if (assignment != null) {
                add(new Placed(assignment, row.place(row.isBlank(count) ? rate : count)), first);
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
                    new ListFacts.AssignedTwice(
                            later.unit().text(),
                            twin.place(),
                            twin.assignment().assigned().number(),
                            later.assigned().number())));
        }
    }

    /** Null for a row with a mistake, which is then among the findings. */
    private @Nullable Assignment assignment(ListRow row) {
        String code = needed(row, unit);
        String id = needed(row, indicator);
        Integer of = needed(row, year);
        IndicatorId named = id == null ? null : new IndicatorId(id);
        Assigned assigned = named == null ? null : assigned(row, named);
        return code == null || named == null || of == null || assigned == null
                ? null
                : new Assignment(new UnitCode(code), named, of, assigned);
    }

    private @Nullable Assigned assigned(ListRow row, IndicatorId id) {
        if (!row.isBlank(count) && !row.isBlank(rate)) {
            row.find(
                    FindingCode.LIST_CONTRADICTION,
                    rate,
                    new ListFacts.Contradiction(
                            row.heading(count), row.seen(count), row.heading(rate), row.seen(rate)));
            return null;
        }
        boolean share = plan.indicator(id).unit() == ResultUnit.PERCENT;
        if (!row.isBlank(rate) || (share && row.seen(count).endsWith("%"))) {
            ListColumn<BigDecimal> column = row.isBlank(rate) ? percent : rate;
            return percent(row, column, share);
        }
        BigDecimal number = row.read(isMoney(id) ? amount : count);
        return number == null ? null : new Assigned(number, ResultUnit.TOTAL);
    }

    private static @Nullable Assigned percent(ListRow row, ListColumn<BigDecimal> column, boolean share) {
        BigDecimal number = row.read(column);
        if (number == null) {
            return null;
        }
        if (!share || number.compareTo(HUNDRED) > 0) {
            row.find(
                    share ? FindingCode.ASSIGNED_ABOVE_HUNDRED : FindingCode.ASSIGNED_PERCENT_OF_NUMBER,
                    column,
                    new ListFacts.WrongCell(row.heading(column), row.seen(column), ""));
            return null;
        }
        return new Assigned(number, ResultUnit.PERCENT);
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
        Operand numerator = plan.indicator(id).numerator();
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

    private static CellReading<BigDecimal> percent(Cell cell) {
        String seen = CellGrammars.seen(cell);
        boolean negative = seen.startsWith("-") || seen.startsWith("\u2212");
        CellReading<BigDecimal> read =
                CellGrammars.percent(negative ? new Cell.Text(seen.substring(1).strip()) : cell);
        BigDecimal number = read.value();
        return negative && number != null && number.signum() > 0
                ? CellReading.wrong(FindingCode.ASSIGNED_NEGATIVE, AssignedList::belowNothing)
                : read;
    }

    /** A bare number of at most one may be a fraction as well as a percentage. */
    private static CellReading<BigDecimal> rate(Cell cell) {
        if (CellGrammars.isPercent(cell)) {
            return percent(cell);
        }
        CellReading<BigDecimal> bare = amount(cell);
        BigDecimal number = bare.value();
        return number == null || number.signum() == 0 || number.compareTo(BigDecimal.ONE) > 0
                ? bare
                : CellReading.wrong(
                        FindingCode.LIST_TWO_READINGS,
                        (heading, seen) -> new ListFacts.TwoReadingsIn(
                                heading, seen, number, number.movePointRight(2).stripTrailingZeros()));
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
