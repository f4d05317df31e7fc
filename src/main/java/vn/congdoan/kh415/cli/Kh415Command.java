package vn.congdoan.kh415.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import vn.congdoan.kh415.cli.options.HelpOptions;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.run.UsageErrors;

/**
 * The tool without a command: says what there is. Its options are those of {@link HelpOptions} and the version, told to picocli one by
 * one, because to find annotations takes longer than all else that a help text needs.
 */
final class Kh415Command implements Runnable {
    private final Session session;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private final OptionSpec version = OptionSpec.builder("-V", "--version")
            .type(boolean.class)
            .descriptionKey("version")
            .build();

    private Kh415Command(Session session) {
        this.session = session;
        spec.name("kh415")
                .addOption(OptionSpec.builder("-h", "--help")
                        .type(boolean.class)
                        .usageHelp(true)
                        .descriptionKey("help")
                        .build())
                .addOption(OptionSpec.builder("--lang")
                        .type(String.class)
                        .paramLabel("vi|en")
                        .descriptionKey("lang")
                        .build())
                .addOption(version)
                .usageMessage()
                .synopsisSubcommandLabel("${bundle:label.command}");
    }

    static CommandSpec of(Session session) {
        return new Kh415Command(session).spec;
    }

    @Override
    public void run() {
        if (!Boolean.TRUE.equals(version.getValue())) {
            throw UsageErrors.noCommand(spec.commandLine(), session.words());
        }
        session.terminal().result("kh415 " + session.surroundings().version());
    }
}
