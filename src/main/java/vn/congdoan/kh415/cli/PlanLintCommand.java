package vn.congdoan.kh415.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.congdoan.kh415.cli.options.CommonOptions;
import vn.congdoan.kh415.cli.options.PlanFile;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.report.terminal.FindingsText;
import vn.congdoan.kh415.text.Words;

/** Prints every mistake in the plan, with line, column and the nearest valid word. */
@Command(name = "lint")
final class PlanLintCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    PlanLintCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandRefusal {
        common.apply(session);
        Words words = session.words();
        Path file = PlanFile.locate(session, common.plan, null);
        Outcome<Optional<Plan>> outcome = PlanFile.read(session, file);
        if (!outcome.findings().isEmpty()) {
            session.terminal()
                    .result(FindingsText.list(outcome.findings(), words).stripTrailing());
        }
        outcome.value().ifPresent(plan -> {
            if (!common.quiet) {
                session.result(
                        "cli.plan-valid",
                        session.shown(file),
                        plan.indicators().size(),
                        plan.measures().size());
            }
        });
        return (outcome.value().isPresent() ? ExitCode.DONE : ExitCode.INVALID).code();
    }
}
