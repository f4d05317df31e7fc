package vn.congdoan.kh415.report.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.report.formula.NamedCell;
import vn.congdoan.kh415.text.Words;

/**
 * A sheet of the workbook. Rows and columns are counted from 0.
 *
 * @param name at most 31 characters, unique in the workbook
 * @param rows from the first; those of large sheets are made when asked for, so the list is neither copied nor kept
 * @param merges areas shown as one cell, whose content stands in their first
 * @param names of cells of it that formulas ask for
 * @param checks of what is typed into its open cells
 * @param filter the table with its heading row that readers may filter, null for none
 */
public record Sheet(
        String name,
        List<Column> columns,
        List<SheetRow> rows,
        List<CellArea> merges,
        @Nullable CellArea filter,
        Page page,
        List<Chart> charts,
        List<LineChart> lines,
        List<Shading> shadings,
        List<NamedCell> names,
        List<EntryCheck> checks) {
    /** As many figures as one page may hold side by side; a wider sheet prints on several. */
    public static final int WIDEST_PAGE = 320;

    /** As many as each page of such a sheet holds: nothing forces its type to be smaller. */
    public static final int SHARED_PAGE = 250;

    /**
     * A column.
     *
     * @param width in figures of the sheet's ordinary type
     */
    public record Column(int width) {}

    /**
     * How it is printed and scrolled. Always A4, and one page wide unless the columns are too many to be read.
     *
     * @param onePage whether it must fit one page in height, too
     * @param fixedColumns how many columns stay in sight
     * @param footer what stands at the foot of each page at left
     * @param pageWord the words around the page number, {0} for the number and {1} for their count
     */
    public record Page(
            boolean onePage, Headings headings, int fixedColumns, Paper paper, String footer, String pageWord) {
        /** One that goes on paper as it is, below a row of headings; below none if that is negative. */
        public Page(boolean onePage, int headingRow, int fixedColumns, String footer, String pageWord) {
            this(
                    onePage,
                    new Headings(headingRow, 1, true),
                    fixedColumns,
                    new Paper(-1, -1, false, List.of(), false),
                    footer,
                    pageWord);
        }

        Page below(Headings others) {
            return new Page(onePage, others, fixedColumns, paper, footer, pageWord);
        }

        Page on(Paper other) {
            return new Page(onePage, headings, fixedColumns, other, footer, pageWord);
        }
    }

    /**
     * The rows of headings that are repeated on every page.
     *
     * @param last of these rows; negative for none
     * @param count how many there are up to that one
     * @param inSight whether it stays in sight with all above it
     */
    public record Headings(int last, int count, boolean inSight) {}

    /**
     * What goes on paper; all else is for the screen.
     *
     * @param lastRow that does; negative for all
     * @param lastColumn that does; negative for all
     * @param upright whether the paper stands
     * @param blocks the columns before which a page may end, where there is more than one across; empty for any
     * @param parted whether a page does end before each of them, however wide the sheet is
     */
    public record Paper(int lastRow, int lastColumn, boolean upright, List<Integer> blocks, boolean parted) {
        public Paper {
            blocks = List.copyOf(blocks);
        }
    }

    public Sheet {
        columns = List.copyOf(columns);
        merges = List.copyOf(merges);
        charts = List.copyOf(charts);
        lines = List.copyOf(lines);
        shadings = List.copyOf(shadings);
        names = List.copyOf(names);
        checks = List.copyOf(checks);
    }

    /** A sheet without charts. */
    public Sheet(
            String name,
            List<Column> columns,
            List<SheetRow> rows,
            List<CellArea> merges,
            @Nullable CellArea filter,
            Page page) {
        this(name, columns, rows, merges, filter, page, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The last row that goes on paper. */
    public int lastPrintedRow() {
        return page.paper().lastRow() < 0 ? rows.size() - 1 : page.paper().lastRow();
    }

    /** The last column that does. */
    public int lastPrintedColumn() {
        return page.paper().lastColumn() < 0 ? columns.size() - 1 : page.paper().lastColumn();
    }

    /** The same with other rows. */
    public Sheet rows(List<SheetRow> others) {
        return new Sheet(name, columns, others, merges, filter, page, charts, lines, shadings, names, checks);
    }

    /** The same with these charts. */
    public Sheet with(List<Chart> drawn) {
        return new Sheet(name, columns, rows, merges, filter, page, drawn, lines, shadings, names, checks);
    }

    /** The same with only the rows up to that one on paper. */
    public Sheet printedTo(int row) {
        Paper all = page.paper();
        return on(new Paper(row, all.lastColumn(), all.upright(), all.blocks(), all.parted()));
    }

    /** The same with only the columns up to that one on paper. */
    public Sheet printedUpTo(int column) {
        Paper all = page.paper();
        return on(new Paper(all.lastRow(), column, all.upright(), all.blocks(), all.parted()));
    }

    /** The same on paper that stands. */
    public Sheet upright() {
        Paper across = page.paper();
        return on(new Paper(across.lastRow(), across.lastColumn(), true, across.blocks(), across.parted()));
    }

    /** The same with so many rows of headings, and pages that end only before one of those columns. */
    public Sheet inBlocks(int headings, List<Integer> starts) {
        Headings one = page.headings();
        return on(page.below(new Headings(one.last(), headings, one.inSight())))
                .cutBefore(starts, page.paper().parted());
    }

    /** The same with pages that end before each of those columns. */
    public Sheet partedBefore(List<Integer> starts) {
        return cutBefore(starts, true);
    }

    private Sheet cutBefore(List<Integer> starts, boolean each) {
        Paper whole = page.paper();
        return on(new Paper(whole.lastRow(), whole.lastColumn(), whole.upright(), starts, each));
    }

    /** The same with so many rows of headings, up to that one, on every page, and nothing that stays in sight. */
    public Sheet repeating(int headingRow, int headings) {
        return on(page.below(new Headings(headingRow, headings, false)));
    }

    private Sheet on(Paper paper) {
        return on(page.on(paper));
    }

    private Sheet on(Page other) {
        return new Sheet(name, columns, rows, merges, filter, other, charts, lines, shadings, names, checks);
    }

    /** The same with these charts of lines. */
    public Sheet withLines(List<LineChart> drawn) {
        return new Sheet(name, columns, rows, merges, filter, page, charts, drawn, shadings, names, checks);
    }

    /** The same with cells that are coloured by their verdicts. */
    public Sheet shaded(List<Shading> shades) {
        return new Sheet(name, columns, rows, merges, filter, page, charts, lines, shades, names, checks);
    }

    /** The same with names for some of its cells. */
    public Sheet named(List<NamedCell> cells) {
        return new Sheet(name, columns, rows, merges, filter, page, charts, lines, shadings, cells, checks);
    }

    /** The same with that asked of what is typed into its open cells. */
    public Sheet checked(List<EntryCheck> all) {
        return new Sheet(name, columns, rows, merges, filter, page, charts, lines, shadings, names, all);
    }

    /** The same with marks and the words at their right coloured, from a row to the last. */
    public Sheet shadedByMarks(int firstRow, int lastRow, int column, Words words) {
        return lastRow < firstRow
                ? this
                : shaded(List.of(Shading.byMarks(new CellArea(firstRow, column, lastRow, column + 1), words)));
    }
}
