package vn.congdoan.kh415.ingest;

import java.io.Serial;
import vn.congdoan.kh415.model.Patience;

/** Minds the time that the file at hand takes: every text and every figure that is read is a step. */
final class Pace {
    /** Thrown where the time is up; nothing of the file is used then. */
    static final class OutOfTime extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private OutOfTime() {
            super("the time for the file is up", null, false, false);
        }
    }

    /** A look at the clock costs as much as some steps. */
    private static final int STEPS_A_LOOK = 256;

    private Patience patience = Patience.ENDLESS;
    private int unlooked;

    void begin(Patience ofFile) {
        patience = ofFile;
        unlooked = 0;
    }

    /**
     * A step was taken.
     *
     * @throws OutOfTime if no time is left
     */
    void step() {
        unlooked++;
        if (unlooked >= STEPS_A_LOOK) {
            unlooked = 0;
            if (!patience.isLeft()) {
                throw new OutOfTime();
            }
        }
    }
}
