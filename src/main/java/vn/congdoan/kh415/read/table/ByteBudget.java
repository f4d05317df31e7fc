package vn.congdoan.kh415.read.table;

/** Counts the bytes that the parts of one file become, all together, and minds its time. */
final class ByteBudget {
    private final Deadline deadline;
    private long left = Limits.INFLATED_BYTES;

    ByteBudget(Deadline deadline) {
        this.deadline = deadline;
    }

    void take(int bytes) throws Refusal {
        deadline.check();
        left -= bytes;
        if (left < 0) {
            throw Refusal.tooLarge("limit-inflated", Limits.INFLATED_BYTES);
        }
    }
}
