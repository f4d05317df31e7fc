package vn.congdoan.kh415.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The tool without a command: says what there is. */
@Command(name = "kh415")
final class Kh415Command implements Runnable {
    private final Session session;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli prints the help when it is set
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            descriptionKey = "version")
    private boolean version;

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
    @SuppressWarnings("UnusedVariable") // read before the arguments are parsed, by CommandLineRun
    private String lang = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Kh415Command(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (version) {
            session.terminal().result("kh415 " + session.surroundings().version());
        } else {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), session.terminal().words().of("cli.no-command"));
        }
    }
}
