package vn.congdoan.kh415.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Assignment;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Indicator;
import vn.congdoan.kh415.model.MeasureType;
import vn.congdoan.kh415.model.Operand;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Plan;
import vn.congdoan.kh415.model.Registry;
import vn.congdoan.kh415.model.Row;
import vn.congdoan.kh415.model.Table;
import vn.congdoan.kh415.text.Headings;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Normal;
import vn.congdoan.kh415.text.NumberGrammar;

/** The rows of a table of assigned numbers, each cell read by the rule of its column. */
final class AssignmentRows {
    private static final List<String> COLUMNS = List.of("unit", "indicator", "year", "value");
    private static final String NONE = "";
    private static final int EARLIEST = 1900;
    private static final int LATEST = 9999;

    private final Table table;
    private final Plan plan;
    private final List<Finding> findings;
    private final Map<String, String> units;
    private final Map<String, String> indicators;
    private final Map<String, Integer> columns = new HashMap<>();
    private int heading = -1;

    AssignmentRows(Table table, Plan plan, Registry registry, List<Finding> findings) {
        this.table = table;
        this.plan = plan;
        this.findings = findings;
        this.units = AssignmentWords.units(registry);
        this.indicators = AssignmentWords.indicators(plan);
    }

    /** What a number is assigned for. */
    private record Subject(String unit, String indicator, int year) {}

    /** A number with the place of its row. */
    private record Placed(Assignment assignment, Place place) {}

    List<Assignment> read() {
        findHeadings();
        List<String> missing =
                COLUMNS.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            findings.add(new Finding(
                    FindingCode.ASSIGNED_COLUMN_MISSING,
                    table.place(),
                    String.join(", ", missing),
                    String.join(", ", COLUMNS)));
            return List.of();
        }
        Map<Subject, Placed> first = new LinkedHashMap<>();
        List<Subject> disputed = new ArrayList<>();
        for (Row row : table.rows()) {
            Assignment assignment = row.number() > heading ? assignment(row) : null;
            if (assignment != null) {
                Subject subject = new Subject(assignment.unit(), assignment.indicator(), assignment.year());
                Place place = place(row, "value");
                Placed twin = first.putIfAbsent(subject, new Placed(assignment, place));
                if (twin != null) {
                    find(
                            FindingCode.ASSIGNED_TWICE,
                            row,
                            "value",
                            assignment.unit(),
                            assignment.unit(),
                            twin.place().toString());
                    if (twin.assignment().number().compareTo(assignment.number()) != 0) {
                        disputed.add(subject);
                    }
                }
            }
        }
        disputed.forEach(first::remove);
        return first.values().stream().map(Placed::assignment).toList();
    }

    private void findHeadings() {
        Headings headings = Headings.with(plan.headings());
        for (Row row : table.rows()) {
            Map<String, Integer> found = new HashMap<>();
            for (Row.Placed placed : row.cells()) {
                if (placed.cell() instanceof Cell.Text text) {
                    COLUMNS.stream()
                            .filter(column -> headings.is("assigned." + column, text.text()))
                            .forEach(column -> found.putIfAbsent(column, placed.column()));
                }
            }
            if (found.size() > columns.size()) {
                columns.clear();
                columns.putAll(found);
                heading = row.number();
            }
            if (columns.size() == COLUMNS.size()) {
                return;
            }
        }
    }

    /** Null for a row that assigns nothing, and for one with a mistake, which is then among the findings. */
    private @Nullable Assignment assignment(Row row) {
        if (text(row, "value").isEmpty()) {
            return null;
        }
        String unit = known(row, "unit", units, FindingCode.ASSIGNED_UNIT_UNKNOWN);
        String indicator = known(row, "indicator", indicators, FindingCode.ASSIGNED_INDICATOR_UNKNOWN);
        Integer year = year(row);
        BigDecimal number = indicator == null ? null : number(row, isMoney(indicator));
        return unit == null || indicator == null || year == null || number == null
                ? null
                : new Assignment(unit, indicator, year, number);
    }

    private @Nullable String known(Row row, String column, Map<String, String> words, FindingCode otherwise) {
        String seen = text(row, column);
        String known = words.get(Normal.key(seen));
        if (known == null) {
            String near = Nearest.among(seen, words.keySet()).map(words::get).orElse(NONE);
            find(otherwise, row, column, null, seen, near);
        }
        return known;
    }

    private @Nullable Integer year(Row row) {
        String seen = text(row, "year");
        if (seen.matches("\\d{4}") && Integer.parseInt(seen) >= EARLIEST && Integer.parseInt(seen) <= LATEST) {
            return Integer.valueOf(seen);
        }
        find(FindingCode.ASSIGNED_YEAR, row, "year", null, seen);
        return null;
    }

    /** Money may have decimals; what is counted may not. */
    private boolean isMoney(String indicator) {
        Operand numerator = plan.indicators().stream()
                .filter(one -> one.id().equals(indicator))
                .map(Indicator::numerator)
                .findFirst()
                .orElseThrow();
        return numerator instanceof Operand.Measures measures
                && measures.ids().stream().allMatch(id -> plan.measure(id).type() == MeasureType.AMOUNT);
    }

    private @Nullable BigDecimal number(Row row, boolean money) {
        String seen = text(row, "value");
        boolean negative = seen.startsWith("-") || seen.startsWith("\u2212");
        Collection<BigDecimal> readings =
                readings(row, negative ? seen.substring(1).strip() : seen, money);
        BigDecimal number = readings.size() == 1 ? readings.iterator().next() : null;
        if (number == null || (!money && number.stripTrailingZeros().scale() > 0)) {
            find(FindingCode.ASSIGNED_NOT_A_NUMBER, row, "value", null, seen);
            return null;
        }
        if (negative && number.signum() != 0) {
            find(FindingCode.ASSIGNED_NEGATIVE, row, "value", null, seen);
            return null;
        }
        return number;
    }

    private Collection<BigDecimal> readings(Row row, String unsigned, boolean money) {
        Cell cell = cell(row, "value");
        if (cell instanceof Cell.Numeric number) {
            return number.percent() ? Set.of() : Set.of(number.value().abs());
        }
        if (!(cell instanceof Cell.Text)) {
            return Set.of();
        }
        return money ? NumberGrammar.readings(unsigned) : NumberGrammar.readingsAsCount(unsigned);
    }

    private void find(FindingCode code, Row row, String column, @Nullable String unit, String... details) {
        findings.add(new Finding(code, place(row, column), unit, null, null, List.of(details)));
    }

    private Place place(Row row, String column) {
        return table.place(row.number(), columns.getOrDefault(column, 0));
    }

    private @Nullable Cell cell(Row row, String column) {
        return row.cell(columns.getOrDefault(column, 0));
    }

    private String text(Row row, String column) {
        Cell cell = cell(row, column);
        if (cell instanceof Cell.Text text) {
            return text.text().strip();
        }
        if (cell instanceof Cell.Numeric number) {
            return number.asShown() + (number.percent() ? " %" : "");
        }
        if (cell instanceof Cell.Logical logical) {
            return String.valueOf(logical.value());
        }
        if (cell instanceof Cell.Uncalculated) {
            return "?";
        }
        return cell instanceof Cell.Date date
                ? date.date().toString()
                : cell instanceof Cell.ErrorValue error ? error.code() : "";
    }
}
