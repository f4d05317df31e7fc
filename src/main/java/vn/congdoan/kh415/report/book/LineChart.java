package vn.congdoan.kh415.report.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines over months. Where a line has no number it has a gap: what is not known is never drawn as nothing.
 *
 * @param told what it shows, for those who cannot see it
 * @param place the cells it covers, both ends included
 * @param source the sheet that the names and numbers stand in
 * @param percent whether the numbers are shares of one
 */
public record LineChart(
        String title,
        String told,
        CellArea place,
        String source,
        Chart.Names months,
        List<Line> lines,
        boolean percent) {
    /** What a line shows, which decides how it is drawn. */
    public enum Kind {
        RESULT,
        YEAR_BEFORE,
        TARGET
    }

    /**
     * A line.
     *
     * @param named the cell that says what it is
     * @param cells of its numbers
     * @param numbers one a month, null for a gap
     */
    public record Line(Kind kind, String name, CellArea named, CellArea cells, List<@Nullable BigDecimal> numbers) {
        public Line {
            numbers = Collections.unmodifiableList(new ArrayList<>(numbers));
        }
    }

    public LineChart {
        lines = List.copyOf(lines);
    }
}
