package vn.congdoan.kh415.write.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.TargetType;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.testing.GoldenText;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.Golden;

final class JsonWriterTest {
    @Test
    void json_is_the_golden_file() throws IOException {
        GoldenText.assertEqual("write/libraries.json", Golden.withoutFindingTexts(json(Lang.VI), Words.in(Lang.VI)));
    }

    @Test
    void json_keeps_to_the_published_schema() throws IOException {
        assertThat(faults(json(Lang.VI))).isEmpty();
        assertThat(faults(json(Lang.EN))).isEmpty();
    }

    @Test
    void unit_has_what_the_registry_adds_only_where_it_does() throws IOException {
        Unit plain =
                new Unit(new UnitCode("T"), "Thư viện", null, "city", null, null, null, null, null, List.of(), null);
        String bare = json(plain);
        String named = json(new Unit(
                plain.code(),
                plain.name(),
                null,
                "city",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                "TV",
                "024 3942"));
        assertThat(faults(bare)).isEmpty();
        assertThat(faults(named)).isEmpty();
        assertThat(bare).doesNotContain("shortName", "phone");
        assertThat(new ObjectMapper().readTree(named).at("/units/0/shortName").asText())
                .isEqualTo("TV");
        assertThat(new ObjectMapper().readTree(named).at("/units/0/phone").asText())
                .isEqualTo("024 3942");
    }

    @Test
    void schema_refuses_what_it_does_not_name() throws IOException {
        String json = json(Lang.VI);
        assertThat(faults(json.replaceFirst("\"margin\"", "\"leeway\""))).hasSize(2);
        assertThat(faults(json.replaceFirst("\"not_met\"", "\"missed\""))).isNotEmpty();
        assertThat(faults(json.replaceFirst("\"asOf\" *: *\"[^\"]*\",", ""))).hasSize(1);
    }

    @Test
    void schema_knows_every_word_that_the_code_knows() throws IOException {
        try (InputStream in = schema()) {
            JsonNode schema = new ObjectMapper().readTree(in);
            assertThat(words(schema, "/$defs/verdict/enum")).isEqualTo(words(Verdict.values()));
            assertThat(words(schema, "/$defs/return/properties/status/enum")).isEqualTo(words(Receipt.Status.values()));
            assertThat(words(schema, "/$defs/finding/properties/severity/enum")).isEqualTo(words(Severity.values()));
            assertThat(words(schema, "/$defs/target/properties/type/enum"))
                    .isEqualTo(Stream.of(TargetType.values()).map(Wording::id).toList());
            assertThat(words(schema, "/$defs/row/properties/certainty/enum"))
                    .isEqualTo(words(Judgement.Certainty.values()));
            assertThat(words(schema, "/$defs/row/properties/pace/enum")).isEqualTo(words(Judgement.Pace.values()));
        }
    }

    private static List<String> words(JsonNode schema, String pointer) {
        List<String> words = new ArrayList<>();
        schema.at(pointer).forEach(word -> {
            if (!word.isNull()) {
                words.add(word.asText());
            }
        });
        return words;
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(JsonWriter::snake).toList();
    }

    private static InputStream schema() {
        return Objects.requireNonNull(JsonWriter.class.getResourceAsStream("/vn/congdoan/kh415/report.schema.json"));
    }

    @Test
    void names_and_messages_alone_change_with_the_language() throws IOException {
        assertThat(json(Lang.EN)).contains("\"name\": \"Indicator L1\"", "\"verdict\": \"not_met\"");
    }

    private static String json(Lang lang) throws IOException {
        return json(Libraries.assessment(), lang);
    }

    private static String json(Assessment assessment, Lang lang) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter.write(assessment, Words.in(lang), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Of a tree of that unit alone, without results. */
    private static String json(Unit unit) throws IOException {
        return json(
                new Assessment(
                        Libraries.plan(),
                        YearMonth.of(2023, 6),
                        LocalDate.of(2023, 7, 1),
                        new Tree(new Registry(List.of(unit)), LocalDate.of(2023, 6, 30)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of()),
                Lang.VI);
    }

    private static Set<ValidationMessage> faults(String json) throws IOException {
        try (InputStream schema = schema()) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(
                            json,
                            InputFormat.JSON,
                            context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
        }
    }
}
