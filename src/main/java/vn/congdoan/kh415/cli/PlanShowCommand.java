package vn.congdoan.kh415.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.congdoan.kh415.model.Plan;
import vn.congdoan.kh415.report.PlanListing;

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
    public Integer call() throws Refusal {
        common.apply();
        Plan plan = PlanFile.valid(session, PlanFile.locate(session, common.plan, null));
        session.terminal()
                .result(PlanListing.of(plan, session.terminal().words()).stripTrailing());
        return ExitCode.DONE.code();
    }
}
