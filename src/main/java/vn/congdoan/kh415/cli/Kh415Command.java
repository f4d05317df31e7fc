package vn.congdoan.kh415.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.congdoan.kh415.cli.run.Session;

/** The tool without a command: says what there is. */
@Command(name = "kh415", synopsisSubcommandLabel = "${bundle:label.command}")
final class Kh415Command implements Runnable {
    private final Session session;

    @Mixin
    @SuppressWarnings("UnusedVariable") // its options act by themselves
    private final HelpOptions help = new HelpOptions();

    @Option(
            names = {"-V", "--version"},
            descriptionKey = "version")
    private boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Kh415Command(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (!version) {
            throw UsageErrors.noCommand(spec.commandLine(), session.terminal().words());
        }
        session.terminal().result("kh415 " + session.surroundings().version());
    }
}
