package vn.congdoan.kh415.write.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.congdoan.kh415.report.book.Sheet;

/**
 * How the columns of a sheet share the pages side by side: one page where its type stays legible, else several, each with the
 * fixed columns and as many whole blocks as it holds.
 *
 * @param breaks the columns that pages after the first begin with
 * @param percent the size of type that lets the widest page fit, of those that are several
 */
record PagesAcross(List<Integer> breaks, int percent) {
    /** A4 across without its margins, and a figure's room in a column, both in points. */
    private static final double USABLE = 795;

    private static final double FIGURE = 5.55;

    PagesAcross {
        breaks = List.copyOf(breaks);
    }

    static PagesAcross of(Sheet sheet) {
        int columns = sheet.lastPrintedColumn() + 1;
        boolean parted =
                sheet.page().paper().parted() && !sheet.page().paper().blocks().isEmpty();
        if (sheet.page().onePage() || (!parted && width(sheet, 0, columns) <= Sheet.WIDEST_PAGE)) {
            return new PagesAcross(List.of(), 100);
        }
        List<Integer> breaks = new ArrayList<>();
        int fixed = width(sheet, 0, sheet.page().fixedColumns());
        int used = fixed;
        int widest = fixed;
        int from = sheet.page().fixedColumns();
        for (int next : ends(sheet)) {
            int block = width(sheet, from, next);
            if (used > fixed && (parted || used + block > Sheet.SHARED_PAGE)) {
                breaks.add(from);
                used = fixed;
            }
            used += block;
            widest = Math.max(widest, used);
            from = next;
        }
        return new PagesAcross(breaks, (int) Math.max(10, Math.min(100, 100 * USABLE / (widest * FIGURE))));
    }

    /** Where the blocks behind the fixed columns end. */
    private static List<Integer> ends(Sheet sheet) {
        int first = sheet.page().fixedColumns() + 1;
        int columns = sheet.lastPrintedColumn() + 1;
        List<Integer> blocks = sheet.page().paper().blocks();
        return IntStream.rangeClosed(first, columns)
                .filter(column -> blocks.isEmpty() || column == columns || blocks.contains(column))
                .boxed()
                .toList();
    }

    private static int width(Sheet sheet, int from, int to) {
        return sheet.columns().subList(from, to).stream()
                .mapToInt(Sheet.Column::width)
                .sum();
    }

    boolean isOne() {
        return breaks.isEmpty();
    }
}
