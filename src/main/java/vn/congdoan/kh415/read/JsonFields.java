package vn.congdoan.kh415.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of JSON objects that are read one after another. What is simple is kept by its name until the next object is read; lists
 * and objects are given to who knows them, so that nothing is held twice. Whatever is not as it should be is an {@link
 * IllegalArgumentException}.
 */
final class JsonFields {
    private final JsonParser json;
    private final Map<String, @Nullable Object> simple = new HashMap<>();

    /** Reads a list or an object: the parser stands at its start, and is left at its end. */
    @FunctionalInterface
    interface Within {
        void read(String field) throws IOException;
    }

    /** Reads one of a list: the parser stands at its first token, and is left at its last. */
    @FunctionalInterface
    interface Each {
        void read() throws IOException;
    }

    JsonFields(JsonParser json) {
        this.json = json;
    }

    /** Reads an object, at whose start the parser stands. */
    void read(Within within) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        simple.clear();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            boolean isSimple = !json.nextToken().isStructStart();
            simple.put(field, isSimple ? value() : null);
            if (!isSimple) {
                within.read(field);
            }
        }
        expect(json, JsonToken.END_OBJECT);
    }

    /** Reads an object of which only the simple fields matter. */
    void read() throws IOException {
        read(field -> json.skipChildren());
    }

    private @Nullable Object value() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** Whether there is such a field, whatever it holds. */
    boolean has(String field) {
        return simple.containsKey(field);
    }

    String text(String field) {
        if (simple.get(field) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text " + field);
    }

    /** An exact number, which stands as a text; null if there is no such field. */
    @Nullable
    BigDecimal number(String field) {
        return has(field) ? new BigDecimal(text(field)) : null;
    }

    /** 0 if there is no such field. */
    long whole(String field) {
        if (!has(field)) {
            return 0;
        }
        if (simple.get(field) instanceof Long whole) {
            return whole;
        }
        throw new IllegalArgumentException("no whole number " + field);
    }

    boolean isTrue(String field) {
        return Boolean.TRUE.equals(simple.get(field));
    }

    /** Reads a list, at whose start the parser stands. */
    static void list(JsonParser json, Each each) throws IOException {
        expect(json, JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            each.read();
        }
    }

    /** Adds the texts of a list, at whose start the parser stands. */
    static void texts(JsonParser json, List<String> to) throws IOException {
        list(json, () -> {
            expect(json, JsonToken.VALUE_STRING);
            to.add(json.getText());
        });
    }

    private static void expect(JsonParser json, JsonToken expected) {
        if (json.currentToken() != expected) {
            throw new IllegalArgumentException("no " + expected);
        }
    }
}
