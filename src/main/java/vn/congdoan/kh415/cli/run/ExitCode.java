package vn.congdoan.kh415.cli.run;

/** How a run ended, as scripts see it. */
public enum ExitCode {
    DONE(0),
    /** Done, and what --fail-on names has been found. */
    FOUND(1),
    USAGE(2),
    /** The plan or the registry is invalid. */
    INVALID(3),
    NOTHING_USABLE(4),
    /** Another run holds the workspace. */
    BUSY(5),
    DEFECT(70),
    NOT_WRITTEN(74),
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
