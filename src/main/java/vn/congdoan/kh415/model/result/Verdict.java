package vn.congdoan.kh415.model.result;

/** A figure held against the target in force. */
public enum Verdict {
    EXCEEDED,
    MET,
    NOT_MET,
    /** Above what a rule allows. */
    OVER,
    /** Judged at a later month, and not reached yet. */
    NOT_DUE,
    /** Everybody reported, and there is nothing to take a share of. */
    NO_POPULATION,
    /** Nobody reported. */
    NO_DATA;

    public boolean isReached() {
        return this == EXCEEDED || this == MET;
    }
}
