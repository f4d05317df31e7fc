package vn.congdoan.kh415.ingest;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.FigureKey;

/**
 * How a sheet is laid out, as its headings show. Rows and columns count from 0.
 *
 * <p>Three layouts arrive. A <i>form</i> has one measure a row and names its unit above; a <i>long</i> table has one measure a row
 * and names the unit in a column: both are {@link ByRow}. A <i>table</i> has one unit a row and one measure a column: {@link
 * ByColumn}.
 */
sealed interface Layout {
    /** The first row of the headings; what stands above is the preamble. */
    int headingRow();

    /** The first row below the headings. */
    int firstDataRow();

    /** The columns that say something about a row: unit, period, revision, date of receipt. */
    Map<Role, Integer> columns();

    default @Nullable Integer column(Role role) {
        return columns().get(role);
    }

    /** Whether each row names its unit; else the lines above the headings do. */
    default boolean namesUnits() {
        return columns().containsKey(Role.UNIT) || columns().containsKey(Role.UNIT_CODE);
    }

    /**
     * One measure a row.
     *
     * @param values the columns that hold figures, each with the sector it sums, "" for all
     * @param cumulative those of them that are headed as figures since the beginning of the year, each with its heading
     */
    record ByRow(
            int headingRow,
            int firstDataRow,
            Map<Role, Integer> columns,
            SortedMap<Integer, String> values,
            Map<Integer, String> cumulative)
            implements Layout {
        public ByRow {
            cumulative = Map.copyOf(cumulative);
            columns = Map.copyOf(columns);
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    /**
     * One unit a row.
     *
     * @param measures the columns that hold figures, each with what it holds
     */
    record ByColumn(
            int headingRow, int firstDataRow, Map<Role, Integer> columns, SortedMap<Integer, FigureKey> measures)
            implements Layout {
        public ByColumn {
            columns = Map.copyOf(columns);
            measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
        }
    }
}
