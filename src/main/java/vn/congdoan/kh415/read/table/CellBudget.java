package vn.congdoan.kh415.read.table;

import vn.congdoan.kh415.model.FileFacts.Limit;

/** Counts the cells of one file, over all its sheets, and minds its time. */
final class CellBudget {
    /** A look at the clock costs as much as a cell. */
    private static final int CELLS_A_LOOK = 1024;

    private final Deadline deadline;
    private int left = Limits.CELLS;
    private int unlooked;

    CellBudget(Deadline deadline) {
        this.deadline = deadline;
    }

    /** For what takes long without any cell. */
    void checkTime() throws Refusal {
        deadline.check();
    }

    /** For steps that cost nothing of the budget, but time if there are very many. */
    void step(int steps) throws Refusal {
        unlooked += steps;
        if (unlooked >= CELLS_A_LOOK) {
            unlooked = 0;
            deadline.check();
        }
    }

    void take() throws Refusal {
        take(1);
    }

    void take(int cells) throws Refusal {
        step(cells);
        left -= cells;
        if (left < 0) {
            throw Refusal.tooLarge(Limit.CELLS, Limits.CELLS);
        }
    }
}
