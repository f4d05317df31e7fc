package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What all JSON here is written with: the stream, lists, and the two ways in which numbers stand. */
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    /** Writes one of a list. */
    interface Each<T> {
        void write(T one) throws IOException;
    }

    private Json() {}

    /** In UTF-8, to a stream that is left open. */
    static JsonGenerator open(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    static JsonGenerator open(Writer out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /** A field that holds a list. */
    static <T> void list(JsonGenerator json, String field, Iterable<T> all, Each<? super T> each) throws IOException {
        json.writeArrayFieldStart(field);
        for (T one : all) {
            each.write(one);
        }
        json.writeEndArray();
    }

    /** Whole as a number, else as a decimal string, which no reader can blur. */
    static void exact(JsonGenerator json, String field, @Nullable BigDecimal number) throws IOException {
        json.writeFieldName(field);
        exact(json, number);
    }

    /** The same as a value. */
    static void exact(JsonGenerator json, @Nullable BigDecimal number) throws IOException {
        if (number == null) {
            json.writeNull();
        } else if (number.stripTrailingZeros().scale() <= 0) {
            json.writeNumber(number.toBigIntegerExact());
        } else {
            json.writeString(number.stripTrailingZeros().toPlainString());
        }
    }

    /** As a number, without trailing zeros. */
    static void rounded(JsonGenerator json, String field, @Nullable BigDecimal number) throws IOException {
        if (number == null) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, number.stripTrailingZeros());
        }
    }
}
