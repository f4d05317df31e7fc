package vn.congdoan.kh415.report.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.plan.Group;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Judgement.Pace;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.text.Numbers;
import vn.congdoan.kh415.text.Words;

/**
 * The short table of results that a run prints, as wide as the terminal and eighty columns elsewhere. An asterisk marks a verdict that
 * missing returns could still change. Where the period is a span, what it has of its own of each flow stands below.
 */
public final class SummaryText {
    private static final int WIDTH = 80;
    private static final String PROVISIONAL = "*";

    private final Assessment assessment;
    private final Words words;
    private final int width;

    private SummaryText(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.width = words.columns(WIDTH);
    }

    /** The table with a heading above and a sentence below; each line ends with a line break. */
    public static String of(Assessment assessment, Words words) {
        return new SummaryText(assessment, words).text();
    }

    private String text() {
        List<String> heading = List.of(
                "",
                words.of("table.indicator"),
                words.of("table.target"),
                words.of("table.result"),
                words.of("table.shortfall"),
                words.of("table.coverage"),
                words.of("table.verdict"));
        List<List<String>> rows =
                assessment.indicators().stream().map(this::cells).toList();
        SummaryColumns columns = new SummaryColumns(
                Stream.concat(Stream.of(heading), rows.stream()).toList(), width);
        List<String> lines = new ArrayList<>();
        lines.add(words.of(
                "table.heading", assessment.plan().number(), words.periods().of(assessment.reported())));
        lines.add(columns.row(heading));
        for (Map.Entry<Group, List<Indicator>> group :
                assessment.plan().indicatorsByGroup().entrySet()) {
            lines.add(cut(group.getKey().name().in(words.lang()), width));
            for (int i = 0; i < rows.size(); i++) {
                if (group.getValue().contains(assessment.indicators().get(i).indicator())) {
                    lines.add(columns.row(rows.get(i)));
                }
            }
        }
        lines.add("");
        if (assessment.indicators().stream()
                .anyMatch(result -> isProvisional(result.whole().judgement()))) {
            lines.addAll(TextColumns.wrapped(words.of("table.provisional", PROVISIONAL), width));
        }
        StandingText standing = new StandingText(words);
        for (IndicatorResult result : assessment.indicators()) {
            Stream.of(standing.due(result, result.whole(), assessment.period()), standing.span(result))
                    .flatMap(Optional::stream)
                    .map(sentence -> result.indicator().id() + ": " + sentence)
                    .forEach(sentence -> lines.addAll(TextColumns.wrapped(sentence, width)));
        }
        lines.addAll(TextColumns.wrapped(sentence(), width));
        return String.join("\n", lines) + "\n";
    }

    private List<String> cells(IndicatorResult result) {
        Indicator indicator = result.indicator();
        Judgement judgement = result.whole().judgement();
        return List.of(
                indicator.id().text(),
                indicator.name().in(words.lang()),
                result.target() == null
                        ? words.of("target.none")
                        : inSigns(result.target(), indicator.unit(), words.numbers()),
                ResultText.of(result.whole().total().ratio(), indicator.unit(), words),
                judgement.shortfall() == null ? "" : words.numbers().exact(judgement.shortfall()),
                Wording.coverage(result.whole()),
                verdict(result.whole()));
    }

    /** Provisional by a sign, which takes less room than a word. */
    private String verdict(Result result) {
        Judgement judgement = result.judgement();
        if (judgement.verdict() == null) {
            return "";
        }
        Judgement said = judgement.with(Judgement.Certainty.FINAL);
        return Wording.mark(judgement, result.hasValue(), words) + " "
                + Wording.verdict(said, result.hasValue(), words)
                + (isProvisional(judgement) ? PROVISIONAL : "");
    }

    /** A verdict without a value says itself that figures are missing. */
    private static boolean isProvisional(Judgement judgement) {
        return judgement.certainty() == Judgement.Certainty.OPEN
                && judgement.verdict() != null
                && Wording.restsOnValue(judgement.verdict());
    }

    private String sentence() {
        Headline headline = new Headline(assessment.indicators());
        long missing = assessment.receipts().stream()
                .filter(receipt -> receipt.status() == Receipt.Status.NOT_RECEIVED)
                .count();
        return words.of(
                "table.sentence",
                headline.reached(),
                assessment.indicators().size(),
                ifAny(headline.reachedProvisionally()),
                headline.with(Verdict.NOT_MET),
                ifAny(headline.with(Verdict.OVER)),
                ifAny(headline.underWay(Pace.ON_TRACK)),
                ifAny(headline.underWay(Pace.BEHIND)),
                ifAny(headline.underWay(null)),
                ifAny(headline.with(Verdict.NOT_DUE)),
                ifAny(headline.with(Verdict.NO_POPULATION)),
                ifAny(headline.with(Verdict.NO_DATA)),
                ifAny(headline.notJudged()),
                missing);
    }

    private static String ifAny(long count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    /** Not longer than the width, cut behind a word if there is one to cut behind. */
    public static String cut(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int space = text.lastIndexOf(' ', width - 1);
        String kept = text.substring(0, space > 0 ? space : width - 1);
        return kept.replaceFirst("[ ,;:–-]+$", "") + "…";
    }

    /** A target in signs: "≥ 75 %", "80–85 %", "75 ± 0,5 %". Whether it is a band or a range is said elsewhere. */
    private static String inSigns(Target target, ResultUnit unit, Numbers numbers) {
        String edges = switch (target.type()) {
            case AT_LEAST, AVERAGE_PER_BODY, MILESTONE -> (target.bare() ? "" : "≥ ") + numbers.exact(target.lower());
            case EXACTLY -> "= " + numbers.exact(target.lower());
            case RULE -> rule(target, numbers);
            case RANGE, BAND, ANNUAL_AVERAGE -> range(target, numbers);
        };
        return unit == ResultUnit.PERCENT ? edges + " %" : edges;
    }

    private static String rule(Target target, Numbers numbers) {
        BigDecimal tolerance = target.tolerance();
        String value = numbers.exact(target.lower());
        return tolerance == null ? "= " + value : value + " ± " + numbers.exact(tolerance);
    }

    private static String range(Target target, Numbers numbers) {
        BigDecimal upper = target.upper();
        String lower = numbers.exact(target.lower());
        return upper == null ? "≥ " + lower : lower + "–" + numbers.exact(upper);
    }
}
