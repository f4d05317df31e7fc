package vn.congdoan.kh415.report.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet in the making, filled from the top. */
public final class Draft {
    /** In figures; pages across are at least that wide. */
    private static final int FIRST_PAGE = Sheet.WIDEST_PAGE / 2;

    /** A4 across and upright without its margins, and what a figure and each column take of it, in quarters of a point. */
    private static final int ACROSS = 4 * 798;

    private static final int UPRIGHT = 4 * 550;

    private static final int FIGURE = 21;
    private static final int PADDING = 15;

    /** The smallest type that is printed, and that of the cells. */
    private static final int LEGIBLE = 9;

    private static final int ORDINARY = 11;

    /** So many rows of a table are in memory. */
    private static final int MOST_KEPT = 4096;

    private final Frame frame;
    private final List<Sheet.Column> columns;
    private final List<SheetRow> rows = new ArrayList<>();

    /** What comes behind those, where there are too many rows to keep. */
    private final List<MadeRows.Maker> remade = new ArrayList<>();

    /** What the widest numbers of those take. */
    private final int[] remadeWidths;

    private int remadeDepth;
    private final List<CellArea> merges = new ArrayList<>();
    private int repeated;
    private int printed;
    private int page = ACROSS;
    private int filling = -1;
    private int least;
    private int most;

    /** A sheet with columns of those widths. */
    public Draft(Frame frame, int... widths) {
        this.frame = frame;
        this.columns = Arrays.stream(widths).mapToObj(Sheet.Column::new).toList();
        this.remadeWidths = new int[widths.length];
    }

    /** Keeps rows across out of the first columns where these are repeated on every page: the rest of such a row is cut off there. */
    public Draft repeating(int columns) {
        repeated = columns;
        return this;
    }

    /** Keeps rows across within the first columns: those at their right are for the screen. */
    public Draft printing(int columns) {
        printed = columns;
        return this;
    }

    /** For a page that stands upright. */
    public Draft upright() {
        page = UPRIGHT;
        return this;
    }

    /** Lets a column take, between those widths, what the others on paper leave of a page in legible type. */
    public Draft filling(int column, int from, int to) {
        filling = column;
        least = from;
        most = to;
        return this;
    }

    /** How many columns go on paper. */
    int printed() {
        return printed == 0 ? columns() : printed;
    }

    /** The number of the row to be added next. */
    public int next() {
        return rows.size() + remade.size();
    }

    public int columns() {
        return columns.size();
    }

    int width(int column) {
        return columns.get(column).width();
    }

    public void add(SheetRow row) {
        if (remade.isEmpty()) {
            rows.add(row);
        } else {
            remake(row, number -> row);
        }
    }

    /**
     * Of a table that may have tens of thousands of rows.
     *
     * @param again makes the same row, if it is not kept
     */
    public void add(SheetRow row, MadeRows.Maker again) {
        if (rows.size() < MOST_KEPT) {
            rows.add(row);
        } else {
            remake(row, again);
        }
    }

    private void remake(SheetRow row, MadeRows.Maker again) {
        widen(remadeWidths, row);
        remadeDepth = Math.max(remadeDepth, row.level());
        remade.add(again);
    }

    public void add(SheetCell... cells) {
        add(SheetRow.of(cells));
    }

    public void gap() {
        add(SheetRow.of());
    }

    /** A row of cells that each span several columns. */
    public void spans(int lines, Span... spans) {
        List<@Nullable SheetCell> cells = new ArrayList<>(Collections.nCopies(columns(), null));
        for (Span span : spans) {
            for (int column = span.first; column <= span.last; column++) {
                cells.set(column, SheetCell.blank(span.cell.style().role()));
            }
            cells.set(span.first, span.cell);
            if (span.last > span.first) {
                merges.add(new CellArea(next(), span.first, next(), span.last));
            }
        }
        add(new SheetRow(cells, 0, lines));
    }

    /** A row of one cell across the whole sheet, or across what is surely on the first page of one that prints on several. */
    public void across(SheetCell cell) {
        int last = lastAcross();
        spans(1, new Span(last < printed() - 1 ? repeated : 0, last, cell));
    }

    private int lastAcross() {
        int total = before(printed());
        int last = printed() - 1;
        while (total > Sheet.WIDEST_PAGE && last > 0 && before(last + 1) > FIRST_PAGE) {
            last--;
        }
        return last;
    }

    /** How wide the columns before that one are together. */
    private int before(int column) {
        return columns.subList(0, column).stream().mapToInt(Sheet.Column::width).sum();
    }

    public void headings(String... texts) {
        add(SheetRow.of(Arrays.stream(texts)
                .map(text -> SheetCell.text(Role.HEADING, text))
                .toList()));
    }

    public void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        merges.add(new CellArea(firstRow, firstColumn, lastRow, lastColumn));
    }

    /** The title of an inner sheet with the plan and period below. */
    public void title(String text) {
        across(SheetCell.text(Role.TITLE, text));
        across(SheetCell.text(Role.SUBTITLE, frame.subtitle()));
        gap();
    }

    /** The columns, widened where a number would not fit. */
    private List<Sheet.Column> fitted() {
        int[] widths = columns.stream().mapToInt(Sheet.Column::width).toArray();
        rows.forEach(row -> widen(widths, row));
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], remadeWidths[column]);
        }
        if (filling >= 0) {
            int others = Arrays.stream(widths, 0, printed()).sum() - widths[filling];
            widths[filling] = Math.max(least, Math.min(most, room(printed()) - others));
        }
        return Arrays.stream(widths).mapToObj(Sheet.Column::new).toList();
    }

    /** In figures, what so many columns have on a page in legible type. */
    private int room(int columns) {
        return (page * ORDINARY / LEGIBLE - PADDING * columns) / FIGURE;
    }

    /** How many of the first columns one page holds in legible type, the filling one as narrow as it may be. */
    public int legible() {
        printed = 1;
        List<Sheet.Column> all = fitted();
        int wide = filling < 0 ? 0 : least - all.get(filling).width();
        for (int column = 0; column < all.size(); column++) {
            wide += all.get(column).width();
            if (wide > room(column + 1)) {
                return column;
            }
        }
        return all.size();
    }

    private void widen(int[] widths, SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            SheetCell cell = row.cells().get(column);
            if (cell != null) {
                widths[column] = Math.max(widths[column], frame.figuresOf(cell) + 2);
            }
        }
    }

    /** One page, not a table to scroll in. */
    public Sheet page(String name) {
        return new Sheet(name, fitted(), kept(), merges, null, frame.page(true, -1, 0));
    }

    /** Text to read from top to bottom. */
    public Sheet text(String name) {
        return new Sheet(name, fitted(), kept(), merges, null, frame.page(false, -1, 0));
    }

    /** A table below its headings, to read and not to filter. */
    public Sheet grid(String name, int headingRow, int fixedColumns) {
        return new Sheet(name, fitted(), kept(), merges, null, frame.page(false, headingRow, fixedColumns));
    }

    /** The same on one page, as long as its type stays legible there. */
    public Sheet pageOf(String name, int headingRow, int fixedColumns) {
        return new Sheet(name, fitted(), kept(), merges, null, frame.page(true, headingRow, fixedColumns));
    }

    /** A table below its headings, to filter. */
    public Sheet table(String name, int headingRow, int fixedColumns) {
        return filtered(
                name,
                headingRow,
                fixedColumns,
                new MadeRows(rows, new MadeRows.More(remade.size(), remadeDepth), MadeRows.Maker.ofEach(remade)));
    }

    /** The same with more rows, each made when it is written. */
    public Sheet made(String name, int headingRow, int fixedColumns, MadeRows.More more, MadeRows.Maker maker) {
        return filtered(name, headingRow, fixedColumns, new MadeRows(kept(), more, maker));
    }

    private Sheet filtered(String name, int headingRow, int fixedColumns, MadeRows all) {
        CellArea filter = new CellArea(headingRow, 0, Math.max(headingRow, all.size() - 1), columns.size() - 1);
        return new Sheet(name, fitted(), all, merges, filter, frame.page(false, headingRow, fixedColumns));
    }

    /** All rows there are: only of a table may there be too many to keep. */
    private List<SheetRow> kept() {
        if (!remade.isEmpty()) {
            throw new IllegalStateException(remade.size() + " rows would be lost");
        }
        return List.copyOf(rows);
    }

    /** A cell over several columns, both included. */
    public record Span(int first, int last, SheetCell cell) {}
}
