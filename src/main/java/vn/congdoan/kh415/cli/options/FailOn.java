package vn.congdoan.kh415.cli.options;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.text.Normal;
import vn.congdoan.kh415.text.Words;

/** What makes a finished run end with {@link ExitCode#FOUND}. Remarks on other periods and on replaced versions do not. */
public enum FailOn {
    NEVER,
    WARNING,
    ERROR,
    MISSED;

    static Optional<FailOn> named(String name) {
        return Arrays.stream(values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(Normal.key(name)))
                .findFirst();
    }

    public boolean isMet(Assessment assessment) {
        return switch (this) {
            case NEVER -> false;
            case WARNING, ERROR -> isMet(assessment.findings());
            case MISSED -> !missed(assessment).isEmpty();
        };
    }

    /** Whether such findings are enough. */
    public boolean isMet(List<Finding> findings) {
        return switch (this) {
            case NEVER, MISSED -> false;
            case WARNING -> count(findings, Severity.WARNING) + count(findings, Severity.ERROR) > 0;
            case ERROR -> count(findings, Severity.ERROR) > 0;
        };
    }

    /** What is met, in a line. */
    public String met(Assessment assessment, Words words) {
        String name = name().toLowerCase(Locale.ROOT);
        return switch (this) {
            case NEVER -> "";
            case WARNING, ERROR -> met(assessment.findings(), words);
            case MISSED -> words.of("cli.found-missed", name, String.join(", ", missed(assessment)));
        };
    }

    /** How many findings there are, in a line. */
    public String met(List<Finding> findings, Words words) {
        return words.of(
                "cli.found-findings",
                name().toLowerCase(Locale.ROOT),
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING));
    }

    private static List<String> missed(Assessment assessment) {
        return assessment.indicators().stream()
                .filter(result -> result.whole().judgement().verdict() == Verdict.NOT_MET
                        || result.whole().judgement().verdict() == Verdict.OVER)
                .map(result -> result.indicator().id().text())
                .toList();
    }

    /** How many findings of that severity count in the period. */
    public static long count(Assessment assessment, Severity severity) {
        return count(assessment.findings(), severity);
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
