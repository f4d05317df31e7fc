package vn.congdoan.kh415.read.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.text.Headings;

/**
 * The line of headings of a list: the first that names every column that must be there, else the one that names most. It may stand
 * below titles; a heading may also stand in the line above or below it, where it covers several columns or has two lines.
 */
final class ListHeading {
    /** Columns for people, known everywhere and never read. */
    private static final List<String> BESIDE = List.of("note", "ordinal");

    /** A list begins near the top; a longer search would be one through its rows. */
    private static final int DEEPEST = 100;

    private final Table table;
    private final ListShape shape;
    private final Headings headings;
    private final Map<String, Set<Integer>> found = new LinkedHashMap<>();
    private final Map<Integer, String> texts = new TreeMap<>();
    private final @Nullable Row line;
    private int last = -1;
    private int width;

    ListHeading(Table table, ListShape shape, Headings headings) {
        this.table = table;
        this.shape = shape;
        this.headings = headings;
        this.line = line();
        if (line != null) {
            last = line.number();
            take(line, true);
            take(rowAt(line.number() - 1), false);
            takeSecondLine(rowAt(line.number() + 1));
        }
    }

    private @Nullable Row line() {
        Row best = null;
        int most = 0;
        for (Row row : table.rows().subList(0, Math.min(table.rows().size(), DEEPEST))) {
            Set<String> roles = new HashSet<>();
            row.cells().forEach(placed -> role(placed.cell()).ifPresent(roles::add));
            if (roles.size() > most) {
                most = roles.size();
                best = row;
            }
            if (shape.columns().stream().allMatch(column -> !column.needed() || roles.contains(column.role()))) {
                return row;
            }
        }
        return best;
    }

    private Optional<String> role(Cell cell) {
        return cell instanceof Cell.Text
                ? shape.columns().stream()
                        .map(ListColumn::role)
                        .filter(role -> headings.is(role, CellGrammars.seen(cell)))
                        .findFirst()
                : Optional.empty();
    }

    private @Nullable Row rowAt(int number) {
        return table.rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** Of the lines beside that of the headings only known words count: anything else is a title, or a row of the list. */
    private void take(@Nullable Row row, boolean whole) {
        if (row == null) {
            return;
        }
        for (Row.Placed placed : row.cells()) {
            Optional<String> role = role(placed.cell());
            if (whole || (role.isPresent() && !texts.containsKey(placed.column()))) {
                texts.put(placed.column(), CellGrammars.seen(placed.cell()));
                width = Math.max(width, placed.column() + 1);
                role.ifPresent(known ->
                        found.computeIfAbsent(known, unused -> new TreeSet<>()).add(placed.column()));
            }
        }
    }

    /** A second line of headings has nothing below a heading that is known, and knows one itself. */
    private void takeSecondLine(@Nullable Row row) {
        if (row == null) {
            return;
        }
        Set<Integer> known = new HashSet<>();
        found.values().forEach(known::addAll);
        boolean isSecond = row.cells().stream().noneMatch(placed -> known.contains(placed.column()))
                && row.cells().stream().anyMatch(placed -> role(placed.cell()).isPresent());
        if (isSecond) {
            row.cells().forEach(placed -> texts.remove(placed.column()));
            take(row, true);
            last = row.number();
        }
    }

    /** The columns of that role, from 0, in the sheet's order. */
    List<Integer> columns(ListColumn<?> column) {
        return List.copyOf(found.getOrDefault(column.role(), Set.of()));
    }

    boolean has(ListColumn<?> column) {
        return found.containsKey(column.role());
    }

    /** How many roles were found. */
    int size() {
        return found.size();
    }

    boolean isComplete() {
        return shape.columns().stream().allMatch(column -> !column.needed() || has(column));
    }

    Table table() {
        return table;
    }

    /** Whether the row stands below the headings. */
    boolean isAbove(Row row) {
        return row.number() > last;
    }

    /** The columns whose heading nobody knows, with the heading; blank where something stands below no heading at all. */
    Map<Integer, String> unknown(List<Row> rows) {
        Map<Integer, String> unknown = new TreeMap<>();
        texts.forEach((column, text) -> {
            boolean known = found.values().stream().anyMatch(columns -> columns.contains(column))
                    || BESIDE.stream().anyMatch(role -> headings.is(role, text));
            if (!known) {
                unknown.put(column, text);
            }
        });
        rows.forEach(row -> row.cells().stream()
                .filter(placed -> placed.column() < width && !texts.containsKey(placed.column()))
                .forEach(placed -> unknown.put(placed.column(), "")));
        return unknown;
    }

    /** The words of the columns that are not there, by which somebody may have meant to head one. */
    List<String> wordsNotFound() {
        List<String> words = new ArrayList<>();
        shape.columns().stream()
                .filter(column -> !has(column))
                .forEach(column -> words.addAll(headings.words(column.role())));
        return words;
    }

    /** The heading above a column as it stands in the file. */
    String text(int column) {
        return texts.getOrDefault(column, "");
    }

    /** The row of the line of headings; 0 if there is none. */
    int row() {
        return line == null ? 0 : line.number();
    }

    /** A row of a spreadsheet may go beyond the headings; its cells have places of their own. */
    boolean isUneven(Row row) {
        if (row.fields() == 0 || line == null) {
            return false;
        }
        int last = row.cells().get(row.cells().size() - 1).column();
        return last >= width || row.fields() < width || row.fields() > Math.max(width, line.fields());
    }

    /** How many columns the headings take. */
    int width() {
        return width;
    }

    /** The headings once more, as on top of each printed page. */
    boolean isRepeatedBy(Row row) {
        return row.cells().size() > 1
                && row.cells().stream()
                        .allMatch(placed -> text(placed.column()).equals(CellGrammars.seen(placed.cell())));
    }
}
