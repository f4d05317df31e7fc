package vn.congdoan.kh415.read.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Row;

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
            } else if (reading.wrong() && (wrong == null || reading.code() != null)) {
                wrong = reading;
                wrongAt = at;
            }
        }
        if (wrong != null && wrongAt != null && (values.isEmpty() || wrong.code() != null)) {
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
                ? CellReading.wrong(FindingCode.LIST_CELL, "trap-merged")
                : column.grammar().apply(cell);
    }

    private <T> void complain(ListColumn<T> column, CellReading<T> wrong, int at) {
        List<String> details =
                new ArrayList<>(List.of(table.headingAt(at), CellGrammars.seen(table.cell(row, at, column.shared()))));
        details.addAll(wrong.details());
        find(Objects.requireNonNullElse(wrong.code(), column.otherwise()), at, details);
    }

    private void contradiction(ListColumn<?> column, List<Integer> at) {
        List<String> details = new ArrayList<>();
        for (int each : at.subList(0, 2)) {
            details.add(table.headingAt(each));
            details.add(CellGrammars.seen(table.cell(row, each, column.shared())));
        }
        find(FindingCode.LIST_CONTRADICTION, at.get(1), details);
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

    /** Adds a finding in that column; its first detail is the heading. */
    void find(FindingCode code, ListColumn<?> column, String... details) {
        List<String> all = new ArrayList<>(List.of(heading(column)));
        all.addAll(List.of(details));
        find(code, table.at(column).stream().findFirst().orElse(0), all);
    }

    private void find(FindingCode code, int column, List<String> details) {
        found++;
        table.add(new Finding(code, table.place(row, column), details.toArray(String[]::new)));
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
