package vn.congdoan.kh415.read.table.file;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.table.Patience;

/**
 * How long one file may be read: whatever it was made to cost, the others come next. What counts is the processor time of the thread
 * that reads, so that a busy machine changes no result. It is never more than the time that passes; so the thread's clock, which
 * is dear to ask for, is asked only about files that take long by the other.
 */
public final class Deadline implements Patience {
    private static final long SECOND = 1_000_000_000L;

    /** Where no clock tells how long the thread was at work, of so much time that passes it is taken to be at work for one part. */
    private static final int WAITING = 30;

    private final LongSupplier clock;
    private final LongSupplier processor;
    private final long start;
    private final long seconds;

    /** What the processor's clock would have shown at the start, had the thread been at work ever since; null for the first second. */
    private @Nullable Long begun;

    /** Begins now, by a clock of nanoseconds and one of those that the thread at hand was at work. */
    Deadline(LongSupplier clock, LongSupplier processor) {
        this(clock, processor, Limits.SECONDS);
    }

    Deadline(LongSupplier clock, LongSupplier processor, long seconds) {
        this.seconds = seconds;
        this.clock = clock;
        this.processor = processor;
        this.start = clock.getAsLong();
    }

    /** Begins now, for the thread at hand. */
    public static Deadline ofThread() {
        return ofThread(Limits.SECONDS);
    }

    public static Deadline ofThread(long seconds) {
        return new Deadline(System::nanoTime, Deadline::processorTime, seconds);
    }

    private static long processorTime() {
        return processorTime(Processor.THREADS, System::nanoTime);
    }

    /**
     * How long the thread at hand was at work. By the clock on the wall alone a busy machine would refuse what a quiet one reads; it is
     * the last resort, and a patient one.
     */
    static long processorTime(@Nullable ThreadMXBean threads, LongSupplier clock) {
        return threads != null && threads.isCurrentThreadCpuTimeSupported()
                ? threads.getCurrentThreadCpuTime()
                : clock.getAsLong() / WAITING;
    }

    /** Loaded only once a file takes long. */
    private static final class Processor {
        static final @Nullable ThreadMXBean THREADS = threads();

        /** Null in a working folder whose name the machine's encoding lacks: the JDK does not load there. */
        private static @Nullable ThreadMXBean threads() {
            try {
                return ManagementFactory.getThreadMXBean();
            } catch (LinkageError e) {
                return null;
            }
        }
    }

    /** Refuses the file once its time is up. */
    void check() throws Refusal {
        if (!isLeft()) {
            throw Refusal.tooLarge(Limit.SECONDS, seconds);
        }
    }

    @Override
    public boolean isLeft() {
        long passed = clock.getAsLong() - start;
        if (passed <= SECOND) {
            return true;
        }
        if (begun == null) {
            begun = processor.getAsLong() - Math.min(passed, 2 * SECOND);
        }
        return passed <= seconds * SECOND || processor.getAsLong() - begun <= seconds * SECOND;
    }

    @Override
    public long seconds() {
        return seconds;
    }
}
