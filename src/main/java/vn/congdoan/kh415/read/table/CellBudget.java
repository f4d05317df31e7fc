package vn.congdoan.kh415.read.table;

/** Counts the cells of one file, over all its sheets. */
final class CellBudget {
    private int left = Limits.CELLS;

    void take() throws Refusal {
        take(1);
    }

    void take(int cells) throws Refusal {
        left -= cells;
        if (left < 0) {
            throw Refusal.tooLarge("limit-cells", Limits.CELLS);
        }
    }
}
