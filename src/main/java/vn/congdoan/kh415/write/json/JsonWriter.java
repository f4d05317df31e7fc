package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.text.Components;
import vn.congdoan.kh415.text.Words;

/**
 * An assessment as JSON, in the form that {@code report.schema.json} publishes.
 *
 * <p>Numerators, denominators, edges, shortfall and margin are exact: a whole number is a JSON number, any other a decimal
 * string. {@code value}, {@code low} and {@code high} are numbers in the indicator's own unit, rounded half up to 4 decimals.
 * Names and messages are in the run's language; codes and enum words never are.
 */
public final class JsonWriter {
    private final JsonGenerator json;
    private final JsonLayout layout;
    private final Assessment assessment;
    private final Words words;

    private JsonWriter(JsonGenerator json, JsonLayout layout, Assessment assessment, Words words) {
        this.json = json;
        this.layout = layout;
        this.assessment = assessment;
        this.words = words;
    }

    /** Writes the whole assessment in UTF-8; the stream is left open. */
    public static void write(Assessment assessment, Words words, OutputStream out) throws IOException {
        write(assessment, words, "", out);
    }

    /**
     * The same without the rows of units that have none below them.
     *
     * @param leaves the name of the file that holds them, empty for none: then all rows are written
     */
    public static void write(Assessment assessment, Words words, String leaves, OutputStream out) throws IOException {
        JsonLayout layout = new JsonLayout();
        try (JsonGenerator json = Json.open(out)) {
            json.setPrettyPrinter(layout);
            new JsonWriter(json, layout, assessment, words).write(leaves);
            json.writeRaw('\n');
        }
    }

    private void write(String leaves) throws IOException {
        json.writeStartObject();
        plan(assessment.plan());
        json.writeStringField("period", assessment.reported().text());
        months(assessment.reported());
        json.writeStringField("asOf", assessment.asOf().toString());
        if (!leaves.isEmpty()) {
            json.writeStringField("rowsOfLeaves", leaves);
        }
        JsonIndicators indicators = new JsonIndicators(json, layout, assessment, words.lang(), leaves.isEmpty());
        indicators.write();
        indicators.restatements();
        units(assessment.tree());
        Json.list(json, "returns", assessment.receipts(), this::receipt);
        Json.list(json, "findings", assessment.findings(), this::finding);
        Json.list(json, "gaps", assessment.gaps(), this::gap);
        json.writeEndObject();
    }

    private void plan(Plan plan) throws IOException {
        json.writeObjectFieldStart("plan");
        json.writeStringField("id", plan.id());
        json.writeStringField("number", plan.number());
        json.writeStringField("title", plan.title().in(words.lang()));
        json.writeEndObject();
    }

    /** Of a span: a reporting year may begin in any month. */
    private void months(ReportPeriod period) throws IOException {
        if (!period.isMonth()) {
            layout.oneLine();
            json.writeObjectFieldStart("months");
            json.writeStringField("first", period.first().toString());
            json.writeStringField("last", period.end().toString());
            json.writeEndObject();
        }
    }

    private void units(Tree tree) throws IOException {
        Json.list(json, "units", tree.units(), unit -> {
            layout.oneLine();
            json.writeStartObject();
            json.writeStringField("code", unit.code().text());
            json.writeStringField("name", unit.name());
            json.writeStringField("parent", text(unit.parent()));
            json.writeStringField("kind", unit.kind());
            json.writeStringField("sector", unit.sector());
            json.writeStringField("cluster", tree.clusterOf(unit));
            Json.exact(json, "members", unit.members());
            if (!unit.shortName().equals(unit.name())) {
                json.writeStringField("shortName", unit.shortName());
            }
            if (unit.phone() != null) {
                json.writeStringField("phone", unit.phone());
            }
            json.writeEndObject();
        });
    }

    private void receipt(Receipt receipt) throws IOException {
        layout.oneLine();
        json.writeStartObject();
        json.writeStringField("file", receipt.file());
        json.writeStringField("unit", text(receipt.unit()));
        json.writeStringField("period", text(receipt.period()));
        json.writeStringField("status", snake(receipt.status()));
        json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        Place place = finding.place();
        json.writeStartObject();
        json.writeStringField("code", finding.code().id());
        json.writeStringField("severity", snake(finding.severity()));
        json.writeStringField("file", place.file());
        json.writeStringField("sheet", place.sheet());
        json.writeStringField("cell", place.cell());
        json.writeStringField("unit", text(finding.unit()));
        json.writeStringField("measure", text(finding.measure()));
        json.writeStringField("period", text(finding.period()));
        json.writeStringField("message", words.message(finding));
        json.writeStringField("remedy", words.remedy(finding));
        waived(finding.waived());
        json.writeStringField("bearing", snake(finding.bearing()));
        json.writeFieldName("facts");
        layout.oneLine();
        components((Record) finding.facts());
        json.writeEndObject();
    }

    private void gap(Gap gap) throws IOException {
        layout.oneLine();
        json.writeStartObject();
        json.writeStringField("unit", gap.unit().text());
        json.writeStringField("reason", snake(gap.reason()));
        json.writeStringField("file", gap.file());
        Json.list(json, "measures", gap.measures(), measure -> json.writeString(measure.text()));
        json.writeEndObject();
    }

    private void waived(@Nullable Waiver waiver) throws IOException {
        if (waiver == null) {
            json.writeNullField("waived");
            return;
        }
        json.writeObjectFieldStart("waived");
        json.writeStringField("reason", waiver.reason());
        json.writeStringField("signer", waiver.signer());
        json.writeStringField("until", waiver.until().toString());
        json.writeEndObject();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** An enum's word in JSON, such as {@code not_met}. */
    static @Nullable String snake(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    /** The facts of a finding as an object of their components: exact numbers as everywhere, months and days as ISO has them. */
    private void components(Record facts) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, @Nullable Object> component :
                Components.of(facts).entrySet()) {
            json.writeFieldName(component.getKey());
            value(component.getValue());
        }
        json.writeEndObject();
    }

    private void value(@Nullable Object value) throws IOException {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                value(each);
            }
            json.writeEndArray();
        } else if (value instanceof Label label) {
            json.writeString(label.in(words.lang()));
        } else if (value instanceof Record record) {
            components(record);
        } else if (value instanceof BigDecimal number) {
            Json.exact(json, number);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof FindingCode code) {
            json.writeString(code.id());
        } else {
            json.writeString(value instanceof Enum<?> word ? snake(word) : text(value));
        }
    }
}
