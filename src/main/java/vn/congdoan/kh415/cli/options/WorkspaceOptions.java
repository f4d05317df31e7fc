package vn.congdoan.kh415.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.plan.ReportPeriod;
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

    /**
     * What a command asks for that judges nothing: of a longer period its last month, as if that were just over.
     *
     * @param planName of the plan, which says when the reporting year begins
     */
    public PeriodRequest month(Session session, String planName) throws CommandRefusal {
        Words words = session.terminal().words();
        List<String> wrong = new ArrayList<>();
        Path folder = session.path(workspace);
        if (!Files.isDirectory(folder)) {
            wrong.add(words.of("cli.no-workspace", workspace));
        }
        if (!ReportPeriod.isWellFormed(period)) {
            wrong.add(words.of("cli.bad-period", period));
        }
        Optional<Passwords> passwords = RunOptions.passwords(session, passwordFile);
        if (passwords.isEmpty()) {
            wrong.add(words.of("cli.bad-password-file", passwordFile));
        }
        if (!wrong.isEmpty()) {
            throw new CommandRefusal(ExitCode.USAGE, String.join("\n", wrong));
        }
        ReportPeriod month = ReportPeriod.of(
                PeriodOptions.reported(session, planName, folder, period).end());
        return new PeriodRequest(folder, month, month.end().atEndOfMonth(), FailOn.NEVER, passwords.orElseThrow());
    }
}
