package vn.congdoan.kh415.read.table;

/** Counts the bytes that the parts of one file become, all together. */
final class ByteBudget {
    private long left = Limits.INFLATED_BYTES;

    void take(int bytes) throws Refusal {
        left -= bytes;
        if (left < 0) {
            throw Refusal.tooLarge("limit-inflated", Limits.INFLATED_BYTES);
        }
    }
}
