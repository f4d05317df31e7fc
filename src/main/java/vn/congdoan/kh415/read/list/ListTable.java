package vn.congdoan.kh415.read.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.text.Headings;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Normal;

/**
 * The one sheet of a list, with its headings.
 *
 * <p>Blank rows, the headings once more and a row of column numbers below them are passed over. A line of a text file that has lost
 * or gained a separator is refused whole, because its cells stand below the wrong headings. Two columns with one meaning are
 * refused, and a heading that nobody knows is named, with the nearest word.
 */
final class ListTable {
    private static final int FEWEST_NUMBERS = 3;
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2}|[A-Z])\\)?");

    private final Table table;
    private final ListShape shape;
    private final Headings headings;
    private final ListHeading heading;
    private final List<Finding> findings;
    private final List<Row> lines;
    private final Map<String, List<Integer>> columns = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, Table.Merge>> merges = new HashMap<>();
    private final Map<Integer, Row> firstOfMerge = new HashMap<>();

    private ListTable(ListHeading heading, ListShape shape, Headings headings, List<Finding> findings) {
        this.table = heading.table();
        this.shape = shape;
        this.headings = headings;
        this.heading = heading;
        this.findings = findings;
        this.lines = table.rows().stream().filter(this::isEntry).toList();
        for (Table.Merge merge : table.merges()) {
            if (merge.lastRow() > merge.firstRow()) {
                merges.computeIfAbsent(merge.firstColumn(), column -> new TreeMap<>())
                        .putIfAbsent(merge.firstRow(), merge);
            }
        }
        if (!merges.isEmpty()) {
            table.rows().forEach(row -> firstOfMerge.put(row.number(), row));
        }
        shape.columns().forEach(column -> columns.put(column.role(), filled(column)));
    }

    /** The list in that file; empty, with findings, if no sheet of it can be read as one. */
    static Optional<ListTable> of(Path file, ListShape shape, Headings headings, List<Finding> findings) {
        List<ListHeading> sheets = ListFile.tables(file, findings).stream()
                .map(table -> new ListHeading(table, shape, headings))
                .toList();
        List<ListHeading> complete =
                sheets.stream().filter(ListHeading::isComplete).toList();
        if (complete.size() > 1) {
            List<Place> all =
                    complete.stream().map(sheet -> sheet.table().place()).toList();
            findings.add(new Finding(
                    FindingCode.LIST_TWICE, Place.ofFile(complete.get(0).table().file()), new ListFacts.Places(all)));
            return Optional.empty();
        }
        // The first of those that know most: max would take the last.
        return complete.stream()
                .findFirst()
                .or(() -> sheets.stream()
                        .sorted(Comparator.comparing(ListHeading::size).reversed())
                        .findFirst())
                .map(best -> new ListTable(best, shape, headings, findings))
                .filter(ListTable::isUsable);
    }

    private boolean isUsable() {
        if (!heading.isComplete()) {
            complainOfHeadings(List.of());
            return false;
        }
        boolean twice = false;
        for (ListColumn<?> column : shape.columns()) {
            List<Integer> at = at(column);
            if (at.size() > 1 && !column.manifold()) {
                twice = true;
                List<String> both = at.stream().map(heading::text).distinct().toList();
                findings.add(new Finding(
                        FindingCode.LIST_HEADING_TWICE,
                        table.place(heading.row(), at.get(1)),
                        new ListFacts.ColumnTwice(shown(column), both)));
            }
        }
        return !twice;
    }

    /** Where a column stands; of several the blank ones are left out, as a form may have more headings than its user needs. */
    private List<Integer> filled(ListColumn<?> column) {
        List<Integer> all = heading.columns(column);
        List<Integer> filled = all.stream()
                .filter(at -> lines.stream().anyMatch(row -> row.cell(at) != null))
                .toList();
        return all.size() < 2 || filled.isEmpty() ? all.subList(0, Math.min(1, all.size())) : filled;
    }

    private boolean isEntry(Row row) {
        return heading.isAbove(row) && !heading.isRepeatedBy(row) && !isNumbering(row);
    }

    /** (1) (2) (3), or A B 1 2, as printed tables number their columns. */
    private static boolean isNumbering(Row row) {
        String before = "";
        for (Row.Placed placed : row.cells()) {
            Matcher number = COLUMN_NUMBER.matcher(CellGrammars.seen(placed.cell()));
            if (!number.matches() || !(before.isEmpty() || follows(before, number.group(1)))) {
                return false;
            }
            before = number.group(1);
        }
        return row.cells().size() >= FEWEST_NUMBERS;
    }

    private static boolean follows(String one, String other) {
        boolean digits = Character.isDigit(one.charAt(0));
        if (digits != Character.isDigit(other.charAt(0))) {
            return !digits && other.equals("1");
        }
        return digits ? Integer.parseInt(other) == Integer.parseInt(one) + 1 : other.charAt(0) == one.charAt(0) + 1;
    }

    /**
     * The rows in the file's order, without those refused as uneven.
     *
     * @param other what is no entry of the list, such as a line of totals: it is handed to {@code passedOver}
     */
    List<ListRow> rows(Predicate<ListRow> other, List<ListRow> passedOver, List<ListRow> refused) {
        List<ListRow> entries = new ArrayList<>();
        for (Row line : lines) {
            ListRow row = new ListRow(this, line);
            if (other.test(row)) {
                passedOver.add(row);
            } else if (heading.isUneven(line)) {
                refused.add(row);
                findings.add(new Finding(
                        FindingCode.LIST_ROW_UNEVEN,
                        table.place(line.number(), 0),
                        new ListFacts.UnevenLine(row.quoted(), line.fields(), heading.width())));
            } else {
                entries.add(row);
            }
        }
        if (entries.isEmpty() && refused.isEmpty()) {
            findings.add(new Finding(FindingCode.LIST_EMPTY, table.place()));
        }
        return entries;
    }

    /** Names headings that nobody knows; together with the columns that are missed, because one is probably the other. */
    void complainOfHeadings(List<ListColumn<?>> alsoNeeded) {
        Map<Integer, String> unknown = heading.unknown(lines);
        List<ListColumn<?>> missing = shape.columns().stream()
                .filter(column -> (column.needed() || alsoNeeded.contains(column)) && !heading.has(column))
                .toList();
        if (missing.isEmpty()) {
            unknown.forEach((column, text) -> findings.add(new Finding(
                    FindingCode.LIST_HEADING_UNKNOWN,
                    table.place(heading.row(), column),
                    new Facts.Unknown(
                            text, Nearest.among(text, heading.wordsNotFound()).orElse("")))));
            return;
        }
        List<String> texts =
                unknown.values().stream().filter(text -> !text.isEmpty()).toList();
        Place place = unknown.isEmpty() || !heading.has(shape.columns().get(0))
                ? table.place()
                : table.place(heading.row(), unknown.keySet().iterator().next());
        findings.add(new Finding(
                shape.missing(),
                place,
                new ListFacts.MissingColumns(
                        missing.stream().map(this::shown).toList(),
                        shape.columns().stream().map(this::shown).toList(),
                        texts)));
    }

    /** The column's first word, with its id behind it. */
    String shown(ListColumn<?> column) {
        return headings.name(column.role()) + " (" + column.id() + ")";
    }

    boolean has(ListColumn<?> column) {
        return heading.has(column);
    }

    /** All rows below the headings, whatever they are. */
    List<ListRow> lines() {
        return lines.stream().map(line -> new ListRow(this, line)).toList();
    }

    List<Integer> at(ListColumn<?> column) {
        return columns.getOrDefault(column.role(), List.of());
    }

    String headingAt(int column) {
        return heading.text(column);
    }

    Place place(Row row, int column) {
        return table.place(row.number(), column);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** The cell, or the one that is merged down over its place. */
    @Nullable
    Cell cell(Row row, int column, boolean shared) {
        Cell own = row.cell(column);
        Table.Merge merge = own == null && shared ? mergeOver(row, column) : null;
        Row first = merge == null ? null : firstOfMerge.get(merge.firstRow());
        return first == null || !heading.isAbove(first) ? own : first.cell(column);
    }

    /** Whether the cell is merged with those below it. */
    boolean isMergedDown(Row row, int column) {
        return mergeOver(row, column) != null;
    }

    private Table.@Nullable Merge mergeOver(Row row, int column) {
        TreeMap<Integer, Table.Merge> inColumn = merges.get(column);
        Map.Entry<Integer, Table.Merge> before = inColumn == null ? null : inColumn.floorEntry(row.number());
        return before == null || before.getValue().lastRow() < row.number() ? null : before.getValue();
    }

    /** Whether a text heads a line of totals. */
    boolean isTotal(String text) {
        String key = Normal.key(text);
        return headings.isKey("total", key)
                || headings.words("total-of").stream()
                        .anyMatch(word -> key.startsWith(word)
                                && key.length() > word.length()
                                && !Character.isLetterOrDigit(key.charAt(word.length())));
    }
}
