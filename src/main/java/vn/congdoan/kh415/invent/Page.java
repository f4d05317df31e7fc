package vn.congdoan.kh415.invent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;

/** A sheet that is filled line by line. */
final class Page {
    private final List<Row> rows = new ArrayList<>();
    private final List<Table.Merge> merges = new ArrayList<>();
    private int lines;

    /** A line of texts; a blank one for each that is empty. */
    void line(String... texts) {
        line(Arrays.stream(texts).map(Page::text).toList());
    }

    /** A line of cells, null for each that is blank. */
    void line(List<? extends @Nullable Cell> cells) {
        List<Row.Placed> placed = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (cell != null) {
                placed.add(new Row.Placed(column, cell));
            }
        }
        if (!placed.isEmpty()) {
            rows.add(new Row(lines, false, placed));
        }
        lines++;
    }

    /** Makes one of cells below each other, down from the last line but one. */
    void mergeDown(int column) {
        merges.add(new Table.Merge(lines - 2, column, lines - 1, column));
    }

    static @Nullable Cell text(String text) {
        return text.isEmpty() ? null : new Cell.Text(text);
    }

    static Cell number(long number) {
        return new Cell.Numeric(BigDecimal.valueOf(number), false);
    }

    Table table(String file, String sheet) {
        return new Table(file, sheet, false, rows, merges, Set.of());
    }
}
