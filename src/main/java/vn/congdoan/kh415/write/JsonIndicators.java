package vn.congdoan.kh415.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.model.Coverage;
import vn.congdoan.kh415.model.Earlier;
import vn.congdoan.kh415.model.Indicator;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Judgement;
import vn.congdoan.kh415.model.Lang;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.Result;
import vn.congdoan.kh415.model.ResultUnit;
import vn.congdoan.kh415.model.Target;
import vn.congdoan.kh415.model.TargetType;
import vn.congdoan.kh415.model.Unit;
import vn.congdoan.kh415.model.Verdict;

/** The indicators of an assessment, each with its target, its figures and those of its parts. */
final class JsonIndicators {
    private static final int DECIMALS = 4;

    private final JsonGenerator json;
    private final JsonLayout layout;
    private final Assessment assessment;
    private final Lang lang;

    JsonIndicators(JsonGenerator json, JsonLayout layout, Assessment assessment, Lang lang) {
        this.json = json;
        this.layout = layout;
        this.assessment = assessment;
        this.lang = lang;
    }

    void write() throws IOException {
        json.writeArrayFieldStart("indicators");
        for (IndicatorResult of : assessment.indicators()) {
            indicator(of);
        }
        json.writeEndArray();
    }

    private void indicator(IndicatorResult of) throws IOException {
        Indicator indicator = of.indicator();
        json.writeStartObject();
        json.writeStringField("id", indicator.id());
        json.writeStringField("name", indicator.name().in(lang));
        target(of.target(), indicator);
        figures(of.whole(), indicator.unit());
        earlier("previous", of.previous(), indicator.unit());
        earlier("yearAgo", of.yearAgo(), indicator.unit());
        parts("rows", "unit", of.rows(), indicator.unit());
        parts("kinds", "kind", of.kinds(), indicator.unit());
        parts("sectors", "sector", of.sectors(), indicator.unit());
        parts("clusters", "cluster", of.clusters(), indicator.unit());
        json.writeEndObject();
    }

    private void target(@Nullable Target target, Indicator indicator) throws IOException {
        if (target == null) {
            json.writeNullField("target");
            return;
        }
        layout.oneLine();
        json.writeObjectFieldStart("target");
        json.writeStringField("type", word(target.type()));
        JsonNumbers.exact(json, "lower", target.lower());
        JsonNumbers.exact(json, "upper", target.upper());
        JsonNumbers.exact(json, "tolerance", target.tolerance());
        json.writeStringField("due", due(target, indicator));
        json.writeEndObject();
    }

    /** The type by the word that the plan's definition uses, so that the two can be compared. */
    static String word(TargetType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    private void parts(String field, String key, List<Result> results, ResultUnit unit) throws IOException {
        json.writeArrayFieldStart(field);
        for (Result result : results) {
            layout.oneLine();
            json.writeStartObject();
            json.writeStringField(key, result.of());
            if (key.equals("unit") && result.of() != null) {
                json.writeStringField(
                        "kind",
                        assessment.tree().unit(result.of()).map(Unit::kind).orElse(null));
            }
            figures(result, unit);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void figures(Result result, ResultUnit unit) throws IOException {
        Judgement judgement = result.judgement();
        ratio(result.total().ratio(), judgement.verdict(), unit);
        json.writeStringField("certainty", JsonWriter.snake(judgement.certainty()));
        JsonNumbers.rounded(json, "low", judgement.low());
        JsonNumbers.rounded(json, "high", judgement.high());
        json.writeStringField("pace", JsonWriter.snake(judgement.pace()));
        JsonNumbers.exact(json, "shortfall", judgement.shortfall());
        JsonNumbers.exact(json, "margin", judgement.margin());
        coverage(result.total().coverage());
    }

    private void ratio(@Nullable Ratio ratio, @Nullable Verdict verdict, ResultUnit unit) throws IOException {
        JsonNumbers.exact(json, "numerator", ratio == null ? null : ratio.numerator());
        JsonNumbers.exact(json, "denominator", ratio == null ? null : ratio.denominator());
        JsonNumbers.rounded(
                json,
                "value",
                ratio == null ? null : ratio.rounded(unit, DECIMALS).orElse(null));
        json.writeStringField("verdict", JsonWriter.snake(verdict));
    }

    private void coverage(Coverage coverage) throws IOException {
        layout.oneLine();
        json.writeObjectFieldStart("coverage");
        json.writeNumberField("expected", coverage.expected());
        json.writeNumberField("received", coverage.received());
        json.writeNumberField("carried", coverage.carried());
        json.writeNumberField("covered", coverage.covered());
        json.writeNumberField("missing", coverage.missing());
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
        json.writeEndObject();
    }
}
