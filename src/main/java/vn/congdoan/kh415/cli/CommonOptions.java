package vn.congdoan.kh415.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.congdoan.kh415.cli.run.Logs;

/** What every command understands. */
final class CommonOptions {
    @Mixin
    @SuppressWarnings("UnusedVariable") // its options act by themselves
    private final HelpOptions help = new HelpOptions();

    @Option(names = "--plan", paramLabel = "${bundle:label.file}", descriptionKey = "plan-file")
    String plan = "";

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            descriptionKey = "verbose")
    private boolean verbose;

    /** Makes the options take effect that concern the whole run. */
    void apply() {
        if (verbose) {
            Logs.verbose();
        }
    }
}
