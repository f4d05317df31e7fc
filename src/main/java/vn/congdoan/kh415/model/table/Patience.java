package vn.congdoan.kh415.model.table;

/** How long one file may take, whatever it was made to cost: to be asked in every loop that a file can lengthen. */
public interface Patience {
    /** For files that nobody made to cost time. */
    Patience ENDLESS = new Patience() {
        @Override
        public boolean isLeft() {
            return true;
        }

        @Override
        public long seconds() {
            return Long.MAX_VALUE;
        }
    };

    /** Whether some of it is left. */
    boolean isLeft();

    /** How much of it there was, in seconds of the processor's time. */
    long seconds();
}
