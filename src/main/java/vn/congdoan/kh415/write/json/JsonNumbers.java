package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The two ways in which the JSON writes numbers. */
final class JsonNumbers {
    private JsonNumbers() {}

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
