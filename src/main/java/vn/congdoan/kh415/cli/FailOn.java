package vn.congdoan.kh415.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.model.Severity;
import vn.congdoan.kh415.model.Verdict;
import vn.congdoan.kh415.text.Normal;

/** What makes a finished run end with {@link ExitCode#FOUND}. Remarks on other periods and on replaced versions do not. */
enum FailOn {
    NEVER,
    WARNING,
    ERROR,
    MISSED;

    static Optional<FailOn> named(String name) {
        return Arrays.stream(values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(Normal.key(name)))
                .findFirst();
    }

    boolean isMet(Assessment assessment) {
        return switch (this) {
            case NEVER -> false;
            case WARNING -> has(assessment, Severity.WARNING) || has(assessment, Severity.ERROR);
            case ERROR -> has(assessment, Severity.ERROR);
            case MISSED ->
                assessment.indicators().stream()
                        .anyMatch(result -> result.whole().judgement().verdict() == Verdict.NOT_MET
                                || result.whole().judgement().verdict() == Verdict.OVER);
        };
    }

    private static boolean has(Assessment assessment, Severity severity) {
        return assessment.findings().stream().anyMatch(finding -> finding.severity() == severity);
    }
}
