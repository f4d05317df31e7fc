package vn.congdoan.kh415.report;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;

/** Some rows kept, and many more each made when asked for: a hundred thousand bodies need not stand in memory as cells. */
final class MadeRows extends AbstractList<SheetRow> {
    private final List<SheetRow> kept;
    private final int made;
    private final IntFunction<SheetRow> maker;

    /** {@code maker} is given 0 for the first row after the kept ones. */
    MadeRows(List<SheetRow> kept, int made, IntFunction<SheetRow> maker) {
        this.kept = List.copyOf(kept);
        this.made = made;
        this.maker = maker;
    }

    @Override
    public SheetRow get(int index) {
        return index < kept.size() ? kept.get(index) : maker.apply(index - kept.size());
    }

    @Override
    public int size() {
        return kept.size() + made;
    }
}
