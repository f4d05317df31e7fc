package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.Basis;
import vn.congdoan.kh415.model.result.Snapshot;

/**
 * A snapshot as a plain file: JSON in UTF-8, compressed with gzip ({@code zcat 2023-06.json.gz} shows it), a line for each return.
 *
 * <pre>{@code
 * {
 *   "format": 1, "plan": "KH415", "period": "2023-06", "asOf": "2023-07-05", "version": "1.0.0",
 *   "inputs": [ {"file": "targets.yaml", "bytes": 9000, "sha256": "…"}, … ],
 *   "results": [ {"indicator": "…", "numerator": "52", "denominator": "80", "verdict": "MET"}, … ],
 *   "returns": [ {"unit": "CS1", "revision": 1, "files": ["returns/…"], "figures": [
 *     {"measure": "…", "value": "120", "file": "returns/…", "sheet": "Báo cáo", "cell": "D12"}, … ] }, … ]
 * }
 * }</pre>
 *
 * <p>A figure has {@code value}, an exact decimal, or {@code "notApplicable": true}, or neither where the cell was blank; {@code
 * "estimated": true} where the sender said so, {@code "ofMonth": true} where a heading said that of a flow; {@code "consolidated": true} and {@code sector} where it sums other bodies.
 *
 * <p>That of a closed period has a {@code basis}, by which the same results come again: the texts of the {@code plan} and of the {@code
 * waivers}, the rows of the registry as {@code units}, the {@code assigned} numbers, and of each of the {@code earlier} months that was
 * open then a snapshot by its name.
 */
public final class SnapshotWriter {
    private final JsonGenerator json;

    private SnapshotWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the snapshot; the stream is left open. */
    public static void write(Snapshot snapshot, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.open(out)) {
            new SnapshotWriter(json).snapshot(snapshot);
            json.writeRaw('\n');
        }
    }

    private void snapshot(Snapshot snapshot) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", Snapshot.FORMAT);
        json.writeStringField("plan", snapshot.plan());
        json.writeStringField("period", snapshot.period().toString());
        json.writeStringField("asOf", snapshot.asOf().toString());
        json.writeStringField("version", snapshot.version());
        Json.list(json, "inputs", snapshot.inputs(), input -> {
            json.writeStartObject();
            json.writeStringField("file", input.file());
            json.writeNumberField("bytes", input.bytes());
            json.writeStringField("sha256", input.sha256());
            if (input.role() != null) {
                json.writeStringField("role", input.role().name());
            }
            json.writeEndObject();
        });
        Json.list(json, "results", snapshot.results(), this::result);
        Json.list(json, "returns", snapshot.returns(), this::received);
        if (snapshot.basis() != null) {
            json.writeRaw('\n');
            json.writeObjectFieldStart("basis");
            basis(snapshot.basis());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void basis(Basis basis) throws IOException {
        json.writeStringField("plan", basis.plan());
        json.writeStringField("waivers", basis.waivers());
        Json.list(json, "units", basis.units(), this::unit);
        Json.list(json, "assigned", basis.assigned(), assignment -> {
            json.writeStartObject();
            json.writeStringField("unit", assignment.unit().text());
            json.writeStringField("indicator", assignment.indicator().text());
            json.writeNumberField("year", assignment.year());
            json.writeStringField("number", plain(assignment.assigned().number()));
            json.writeStringField("measuredIn", assignment.assigned().unit().name());
            json.writeEndObject();
        });
        json.writeObjectFieldStart("earlier");
        for (Snapshot month : basis.earlier()) {
            json.writeRaw('\n');
            json.writeFieldName(month.period().toString());
            snapshot(month);
        }
        json.writeEndObject();
    }

    private void unit(Unit unit) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("code", unit.code().text());
        json.writeStringField("name", unit.name());
        optional("parent", unit.parent());
        json.writeStringField("kind", unit.kind());
        optional("sector", unit.sector());
        optional("from", unit.from());
        optional("to", unit.to());
        optional("members", unit.members() == null ? null : plain(unit.members()));
        optional("cluster", unit.cluster());
        Json.list(json, "aliases", unit.aliases(), json::writeString);
        optional("email", unit.email());
        json.writeStringField("shortName", unit.shortName());
        optional("phone", unit.phone());
        json.writeEndObject();
    }

    private void optional(String field, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
        }
    }

    private void result(Snapshot.Reported result) throws IOException {
        Ratio ratio = result.ratio();
        json.writeStartObject();
        json.writeStringField("indicator", result.indicator().text());
        if (ratio != null) {
            json.writeStringField("numerator", plain(ratio.numerator()));
            if (ratio.denominator() != null) {
                json.writeStringField("denominator", plain(ratio.denominator()));
            }
        }
        if (result.verdict() != null) {
            json.writeStringField("verdict", result.verdict().name());
        }
        json.writeEndObject();
    }

    /** On a line of its own, to be searched by lines. */
    private void received(Return received) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("unit", received.unit().text());
        json.writeNumberField("revision", received.revision());
        Json.list(json, "files", received.files(), json::writeString);
        json.writeArrayFieldStart("figures");
        for (Map.Entry<MeasureId, Entry> own : received.own().entrySet()) {
            figure(own.getKey(), null, false, own.getValue());
        }
        for (Map.Entry<MeasureId, Entry> total : received.toDate().entrySet()) {
            figure(total.getKey(), null, true, total.getValue());
        }
        for (Map.Entry<FigureKey, Entry> total : received.consolidated().entrySet()) {
            figure(total.getKey().measure(), total.getKey().sector(), false, total.getValue());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figure(MeasureId measure, @Nullable String consolidatedSector, boolean toDate, Entry entry)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("measure", measure.text());
        if (consolidatedSector != null) {
            json.writeBooleanField("consolidated", true);
            json.writeStringField("sector", consolidatedSector);
        }
        if (toDate) {
            json.writeBooleanField("toDate", true);
        }
        if (entry instanceof Entry.Given given) {
            json.writeStringField("value", plain(given.value()));
            if (given.estimated()) {
                json.writeBooleanField("estimated", true);
            }
            if (given.ofMonth()) {
                json.writeBooleanField("ofMonth", true);
            }
        } else if (entry instanceof Entry.NotApplicable) {
            json.writeBooleanField("notApplicable", true);
        }
        json.writeStringField("file", entry.source().file());
        json.writeStringField("sheet", entry.source().sheet());
        json.writeStringField("cell", entry.source().cell());
        json.writeEndObject();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
