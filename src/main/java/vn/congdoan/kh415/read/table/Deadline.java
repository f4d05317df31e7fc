package vn.congdoan.kh415.read.table;

import java.util.function.LongSupplier;

/** Until when one file may be read: whatever it was made to cost, the others come next. */
final class Deadline {
    private static final long NANOS = 1_000_000_000L;

    private final LongSupplier clock;
    private final long start;
    private final long seconds;

    /** Begins now, by a clock of nanoseconds. */
    Deadline(LongSupplier clock) {
        this(clock, Limits.SECONDS);
    }

    Deadline(LongSupplier clock, long seconds) {
        this.seconds = seconds;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /** Refuses the file once its time is up. */
    void check() throws Refusal {
        if (clock.getAsLong() - start > seconds * NANOS) {
            throw Refusal.tooLarge("limit-seconds", seconds);
        }
    }
}
