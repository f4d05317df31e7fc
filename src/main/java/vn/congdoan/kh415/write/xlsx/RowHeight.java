package vn.congdoan.kh415.write.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.TextWidth;

/** How high a row must be for its wrapped texts: no program makes room for text in merged cells, and not all do for others. */
final class RowHeight {
    /** A column of so many figures is that wide, in points, and has this much that text cannot use. */
    private static final float POINTS_A_FIGURE = 5.25f;

    private static final float PADDING = 4;
    private static final float INDENT = 9;
    private static final float LEADING = 1.2f;
    private static final float HIGHEST = 409;
    private static final float AROUND = 1;

    /** A4 without its margins, in points. */
    private static final float UPRIGHT_WIDTH = 551;

    private static final float UPRIGHT_HEIGHT = 780;

    private static final float ACROSS_WIDTH = 799;
    private static final float ACROSS_HEIGHT = 534;

    /** Type of 11 points made that much smaller has 9. */
    private static final float LEGIBLE = 9 / 11f;

    private final Sheet sheet;
    private final Map<Integer, Map<Integer, CellArea>> merges = new HashMap<>();

    /** Behind it nothing is merged: in long tables it is the title alone that is. */
    private final int lastMerged;

    /** What text can use of each column, in points. */
    private final float[] widths;

    RowHeight(Sheet sheet) {
        this.sheet = sheet;
        this.widths = new float[sheet.columns().size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(column, column);
        }
        sheet.merges()
                .forEach(area -> merges.computeIfAbsent(area.firstRow(), row -> new HashMap<>())
                        .put(area.firstColumn(), area));
        this.lastMerged = merges.keySet().stream().max(Integer::compare).orElse(-1);
    }

    float points(SheetRow row, int number) {
        float highest = row.lines() * StyleBook.POINTS * LEADING;
        List<@Nullable SheetCell> cells = row.cells();
        Map<Integer, CellArea> merged = number > lastMerged ? Map.of() : merges.getOrDefault(number, Map.of());
        for (int column = 0; column < cells.size(); column++) {
            SheetCell cell = cells.get(column);
            if (cell != null) {
                CellArea area = merged.isEmpty() ? null : merged.get(column);
                float width = area == null ? widths[column] : width(column, area.lastColumn());
                highest = Math.max(highest, points(cell, width));
            }
        }
        return Math.min(HIGHEST, highest + AROUND);
    }

    /** Whether all that is printed still fits one page in legible type. */
    boolean fitsOnePage() {
        float height = 0;
        for (int row = 0; row <= sheet.lastPrintedRow(); row++) {
            height += points(sheet.rows().get(row), row);
        }
        float width = 0;
        for (int column = 0; column <= sheet.lastPrintedColumn(); column++) {
            width += sheet.columns().get(column).width() * POINTS_A_FIGURE + 3.75f;
        }
        return sheet.page().paper().upright()
                ? UPRIGHT_HEIGHT >= LEGIBLE * height && UPRIGHT_WIDTH >= LEGIBLE * width
                : ACROSS_HEIGHT >= LEGIBLE * height && ACROSS_WIDTH >= LEGIBLE * width;
    }

    private static float points(SheetCell cell, float width) {
        StyleBook.Look look = StyleBook.Look.of(cell.style().role());
        String text = text(cell.content());
        int lines = !look.wraps() || text.isEmpty()
                ? 1
                : TextWidth.lines(
                        text,
                        look.points(),
                        look.bold() || cell.style().strong(),
                        width - cell.style().indent() * INDENT);
        return lines * look.points() * LEADING;
    }

    private static String text(Content content) {
        if (content instanceof Content.Text text) {
            return text.text();
        }
        if (content instanceof Content.Link link) {
            return link.text();
        }
        return content instanceof Content.Formula formula && formula.stored() instanceof Content.Text text
                ? text.text()
                : "";
    }

    private float width(int column, int last) {
        float width = -PADDING;
        for (int i = column; i <= last && i < sheet.columns().size(); i++) {
            width += sheet.columns().get(i).width() * POINTS_A_FIGURE + 3.75f;
        }
        return width;
    }
}
