package vn.congdoan.kh415.report.book;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows kept, and more each made when asked for: a hundred thousand bodies need not stand in memory as cells. Where they are not
 * many, each is made once.
 */
public final class MadeRows extends AbstractList<SheetRow> {
    /** Of a sheet that has more rows to make, each is made whenever it is asked for. */
    private static final int MOST_REMEMBERED = 4096;

    private final List<SheetRow> kept;
    private final More more;
    private final Maker maker;
    private final @Nullable SheetRow[] remembered;

    /** What makes a row, or a cell of it alone. */
    @FunctionalInterface
    public interface Maker {
        /** Given 0 for the first row after the kept ones. */
        SheetRow row(int number);

        /** The same cell as in the whole row; null where there is none. */
        public default @Nullable SheetCell cell(int number, int column) {
            return row(number).cell(column);
        }

        /** What makes each row by a maker of its own, which makes one. */
        static Maker ofEach(List<Maker> makers) {
            return new Maker() {
                @Override
                public SheetRow row(int number) {
                    return makers.get(number).row(0);
                }

                @Override
                public @Nullable SheetCell cell(int number, int column) {
                    return makers.get(number).cell(0, column);
                }
            };
        }
    }

    /**
     * What there is to make.
     *
     * @param deepest the highest level of them in the outline
     */
    public record More(int rows, int deepest) {}

    MadeRows(List<SheetRow> kept, More more, Maker maker) {
        this.kept = List.copyOf(kept);
        this.more = more;
        this.maker = maker;
        this.remembered = new SheetRow[more.rows() <= MOST_REMEMBERED ? more.rows() : 0];
    }

    /** What makes another row of one, given its number from the first. */
    @FunctionalInterface
    public interface Change {
        SheetRow of(int number, SheetRow row);
    }

    /** Those rows with that done to each; rows that are made when asked for stay so. */
    public static MadeRows changed(List<SheetRow> rows, Change change) {
        List<SheetRow> told = rows instanceof MadeRows made ? made.kept : rows;
        List<SheetRow> kept = new ArrayList<>();
        for (SheetRow row : told) {
            kept.add(change.of(kept.size(), row));
        }
        More more = rows instanceof MadeRows made ? made.more : new More(0, 0);
        return new MadeRows(kept, more, number -> change.of(told.size() + number, rows.get(told.size() + number)));
    }

    @Override
    public SheetRow get(int index) {
        return isMade(index) ? made(index - kept.size()) : kept.get(index);
    }

    private SheetRow made(int number) {
        SheetRow known = number < remembered.length ? remembered[number] : null;
        if (known != null) {
            return known;
        }
        SheetRow row = maker.row(number);
        if (number < remembered.length) {
            remembered[number] = row;
        }
        return row;
    }

    /** Without making the others of its row. */
    @Nullable
    public SheetCell cell(int index, int column) {
        if (!isMade(index)) {
            return kept.get(index).cell(column);
        }
        int number = index - kept.size();
        SheetRow known = number < remembered.length ? remembered[number] : null;
        return known == null ? maker.cell(number, column) : known.cell(column);
    }

    /** Whether that row is made when it is asked for. */
    public boolean isMade(int index) {
        return index >= kept.size();
    }

    @Override
    public int size() {
        return kept.size() + more.rows();
    }

    /** The highest level in the outline of those rows, without making any. */
    public static int deepest(List<SheetRow> rows) {
        int deepest = rows instanceof MadeRows made ? made.more.deepest() : 0;
        for (SheetRow row : told(rows)) {
            deepest = Math.max(deepest, row.level());
        }
        return deepest;
    }

    /** Enough of those rows to tell which columns all of them have: those that are made have the same. */
    public static List<SheetRow> told(List<SheetRow> rows) {
        return rows instanceof MadeRows made ? made.subList(0, Math.min(made.size(), made.kept.size() + 1)) : rows;
    }
}
