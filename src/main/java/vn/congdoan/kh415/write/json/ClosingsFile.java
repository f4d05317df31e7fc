package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import vn.congdoan.kh415.model.figure.Closings;
import vn.congdoan.kh415.write.file.AtomicFile;

/** The list {@code closings.json} of a folder: {@code [{"period": "2023-06", "action": "closed", "asOf": "2023-07-05", "reason": ""}]}. */
final class ClosingsFile {
    static final String NAME = "closings.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ClosingsFile() {}

    /** Replaces the list in one moment. */
    static void write(Path folder, Closings all) throws IOException {
        ArrayNode list = JSON.createArrayNode();
        for (Closings.Entry each : all.entries()) {
            ObjectNode object = list.addObject()
                    .put("period", each.period().toString())
                    .put("action", each.action().name().toLowerCase(Locale.ROOT))
                    .put("asOf", each.asOf().toString())
                    .put("reason", each.reason());
            if (!each.kept().isEmpty()) {
                object.put("kept", each.kept());
            }
        }
        AtomicFile.write(folder.resolve(NAME), out -> out.write(JSON.writeValueAsBytes(list)));
    }
}
