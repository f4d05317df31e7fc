package vn.congdoan.kh415.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.congdoan.kh415.cli.options.CommonOptions;
import vn.congdoan.kh415.cli.options.PlanFile;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.report.terminal.PlanListing;

/** Prints the plan as it was understood. */
@Command(name = "show")
final class PlanShowCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    PlanShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandRefusal {
        common.apply(session);
        Plan plan = PlanFile.valid(session, PlanFile.locate(session, common.plan, null));
        session.terminal().result(PlanListing.of(plan, session.words()).stripTrailing());
        return ExitCode.DONE.code();
    }
}
