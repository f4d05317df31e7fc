package vn.congdoan.kh415.cli.options;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.text.Words;

/** What every command on a workspace and a period understands. */
public final class PeriodOptions {
    @Mixin
    private final WorkspaceOptions where = new WorkspaceOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    /**
     * The values, or a refusal that names all that cannot be used.
     *
     * @param planName of the plan, which says when the reporting year begins
     */
    public PeriodRequest request(Session session, String planName) throws CommandRefusal {
        return request(session, planName, where.typed(), run);
    }

    /** The same of what is typed otherwise. */
    public static PeriodRequest request(Session session, String planName, WorkspaceOptions.Typed where, RunOptions run)
            throws CommandRefusal {
        Words words = session.words();
        List<String> wrong = new ArrayList<>();
        Path folder = where.folder(session, wrong);
        Optional<RunOptions.Values> values = run.values(session, wrong);
        if (!wrong.isEmpty()) {
            throw new CommandRefusal(ExitCode.USAGE, String.join("\n", wrong));
        }
        ReportPeriod reported = where.reported(session, planName, folder);
        RunOptions.Values with = values.orElseThrow();
        LocalDate first = reported.first().atDay(1);
        if (isEarly(with, first)) {
            throw session.refusal(
                    ExitCode.USAGE,
                    "cli.before-period",
                    with.asOf().toString(),
                    words.periods().of(reported),
                    first.toString());
        }
        if (isEarly(with, reported.end().atEndOfMonth())) {
            session.remark(
                    "cli.before-end",
                    words.numbers().day(with.asOf()),
                    words.periods().of(reported));
        }
        return new PeriodRequest(folder, reported, with.asOf(), with.failOn(), with.passwords());
    }

    /** Only of a day that somebody typed: what day it is today is known, and an early look at a month is no mistake. */
    private static boolean isEarly(RunOptions.Values values, LocalDate first) {
        return values.dated() && values.asOf().isBefore(first);
    }
}
