package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congdoan.kh415.read.Passwords;
import vn.congdoan.kh415.text.Words;

/** What every command on a workspace and a period understands. */
final class PeriodOptions {
    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private String workspace = "";

    @Option(
            names = {"-p", "--period"},
            required = true,
            paramLabel = "YYYY-MM",
            descriptionKey = "period")
    private String period = "";

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of")
    private String asOf = "";

    @Option(names = "--fail-on", paramLabel = "never|warning|error|missed", descriptionKey = "fail-on")
    private String failOn = "never";

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "password-file")
    private String passwordFile = "";

    Passwords passwords(Session session) throws Refusal {
        try {
            return passwordFile.isEmpty()
                    ? Passwords.NONE
                    : Passwords.read(session.surroundings().folder().resolve(passwordFile));
        } catch (IOException | InvalidPathException e) {
            throw usage(session, "cli.bad-password-file", passwordFile);
        }
    }

    Path workspace(Session session) throws Refusal {
        Path folder = session.surroundings().folder().resolve(workspace).normalize();
        if (!Files.isDirectory(folder)) {
            throw usage(session, "cli.no-workspace", workspace);
        }
        return folder;
    }

    YearMonth period(Session session) throws Refusal {
        try {
            return YearMonth.parse(period);
        } catch (DateTimeParseException e) {
            throw usage(session, "cli.bad-period", period);
        }
    }

    LocalDate asOf(Session session) throws Refusal {
        try {
            return asOf.isEmpty() ? session.surroundings().today() : LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw usage(session, "cli.bad-date", asOf);
        }
    }

    FailOn failOn(Session session) throws Refusal {
        return FailOn.named(failOn).orElseThrow(() -> usage(session, "cli.bad-fail-on", failOn));
    }

    private static Refusal usage(Session session, String key, String seen) {
        Words words = session.terminal().words();
        return new Refusal(ExitCode.USAGE, words.of(key, seen));
    }
}
