package vn.congdoan.kh415.report.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What names cells. Rows and columns are counted from 0. */
public sealed interface Area extends Expr permits CellRef, NamedCell, Range {
    /** The sheet on which they stand; null for that of the formula. */
    @Nullable
    String sheet();

    /** What stands in them, row by row. */
    List<Value> all(CellView cells);

    /** Appends the name of a sheet that comes before that of a cell. */
    static void appendPrefix(@Nullable String sheet, StringBuilder text) {
        if (sheet != null) {
            text.append('\'').append(sheet.replace("'", "''")).append("'!");
        }
    }
}
