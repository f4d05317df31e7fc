package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.text.Components;

/** The facts of a finding as a JSON object of their components: exact numbers as everywhere, months and days as ISO has them. */
final class JsonFacts {
    private JsonFacts() {}

    static void write(JsonGenerator json, Record facts) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, @Nullable Object> component :
                Components.of(facts).entrySet()) {
            json.writeFieldName(component.getKey());
            value(json, component.getValue());
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                value(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof Record record) {
            write(json, record);
        } else if (value instanceof BigDecimal number) {
            JsonNumbers.exact(json, number);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof FindingCode code) {
            json.writeString(code.id());
        } else {
            json.writeString(value instanceof Enum<?> word ? JsonWriter.snake(word) : text(value));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
