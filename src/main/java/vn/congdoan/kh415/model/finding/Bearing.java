package vn.congdoan.kh415.model.finding;

/** What a finding still means for the period under report. */
public enum Bearing {
    /** It speaks of the period, or of none in particular: it weighs as much as its code says. */
    HERE(Severity.ERROR),

    /** What could not be read lacks nowhere: everything expected for the period has come otherwise. Someone must still look. */
    SPARE(Severity.WARNING),

    /** A newer version states what was wrong here; the sender has nothing left to mend. */
    REPLACED(Severity.INFO),

    /** It speaks of another period, where it is dealt with. */
    ELSEWHERE(Severity.INFO);

    private final Severity most;

    Bearing(Severity most) {
        this.most = most;
    }

    /** How grave it can be at most. */
    Severity most() {
        return most;
    }
}
