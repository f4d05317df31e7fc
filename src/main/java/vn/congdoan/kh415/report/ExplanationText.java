package vn.congdoan.kh415.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Contribution;
import vn.congdoan.kh415.model.Coverage;
import vn.congdoan.kh415.model.Departed;
import vn.congdoan.kh415.model.Indicator;
import vn.congdoan.kh415.model.Judgement;
import vn.congdoan.kh415.model.Operand;
import vn.congdoan.kh415.model.Plan;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.Result;
import vn.congdoan.kh415.text.Words;

/** An explanation as text: the result and its rule, then the tree of figures down to file, sheet and cell. */
public final class ExplanationText {
    private final Plan plan;
    private final Words words;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Plan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    public static String of(Explanation explanation, Plan plan, Words words) {
        ExplanationText told = new ExplanationText(plan, words);
        told.head(explanation);
        told.tree(explanation, 0);
        return told.text.toString();
    }

    private void head(Explanation explanation) {
        Indicator indicator = explanation.indicator().indicator();
        line(0, indicator.id() + "  " + indicator.name().in(words.lang()));
        line(
                1,
                words.of(
                        "explain.rule",
                        formula(indicator),
                        Wording.target(explanation.indicator(), words),
                        indicator.place()));
        Result result = explanation.result();
        if (result != null) {
            judgement(result.judgement());
            Coverage coverage = result.total().coverage();
            line(
                    1,
                    words.of(
                            "explain.coverage",
                            coverage.expected(),
                            coverage.received(),
                            coverage.carried(),
                            coverage.covered(),
                            coverage.missing()));
            standing(explanation, result);
        }
        line(0, "");
    }

    private void standing(Explanation explanation, Result result) {
        StandingText standing = new StandingText(words);
        standing.unit(result).forEach(sentence -> line(1, sentence));
        if (explanation.isWhole()) {
            standing.whole(explanation.indicator()).forEach(sentence -> line(1, sentence));
        }
    }

    private void judgement(Judgement judgement) {
        if (judgement.verdict() == null) {
            line(1, words.of("explain.not-judged"));
            return;
        }
        line(1, Wording.mark(judgement.verdict(), words) + " " + Wording.verdict(judgement, words));
        if (judgement.shortfall() != null && judgement.margin() != null) {
            line(
                    1,
                    words.of(
                            judgement.shortfall().signum() > 0 ? "explain.shortfall" : "explain.margin",
                            words.numbers().exact(judgement.shortfall().max(judgement.margin()))));
        }
        if (judgement.low() != null
                && judgement.high() != null
                && judgement.low().compareTo(judgement.high()) != 0) {
            line(
                    1,
                    words.of(
                            "explain.bounds",
                            words.numbers().exact(judgement.low()),
                            words.numbers().exact(judgement.high())));
        }
    }

    private String formula(Indicator indicator) {
        String above = operand(indicator.numerator());
        return indicator.denominator() == null ? above : above + " / " + operand(indicator.denominator());
    }

    private String operand(Operand operand) {
        return operand instanceof Operand.Measures measures
                ? measures.ids().stream()
                        .map(id -> plan.measure(id).name().in(words.lang()))
                        .collect(Collectors.joining(" + "))
                : words.of("explain.bodies");
    }

    private void tree(Explanation at, int depth) {
        Result result = at.result();
        String sum = result == null ? "" : ratio(result.total().ratio(), at);
        line(depth, at.unit().code() + "  " + at.unit().name() + ":  " + sum);
        if (at.consolidated() != null) {
            contribution(at.consolidated(), words.of("explain.consolidated"), at, depth + 1);
        }
        if (at.own() != null) {
            contribution(at.own(), basis(at.own()), at, depth + 1);
        }
        for (Departed gone : at.departed()) {
            line(depth + 1, "· " + words.of("explain.departed", gone.unit()) + ": " + ratio(gone.ratio(), at));
            figures(gone.figures(), depth + 2);
        }
        at.below().forEach(below -> tree(below, depth + 1));
    }

    private String basis(Contribution own) {
        String basis = words.of(own.basis());
        return own.fromParts() ? words.of("explain.from-parts", basis) : basis;
    }

    private void contribution(Contribution given, String basis, Explanation at, int depth) {
        line(depth, "· " + basis + (given.ratio() == null ? "" : ": " + ratio(given.ratio(), at)));
        figures(given.figures(), depth + 1);
        if (!given.missingMonths().isEmpty()) {
            String months =
                    given.missingMonths().stream().map(words.numbers()::month).collect(Collectors.joining(", "));
            line(depth + 1, words.of("explain.missing-months", months));
        }
    }

    private void figures(List<Contribution.Figure> figures, int depth) {
        for (Contribution.Figure figure : figures) {
            line(
                    depth,
                    words.of(
                            figure.estimated() ? "explain.estimate" : "explain.figure",
                            plan.measure(figure.measure()).name().in(words.lang()),
                            words.numbers().exact(figure.value()),
                            words.numbers().month(figure.period()),
                            figure.source()));
        }
    }

    private String ratio(@Nullable Ratio ratio, Explanation at) {
        if (ratio == null) {
            return words.of("verdict.no-data");
        }
        Indicator indicator = at.indicator().indicator();
        String value = ResultText.of(ratio, indicator.unit(), words);
        return ratio.denominator() == null
                ? value
                : words.numbers().exact(ratio.numerator()) + " / "
                        + words.numbers().exact(ratio.denominator()) + " = " + value;
    }

    private void line(int depth, String content) {
        text.append(("  ".repeat(depth) + content).stripTrailing()).append('\n');
    }
}
