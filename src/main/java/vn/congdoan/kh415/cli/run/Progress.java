package vn.congdoan.kh415.cli.run;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import vn.congdoan.kh415.text.Words;

/**
 * Tells who waits how far a run has come: stage, bar, rate and what remains, in one passing line. Only on a terminal, and only of runs
 * that take longer than a second. (A class of our own: the library that does this brings half a megabyte along, with native code that
 * it unpacks into the temporary folder to ask how wide the terminal is.)
 */
public final class Progress {
    private static final long FIRST_MILLIS = 1000;
    private static final long EVERY_MILLIS = 200;
    private static final int LONGEST_BAR = 30;
    private static final int SHORTEST_BAR = 5;

    private final Words words;
    private final Screen screen;
    private final LongSupplier millis;
    private final long begun;
    private boolean shown = true;

    /**
     * Of a run that begins now.
     *
     * @param millis what a clock shows
     */
    Progress(Words words, Screen screen, LongSupplier millis) {
        this.words = words;
        this.screen = screen;
        this.millis = millis;
        this.begun = millis.getAsLong();
    }

    /** Of a run that begins now. */
    public static Progress of(Words words, Screen screen) {
        return new Progress(words, screen, () -> System.nanoTime() / 1_000_000);
    }

    /** Shows nothing from now on. */
    public void hide() {
        shown = false;
    }

    /** Begins what the text of that key says; it ends when it is closed. */
    public Stage stage(String key) {
        Stage stage = new Stage(words.of(key));
        if (shown && screen.err() > 0) {
            stage.watched();
        }
        return stage;
    }

    /** Does at a stretch what the text of that key says. */
    public <T> T during(String key, Supplier<T> work) {
        Stage stage = stage(key);
        try {
            return work.get();
        } finally {
            stage.close();
        }
    }

    /** A part of the work; for several threads. */
    public final class Stage implements AutoCloseable {
        private final String name;
        private final long started = millis.getAsLong();
        private final Thread watch = new Thread(this::watch, "progress");
        private int done;
        private int all;
        private boolean drawn;
        private boolean ended;

        private Stage(String name) {
            this.name = name;
        }

        private void watched() {
            watch.setDaemon(true);
            watch.start();
        }

        /** So many are done, of so many; of 0 if nobody knows. */
        public synchronized void at(int doneNow, int allNow) {
            done = Math.max(done, doneNow);
            all = allNow;
        }

        private synchronized void watch() {
            try {
                while (!ended) {
                    wait(EVERY_MILLIS);
                    draw();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** The line as it is now, if it is time to show one. */
        synchronized void draw() {
            long now = millis.getAsLong();
            if (!ended && now - begun >= FIRST_MILLIS) {
                screen.status().accept(line(now - started));
                drawn = true;
            }
        }

        private String line(long elapsed) {
            if (all == 0 || done == 0) {
                String count = done == 0 ? "" : number(done) + "  ";
                return cut(name + " …  " + count + clock(elapsed / 1000));
            }
            long left = elapsed * (all - done) / done;
            String figures = "  " + number(done) + "/" + number(all) + "  "
                    + words.of("progress.rate", number(done * 1000L / Math.max(1, elapsed)))
                    + "  " + words.of("progress.left", clock((left + 999) / 1000));
            int room = Math.min(LONGEST_BAR, screen.err() - 1 - name.length() - figures.length() - " []".length());
            int full = (int) ((long) room * done / all);
            String bar = room < SHORTEST_BAR ? "" : " [" + "#".repeat(full) + ".".repeat(room - full) + "]";
            return cut(name + bar + figures);
        }

        /** The last column stays free: some terminals go on to the next line when it is written to. */
        private String cut(String line) {
            return line.substring(0, Math.min(line.length(), screen.err() - 1));
        }

        private String number(long count) {
            return words.numbers().exact(BigDecimal.valueOf(count));
        }

        private static String clock(long seconds) {
            return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        }

        /** Takes the line away; nothing of this is left. */
        @Override
        public void close() {
            synchronized (this) {
                ended = true;
                notifyAll();
                if (drawn) {
                    screen.status().accept("");
                }
            }
            try {
                watch.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
