package vn.congdoan.kh415.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.text.Words;

/** What every command on a workspace and a period understands. */
public final class PeriodOptions {
    @Parameters(index = "0", paramLabel = "${bundle:label.workspace}", descriptionKey = "workspace")
    private String workspace = "";

    @Option(
            names = {"-p", "--period"},
            required = true,
            paramLabel = "${bundle:label.period}",
            descriptionKey = "period")
    private String period = "";

    @Option(names = "--as-of", paramLabel = "${bundle:label.day}", descriptionKey = "as-of")
    private String asOf = "";

    @Option(names = "--fail-on", paramLabel = "never|warning|error|missed", descriptionKey = "fail-on")
    private String failOn = "never";

    @Option(names = "--password-file", paramLabel = "${bundle:label.file}", descriptionKey = "password-file")
    private String passwordFile = "";

    /**
     * The values, or a refusal that names all that cannot be used.
     *
     * @param planName of the plan, which says when the reporting year begins
     */
    public PeriodRequest request(Session session, String planName) throws CommandRefusal {
        Words words = session.terminal().words();
        List<String> wrong = new ArrayList<>();
        Path folder = session.path(workspace);
        Optional<LocalDate> day = day(session);
        Optional<FailOn> ending = FailOn.named(failOn);
        if (!Files.isDirectory(folder)) {
            wrong.add(words.of("cli.no-workspace", workspace));
        }
        if (!ReportPeriod.isWellFormed(period)) {
            wrong.add(words.of("cli.bad-period", period));
        }
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
        if (!wrong.isEmpty()) {
            throw new CommandRefusal(ExitCode.USAGE, String.join("\n", wrong));
        }
        ReportPeriod reported = reported(session, planName, folder);
        LocalDate first = reported.first().atDay(1);
        if (isEarly(day.orElseThrow(), first)) {
            throw new CommandRefusal(
                    ExitCode.USAGE,
                    words.of("cli.before-period", asOf, words.periods().of(reported), first.toString()));
        }
        if (isEarly(day.orElseThrow(), reported.end().atEndOfMonth())) {
            session.terminal()
                    .remark(words.of(
                            "cli.before-end",
                            words.numbers().day(day.orElseThrow()),
                            words.periods().of(reported)));
        }
        return new PeriodRequest(folder, reported, day.orElseThrow(), ending.orElseThrow(), passwords.orElseThrow());
    }

    /** The months of a span depend on the plan; what a month is does not, and then nobody need read the plan twice. */
    private ReportPeriod reported(Session session, String planName, Path folder) throws CommandRefusal {
        ReportPeriod usual =
                ReportPeriod.parse(period, new ReportingYear(Month.JANUARY)).orElseThrow();
        if (usual.isMonth()) {
            return usual;
        }
        Plan plan = PlanFile.valid(session, PlanFile.locate(session, planName, folder));
        return ReportPeriod.parse(period, plan.reportingYear()).orElseThrow();
    }

    /** The passwords in a file that somebody typed, none if nobody did; empty if it cannot be read. */
    public static Optional<Passwords> passwords(Session session, String file) throws CommandRefusal {
        try {
            return Optional.of(file.isEmpty() ? Passwords.NONE : Passwords.read(session.path(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Only of a day that somebody typed: what day it is today is known, and an early look at a month is no mistake. */
    private boolean isEarly(LocalDate day, LocalDate first) {
        return !asOf.isEmpty() && day.isBefore(first);
    }

    private Optional<LocalDate> day(Session session) {
        try {
            return Optional.of(asOf.isEmpty() ? session.surroundings().today() : LocalDate.parse(asOf));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
