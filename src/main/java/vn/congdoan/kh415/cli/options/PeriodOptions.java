package vn.congdoan.kh415.cli.options;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.text.Words;

/** What every command understands that assesses a period of a workspace. */
public final class PeriodOptions {
    @Mixin
    private final WorkspaceOptions where = new WorkspaceOptions();

    @Option(names = "--as-of", paramLabel = "${bundle:label.day}", descriptionKey = "as-of")
    private String asOf = "";

    @Option(names = "--fail-on", paramLabel = "never|warning|error|missed", descriptionKey = "fail-on")
    private String failOn = "never";

    /**
     * The values, or a refusal that names all that cannot be used.
     *
     * @param planName of the plan, which says when the reporting year begins
     */
    public PeriodRequest request(Session session, String planName) throws CommandRefusal {
        Words words = session.terminal().words();
        List<String> wrong = new ArrayList<>(where.wrong(session));
        Optional<LocalDate> day = day(session);
        Optional<FailOn> ending = FailOn.named(failOn);
        if (day.isEmpty()) {
            wrong.add(words.of("cli.bad-date", asOf));
        }
        if (ending.isEmpty()) {
            wrong.add(words.of("cli.bad-fail-on", failOn));
        }
        if (!wrong.isEmpty()) {
            throw new CommandRefusal(ExitCode.USAGE, String.join("\n", wrong));
        }
        ReportPeriod reported = where.reported(session, planName);
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
        return new PeriodRequest(
                where.folder(session), reported, day.orElseThrow(), ending.orElseThrow(), where.passwords(session));
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
