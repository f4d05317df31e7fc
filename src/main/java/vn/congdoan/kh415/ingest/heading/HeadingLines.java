package vn.congdoan.kh415.ingest.heading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.HeadingWords;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;

/**
 * The rows that one heading takes, and what stands above each column in them. Rows count from 0, both ends included.
 *
 * <p>A heading begins with the row that names units or measures, or with lines of groups above it, and goes on while the columns of
 * names are empty or repeat. A group is spread over several columns by merging, or by leaving the cells to its right blank.
 */
final class HeadingLines {
    /** How many rows one heading may take. */
    private static final int MOST_LINES = 4;

    /** How many lines of groups may stand above the row that names units or measures. */
    private static final int MOST_ABOVE = 2;

    /** Columns are often numbered in a line of their own below the headings: A, B, 1, (2) … */
    /** So much larger may a column's number be than its place from 0. */
    private static final int MOST_SKIPPED = 20;

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:(\\d{1,3})|[A-Za-zĐđ])\\)?(?: ?= ?.*)?");

    /** A year, a month or a day heads a column as words do. */
    private static final Pattern YEAR = Pattern.compile("(?:\\d{1,2}[./-]){0,2}20\\d\\d");

    /** A share, or more and less: the heading of a column that needs no letter. */
    private static final Pattern SIGN = Pattern.compile("[(\\[]?\\s*(?:[%‰±]|\\+\\s*[/,;]?\\s*[-–−])\\s*[)\\]]?");

    private final CellGrid grid;
    private final Predicate<String> speaks;
    private final HeadingWords words;
    private final List<Integer> keys;
    private final int named;
    private final int first;
    private final int last;

    private HeadingLines(CellGrid grid, Predicate<String> speaks, HeadingWords words, int named, List<Integer> keys) {
        this.grid = grid;
        this.speaks = speaks;
        this.words = words;
        this.keys = keys;
        this.named = named;
        int line = named;
        while (line - named < MOST_LINES && grid.row(line + 1) != null && continues(line + 1)) {
            line++;
        }
        this.last = line;
        int above = named;
        while (named - above < MOST_ABOVE && isGroups(above - 1)) {
            above--;
        }
        this.first = above;
    }

    /**
     * The heading whose units or measures are named in that row.
     *
     * @param keys the columns that name them
     * @param speaks whether a text in one of them is a name, so that its row is no line of column numbers
     */
    static HeadingLines from(CellGrid grid, int row, List<Integer> keys, Predicate<String> speaks, HeadingWords words) {
        return new HeadingLines(grid, speaks, words, row, keys);
    }

    /** The columns of those roles. */
    static List<Integer> columnsOf(Map<ColumnRole, Integer> roles, ColumnRole... wanted) {
        return roles.entrySet().stream()
                .filter(entry -> List.of(wanted).contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    private boolean continues(int row) {
        if (isColumnNumbers(row)) {
            return true;
        }
        boolean repeats = keys.stream().allMatch(key -> grid.text(row, key).equals(grid.text(named, key)));
        boolean empty = keys.stream().allMatch(key -> grid.text(row, key).isEmpty());
        return repeats || (empty && isAllWords(row) && isRightOfNames(row));
    }

    /** Words left of the names alone head the rows below: "Kế hoạch năm 2023" in the column of ordinals. */
    private boolean isRightOfNames(int row) {
        int names = keys.stream().mapToInt(Integer::intValue).max().orElse(-1);
        return grid.columns(row).stream().anyMatch(column -> column > names);
    }

    private boolean isAllWords(int row) {
        return grid.columns(row).stream().allMatch(column -> {
            String text = grid.text(row, column);
            return (grid.cell(row, column) instanceof Cell.Text && text.chars().anyMatch(Character::isLetter))
                    || YEAR.matcher(text).matches()
                    || SIGN.matcher(text).matches();
        });
    }

    /** Numbers that only grow from left to right, by about one; a short row of figures is told apart by its unit or measure. */
    private boolean isColumnNumbers(int row) {
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
                if (next <= before || next > column + MOST_SKIPPED) {
                    return false;
                }
                before = next;
            }
        }
        return true;
    }

    /**
     * Whether a row above is one of groups: right of the columns of names, understood to the last word, and over a part of the
     * columns only. A line over all of them is a title.
     */
    private boolean isGroups(int row) {
        Row cells = row < 0 ? null : grid.row(row);
        if (cells == null) {
            return false;
        }
        int right = keys.stream().mapToInt(Integer::intValue).max().orElse(-1);
        int end = grid.columns(named).stream().mapToInt(Integer::intValue).max().orElse(right);
        boolean spread = cells.cells().size() > 1;
        boolean said = false;
        for (Row.Placed placed : cells.cells()) {
            Qualifiers group = Qualifiers.of("", words.read(grid.text(row, placed.column())));
            if (placed.column() <= right || !group.areUnderstood()) {
                return false;
            }
            said |= group.areBeside() || group.nameTime();
            spread |= grid.merge(row, placed.column())
                    .filter(merge -> merge.lastColumn() > merge.firstColumn())
                    .filter(merge -> merge.firstColumn() > right + 1 || merge.lastColumn() < end)
                    .isPresent();
        }
        return said && spread;
    }

    /** The columns that show anything in any line. */
    Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>();
        for (int row = named; row <= last; row++) {
            columns.addAll(grid.columns(row));
        }
        return columns;
    }

    /** What stands above a column, top down, without repetitions and without the line of column numbers. */
    List<String> texts(int column) {
        Set<String> texts = new LinkedHashSet<>();
        for (int row = first; row <= last; row++) {
            String text = shown(row, column);
            if (!text.isEmpty() && !(row > named && areColumnNumbers(row))) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** What a reader sees above a column in one line: its own text, else that of the group to its left. */
    private String shown(int row, int column) {
        String own = grid.text(row, column);
        if (!own.isEmpty() || keys.contains(column) || !isHeadedBelow(row, column)) {
            return own;
        }
        int left = column - 1;
        while (left >= 0 && grid.text(row, left).isEmpty()) {
            left--;
        }
        boolean group = left >= 0
                && !keys.contains(left)
                && isHeadedBelow(row, left)
                && grid.merge(row, left)
                        .filter(merge -> merge.lastColumn() > merge.firstColumn())
                        .isEmpty();
        return group ? grid.text(row, left) : own;
    }

    /** Whether nothing stands in the column but the group that others beside it share, which have headings of their own below. */
    boolean isBareUnderGroup(int column) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(row -> grid.merge(row, column))
                .flatMap(Optional::stream)
                .anyMatch(merge -> merge.lastColumn() > merge.firstColumn()
                        && !isHeadedBelow(merge.lastRow(), column)
                        && IntStream.rangeClosed(merge.firstColumn(), merge.lastColumn())
                                .anyMatch(other -> isHeadedBelow(merge.lastRow(), other)));
    }

    /**
     * The group that is typed over the middle of its columns, so that nobody can tell where it begins, for each column that may be of it or
     * of one beside it: nothing stands in its line to the left and to the right of it.
     */
    Map<Integer, String> ofGroupsOverTheMiddle() {
        Map<Integer, String> doubtful = new TreeMap<>();
        for (int row = first; row < last; row++) {
            int line = row;
            List<Integer> headed = columns().stream()
                    .filter(column -> !keys.contains(column) && isHeadedBelow(line, column))
                    .toList();
            int at = 0;
            while (at < headed.size() && grid.text(line, headed.get(at)).isEmpty()) {
                at++;
            }
            if (at == 0 || at >= headed.size() - 1) {
                continue;
            }
            int column = headed.get(at);
            String group = grid.text(line, column);
            Qualifiers said = Qualifiers.of(group, words.read(group));
            boolean middle = headed.get(at - 1) == column - 1
                    && headed.get(at + 1) == column + 1
                    && grid.text(line, column + 1).isEmpty();
            if (middle && (said.areBeside() || said.nameTime() || said.sayFigure())) {
                headed.stream()
                        .filter(each -> grid.merge(line, each).isEmpty())
                        .forEach(each -> doubtful.putIfAbsent(each, group));
            }
        }
        return doubtful;
    }

    /** Whether the column has a heading of its own in a lower line. */
    private boolean isHeadedBelow(int row, int column) {
        return IntStream.rangeClosed(row + 1, last)
                .filter(lower -> !areColumnNumbers(lower))
                .anyMatch(lower -> {
                    String text = grid.text(lower, column);
                    return !text.isEmpty() && !text.equals(grid.text(row, column));
                });
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
