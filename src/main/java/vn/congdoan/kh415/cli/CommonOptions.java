package vn.congdoan.kh415.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli prints the help when it is set
    private boolean help;

    @Option(names = "--plan", paramLabel = "FILE", descriptionKey = "plan-file")
    String plan = "";

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
    @SuppressWarnings("UnusedVariable") // read before the arguments are parsed, by CommandLineRun
    private String lang = "";

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
