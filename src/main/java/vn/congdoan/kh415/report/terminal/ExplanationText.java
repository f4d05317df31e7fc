package vn.congdoan.kh415.report.terminal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Departed;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.words.FigureText;
import vn.congdoan.kh415.report.words.Folded;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.report.words.OperandText;
import vn.congdoan.kh415.report.words.ResultText;
import vn.congdoan.kh415.report.words.StandingText;
import vn.congdoan.kh415.report.words.Wording;
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

    /** With that many levels of units, the first being the one explained; of what stands below, it says how much there is. */
    public static String of(Explanation explanation, Plan plan, Words words, int depth) {
        ExplanationText told = new ExplanationText(plan, words);
        told.head(explanation);
        told.tree(explanation, 0, depth);
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
        if (!indicator.quote().isEmpty()) {
            line(1, words.of("explain.quote", indicator.quote()));
        }
        if (!indicator.reading().isEmpty()) {
            line(1, words.of("explain.reading", indicator.reading()));
        }
        ReportPeriod period = explanation.reported();
        if (!period.isMonth()) {
            line(
                    1,
                    words.of(
                            "explain.span",
                            words.periods().full(period),
                            words.numbers().month(period.end())));
        }
        if (explanation.isClosed()) {
            line(1, words.of("explain.closed", words.numbers().month(explanation.period())));
        }
        Result result = explanation.result();
        if (result != null) {
            judgement(result, indicator.unit());
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
            share(result.total());
            standing(explanation, result);
        }
        line(0, "");
    }

    /** What part those with figures make of all, where some are missing: a few bodies may be half of the people. */
    private void share(Total total) {
        Ratio share = total.share();
        if (share != null && total.coverage().missing() > 0) {
            line(1, words.of("explain.share", ResultText.of(share, ResultUnit.PERCENT, words)));
        }
    }

    private void standing(Explanation explanation, Result result) {
        StandingText standing = new StandingText(words);
        standing.due(explanation.indicator(), result, explanation.period()).ifPresent(sentence -> line(1, sentence));
        if (explanation.isWhole()) {
            standing.assigned(result).ifPresent(sentence -> line(1, sentence));
            standing.whole(explanation.indicator()).forEach(sentence -> line(1, sentence));
        } else {
            standing.unit(result).forEach(sentence -> line(1, sentence));
            standing.span(explanation.indicator(), explanation.unit().code(), result)
                    .ifPresent(sentence -> line(1, sentence));
        }
    }

    private void judgement(Result result, ResultUnit unit) {
        Judgement judgement = result.judgement();
        if (judgement.verdict() == null) {
            line(1, words.of("explain.not-judged"));
            return;
        }
        line(
                1,
                Wording.mark(judgement, result.hasValue(), words) + " "
                        + Wording.verdict(judgement, result.hasValue(), words));
        if (judgement.shortfall() != null && judgement.shortfall().signum() > 0) {
            String key = judgement.kept() == null ? "explain.shortfall" : "explain.shortfall-each";
            line(1, words.of(key, words.numbers().exact(judgement.shortfall())));
        } else if (judgement.margin() != null) {
            line(1, words.of("explain.margin", words.numbers().exact(judgement.margin())));
        }
        if (judgement.low() != null
                && judgement.high() != null
                && judgement.low().compareTo(judgement.high()) != 0) {
            line(
                    1,
                    words.of(
                            "explain.bounds",
                            ResultText.of(judgement.low(), unit, words),
                            ResultText.of(judgement.high(), unit, words)));
        }
    }

    private String formula(Indicator indicator) {
        String above = operand(indicator.numerator());
        return indicator.denominator() == null ? above : above + " / " + operand(indicator.denominator());
    }

    private String operand(Operand operand) {
        return OperandText.of(operand, plan, words);
    }

    private void tree(Explanation at, int depth, int levels) {
        Result result = at.result();
        String sum = result == null ? "" : ratio(result.total().ratio(), at);
        line(depth, at.unit().code().text() + "  " + at.unit().name() + ":  " + sum + (depth == 0 ? "" : broken(at)));
        if (at.consolidated() != null) {
            contribution(at.consolidated(), words.of("explain.consolidated"), true, at, depth + 1);
        }
        if (at.own() != null) {
            contribution(at.own(), basis(at), at.own().basis() == Contribution.Basis.COVERED, at, depth + 1);
            lacking(at, at.own(), depth + 2);
        }
        for (Departed gone : at.departed()) {
            line(depth + 1, "· " + words.of("explain.departed", gone.unit().text()) + ": " + ratio(gone.ratio(), at));
            figures(gone.figures(), at, false, depth + 2);
        }
        if (levels > 1) {
            at.below().forEach(below -> tree(below, depth + 1, levels - 1));
        } else if (!at.below().isEmpty()) {
            line(
                    depth + 1,
                    words.of(
                            "explain.folded",
                            at.countBelow(),
                            depth + 2,
                            at.unit().code().text()));
        }
    }

    /** Where a rule that each body has to keep is broken; the total beside it may look right. */
    private String broken(Explanation at) {
        Target target = at.indicator().target();
        Result result = at.result();
        Judgement judgement = result == null ? null : result.judgement();
        if (target == null || !target.each() || judgement == null) {
            return "";
        }
        return judgement.verdict() == Verdict.NOT_MET || judgement.verdict() == Verdict.OVER
                ? "  " + Wording.mark(judgement.verdict(), words) + " " + Wording.verdict(judgement, true, words)
                : "";
    }

    /** What was sent and is not used, and why; a figure that lacks without that was not sent. */
    private void lacking(Explanation at, Contribution own, int depth) {
        for (Finding finding : at.refused()) {
            MeasureId measure = finding.measure();
            line(
                    depth,
                    words.of(
                            "explain.refused",
                            measure == null ? "" : plan.measure(measure).name().in(words.lang()),
                            seen(finding),
                            words.message(finding),
                            finding.place().toString()));
        }
        Gap gap = at.gap();
        if (gap == null || !at.refused().isEmpty() || own.basis() == Contribution.Basis.COVERED) {
            return;
        }
        if (gap.reason().isUnusable()) {
            String file = gap.file() == null ? "" : words.of("gaps.file", gap.file());
            line(depth, words.of("explain.unusable", GapsText.reason(gap, words) + file));
        } else if (gap.reason() == Gap.Reason.NOT_SENT) {
            line(depth, words.of("explain.not-sent", words.numbers().month(at.period())));
        } else {
            gap.measures().stream()
                    .filter(id -> isAsked(id, at.indicator().indicator()))
                    .forEach(id -> line(
                            depth,
                            words.of(
                                    "explain.not-stated",
                                    plan.measure(id).name().in(words.lang()),
                                    words.numbers().month(at.period()))));
        }
    }

    private static boolean isAsked(MeasureId measure, Indicator indicator) {
        return Stream.of(Optional.of(indicator.numerator()), Optional.ofNullable(indicator.denominator()))
                .flatMap(Optional::stream)
                .anyMatch(operand -> operand.measures().contains(measure));
    }

    /** What stands in the cell, where the finding tells it. */
    private String seen(Finding finding) {
        Facts facts = finding.facts();
        if (facts instanceof CheckFacts.Above above) {
            return words.of("explain.number", above.numerator().toPlainString());
        }
        if (facts instanceof CheckFacts.Broken broken) {
            return words.of("explain.number", broken.doubted().toPlainString());
        }
        return facts instanceof ReturnFacts.Conflict conflict
                ? words.of("explain.number", conflict.here())
                : facts.seen();
    }

    private String basis(Explanation at) {
        Contribution own = Objects.requireNonNull(at.own());
        boolean sent =
                own.basis() == Contribution.Basis.MISSING && !at.refused().isEmpty();
        String basis = sent ? words.of("explain.sent") : words.of(own.basis());
        return own.fromParts() ? words.of("explain.from-parts", basis) : basis;
    }

    /**
     * What was given.
     *
     * @param counts whether its figures count bodies where a body's own answers yes or no
     */
    private void contribution(Contribution given, String basis, boolean counts, Explanation at, int depth) {
        line(depth, "· " + basis + (given.ratio() == null ? "" : ": " + ratio(given.ratio(), at)));
        figures(given.figures(), at, counts, depth + 1);
        if (!given.missingMonths().isEmpty()) {
            String months =
                    given.missingMonths().stream().map(words.numbers()::month).collect(Collectors.joining(", "));
            line(depth + 1, words.of("explain.missing-months", months));
        }
    }

    private void figures(List<Contribution.Figure> figures, Explanation at, boolean counts, int depth) {
        for (Contribution.Figure figure : figures) {
            unfolded(
                    depth,
                    words.of(
                            key(figure),
                            plan.measure(figure.measure()).name().in(words.lang()),
                            counts
                                    ? words.numbers().exact(figure.value())
                                    : FigureText.of(figure, plan.measure(figure.measure()), words),
                            words.numbers().month(figure.period())
                                    + (at.closed().contains(figure.period()) ? words.of("explain.closed-figure") : ""),
                            figure.source()));
        }
    }

    private static String key(Contribution.Figure figure) {
        if (figure.toDate()) {
            return "explain.running-total";
        }
        return figure.estimated() ? "explain.estimate" : "explain.figure";
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

    /** A place stays in one piece, to be copied. */
    private void unfolded(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }

    private void line(int depth, String content) {
        text.append(content.isEmpty() ? "\n" : Folded.text("  ".repeat(depth), content.stripTrailing(), words));
    }
}
