package vn.congdoan.kh415.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {
    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    @Option(names = "--plan", paramLabel = "FILE", descriptionKey = "plan-file")
    String plan = "";

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
    String lang = "";

    @Option(names = {"-q", "--quiet"}, descriptionKey = "quiet")
    boolean quiet;

    @Option(names = {"-v", "--verbose"}, descriptionKey = "verbose")
    boolean verbose;
}
