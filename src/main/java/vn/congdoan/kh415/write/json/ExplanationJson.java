package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
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

    private final JsonGenerator json;
    private final JsonLayout layout;
    private final Words words;

    /** Those that are closed of the months that it speaks of. */
    private final Set<YearMonth> closed;

    private ExplanationJson(JsonGenerator json, JsonLayout layout, Words words, Set<YearMonth> closed) {
        this.json = json;
        this.layout = layout;
        this.words = words;
        this.closed = closed;
    }

    /** Without a line feed at its end. */
    public static String of(Explanation explanation, Words words) throws IOException {
        StringWriter out = new StringWriter();
        JsonLayout layout = new JsonLayout();
        try (JsonGenerator json = Json.open(out)) {
            json.setPrettyPrinter(layout);
            new ExplanationJson(json, layout, words, explanation.closed()).write(explanation);
        }
        return out.toString();
    }

    private void write(Explanation explanation) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "indicator", explanation.indicator().indicator().id().text());
        json.writeStringField("unit", explanation.unit().code().text());
        json.writeStringField("name", explanation.unit().name());
        if (explanation.result() != null) {
            ratio(explanation.result().total().ratio());
            json.writeStringField(
                    "verdict", JsonWriter.snake(explanation.result().judgement().verdict()));
        }
        span(explanation);
        given("own", explanation.own());
        given("consolidated", explanation.consolidated());
        Json.list(json, "gone", explanation.departed(), this::gone);
        Json.list(json, "below", explanation.below(), this::write);
        if (explanation.result() != null) {
            standing(explanation, explanation.result());
        }
        json.writeBooleanField("closed", explanation.isClosed());
        Gap gap = explanation.gap();
        json.writeStringField("gap", JsonWriter.snake(gap == null ? null : gap.reason()));
        Json.list(json, "refused", explanation.refused(), this::refused);
        json.writeEndObject();
    }

    private void span(Explanation explanation) throws IOException {
        SpanSum sum = explanation.indicator().span();
        Total own = sum == null ? null : sum.of(explanation.unit().code());
        if (own != null) {
            json.writeObjectFieldStart("span");
            ratio(own.ratio());
            json.writeEndObject();
        }
    }

    private void standing(Explanation explanation, Result result) throws IOException {
        Assigned assigned = result.assigned();
        Json.exact(json, "assigned", assigned == null ? null : assigned.number());
        json.writeStringField("unitOfAssigned", JsonWriter.snake(assigned == null ? null : assigned.unit()));
        Json.rounded(
                json,
                "percentOfAssigned",
                result.ofAssigned()
                        .flatMap(ratio -> ratio.rounded(ResultUnit.PERCENT, DECIMALS))
                        .orElse(null));
        Judgement against = result.againstAssigned();
        json.writeStringField("verdictOfAssigned", JsonWriter.snake(against == null ? null : against.verdict()));
        json.writeStringField("paceOfAssigned", JsonWriter.snake(against == null ? null : against.pace()));
        Json.exact(json, "shortfallOfAssigned", against == null ? null : against.shortfall());
        Json.exact(json, "shortfallShare", result.shortfallShare());
        Rank rank = result.rank();
        place("rankInKind", rank == null ? null : rank.kind());
        place("rankInCluster", rank == null ? null : rank.cluster());
        if (explanation.isWhole()) {
            Average average = explanation.indicator().average();
            Json.rounded(
                    json,
                    "average",
                    average == null
                            ? null
                            : average.perYear()
                                    .flatMap(ratio -> ratio.rounded(ResultUnit.AVERAGE, DECIMALS))
                                    .orElse(null));
            json.writeBooleanField("averageAtLeast", average != null && average.isAtLeast());
            Ratio needed = explanation.indicator().neededPerMonth();
            Json.exact(json, "neededPerMonth", needed == null ? null : needed.ceiling());
        }
    }

    private void place(String field, Rank.@Nullable Position position) throws IOException {
        Json.exact(json, field, position == null ? null : BigDecimal.valueOf(position.place()));
    }

    private void given(String field, @Nullable Contribution given) throws IOException {
        if (given == null) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        json.writeStringField("basis", JsonWriter.snake(given.basis()));
        json.writeBooleanField("fromParts", given.fromParts());
        ratio(given.ratio());
        Json.list(json, "missingMonths", given.missingMonths(), month -> json.writeString(month.toString()));
        figures(given.figures());
        json.writeEndObject();
    }

    private void gone(Departed departed) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", departed.unit().text());
        ratio(departed.ratio());
        figures(departed.figures());
        json.writeEndObject();
    }

    private void figures(List<Contribution.Figure> figures) throws IOException {
        Json.list(json, "figures", figures, figure -> {
            layout.oneLine();
            json.writeStartObject();
            json.writeStringField("measure", figure.measure().text());
            json.writeStringField("period", figure.period().toString());
            Json.exact(json, "value", figure.value());
            json.writeBooleanField("estimated", figure.estimated());
            json.writeBooleanField("toDate", figure.toDate());
            json.writeStringField("file", figure.source().file());
            json.writeStringField("sheet", figure.source().sheet());
            json.writeStringField("cell", figure.source().cell());
            json.writeBooleanField("closed", closed.contains(figure.period()));
            json.writeEndObject();
        });
    }

    private void refused(Finding finding) throws IOException {
        layout.oneLine();
        json.writeStartObject();
        json.writeStringField("code", finding.code().id());
        json.writeStringField(
                "measure", finding.measure() == null ? null : finding.measure().text());
        json.writeStringField("message", words.message(finding));
        json.writeStringField("file", finding.place().file());
        json.writeStringField("sheet", finding.place().sheet());
        json.writeStringField("cell", finding.place().cell());
        json.writeEndObject();
    }

    private void ratio(@Nullable Ratio ratio) throws IOException {
        Json.exact(json, "numerator", ratio == null ? null : ratio.numerator());
        Json.exact(json, "denominator", ratio == null ? null : ratio.denominator());
    }
}
