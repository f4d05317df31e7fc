package vn.congdoan.kh415.ingest;

import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Row;

/**
 * A cell that may hold the figure of a measure.
 *
 * @param standing how its headings say it stands to the figure due
 * @param otherUnit the unit of measurement stated, if it is not the measure's own, else ""
 */
record Candidate(Row row, int column, Standing standing, String otherUnit) {
    @Nullable
    Cell cell() {
        return row.cell(column);
    }

    boolean isFilled() {
        return cell() != null;
    }

    boolean isFigureLike() {
        return FigureGrammar.isFigureLike(cell());
    }
}
