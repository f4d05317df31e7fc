package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.write.json.JsonWriter;

/** The published schema knows every component of the facts of every code, and no more. */
final class FactsSchemaTest {
    @Test
    void schema_names_the_components_of_all_facts() throws IOException {
        Map<String, Set<String>> published = new TreeMap<>();
        try (InputStream in = JsonWriter.class.getResourceAsStream("/vn/congdoan/kh415/report.schema.json")) {
            JsonNode facts = new ObjectMapper().readTree(in).at("/$defs/facts");
            facts.path("properties").properties().forEach(each -> published.put(each.getKey(), types(each.getValue())));
            assertThat(facts.path("additionalProperties").asBoolean(true)).isFalse();
        }
        assertThat(published).isEqualTo(components());
    }

    private static Set<String> types(JsonNode property) {
        Set<String> types = new TreeSet<>();
        JsonNode type = property.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(each -> types.add(each.asText()));
        return types;
    }

    private static Map<String, Set<String>> components() {
        Map<String, Set<String>> components = new TreeMap<>();
        for (FindingCode code : FindingCode.values()) {
            for (RecordComponent component : code.facts().getRecordComponents()) {
                Set<String> types = components.computeIfAbsent(component.getName(), name -> new TreeSet<>());
                types.addAll(types(component.getType()));
                if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    types.add("null");
                }
            }
        }
        return components;
    }

    private static Set<String> types(Class<?> type) {
        if (type == boolean.class) {
            return Set.of("boolean");
        }
        if (type == int.class || type == long.class) {
            return Set.of("integer");
        }
        if (type == BigDecimal.class) {
            return Set.of("integer", "string");
        }
        if (type == Facts.UnitName.class) {
            return Set.of("object", "null");
        }
        return Set.of(type == List.class ? "array" : type == Place.class ? "object" : "string");
    }
}
