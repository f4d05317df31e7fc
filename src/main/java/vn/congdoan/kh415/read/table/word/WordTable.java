package vn.congdoan.kh415.read.table.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.CellBudget;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/**
 * One table of a document as its rows come. Its cells tile a grid of columns (17.4): each reaches over so many, and one may go on
 * below the one above. What stands in its cells beside their text, tables and text boxes, comes below it.
 */
final class WordTable implements WordBlock {
    /** Whether a cell is the first of some below one another that are merged, or a further one. */
    enum Joined {
        NOT,
        BEGINS,
        GOES_ON
    }

    /** A cell over columns of the grid, from 0, the end excluded. */
    private record Tile(
            int start, int end, Joined joined, @Nullable Cell cell) {}

    private record Line(boolean hidden, List<Tile> tiles) {}

    /**
     * A border that a row has so many twentieths of a point beside that of another row was dragged there by hand: 3.5 mm, less than
     * a column of figures takes.
     */
    private static final long ONE_BORDER = 200;

    /** What a table costs without any cell, and no document with figures has in thousands. */
    private static final int CELLS = 64;

    private final CellBudget budget;
    private final List<Line> lines = new ArrayList<>();
    private final List<WordBlock> inside = new ArrayList<>();
    private final List<Long> widths = new ArrayList<>();

    /** For each border of the grid, the last column from which a cell reaches to it, plus one; 0 if none does. */
    private int[] begun = new int[16];

    private List<Tile> tiles = new ArrayList<>();
    private int column;
    private int last;

    WordTable(CellBudget budget) throws Refusal {
        budget.take(CELLS);
        this.budget = budget;
    }

    /** The next column of the grid is so wide; a negative width is not known. */
    void column(long width) {
        if (widths.size() < Limits.COLUMNS) {
            widths.add(width);
        }
    }

    /** Leaves out columns at the beginning of the row. */
    void skip(int columns) throws Refusal {
        column = end(columns);
    }

    void cell(int columns, Joined joined, @Nullable Cell cell) throws Refusal {
        int start = column;
        column = end(Math.max(1, columns));
        if (column >= begun.length) {
            budget.take(2 * column);
            begun = Arrays.copyOf(begun, 2 * column);
        }
        begun[column] = Math.max(begun[column], start + 1);
        budget.step(1);
        if (cell != null || joined != Joined.NOT || column > start + 1) {
            // Counted here and once more when it comes into the sheet: meanwhile it is held twice.
            budget.take();
            tiles.add(new Tile(start, column, joined, cell));
        }
    }

    /** Makes the cell before reach over so many columns more. */
    void widen(int columns) throws Refusal {
        int before = column;
        column = end(columns);
        if (!tiles.isEmpty() && tiles.get(tiles.size() - 1).end == before) {
            Tile last = tiles.remove(tiles.size() - 1);
            tiles.add(new Tile(last.start, column, last.joined, last.cell));
        }
    }

    private int end(int columns) throws Refusal {
        long end = (long) column + Math.max(0, columns);
        if (end > Limits.COLUMNS) {
            throw Refusal.tooLarge(Limit.COLUMNS, Limits.COLUMNS);
        }
        last = Math.max(last, (int) end);
        return (int) end;
    }

    /** @param deleted whether it was while changes were tracked */
    void endRow(boolean hidden, boolean deleted) throws Refusal {
        if (lines.size() >= Limits.ROWS) {
            throw Refusal.tooLarge(Limit.ROWS, Limits.ROWS);
        }
        if (!deleted) {
            lines.add(new Line(hidden, List.copyOf(tiles)));
        }
        tiles = new ArrayList<>();
        column = 0;
    }

    /** What stands in a cell beside its text. */
    void addInside(WordBlock block) {
        inside.add(block);
    }

    @Override
    public void addTo(TableBuilder table) throws Refusal {
        int[] columns = columns();
        Map<Integer, Table.Merge> open = new TreeMap<>();
        for (Line line : lines) {
            table.row(table.row() + 1, line.hidden);
            Map<Integer, Table.Merge> reaching = new TreeMap<>();
            for (Tile tile : line.tiles) {
                int first = columns[tile.start];
                int last = columns[tile.end] - 1;
                Table.Merge above = tile.joined == Joined.GOES_ON ? open.get(first) : null;
                if (above != null && above.lastColumn() == last) {
                    open.remove(first);
                    reaching.put(first, new Table.Merge(above.firstRow(), first, table.row(), last));
                } else {
                    table.cell(first, tile.cell);
                    reaching.put(first, new Table.Merge(table.row(), first, table.row(), last));
                }
            }
            end(open, table);
            open = reaching;
        }
        end(open, table);
        for (WordBlock block : inside) {
            block.addTo(table);
        }
    }

    /** Ranges that reach no further. */
    private static void end(Map<Integer, Table.Merge> open, TableBuilder table) throws Refusal {
        for (Table.Merge range : open.values()) {
            if (range.firstRow() < range.lastRow() || range.firstColumn() < range.lastColumn()) {
                table.merge(range);
            }
        }
    }

    /**
     * The column of the sheet that begins at each border of the grid. Where rows have their borders nearly, but not quite, one below the
     * other, the grid has columns that no cell has to itself: they are none.
     */
    private int[] columns() {
        int[] columns = new int[last + 1];
        long wide = 0;
        int first = 0;
        for (int border = 1; border < columns.length; border++) {
            long width = border <= widths.size() ? widths.get(border - 1) : -1;
            wide += width;
            boolean own = border < begun.length && begun[border] > first;
            boolean same = width >= 0 && wide <= ONE_BORDER && !own;
            columns[border] = columns[border - 1] + (same ? 0 : 1);
            first = same ? first : border;
            wide = same ? wide : 0;
        }
        return columns;
    }
}
