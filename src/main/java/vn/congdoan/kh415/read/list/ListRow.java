package vn.congdoan.kh415.read.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;

/** A row of a list, each cell read by its column. What cannot be read is found where it stands and reads as null. */
final class ListRow {
    private static final int LONGEST_QUOTE = 120;

    private final ListTable table;
    private final Row row;
    private int found;

    ListRow(ListTable table, Row row) {
        this.table = table;
        this.row = row;
    }

    <T> @Nullable T read(ListColumn<T> column) {
        Map<T, Integer> values = new LinkedHashMap<>();
        Integer wrongAt = null;
        CellReading<T> wrong = null;
        for (int at : table.at(column)) {
            Cell cell = table.cell(row, at, column.shared());
            CellReading<T> reading = cell == null ? CellReading.blank() : reading(column, cell, at);
            T value = reading.value();
            if (value != null) {
                values.putIfAbsent(value, at);
            } else if (reading.wrong() && (wrong == null || reading.complaint() != null)) {
                wrong = reading;
                wrongAt = at;
            }
        }
        if (wrong != null && wrongAt != null && (values.isEmpty() || wrong.complaint() != null)) {
            complain(column, wrong, wrongAt);
            return null;
        }
        if (values.size() > 1) {
            contradiction(column, List.copyOf(values.values()));
            return null;
        }
        return values.keySet().stream().findFirst().orElse(null);
    }

    private <T> CellReading<T> reading(ListColumn<T> column, Cell cell, int at) {
        return !column.shared() && table.isMergedDown(row, at)
                ? CellReading.trapped(ListFacts.Trap.MERGED)
                : column.grammar().apply(cell);
    }

    private <T> void complain(ListColumn<T> column, CellReading<T> wrong, int at) {
        String heading = table.headingAt(at);
        String seen = CellGrammars.seen(table.cell(row, at, column.shared()));
        CellReading.Complaint complaint = wrong.complaint();
        if (complaint == null) {
            find(column.otherwise(), at, new ListFacts.WrongCell(heading, seen, wrong.right()));
        } else {
            find(complaint.code(), at, complaint.facts().apply(heading, seen));
        }
    }

    private void contradiction(ListColumn<?> column, List<Integer> at) {
        int one = at.get(0);
        int other = at.get(1);
        find(
                FindingCode.LIST_CONTRADICTION,
                other,
                new ListFacts.Contradiction(
                        table.headingAt(one),
                        CellGrammars.seen(table.cell(row, one, column.shared())),
                        table.headingAt(other),
                        CellGrammars.seen(table.cell(row, other, column.shared()))));
    }

    /** What stands in a column, as seen; of several the first; blank if nothing does. */
    String seen(ListColumn<?> column) {
        return table.at(column).stream()
                .map(at -> CellGrammars.seen(table.cell(row, at, column.shared())))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    boolean isBlank(ListColumn<?>... columns) {
        return Stream.of(columns).allMatch(column -> seen(column).isEmpty());
    }

    /** The heading above a column as the file has it. */
    String heading(ListColumn<?> column) {
        return table.at(column).stream().findFirst().map(table::headingAt).orElse(column.id());
    }

    Place place(ListColumn<?> column) {
        return table.place(row, table.at(column).stream().findFirst().orElse(0));
    }

    /** Adds a finding in that column. */
    void find(FindingCode code, ListColumn<?> column, ListFacts facts) {
        find(code, table.at(column).stream().findFirst().orElse(0), facts);
    }

    private void find(FindingCode code, int column, ListFacts facts) {
        found++;
        table.add(new Finding(code, table.place(row, column), facts));
    }

    /** How much was found in the row so far. */
    int found() {
        return found;
    }

    /** Whether its first words say that it adds up others. */
    boolean isTotal() {
        return row.cells().stream()
                .map(Row.Placed::cell)
                .filter(Cell.Text.class::isInstance)
                .map(CellGrammars::seen)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .findFirst()
                .filter(table::isTotal)
                .isPresent();
    }

    /** The row as it was read, for people to recognise. */
    String quoted() {
        String all = row.cells().stream()
                .map(placed -> CellGrammars.seen(placed.cell()))
                .collect(Collectors.joining(" | "));
        return all.length() <= LONGEST_QUOTE ? all : all.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
