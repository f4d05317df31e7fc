package vn.congdoan.kh415.report.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row.
 *
 * @param cells by column, from the first; null where there is no cell at all
 * @param level of the outline, 0 to 7; a row belongs to the nearest row above of a lower level
 * @param lines the least height, in lines of text; the writer makes it higher where the text needs it
 */
public record SheetRow(List<@Nullable SheetCell> cells, int level, int lines) {
    public SheetRow {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
        if (level < 0 || level > 7 || lines < 1) {
            throw new IllegalArgumentException("level " + level + ", lines " + lines);
        }
    }

    public static SheetRow of(List<SheetCell> cells) {
        return new SheetRow(cells, 0, 1);
    }

    public static SheetRow of(SheetCell... cells) {
        return of(List.of(cells));
    }

    /** Null where there is none. */
    @Nullable
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : null;
    }

    public SheetRow at(int outline) {
        return new SheetRow(cells, Math.min(outline, 7), lines);
    }

    /** The same with all its cells in bold. */
    public SheetRow bold() {
        return new SheetRow(
                cells.stream().map(cell -> cell == null ? null : cell.bold()).toList(), level, lines);
    }

    SheetRow high(int least) {
        return new SheetRow(cells, level, least);
    }
}
