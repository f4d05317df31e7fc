package vn.congdoan.kh415.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.congdoan.kh415.cli.options.HelpOptions;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.run.UsageErrors;

/** Groups the commands on the plan itself. */
@Command(name = "plan", synopsisSubcommandLabel = "${bundle:label.command}")
final class PlanCommand implements Runnable {
    private final Session session;

    @Mixin
    @SuppressWarnings("UnusedVariable") // its options act by themselves
    private final HelpOptions help = new HelpOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw UsageErrors.noCommand(spec.commandLine(), session.words());
    }
}
