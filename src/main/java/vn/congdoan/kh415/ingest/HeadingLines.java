package vn.congdoan.kh415.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Row;

/** The rows that one heading takes, and what stands above each column in them. Rows count from 0, both ends included. */
final class HeadingLines {
    /** How many rows one heading may take. */
    private static final int MOST_LINES = 4;

    /** Columns are often numbered in a line of their own below the headings: A, B, 1, (2) … */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:(\\d{1,3})|[A-Za-zĐđ])\\)?(?: ?= ?.*)?");

    private final Grid grid;
    private final Predicate<String> speaks;
    private final int first;
    private final int last;

    private HeadingLines(Grid grid, Predicate<String> speaks, int first, List<Integer> keys) {
        this.grid = grid;
        this.speaks = speaks;
        this.first = first;
        int line = first;
        while (line - first < MOST_LINES && grid.row(line + 1) != null && continues(line + 1, keys)) {
            line++;
        }
        this.last = line;
    }

    /**
     * The heading that begins in that row: lines below belong to it while the key columns are empty or repeat.
     *
     * @param keys the columns that name units or measures
     * @param speaks whether a text in one of them is a name, so that its row is no line of column numbers
     */
    static HeadingLines from(Grid grid, int first, List<Integer> keys, Predicate<String> speaks) {
        return new HeadingLines(grid, speaks, first, keys);
    }

    int last() {
        return last;
    }

    private boolean continues(int row, List<Integer> keys) {
        if (isColumnNumbers(row, keys)) {
            return true;
        }
        boolean repeats = keys.stream().allMatch(key -> grid.text(row, key).equals(grid.text(first, key)));
        boolean empty = keys.stream().allMatch(key -> grid.text(row, key).isEmpty());
        return repeats || (empty && isAllWords(row));
    }

    private boolean isAllWords(int row) {
        return grid.columns(row).stream()
                .allMatch(column -> grid.cell(row, column) instanceof Cell.Text text
                        && text.text().chars().anyMatch(Character::isLetter));
    }

    /** Numbers that only grow from left to right; a short row of figures is told apart by its unit or measure. */
    private boolean isColumnNumbers(int row, List<Integer> keys) {
        return keys.stream().map(key -> grid.text(row, key)).noneMatch(speaks) && areColumnNumbers(row);
    }

    private boolean areColumnNumbers(int row) {
        int before = -1;
        for (int column : grid.columns(row)) {
            Matcher number = COLUMN_NUMBER.matcher(grid.text(row, column));
            if (!number.matches()) {
                return false;
            }
            if (number.group(1) != null) {
                int next = Integer.parseInt(number.group(1));
                if (next <= before) {
                    return false;
                }
                before = next;
            }
        }
        return true;
    }

    /** The columns that show anything in any line. */
    Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>();
        for (int row = first; row <= last; row++) {
            columns.addAll(grid.columns(row));
        }
        return columns;
    }

    /** What stands above a column, top down, without repetitions and without the line of column numbers. */
    List<String> texts(int column) {
        Set<String> texts = new LinkedHashSet<>();
        for (int row = first; row <= last; row++) {
            String text = grid.text(row, column);
            if (!text.isEmpty() && !(row > first && areColumnNumbers(row))) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** The first texts below the heading in a column. */
    List<String> textsBelow(int column, int rows) {
        return IntStream.rangeClosed(last + 1, last + rows)
                .mapToObj(grid::row)
                .filter(Objects::nonNull)
                .map(Row::number)
                .map(row -> grid.text(row, column))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether a figure stands below the heading in that column, merged cells apart. */
    boolean holdsFigures(int column, int rows) {
        for (int number = last + 1; number <= last + rows; number++) {
            Row row = grid.row(number);
            if (row != null && FigureGrammar.isFigureLike(row.cell(column))) {
                return true;
            }
        }
        return false;
    }
}
