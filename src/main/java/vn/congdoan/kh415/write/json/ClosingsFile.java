package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import vn.congdoan.kh415.model.figure.Closings;
import vn.congdoan.kh415.write.file.AtomicFile;

/** The list {@code closings.json} of a folder: {@code [{"period": "2023-06", "action": "closed", "asOf": "2023-07-05", "reason": ""}]}. */
final class ClosingsFile {
    static final String NAME = "closings.json";

    private ClosingsFile() {}

    /** Replaces the list in one moment. */
    static void write(Path folder, Closings all) throws IOException {
        AtomicFile.write(folder.resolve(NAME), out -> write(all, out));
    }

    private static void write(Closings all, OutputStream out) throws IOException {
        JsonLayout layout = new JsonLayout();
        try (JsonGenerator json = Json.open(out)) {
            json.setPrettyPrinter(layout);
            json.writeStartArray();
            for (Closings.Entry each : all.entries()) {
                layout.oneLine();
                json.writeStartObject();
                json.writeStringField("period", each.period().toString());
                json.writeStringField("action", JsonWriter.snake(each.action()));
                json.writeStringField("asOf", each.asOf().toString());
                json.writeStringField("reason", each.reason());
                if (!each.kept().isEmpty()) {
                    json.writeStringField("kept", each.kept());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }
}
