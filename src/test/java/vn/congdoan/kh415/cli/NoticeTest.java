package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.cli.run.RunLog;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** Who is told of the end of a run. */
final class NoticeTest {
    private static final String REPORT = "report ws --period 2024-03 --as-of 2024-04-10 --lang en";

    @TempDir
    private Path place;

    private Path workspace;

    @BeforeEach
    void copy() throws IOException {
        workspace = Folders.copy(Path.of("src/test/resources/vn/congdoan/kh415/cases/second"), place.resolve("ws"));
    }

    @Test
    void summary_says_what_the_report_came_to() throws IOException {
        assertThat(run(REPORT + " --summary-json sums/last.json --fail-on missed")
                        .code())
                .isEqualTo(1);
        JsonNode summary = summary("sums/last.json");
        JsonNode report = json(workspace.resolve("out/2024-03/SAFE26-2024-03.json"));
        assertThat(summary.get("exitCode").asInt()).isEqualTo(1);
        assertThat(summary.get("period")).isEqualTo(report.get("period"));
        assertThat(summary.get("asOf").asText()).isEqualTo("2024-04-10");
        for (Verdict verdict : Verdict.values()) {
            String word = verdict.name().toLowerCase(Locale.ROOT);
            assertThat(summary.get("verdicts").get(word).asLong()).as(word).isEqualTo(indicators(report, word));
        }
        assertThat(summary.get("missed").findValuesAsText("id"))
                .hasSize((int) (indicators(report, "not_met") + indicators(report, "over")))
                .contains("AUDITED", "SPEND");
        assertThat(summary.get("files").toString())
                .isEqualTo("[\"out/2024-03/SAFE26-2024-03.xlsx\",\"out/2024-03/SAFE26-2024-03.json\"]");
    }

    @Test
    void summary_is_the_same_for_the_same_run() throws IOException {
        run(REPORT + " --summary-json first.json");
        run(REPORT + " --summary-json second.json");
        assertThat(place.resolve("second.json")).hasSameBinaryContentAs(place.resolve("first.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "report ws --period 2024-03 --plan none.yaml, 3",
        "report nowhere --period 2024-03, 2",
        "report ws --period 2031-01, 4",
        "check ws --period 2031-01, 4",
        "close ws --period 2024-03, 2"
    })
    void run_that_fails_has_a_summary_with_its_message(String command, int code) throws IOException {
        Ran ran = run(command + " --lang en --summary-json last.json");
        assertThat(ran.code()).isEqualTo(code);
        JsonNode summary = summary("last.json");
        assertThat(summary.get("exitCode").asInt()).isEqualTo(code);
        assertThat(ran.err()).contains(summary.get("message").asText());
        assertThat(summary.get("message").asText()).isNotBlank();
        assertThat(summary.get("files")).isEmpty();
    }

    @Test
    void summary_never_takes_the_place_of_an_input() throws IOException {
        var before = Folders.contents(workspace);
        assertThat(run(REPORT + " --summary-json ws/units.csv").code()).isEqualTo(2);
        assertThat(run(REPORT + " --summary-json ws/returns/x.json").code()).isEqualTo(2);
        assertThat(run("report nowhere --period 2024-03 --summary-json ws/returns/x.json")
                        .code())
                .isEqualTo(2);
        var after = Folders.contents(workspace);
        after.keySet().removeIf(name -> name.startsWith("logs/"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void summary_that_cannot_be_written_is_a_remark_and_in_the_log() throws IOException {
        Files.createDirectory(place.resolve("last.json"));
        Ran ran = run(REPORT + " --quiet --summary-json last.json");
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .startsWith("The summary last.json could not be written")
                .hasLineCount(1);
        assertThat(log()).contains(ran.err().strip());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void program_is_given_the_summary() throws IOException {
        Ran plain = run(REPORT);
        Ran ran = run(REPORT + " --summary-json last.json", "--notify-command", "tee 'told of it.json'");
        assertThat(ran).isEqualTo(plain);
        assertThat(place.resolve("told of it.json")).hasSameBinaryContentAs(place.resolve("last.json"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void program_that_fails_is_a_remark_and_in_the_log() throws IOException {
        Ran plain = run(REPORT);
        Ran ran = run(REPORT, "--notify-command", "false");
        assertThat(ran.code()).isEqualTo(plain.code());
        assertThat(ran.out()).isEqualTo(plain.out());
        assertThat(ran.err().strip())
                .isEqualTo("The program \"false\" could not be told: it ended with 1. The results are not affected.");
        assertThat(log()).contains(ran.err().strip());
        assertThat(run("close nowhere --period 2024-03", "--notify-command", "no-such-program-415")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void command_with_an_open_quotation_mark_is_refused_before_anything_is_done() {
        Ran ran = run(REPORT, "--notify-command", "mail \"x");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--notify-command", "mail \"x");
        assertThat(workspace.resolve("out")).doesNotExist();
    }

    private Ran run(String command, String... more) {
        return Ran.in(
                place,
                Stream.concat(Arrays.stream(command.split(" ")), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private String log() throws IOException {
        return Files.readString(workspace.resolve(RunLog.FOLDER).resolve("kh415.log"));
    }

    /** Held against the published schema. */
    private JsonNode summary(String name) throws IOException {
        JsonNode summary = json(place.resolve(name));
        try (InputStream schema = NoticeTest.class.getResourceAsStream("/vn/congdoan/kh415/summary.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(summary))
                    .isEmpty();
        }
        return summary;
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static long indicators(JsonNode report, String verdict) {
        long count = 0;
        for (JsonNode indicator : report.get("indicators")) {
            count += indicator.get("verdict").asText().equals(verdict) ? 1 : 0;
        }
        return count;
    }
}
