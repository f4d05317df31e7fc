package vn.congdoan.kh415.cli.run;

/** Ends a command with a message for the user and an exit code; nothing has been written. */
public final class CommandRefusal extends Exception {
    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;
    private final String message;

    public CommandRefusal(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
        this.message = message;
    }

    /** In the user's language. */
    public String message() {
        return message;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
