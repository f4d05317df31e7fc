package vn.congdoan.kh415.cli.run;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.LoggerFactory;

/**
 * Notices that a run does nothing any more but look for memory: left alone, Java does that for half an hour before it gives up, and
 * nobody knows what it waits for. It looks after ten seconds for the first time, so that short runs do not load it.
 */
public final class MemoryWatch {
    private static final long FIRST_MILLIS = 10_000;
    private static final long EVERY_MILLIS = 15_000;

    /** Of all the time in between; what is slow for want of memory and comes to its end stays below. */
    private static final int MOST_PERCENT = 85;

    private long collectedBefore;
    private long wallBefore;

    MemoryWatch(long collected, long wall) {
        this.collectedBefore = collected;
        this.wallBefore = wall;
    }

    /** Watches this JVM until it ends. */
    public static void start(Runnable lost) {
        Thread thread = new Thread(() -> untilDone(() -> watch(lost)), "memory");
        thread.setDaemon(true);
        thread.start();
    }

    /** Memory may be lacking here, too: whoever does the work tells of it, and if nobody does, it is looked at again. */
    static void untilDone(Runnable watching) {
        boolean done = false;
        while (!done) {
            try {
                watching.run();
                done = true;
            } catch (OutOfMemoryError e) {
                // Nothing is said of it: that takes memory.
            }
        }
    }

    private static void watch(Runnable lost) {
        try {
            Thread.sleep(FIRST_MILLIS);
            MemoryWatch watch = new MemoryWatch(collected(), millis());
            boolean busy;
            do {
                Thread.sleep(EVERY_MILLIS);
                busy = watch.isLost(collected(), millis());
            } while (!busy || !isFull(used(), Runtime.getRuntime().maxMemory()));
            lost.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LinkageError e) {
            // Java counts this only where the working folder has a name in the machine's locale; elsewhere nobody
            // watches.
            LoggerFactory.getLogger(MemoryWatch.class).debug("no watch", e);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /**
     * Whether little is left of the most that there may be. A single collection can take that long where other programs hold the
     * machine, and then frees much.
     */
    static boolean isFull(long used, long most) {
        return used >= most / 4 * 3;
    }

    private static long millis() {
        return System.nanoTime() / 1_000_000;
    }

    private static long collected() {
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            millis += collector.getCollectionTime();
        }
        return millis;
    }

    /**
     * Whether hardly anything else was done since that was asked before.
     *
     * @param collected milliseconds that were spent on it so far
     * @param wall milliseconds by some clock
     */
    boolean isLost(long collected, long wall) {
        boolean lost = 100 * (collected - collectedBefore) >= MOST_PERCENT * (wall - wallBefore);
        collectedBefore = collected;
        wallBefore = wall;
        return lost;
    }
}
