package vn.congdoan.kh415.report;

import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.model.Group;
import vn.congdoan.kh415.model.Indicator;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Judgement;
import vn.congdoan.kh415.model.Receipt;
import vn.congdoan.kh415.model.Verdict;
import vn.congdoan.kh415.text.TargetWords;
import vn.congdoan.kh415.text.Words;

/** The short table of results that a run prints: a hundred columns wide, one line an indicator. */
public final class SummaryText {
    private static final int NAME = 38;
    private static final int TARGET = 20;

    private final Assessment assessment;
    private final Words words;

    private SummaryText(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
    }

    public static String of(Assessment assessment, Words words) {
        return new SummaryText(assessment, words).text();
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(words.of(
                "table.heading",
                assessment.plan().number(),
                words.numbers().month(assessment.period()),
                words.numbers().day(assessment.asOf())));
        lines.add(line(
                "",
                words.of("table.indicator"),
                words.of("table.target"),
                words.of("table.result"),
                words.of("table.shortfall"),
                words.of("table.coverage"),
                words.of("table.verdict")));
        assessment.plan().indicatorsByGroup().forEach((group, indicators) -> group(group, indicators, lines));
        lines.add("");
        lines.add(sentence());
        return String.join("\n", lines) + "\n";
    }

    private void group(Group group, List<Indicator> indicators, List<String> lines) {
        lines.add(group.name().in(words.lang()));
        for (IndicatorResult result : assessment.indicators()) {
            if (indicators.contains(result.indicator())) {
                lines.add(line(result));
            }
        }
    }

    private String line(IndicatorResult result) {
        Indicator indicator = result.indicator();
        Judgement judgement = result.whole().judgement();
        String target = result.target() == null
                ? words.of("target.none")
                : TargetWords.of(result.target(), indicator.unit(), words);
        String verdict = judgement.verdict() == null
                ? ""
                : Wording.mark(judgement.verdict(), words) + " " + Wording.verdict(judgement, words);
        return line(
                indicator.id(),
                indicator.name().in(words.lang()),
                target,
                ResultText.of(result.whole().total().ratio(), indicator.unit(), words),
                judgement.shortfall() == null ? "" : words.numbers().exact(judgement.shortfall()),
                Wording.coverage(result.whole().total().coverage()),
                verdict);
    }

    private static String line(
            String id, String name, String target, String value, String shortfall, String coverage, String verdict) {
        return (left(id, 6) + left(cut(name, NAME), NAME + 1) + left(cut(target, TARGET), TARGET + 1) + right(value, 10)
                        + right(shortfall, 10) + right(coverage, 8) + "  " + verdict)
                .stripTrailing();
    }

    private String sentence() {
        long reached = assessment.indicators().stream()
                .filter(result -> {
                    Verdict verdict = result.whole().judgement().verdict();
                    return verdict != null && verdict.isReached();
                })
                .count();
        long missing = assessment.receipts().stream()
                .filter(receipt -> receipt.status() == Receipt.Status.NOT_RECEIVED)
                .count();
        return words.of("table.sentence", reached, assessment.indicators().size(), missing);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1).stripTrailing() + "…";
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
