package vn.congdoan.kh415.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
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

/** A workspace, a period of it, and what opens locked returns. */
public final class WorkspaceOptions {
    @Parameters(index = "0", paramLabel = "${bundle:label.workspace}", descriptionKey = "workspace")
    private String workspace = "";

    @Option(
            names = {"-p", "--period"},
            required = true,
            paramLabel = "${bundle:label.period}",
            descriptionKey = "period")
    private String period = "";

    @Option(names = "--password-file", paramLabel = "${bundle:label.file}", descriptionKey = "password-file")
    private String passwordFile = "";

    /** All that cannot be used. */
    List<String> wrong(Session session) throws CommandRefusal {
        Words words = session.terminal().words();
        List<String> wrong = new ArrayList<>();
        if (!Files.isDirectory(session.path(workspace))) {
            wrong.add(words.of("cli.no-workspace", workspace));
        }
        if (!ReportPeriod.isWellFormed(period)) {
            wrong.add(words.of("cli.bad-period", period));
        }
        if (tried(session).isEmpty()) {
            wrong.add(words.of("cli.bad-password-file", passwordFile));
        }
        return wrong;
    }

    Path folder(Session session) throws CommandRefusal {
        return session.path(workspace);
    }

    private Optional<Passwords> tried(Session session) throws CommandRefusal {
        return passwords(session, passwordFile);
    }

    Passwords passwords(Session session) throws CommandRefusal {
        return tried(session).orElseThrow();
    }

    /** The months of a span depend on the plan; what a month is does not, and then nobody need read the plan twice. */
    ReportPeriod reported(Session session, String planName) throws CommandRefusal {
        ReportPeriod usual =
                ReportPeriod.parse(period, new ReportingYear(Month.JANUARY)).orElseThrow();
        if (usual.isMonth()) {
            return usual;
        }
        Plan plan = PlanFile.valid(session, PlanFile.locate(session, planName, folder(session)));
        return ReportPeriod.parse(period, plan.reportingYear()).orElseThrow();
    }

    /**
     * What a command asks for that judges nothing: of a longer period its last month, as if that were just over.
     *
     * @param planName of the plan, which says when the reporting year begins
     */
    public PeriodRequest month(Session session, String planName) throws CommandRefusal {
        List<String> wrong = wrong(session);
        if (!wrong.isEmpty()) {
            throw new CommandRefusal(ExitCode.USAGE, String.join("\n", wrong));
        }
        ReportPeriod month = ReportPeriod.of(reported(session, planName).end());
        return new PeriodRequest(folder(session), month, month.end().atEndOfMonth(), FailOn.NEVER, passwords(session));
    }

    /** The passwords in a file that somebody typed, none if nobody did; empty if it cannot be read. */
    public static Optional<Passwords> passwords(Session session, String file) throws CommandRefusal {
        try {
            return Optional.of(file.isEmpty() ? Passwords.NONE : Passwords.read(session.path(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
