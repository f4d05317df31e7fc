package vn.congdoan.kh415.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.plan.ReportingYear;
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

    @Mixin
    private final RunOptions run = new RunOptions();

    /**
     * The values, or a refusal that names all that cannot be used.
     *
     * @param planName of the plan, which says when the reporting year begins
     */
    public PeriodRequest request(Session session, String planName) throws CommandRefusal {
        return request(session, planName, workspace, period, run);
    }

    /** The same of what is typed otherwise. */
    public static PeriodRequest request(
            Session session, String planName, String workspace, String period, RunOptions run) throws CommandRefusal {
        Words words = session.terminal().words();
        List<String> wrong = new ArrayList<>();
        Path folder = session.path(workspace);
        if (!Files.isDirectory(folder)) {
            wrong.add(words.of("cli.no-workspace", workspace));
        }
        if (!ReportPeriod.isWellFormed(period)) {
            wrong.add(words.of("cli.bad-period", period));
        }
        Optional<RunOptions.Values> values = run.values(session, wrong);
        if (!wrong.isEmpty()) {
            throw new CommandRefusal(ExitCode.USAGE, String.join("\n", wrong));
        }
        ReportPeriod reported = reported(session, planName, folder, period);
        RunOptions.Values with = values.orElseThrow();
        LocalDate first = reported.first().atDay(1);
        if (isEarly(with, first)) {
            throw new CommandRefusal(
                    ExitCode.USAGE,
                    words.of(
                            "cli.before-period",
                            with.asOf().toString(),
                            words.periods().of(reported),
                            first.toString()));
        }
        if (isEarly(with, reported.end().atEndOfMonth())) {
            session.terminal()
                    .remark(words.of(
                            "cli.before-end",
                            words.numbers().day(with.asOf()),
                            words.periods().of(reported)));
        }
        return new PeriodRequest(folder, reported, with.asOf(), with.failOn(), with.passwords());
    }

    /** The months of a span depend on the plan; what a month is does not, and then nobody need read the plan twice. */
    static ReportPeriod reported(Session session, String planName, Path folder, String period) throws CommandRefusal {
        ReportPeriod usual =
                ReportPeriod.parse(period, new ReportingYear(Month.JANUARY)).orElseThrow();
        if (usual.isMonth()) {
            return usual;
        }
        Plan plan = PlanFile.valid(session, PlanFile.locate(session, planName, folder));
        return ReportPeriod.parse(period, plan.reportingYear()).orElseThrow();
    }

    /** Only of a day that somebody typed: what day it is today is known, and an early look at a month is no mistake. */
    private static boolean isEarly(RunOptions.Values values, LocalDate first) {
        return values.dated() && values.asOf().isBefore(first);
    }
}
