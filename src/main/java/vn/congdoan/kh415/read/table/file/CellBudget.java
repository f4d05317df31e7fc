package vn.congdoan.kh415.read.table.file;

import vn.congdoan.kh415.model.finding.FileFacts.Limit;

/** Counts the cells of one file, over all its sheets, and minds its time. */
public final class CellBudget {
    /** A look at the clock costs as much as a cell. */
    private static final int CELLS_A_LOOK = 1024;

    private final Deadline deadline;
    private int left = Limits.CELLS;
    private int unlooked;

    public CellBudget(Deadline deadline) {
        this.deadline = deadline;
    }

    /** For what takes long without any cell. */
    public void checkTime() throws Refusal {
        deadline.check();
    }

    /** For steps that cost nothing of the budget, but time if there are very many. */
    public void step(int steps) throws Refusal {
        unlooked += steps;
        if (unlooked >= CELLS_A_LOOK) {
            unlooked = 0;
            deadline.check();
        }
    }

    public void take() throws Refusal {
        take(1);
    }

    public void take(int cells) throws Refusal {
        step(cells);
        left -= cells;
        if (left < 0) {
            throw Refusal.tooLarge(Limit.CELLS, Limits.CELLS);
        }
    }
}
