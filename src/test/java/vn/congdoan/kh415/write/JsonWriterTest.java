package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.Lang;
import vn.congdoan.kh415.text.Words;

final class JsonWriterTest {
    @Test
    void json_is_the_golden_file() throws IOException {
        Golden.assertEqual("libraries.json", Golden.withoutFindingTexts(json(Lang.VI), Words.in(Lang.VI)));
    }

    @Test
    void json_keeps_to_the_published_schema() throws IOException {
        assertThat(faults(json(Lang.VI))).isEmpty();
        assertThat(faults(json(Lang.EN))).isEmpty();
    }

    @Test
    void schema_refuses_what_it_does_not_name() throws IOException {
        String json = json(Lang.VI);
        assertThat(faults(json.replaceFirst("\"margin\"", "\"leeway\""))).hasSize(2);
        assertThat(faults(json.replaceFirst("\"not_met\"", "\"missed\""))).isNotEmpty();
        assertThat(faults(json.replaceFirst("\"asOf\" *: *\"[^\"]*\",", ""))).hasSize(1);
    }

    @Test
    void names_and_messages_alone_change_with_the_language() throws IOException {
        assertThat(json(Lang.EN)).contains("\"name\": \"Indicator L1\"", "\"verdict\": \"not_met\"");
    }

    private static String json(Lang lang) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter.write(Libraries.assessment(), Words.in(lang), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Set<ValidationMessage> faults(String json) throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(JsonWriter.class.getResourceAsStream("/vn/congdoan/kh415/report.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(
                            json,
                            InputFormat.JSON,
                            context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
        }
    }
}
