package vn.congdoan.kh415.cli.options;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.text.Words;

/** When a run takes place, how it ends, and what opens locked returns. */
public final class RunOptions {
    @Option(names = "--as-of", paramLabel = "${bundle:label.day}", descriptionKey = "as-of")
    private String asOf = "";

    @Option(names = "--fail-on", paramLabel = "never|warning|error|missed", descriptionKey = "fail-on")
    private String failOn = "never";

    @Option(names = "--password-file", paramLabel = "${bundle:label.file}", descriptionKey = "password-file")
    private String passwordFile = "";

    /**
     * The values.
     *
     * @param dated whether somebody typed the day
     */
    public record Values(LocalDate asOf, boolean dated, FailOn failOn, Passwords passwords) {}

    /** The values; empty, with what cannot be used added to what is wrong. */
    public Optional<Values> values(Session session, List<String> wrong) throws CommandRefusal {
        Words words = session.words();
        Optional<LocalDate> day = day(session);
        Optional<FailOn> ending = FailOn.named(failOn);
        if (day.isEmpty()) {
            wrong.add(words.of("cli.bad-date", asOf));
        }
        if (ending.isEmpty()) {
            wrong.add(words.of("cli.bad-fail-on", failOn));
        }
        Optional<Passwords> passwords = passwords(session, passwordFile);
        if (passwords.isEmpty()) {
            wrong.add(words.of("cli.bad-password-file", passwordFile));
        }
        return day.isEmpty() || ending.isEmpty() || passwords.isEmpty()
                ? Optional.empty()
                : Optional.of(new Values(day.get(), !asOf.isEmpty(), ending.get(), passwords.get()));
    }

    /** The passwords in a file that somebody typed, none if nobody did; empty if it cannot be read. */
    public static Optional<Passwords> passwords(Session session, String file) throws CommandRefusal {
        try {
            return Optional.of(file.isEmpty() ? Passwords.NONE : Passwords.read(session.path(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * A day such as 2023-07-05.
     *
     * @throws DateTimeParseException for any other text, and for years beyond four digits, which nobody means
     */
    public static LocalDate day(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new DateTimeParseException("a year of four digits", text, 0);
        }
        return LocalDate.parse(text);
    }

    private Optional<LocalDate> day(Session session) {
        try {
            return Optional.of(asOf.isEmpty() ? session.surroundings().today() : day(asOf));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
