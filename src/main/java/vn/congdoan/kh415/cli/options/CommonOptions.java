package vn.congdoan.kh415.cli.options;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.congdoan.kh415.cli.run.Logs;
import vn.congdoan.kh415.cli.run.Session;

/** What every command understands. */
public final class CommonOptions {
    @Mixin
    @SuppressWarnings("UnusedVariable") // its options act by themselves
    private final HelpOptions help = new HelpOptions();

    @Option(names = "--plan", paramLabel = "${bundle:label.file}", descriptionKey = "plan-file")
    public String plan = "";

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    public boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            descriptionKey = "verbose")
    private boolean verbose;

    /** Makes the options take effect that concern the whole run. */
    public void apply(Session session) {
        if (verbose) {
            Logs.verbose();
        }
        if (quiet) {
            session.terminal().progress().hide();
        }
    }
}
