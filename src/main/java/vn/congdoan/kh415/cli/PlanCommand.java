package vn.congdoan.kh415.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Groups the commands on the plan itself. */
@Command(name = "plan")
final class PlanCommand implements Runnable {
    private final Session session;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli prints the help when it is set
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), session.terminal().words().of("cli.no-command"));
    }
}
