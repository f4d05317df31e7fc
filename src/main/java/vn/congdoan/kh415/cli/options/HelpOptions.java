package vn.congdoan.kh415.cli.options;

import picocli.CommandLine.Option;

/** What may be asked of every command and of the tool itself. */
public final class HelpOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli prints the help when it is set
    private boolean help;

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
    @SuppressWarnings("UnusedVariable") // read before the arguments are parsed, by CommandLineRun
    private String lang = "";
}
