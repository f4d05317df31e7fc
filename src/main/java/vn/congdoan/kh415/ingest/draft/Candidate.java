package vn.congdoan.kh415.ingest.draft;

import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.qualifier.Standing;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;

/**
 * A cell that may hold the figure of a measure.
 *
 * @param standing how its headings say it stands to the figure due
 * @param otherUnit the unit of measurement stated, if it is not the measure's own, else ""
 */
public record Candidate(Row row, int column, Standing standing, String otherUnit) {
    @Nullable
    public Cell cell() {
        return row.cell(column);
    }

    public boolean isFilled() {
        return cell() != null;
    }

    public boolean isFigureLike() {
        return FigureGrammar.isFigureLike(cell());
    }
}
