package vn.congdoan.kh415.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table from left to right: what is above, how wide it is and what stands in it is said of each in one place.
 *
 * @param <R> what a row tells of
 */
public record Columns<R>(List<Column<R>> all) {
    /**
     * A column.
     *
     * @param width in figures of the sheet's ordinary type
     * @param cell what stands in the row of one
     */
    public record Column<R>(String heading, int width, Function<R, SheetCell> cell) {
        /** Each row asks for places of columns, and what records have of their own goes a long way round. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Column<?> column
                    && width == column.width
                    && heading.equals(column.heading)
                    && cell.equals(column.cell);
        }

        @Override
        public int hashCode() {
            return heading.hashCode();
        }

        /** Of texts. */
        public static <R> Column<R> text(String heading, int width, Role role, Function<R, String> text) {
            return new Column<>(heading, width, row -> SheetCell.text(role, text.apply(row)));
        }
    }

    public Columns {
        all = List.copyOf(all);
    }

    public int[] widths() {
        return all.stream().mapToInt(Column::width).toArray();
    }

    public String[] headings() {
        return all.stream().map(Column::heading).toArray(String[]::new);
    }

    /** From 0 at the left. */
    public int placeOf(Column<R> column) {
        return all.indexOf(column);
    }

    /** What stands in the row of one. */
    public SheetRow row(R of) {
        List<SheetCell> cells = new ArrayList<>(all.size());
        for (Column<R> column : all) {
            cells.add(column.cell().apply(of));
        }
        return SheetRow.of(cells);
    }

    /** Makes the row of one on that level. */
    public MadeRows.Maker rowOf(R of, int level) {
        MadeRows.Maker plain = rowsOf(List.of(of));
        return new MadeRows.Maker() {
            @Override
            public SheetRow row(int number) {
                return plain.row(number).at(level);
            }

            @Override
            public @Nullable SheetCell cell(int number, int column) {
                return plain.cell(number, column);
            }
        };
    }

    /** Makes the rows of those, each when it is asked for. */
    public MadeRows.Maker rowsOf(List<R> rows) {
        return new MadeRows.Maker() {
            @Override
            public SheetRow row(int number) {
                return Columns.this.row(rows.get(number));
            }

            @Override
            public SheetCell cell(int number, int column) {
                return all.get(column).cell().apply(rows.get(number));
            }
        };
    }
}
