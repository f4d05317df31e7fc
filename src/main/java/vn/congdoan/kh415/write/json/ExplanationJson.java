package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Average;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Departed;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Rank;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.SpanSum;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.report.terminal.Explanation;
import vn.congdoan.kh415.text.Words;

/**
 * An explanation as JSON: {@code {indicator, unit, name, numerator, denominator, verdict, own, consolidated, below[]}}, of a flow in
 * a span with {@code span {numerator, denominator}}, what the span has of its own; where {@code own}
 * and {@code consolidated} are {@code {basis, fromParts, numerator, denominator, missingMonths[], figures[] {measure, period, value,
 * estimated, file, sheet, cell}}}, and {@code gone[] {unit, numerator, denominator, figures[]}} what bodies that no longer stand gave. Numbers
 * are written as in the report: a whole one as a number, any other exact one as a decimal string, what is rounded as a number. Behind
 * them stand {@code assigned, percentOfAssigned, shortfallShare, rankInKind, rankInCluster} and, of the whole alone, {@code average,
 * averageAtLeast, neededPerMonth}; then {@code closed}, whether the period is closed, {@code gap}, why the period lacks something of the unit, and {@code
 * refused[] {code, measure, message, file, sheet, cell}}, what it sent and is not used. {@code closed} of a figure tells whether it is that
 * with which its month was closed.
 */
public final class ExplanationJson {
    private static final int DECIMALS = 4;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ExplanationJson() {}

    public static String of(Explanation explanation, Words words) throws IOException {
        return JSON.writeValueAsString(node(explanation, words)).replace("\r\n", "\n");
    }

    private static ObjectNode node(Explanation explanation, Words words) {
        ObjectNode node = JSON.createObjectNode();
        node.put("indicator", explanation.indicator().indicator().id().text());
        node.put("unit", explanation.unit().code().text());
        node.put("name", explanation.unit().name());
        if (explanation.result() != null) {
            ratio(node, explanation.result().total().ratio());
            Enum<?> verdict = explanation.result().judgement().verdict();
            node.put("verdict", verdict == null ? null : verdict.name().toLowerCase(Locale.ROOT));
        }
        span(node, explanation);
        node.set("own", given(explanation.own(), explanation.closed()));
        node.set("consolidated", given(explanation.consolidated(), explanation.closed()));
        ArrayNode gone = node.putArray("gone");
        explanation.departed().forEach(each -> gone.add(gone(each, explanation.closed())));
        ArrayNode below = node.putArray("below");
        explanation.below().forEach(each -> below.add(node(each, words)));
        standing(node, explanation);
        node.put("closed", explanation.isClosed());
        Gap gap = explanation.gap();
        node.put("gap", gap == null ? null : gap.reason().name().toLowerCase(Locale.ROOT));
        ArrayNode refused = node.putArray("refused");
        for (Finding finding : explanation.refused()) {
            refused.addObject()
                    .put("code", finding.code().id())
                    .put(
                            "measure",
                            finding.measure() == null ? null : finding.measure().text())
                    .put("message", words.message(finding))
                    .put("file", finding.place().file())
                    .put("sheet", finding.place().sheet())
                    .put("cell", finding.place().cell());
        }
        return node;
    }

    private static void span(ObjectNode node, Explanation explanation) {
        SpanSum sum = explanation.indicator().span();
        Total own = sum == null ? null : sum.of(explanation.unit().code());
        if (own != null) {
            ratio(node.putObject("span"), own.ratio());
        }
    }

    private static void standing(ObjectNode node, Explanation explanation) {
        Result result = explanation.result();
        if (result == null) {
            return;
        }
        Assigned assigned = result.assigned();
        node.set("assigned", exact(assigned == null ? null : assigned.number()));
        node.put("unitOfAssigned", JsonWriter.snake(assigned == null ? null : assigned.unit()));
        node.set(
                "percentOfAssigned",
                rounded(result.ofAssigned()
                        .flatMap(ratio -> ratio.rounded(ResultUnit.PERCENT, DECIMALS))
                        .orElse(null)));
        Judgement against = result.againstAssigned();
        node.put("verdictOfAssigned", JsonWriter.snake(against == null ? null : against.verdict()));
        node.put("paceOfAssigned", JsonWriter.snake(against == null ? null : against.pace()));
        node.set("shortfallOfAssigned", exact(against == null ? null : against.shortfall()));
        node.set("shortfallShare", exact(result.shortfallShare()));
        Rank rank = result.rank();
        node.put("rankInKind", rank == null ? null : rank.kind().place());
        node.put(
                "rankInCluster",
                rank == null || rank.cluster() == null ? null : rank.cluster().place());
        if (explanation.isWhole()) {
            Average average = explanation.indicator().average();
            node.set(
                    "average",
                    rounded(
                            average == null
                                    ? null
                                    : average.perYear()
                                            .flatMap(ratio -> ratio.rounded(ResultUnit.AVERAGE, DECIMALS))
                                            .orElse(null)));
            node.put("averageAtLeast", average != null && average.isAtLeast());
            Ratio needed = explanation.indicator().neededPerMonth();
            node.set("neededPerMonth", exact(needed == null ? null : needed.ceiling()));
        }
    }

    private static @Nullable ObjectNode given(@Nullable Contribution given, Set<YearMonth> closed) {
        if (given == null) {
            return null;
        }
        ObjectNode node = JSON.createObjectNode();
        node.put("basis", given.basis().name().toLowerCase(Locale.ROOT));
        node.put("fromParts", given.fromParts());
        ratio(node, given.ratio());
        ArrayNode months = node.putArray("missingMonths");
        given.missingMonths().forEach(month -> months.add(month.toString()));
        figures(node, given.figures(), closed);
        return node;
    }

    private static ObjectNode gone(Departed departed, Set<YearMonth> closed) {
        ObjectNode node = JSON.createObjectNode().put("unit", departed.unit().text());
        ratio(node, departed.ratio());
        figures(node, departed.figures(), closed);
        return node;
    }

    private static void figures(ObjectNode node, List<Contribution.Figure> from, Set<YearMonth> closed) {
        ArrayNode figures = node.putArray("figures");
        for (Contribution.Figure figure : from) {
            ObjectNode each = figures.addObject()
                    .put("measure", figure.measure().text())
                    .put("period", figure.period().toString());
            each.set("value", exact(figure.value()));
            each.put("estimated", figure.estimated())
                    .put("toDate", figure.toDate())
                    .put("file", figure.source().file())
                    .put("sheet", figure.source().sheet())
                    .put("cell", figure.source().cell())
                    .put("closed", closed.contains(figure.period()));
        }
    }

    private static void ratio(ObjectNode node, @Nullable Ratio ratio) {
        node.set("numerator", exact(ratio == null ? null : ratio.numerator()));
        node.set("denominator", exact(ratio == null ? null : ratio.denominator()));
    }

    private static JsonNode exact(@Nullable BigDecimal number) {
        if (number == null) {
            return JSON.getNodeFactory().nullNode();
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0
                ? JSON.getNodeFactory().numberNode(plain.toBigIntegerExact())
                : JSON.getNodeFactory().textNode(plain.toPlainString());
    }

    private static JsonNode rounded(@Nullable BigDecimal number) {
        return number == null
                ? JSON.getNodeFactory().nullNode()
                : JSON.getNodeFactory()
                        .numberNode(new BigDecimal(number.stripTrailingZeros().toPlainString()));
    }
}
