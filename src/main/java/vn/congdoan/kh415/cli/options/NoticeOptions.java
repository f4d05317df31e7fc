package vn.congdoan.kh415.cli.options;

import picocli.CommandLine.Option;

/** Who is told of the end of a run. */
public final class NoticeOptions {
    @Option(names = "--summary-json", paramLabel = "${bundle:label.file}", descriptionKey = "summary-json")
    public String summaryJson = "";

    @Option(names = "--notify-command", paramLabel = "${bundle:label.command}", descriptionKey = "notify-command")
    public String notifyCommand = "";
}
