package vn.congdoan.kh415.report.words;

import java.util.stream.Collectors;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.Restatement;
import vn.congdoan.kh415.text.Words;

/** What closed periods would be today, as lines of text: closed → now, and whether the verdict would change. */
public final class RestatementText {
    private RestatementText() {}

    /** Empty if nothing would be another. */
    public static String of(Assessment assessment, Words words) {
        if (assessment.restatements().isEmpty()) {
            return "";
        }
        return words.of("restatement.heading") + "\n"
                + assessment.restatements().stream()
                        .map(restatement -> "  " + sentence(restatement, assessment, words) + "\n")
                        .collect(Collectors.joining());
    }

    /** One of them, without a line break. */
    public static String sentence(Restatement restatement, Assessment assessment, Words words) {
        Indicator indicator = assessment.plan().indicators().stream()
                .filter(each -> each.id().equals(restatement.indicator()))
                .findFirst()
                .orElseThrow();
        String closed = said(restatement.closed(), indicator.unit(), words);
        String now = said(restatement.now(), indicator.unit(), words);
        // What differs further back than is shown.
        boolean alike = closed.equals(now);
        String line = words.of(
                "restatement.line",
                words.numbers().month(restatement.period()),
                indicator.id().text(),
                closed + (alike ? exact(restatement.closed(), words) : ""),
                now + (alike ? exact(restatement.now(), words) : ""));
        return line + (restatement.flips() ? words.of("restatement.flips") : "");
    }

    private static String exact(Earlier earlier, Words words) {
        Ratio ratio = earlier.ratio();
        return ratio == null || ratio.denominator() == null
                ? ""
                : " (" + words.numbers().exact(ratio.numerator()) + " / "
                        + words.numbers().exact(ratio.denominator()) + ")";
    }

    private static String said(Earlier earlier, ResultUnit unit, Words words) {
        String verdict =
                earlier.verdict() == null ? "" : " " + Wording.verdict(earlier.judgement(), earlier.hasValue(), words);
        return ResultText.of(earlier.ratio(), unit, words) + verdict;
    }
}
