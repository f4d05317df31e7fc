package vn.congdoan.kh415.read.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.Main;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.TargetType;

final class PlanSchemaTest {
    private static final JsonNode SCHEMA = schema("plan.schema.json");
    private static final JsonNode WAIVERS = schema("waivers.schema.json");

    private static JsonNode schema(String name) {
        try (InputStream in = Main.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> complaints(JsonNode plan) {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SCHEMA);
        return schema.validate(plan).stream().map(ValidationMessage::toString).toList();
    }

    private static JsonNode definition(PlanKeys keys) {
        JsonNode schema = keys == PlanKeys.WAIVER ? WAIVERS : SCHEMA;
        return keys == PlanKeys.ROOT
                ? schema
                : schema.path("$defs").path(keys.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"targets.yaml", "src/test/resources/vn/congdoan/kh415/cases/second/targets.yaml"})
    void a_sound_plan_satisfies_the_schema(String plan) throws IOException {
        assertThat(complaints(new YAMLMapper().readTree(Path.of(plan).toFile())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: at-least}",
                "{type: at-least, lower: 5}",
                "{type: at-least, value: 5, by: 2023-12-31}",
                "{type: rule, value: 5}",
                "{type: milestone, value: 5}",
                "{type: range, lower: 5}",
                "{type: annual-average, value: 5, lower: 5, upper: 6}",
                "{type: at-last, value: 5}",
                "{type: at-least, value: -5}",
                "{type: at-least, value: '75'}",
                "{type: at-least, value: 5, from: 31/12/2023}",
                "{type: at-least, value: 5, until: 2023-12-31}"
            })
    void a_faulty_target_breaks_the_schema(String target) throws IOException {
        String plan = Files.readString(Path.of("targets.yaml"));
        String faulty = plan.replaceFirst("target: \\{type: at-least, value: 75}", "target: " + target);
        assertThat(complaints(new YAMLMapper().readTree(faulty))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_and_the_reader_know_the_same_keys(PlanKeys keys) {
        List<String> described = new ArrayList<>();
        definition(keys).path("properties").fieldNames().forEachRemaining(described::add);
        List<String> required = new ArrayList<>();
        definition(keys).path("required").forEach(key -> required.add(key.asText()));
        assertThat(described).containsExactlyInAnyOrderElementsOf(keys.all());
        assertThat(required).containsExactlyInAnyOrderElementsOf(keys.required());
        assertThat(definition(keys).path("additionalProperties").asBoolean(true))
                .isFalse();
    }

    @Test
    void the_schema_and_the_reader_know_the_same_words() {
        assertThat(words(PlanKeys.MEASURE, "type")).isEqualTo(PlanScalars.words(MeasureType.class));
        assertThat(words(PlanKeys.MEASURE, "time")).isEqualTo(PlanScalars.words(OverTime.class));
        assertThat(words(PlanKeys.INDICATOR, "unit")).isEqualTo(PlanScalars.words(ResultUnit.class));
        assertThat(words(PlanKeys.TARGET, "type")).isEqualTo(PlanScalars.words(TargetType.class));
    }

    private static List<String> words(PlanKeys keys, String key) {
        List<String> words = new ArrayList<>();
        definition(keys).path("properties").path(key).path("enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    @ParameterizedTest
    @EnumSource
    void every_key_is_explained_to_the_editor(PlanKeys keys) {
        List<String> unexplained = new ArrayList<>();
        definition(keys).path("properties").properties().forEach(property -> {
            JsonNode explained = property.getValue();
            if (!explained.has("title") && explained.has("$ref")) {
                explained = SCHEMA.at(explained.path("$ref").asText().substring(1));
            }
            if (explained.path("title").asText().isBlank()
                    || explained.path("description").asText().isBlank()) {
                unexplained.add(property.getKey());
            }
        });
        assertThat(unexplained).isEmpty();
    }
}
