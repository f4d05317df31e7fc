package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement.Certainty;
import vn.congdoan.kh415.model.result.Verdict;

/**
 * How a run ended and what it came to, in the form that {@code summary.schema.json} publishes: for programs that pass it on.
 *
 * @param command what was run
 * @param exitCode of the run
 * @param message why it failed; empty if it did not
 * @param period null if the run did not come to know it; so is the reporting date
 * @param assessment null if the run did not come to one
 * @param files that were written, relative to the workspace where they lie in it
 */
public record RunSummary(
        String command,
        int exitCode,
        String message,
        @Nullable ReportPeriod period,
        @Nullable LocalDate asOf,
        @Nullable Assessment assessment,
        List<String> files) {
    public RunSummary {
        files = List.copyOf(files);
    }

    /** In UTF-8, with names in that language; the stream is left open. */
    public void writeTo(OutputStream out, Lang lang) throws IOException {
        try (JsonGenerator json = Json.open(out)) {
            json.setPrettyPrinter(new JsonLayout());
            json.writeStartObject();
            json.writeStringField("command", command);
            json.writeNumberField("exitCode", exitCode);
            json.writeStringField("message", message);
            json.writeStringField("period", period == null ? null : period.text());
            json.writeStringField("asOf", asOf == null ? null : asOf.toString());
            if (assessment != null) {
                results(assessment, lang, json);
            }
            Json.list(json, "files", files, json::writeString);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void results(Assessment assessment, Lang lang, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("plan");
        json.writeStringField("id", assessment.plan().id());
        json.writeStringField("number", assessment.plan().number());
        json.writeEndObject();
        json.writeObjectFieldStart("verdicts");
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberField(JsonWriter.snake(verdict), indicators(assessment, verdict::equals));
        }
        json.writeEndObject();
        json.writeNumberField("open", open(assessment));
        Json.list(json, "missed", assessment.indicators(), result -> missed(result, lang, json));
        json.writeObjectFieldStart("findings");
        for (Severity severity : Severity.values()) {
            json.writeNumberField(
                    JsonWriter.snake(severity),
                    assessment.findings().stream()
                            .filter(finding -> finding.isOfPeriod() && finding.severity() == severity)
                            .count());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("returns");
        json.writeNumberField(
                "notReceived",
                assessment.receipts().stream()
                        .filter(receipt -> receipt.status() == Receipt.Status.NOT_RECEIVED)
                        .count());
        json.writeNumberField("unusable", gaps(assessment, Gap.Reason::isUnusable));
        json.writeNumberField("partial", gaps(assessment, Gap.Reason.PARTIAL::equals));
        json.writeEndObject();
    }

    private static void missed(IndicatorResult result, Lang lang, JsonGenerator json) throws IOException {
        Verdict verdict = result.whole().judgement().verdict();
        if (verdict == Verdict.NOT_MET || verdict == Verdict.OVER) {
            json.writeStartObject();
            json.writeStringField("id", result.indicator().id().text());
            json.writeStringField("name", result.indicator().name().in(lang));
            json.writeStringField("verdict", JsonWriter.snake(verdict));
            json.writeEndObject();
        }
    }

    private static long indicators(Assessment assessment, Predicate<Verdict> wanted) {
        return assessment.indicators().stream()
                .map(result -> result.whole().judgement().verdict())
                .filter(verdict -> verdict != null && wanted.test(verdict))
                .count();
    }

    /** Verdicts that missing returns could still change. */
    private static long open(Assessment assessment) {
        return assessment.indicators().stream()
                .map(result -> result.whole().judgement())
                .filter(judgement -> judgement.verdict() != null && judgement.certainty() == Certainty.OPEN)
                .count();
    }

    private static long gaps(Assessment assessment, Predicate<Gap.Reason> wanted) {
        return assessment.gaps().stream()
                .filter(gap -> wanted.test(gap.reason()))
                .count();
    }
}
