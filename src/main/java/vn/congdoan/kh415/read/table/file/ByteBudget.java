package vn.congdoan.kh415.read.table.file;

import vn.congdoan.kh415.model.finding.FileFacts.Limit;

/** Counts the bytes that the parts of one file become, all together, and minds its time. */
public final class ByteBudget {
    private final Deadline deadline;
    private final long limit;
    private long left;

    ByteBudget(Deadline deadline) {
        this(deadline, Limits.INFLATED_BYTES);
    }

    ByteBudget(Deadline deadline, long limit) {
        this.deadline = deadline;
        this.limit = limit;
        this.left = limit;
    }

    public void take(int bytes) throws Refusal {
        deadline.check();
        left -= bytes;
        if (left < 0) {
            throw Refusal.tooLarge(Limit.INFLATED, limit);
        }
    }
}
