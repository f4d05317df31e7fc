package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Change;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Departed;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Kept;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.SpanSum;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.words.Wording;

/** The indicators of an assessment, each with its target, its figures and those of its parts. */
final class JsonIndicators {
    private static final int DECIMALS = 4;

    private final JsonGenerator json;
    private final JsonLayout layout;
    private final Assessment assessment;
    private final Lang lang;
    private final JsonStanding standing;
    private final boolean leaves;

    /** @param leaves whether the rows of units with none below them are written, too */
    JsonIndicators(JsonGenerator json, JsonLayout layout, Assessment assessment, Lang lang, boolean leaves) {
        this.leaves = leaves;
        this.json = json;
        this.layout = layout;
        this.assessment = assessment;
        this.lang = lang;
        this.standing = new JsonStanding(json, layout);
    }

    void write() throws IOException {
        Json.list(json, "indicators", assessment.indicators(), this::indicator);
    }

    private void indicator(IndicatorResult of) throws IOException {
        Indicator indicator = of.indicator();
        json.writeStartObject();
        json.writeStringField("id", indicator.id().text());
        json.writeStringField("name", indicator.name().in(lang));
        target(of.target(), indicator);
        figures(of.whole(), indicator.unit());
        codes("settle", of.settling());
        span(of);
        earlier("previous", of.previous(), indicator.unit());
        earlier("yearAgo", of.yearAgo(), indicator.unit());
        parts("rows", "unit", rows(of), of);
        departed(of);
        parts("kinds", "kind", of.kinds(), of);
        parts("sectors", "sector", of.sectors(), of);
        parts("clusters", "cluster", of.clusters(), of);
        standing.assigned(of.whole());
        standing.average(of.average());
        standing.neededPerMonth(of.neededPerMonth());
        json.writeEndObject();
    }

    private void target(@Nullable Target target, Indicator indicator) throws IOException {
        if (target == null) {
            json.writeNullField("target");
            return;
        }
        layout.oneLine();
        json.writeObjectFieldStart("target");
        // As the plan's definition has it, so that the two can be compared.
        json.writeStringField("type", Wording.id(target.type()));
        Json.exact(json, "lower", target.lower());
        Json.exact(json, "upper", target.upper());
        Json.exact(json, "tolerance", target.tolerance());
        json.writeStringField("due", due(target, indicator));
        json.writeEndObject();
    }

    /** A milestone's date, else the month of the period's reporting year in which it is judged; null for every month. */
    private @Nullable String due(Target target, Indicator indicator) {
        if (target.by() != null) {
            return target.by().toString();
        }
        Integer month = indicator.dueMonth();
        return month == null
                ? null
                : assessment
                        .plan()
                        .reportingYear()
                        .nth(month, assessment.period())
                        .toString();
    }

    private Iterable<Result> rows(IndicatorResult of) {
        return leaves
                ? of.rows()
                : of.rows().stream()
                        .filter(row -> LeafRows.leaf(assessment.tree(), row).isEmpty())
                        .toList();
    }

    private void parts(String field, String key, Iterable<Result> results, IndicatorResult of) throws IOException {
        ResultUnit unit = of.indicator().unit();
        Json.list(json, field, results, result -> {
            layout.oneLine();
            json.writeStartObject();
            json.writeStringField(key, result.of());
            if (key.equals("unit") && result.of() != null) {
                json.writeStringField(
                        "kind",
                        assessment
                                .tree()
                                .unit(new UnitCode(result.of()))
                                .map(Unit::kind)
                                .orElse(null));
            }
            figures(result, unit);
            if (key.equals("unit")) {
                standing.row(result);
                SpanSum sum = of.span();
                span(sum == null || result.of() == null ? null : sum.of(new UnitCode(result.of())), unit);
            } else {
                codes("unassigned", result.total().leeway().apart());
            }
            json.writeEndObject();
        });
    }

    /** Only where the period is a span. */
    private void span(IndicatorResult of) throws IOException {
        SpanSum sum = of.span();
        if (sum != null) {
            span(sum.whole(), of.indicator().unit());
        } else if (!assessment.reported().isMonth()) {
            json.writeNullField("span");
        }
    }

    private void span(@Nullable Total own, ResultUnit unit) throws IOException {
        if (own != null) {
            Ratio ratio = own.ratio();
            layout.oneLine();
            json.writeObjectFieldStart("span");
            Json.exact(json, "numerator", ratio == null ? null : ratio.numerator());
            Json.exact(json, "denominator", ratio == null ? null : ratio.denominator());
            Json.rounded(json, "value", value(ratio, unit));
            json.writeBooleanField("settled", own.isSettled());
            json.writeEndObject();
        }
    }

    private void departed(IndicatorResult of) throws IOException {
        Json.list(json, "gone", assessment.tree().units(), unit -> {
            for (Departed departed : of.departedAt(unit.code())) {
                layout.oneLine();
                json.writeStartObject();
                json.writeStringField("unit", departed.unit().text());
                json.writeStringField("at", departed.at().text());
                Json.exact(json, "numerator", departed.ratio().numerator());
                Json.exact(json, "denominator", departed.ratio().denominator());
                json.writeEndObject();
            }
        });
    }

    private void codes(String field, List<UnitCode> codes) throws IOException {
        Json.list(json, field, codes, code -> json.writeString(code.text()));
    }

    private void figures(Result result, ResultUnit unit) throws IOException {
        Judgement judgement = result.judgement();
        ratio(result.total().ratio(), judgement.verdict(), unit);
        json.writeStringField("certainty", JsonWriter.snake(judgement.certainty()));
        Json.rounded(json, "low", judgement.low());
        Json.rounded(json, "high", judgement.high());
        json.writeStringField("pace", JsonWriter.snake(judgement.pace()));
        Json.exact(json, "shortfall", judgement.shortfall());
        Json.exact(json, "margin", judgement.margin());
        kept(judgement.kept());
        coverage(result.total());
    }

    private void kept(@Nullable Kept kept) throws IOException {
        if (kept == null) {
            json.writeNullField("kept");
            return;
        }
        layout.oneLine();
        json.writeObjectFieldStart("kept");
        json.writeNumberField("inside", kept.inside());
        json.writeNumberField("below", kept.below());
        json.writeNumberField("above", kept.above());
        json.writeNumberField("of", kept.of());
        json.writeEndObject();
    }

    private void ratio(@Nullable Ratio ratio, @Nullable Verdict verdict, ResultUnit unit) throws IOException {
        Json.exact(json, "numerator", ratio == null ? null : ratio.numerator());
        Json.exact(json, "denominator", ratio == null ? null : ratio.denominator());
        Json.rounded(json, "value", value(ratio, unit));
        json.writeStringField("verdict", JsonWriter.snake(verdict));
    }

    private void coverage(Total total) throws IOException {
        Coverage coverage = total.coverage();
        layout.oneLine();
        json.writeObjectFieldStart("coverage");
        json.writeNumberField("expected", coverage.expected());
        json.writeNumberField("received", coverage.received());
        json.writeNumberField("carried", coverage.carried());
        json.writeNumberField("covered", coverage.covered());
        json.writeNumberField("missing", coverage.missing());
        Json.rounded(json, "share", value(total.share(), ResultUnit.PERCENT));
        json.writeEndObject();
    }

    private void earlier(String field, @Nullable Earlier earlier, ResultUnit unit) throws IOException {
        if (earlier == null) {
            json.writeNullField(field);
            return;
        }
        layout.oneLine();
        json.writeObjectFieldStart(field);
        ratio(earlier.ratio(), earlier.verdict(), unit);
        change(earlier.since(), unit);
        json.writeBooleanField("otherPlan", earlier.otherPlan());
        json.writeBooleanField("anew", earlier.anew());
        json.writeEndObject();
    }

    private static @Nullable BigDecimal value(@Nullable Ratio ratio, ResultUnit unit) {
        return ratio == null ? null : ratio.rounded(unit, DECIMALS).orElse(null);
    }

    private void change(@Nullable Change change, ResultUnit unit) throws IOException {
        if (change == null) {
            json.writeNullField("change");
            return;
        }
        json.writeObjectFieldStart("change");
        Json.rounded(json, "whole", change.whole().rounded(unit, DECIMALS));
        Json.rounded(json, "correction", change.correction().rounded(unit, DECIMALS));
        Json.rounded(json, "coverage", change.coverage().rounded(unit, DECIMALS));
        Json.rounded(json, "rate", change.rate().rounded(unit, DECIMALS));
        Json.rounded(json, "mix", change.mix().rounded(unit, DECIMALS));
        json.writeNumberField("bodies", change.bodies());
        Json.rounded(json, "matchedBefore", value(change.matchedBefore(), unit));
        Json.rounded(json, "matchedNow", value(change.matchedNow(), unit));
        Json.rounded(json, "reported", value(change.reported(), unit));
        Json.rounded(json, "computed", value(change.computed(), unit));
        unmatched("left", change.left());
        unmatched("joined", change.joined());
        json.writeEndObject();
    }

    private void unmatched(String field, List<Change.Unmatched> bodies) throws IOException {
        Json.list(json, field, bodies, body -> {
            json.writeStartObject();
            json.writeStringField("unit", body.unit().text());
            Json.exact(json, "numerator", body.ratio().numerator());
            Json.exact(json, "denominator", body.ratio().denominator());
            json.writeEndObject();
        });
    }

    /** The results of closed periods that would be another today. */
    void restatements() throws IOException {
        Json.list(json, "restatements", assessment.restatements(), restatement -> {
            ResultUnit unit =
                    assessment.plan().indicator(restatement.indicator()).unit();
            layout.oneLine();
            json.writeStartObject();
            json.writeStringField("period", restatement.period().toString());
            json.writeStringField("indicator", restatement.indicator().text());
            json.writeObjectFieldStart("closed");
            ratio(restatement.closed().ratio(), restatement.closed().verdict(), unit);
            json.writeEndObject();
            json.writeObjectFieldStart("now");
            ratio(restatement.now().ratio(), restatement.now().verdict(), unit);
            json.writeEndObject();
            json.writeBooleanField("flips", restatement.flips());
            json.writeBooleanField("otherPlan", restatement.closed().otherPlan());
            json.writeArrayFieldStart("units");
            for (UnitCode changed : restatement.units()) {
                json.writeString(changed.text());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
