package vn.congdoan.kh415.report.book;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows kept, and many more each made when asked for: a hundred thousand bodies need not stand in memory as cells. */
public final class MadeRows extends AbstractList<SheetRow> {
    private final List<SheetRow> kept;
    private final int made;
    private final Maker maker;

    /** What makes a row, or a cell of it alone. */
    @FunctionalInterface
    public interface Maker {
        /** Given 0 for the first row after the kept ones. */
        SheetRow row(int number);

        /** The same cell as in the whole row; null where there is none. */
        public default @Nullable SheetCell cell(int number, int column) {
            return row(number).cell(column);
        }
    }

    MadeRows(List<SheetRow> kept, int made, Maker maker) {
        this.kept = List.copyOf(kept);
        this.made = made;
        this.maker = maker;
    }

    @Override
    public SheetRow get(int index) {
        return isMade(index) ? maker.row(index - kept.size()) : kept.get(index);
    }

    /** Without making the others of its row. */
    @Nullable
    public SheetCell cell(int index, int column) {
        return isMade(index)
                ? maker.cell(index - kept.size(), column)
                : kept.get(index).cell(column);
    }

    /** Whether that row is made anew each time. */
    public boolean isMade(int index) {
        return index >= kept.size();
    }

    @Override
    public int size() {
        return kept.size() + made;
    }
}
