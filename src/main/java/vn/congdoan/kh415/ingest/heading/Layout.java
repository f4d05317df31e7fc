package vn.congdoan.kh415.ingest.heading;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.model.figure.FigureKey;

/**
 * How a sheet is laid out, as its headings show. Rows and columns count from 0.
 *
 * <p>Three layouts arrive. A <i>form</i> has one measure a row and names its unit above; a <i>long</i> table has one measure a row
 * and names the unit in a column: both are {@link ByRow}. A <i>table</i> has one unit a row and one measure a column: {@link
 * ByColumn}.
 */
public sealed interface Layout {
    /** The first row of the headings; what stands above is the preamble. */
    int headingRow();

    /** The first row below the headings. */
    int firstDataRow();

    /** The columns that say something about a row: unit, period, revision, date of receipt. */
    Map<ColumnRole, Integer> columns();

    /** The columns whose cells may be figures. */
    SortedMap<Integer, ?> figures();

    default @Nullable Integer column(ColumnRole role) {
        return columns().get(role);
    }

    /** Whether each row names its unit; else the lines above the headings do. */
    default boolean namesUnits() {
        return columns().containsKey(ColumnRole.UNIT) || columns().containsKey(ColumnRole.UNIT_CODE);
    }

    /**
     * A column of figures in a form.
     *
     * @param sector the sector it sums, "" for all
     * @param qualifiers what its headings say of its figures
     * @param answer what a mark in it means
     * @param unit the unit that its headings name, whose figures stand below; "" for the one above the form
     */
    record Values(String sector, Qualifiers qualifiers, Answer answer, String unit) {}

    /** "Có" and "Không" side by side are marked; below any other heading a figure is written. */
    enum Answer {
        WRITTEN,
        YES,
        NO
    }

    /**
     * One measure a row.
     *
     * @param figures the columns headed as figures, whichever
     */
    record ByRow(int headingRow, int firstDataRow, Map<ColumnRole, Integer> columns, SortedMap<Integer, Values> figures)
            implements Layout {
        public ByRow {
            columns = Map.copyOf(columns);
            figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        }

        /** Whether units stand side by side, a column each. */
        public boolean headsUnits() {
            return figures.values().stream().anyMatch(column -> !column.unit().isEmpty());
        }
    }

    /**
     * A column of figures in a table.
     *
     * @param key the measure, and the sector it sums
     * @param qualifiers what its headings say of its figures
     * @param answer what a mark in it means
     */
    record Column(FigureKey key, Qualifiers qualifiers, Answer answer) {}

    /**
     * One unit a row.
     *
     * @param figures the columns that name a measure
     */
    record ByColumn(
            int headingRow, int firstDataRow, Map<ColumnRole, Integer> columns, SortedMap<Integer, Column> figures)
            implements Layout {
        public ByColumn {
            columns = Map.copyOf(columns);
            figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        }
    }
}
