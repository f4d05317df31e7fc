package vn.congdoan.kh415.cli;

/** Ends a command with a message for the user and an exit code; nothing has been written. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;
    private final String message;

    Refusal(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
        this.message = message;
    }

    /** In the user's language. */
    String message() {
        return message;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
