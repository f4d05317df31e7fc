package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** Reports on quarters, halves, nine months and years, whose figures are those of the month at their end. */
final class SpanTest {
    private static final Path CASE = Path.of("src/test/resources/vn/congdoan/kh415/cases/quarter");
    private static final String MONTH = "2023-05";

    @TempDir
    private Path folder;

    private Path workspace;

    @BeforeEach
    void copy_the_workspace() throws IOException {
        workspace = Folders.copy(CASE, folder.resolve("w"));
    }

    private Ran run(String command, String period, String... more) {
        Stream<String> start = Stream.of(command, "w", "--period", period);
        Stream<String> day = Arrays.asList(more).contains("--as-of") ? Stream.of() : Stream.of("--as-of", "2023-12-05");
        return Ran.in(
                folder,
                Stream.of(start, day, Stream.of(more)).flatMap(each -> each).toArray(String[]::new));
    }

    private JsonNode report(String period) throws IOException {
        return new ObjectMapper()
                .readTree(workspace
                        .resolve("out/" + period + "/QT23-" + period + ".json")
                        .toFile());
    }

    /** Without what a span says of itself. */
    private static JsonNode figures(JsonNode report) {
        for (JsonNode indicator : report.get("indicators")) {
            ((ObjectNode) indicator).remove(List.of("span", "previous", "yearAgo"));
            indicator.get("rows").forEach(row -> ((ObjectNode) row).remove("span"));
        }
        return ((ObjectNode) report).without(List.of("period", "months"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-Q2, 2023-Q2, quý II năm 2023, 2023-03, 38",
        "2023-q2, 2023-Q2, quý II năm 2023, 2023-03, 38",
        "2023-h1, 2023-H1, 6 tháng đầu năm 2023, 2022-12, 71"
    })
    void a_span_is_reported_with_the_figures_of_its_last_month_in_a_folder_of_its_own(
            String typed, String written, String title, String first, int own) throws IOException {
        run("report", MONTH);
        var month = Folders.contents(workspace.resolve("out/" + MONTH));
        Ran ran = run("report", typed, "--slips", "slips");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("kỳ " + title, "w/out/" + written + "/QT23-" + written + ".xlsx");
        assertThat(Folders.contents(workspace.resolve("out/" + MONTH))).isEqualTo(month);
        assertThat(folder.resolve("slips").toFile().list())
                .hasSize(3)
                .allMatch(name -> name.startsWith("QT23-" + written));

        JsonNode span = report(written);
        assertThat(span.get("period").asText()).isEqualTo(written);
        assertThat(span.get("months").get("first").asText()).isEqualTo(first);
        assertThat(span.get("months").get("last").asText()).isEqualTo(MONTH);
        assertThat(span.get("indicators").get(0).get("span").get("numerator").asInt())
                .isEqualTo(own);
        assertThat(figures(span)).isEqualTo(figures(report(MONTH)));
    }

    @ParameterizedTest
    @CsvSource({"2023-9M, 9 tháng đầu năm 2023, 2023-08", "2023, năm 2023, 2023-11", "2023-Q4, quý IV năm 2023, 2023-11"
    })
    void a_span_ends_with_a_month_of_the_reporting_year(String period, String title, String last) throws IOException {
        Path returns = workspace.resolve("returns");
        Path may = returns.resolve("2023-05/bc.csv");
        Path end = Files.createDirectory(returns.resolve(last)).resolve("bc.csv");
        Files.writeString(end, Files.readString(may).replace("2023-05", last));
        assertThat(run("report", period).out()).contains("kỳ " + title);
        assertThat(report(period).get("months").get("last").asText()).isEqualTo(last);
        assertThat(workspace.resolve("history/QT23").toFile().list()).containsExactly(last + ".json.gz");
    }

    @Test
    void a_check_says_of_a_span_what_it_says_of_its_last_month() {
        assertThat(run("check", "2023-Q2").out())
                .isEqualTo(run("check", MONTH).out())
                .isEqualTo(run("check", "2023-H1").out());
    }

    @Test
    void an_explanation_says_which_months_a_span_has_and_its_own_sum() {
        assertThat(run("explain", "2023-q2", "KN", "--unit", "A").out())
                .contains(
                        "Kỳ báo cáo: quý II năm 2023 (03/2023–05/2023); số liệu đến tháng cuối kỳ,",
                        "Riêng quý II năm 2023: 17; từ đầu năm: 32.");
        assertThat(run("explain", "2023-H1", "KN").out())
                .contains("6 tháng đầu năm 2023")
                .doesNotContain("Riêng");
        assertThat(run("explain", MONTH, "KN").out()).doesNotContain("Kỳ báo cáo", "Riêng");
        assertThat(run("explain", "2023-Q2", "KN", "--lang", "en").out())
                .contains(
                        "Period: second quarter of 2023",
                        "Of the second quarter of 2023 itself: 38 (returns are missing)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "check", "explain", "close"})
    void another_form_is_refused_with_those_that_are_valid(String command) {
        String[] more = command.equals("explain") ? new String[] {"KN"} : new String[0];
        for (String period : List.of("2023-H2", "2023-Q5", "2023-13", "Q2-2023")) {
            Ran ran = run(command, period, more);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err())
                    .contains("\"" + period + "\"", "2023-06", "2023-Q1", "2023-Q4", "2023-H1", "2023-9M", "năm 2023.");
        }
        assertThat(workspace.resolve("out")).doesNotExist();
    }

    @Test
    void the_reporting_date_is_not_before_a_span_begins() {
        Ran before = run("report", "2023-Q2", "--as-of", "2023-02-28");
        assertThat(before.code()).isEqualTo(2);
        assertThat(before.err()).contains("kỳ quý II năm 2023 bắt đầu", "2023-03-01");
        Ran within = run("report", "2023-Q2", "--as-of", "2023-03-01");
        assertThat(within.code()).isZero();
        assertThat(within.err()).contains("trước khi kỳ quý II năm 2023 kết thúc");
    }

    @Test
    void a_span_and_its_last_month_leave_the_same_snapshot() throws IOException {
        run("report", MONTH);
        Path snapshot = workspace.resolve("history/QT23/" + MONTH + ".json.gz");
        byte[] left = Files.readAllBytes(snapshot);
        run("report", "2023-Q2");
        assertThat(snapshot).hasBinaryContent(left);
        assertThat(workspace.resolve("history/QT23").toFile().list()).containsExactly(MONTH + ".json.gz");
        run("close", "2023-Q2", "--anyway");
        run("report", MONTH);
        assertThat(report(MONTH).get("restatements")).isEmpty();
    }

    @Test
    void a_span_is_closed_with_its_last_month_and_the_open_ones_are_named() {
        run("close", "2023-03", "--anyway");
        Ran ran = run("close", "2023-Q2", "--anyway");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Đã chốt kỳ quý II năm 2023.");
        assertThat(ran.err()).contains("tháng cuối kỳ, 05/2023. Chưa chốt: 04/2023;");
        assertThat(run("close", MONTH, "--anyway").err()).contains("Kỳ 05/2023 đã chốt");
        assertThat(run("close", "2023-Q2", "--reopen", "--reason", "x").out()).contains("Đã mở lại kỳ quý II năm 2023");
        assertThat(run("close", "2023-04", "--anyway").code()).isZero();
        assertThat(run("close", "2023-Q2", "--anyway").err()).doesNotContain("Chưa chốt");
    }

    @Test
    void the_workbook_of_a_span_is_derived_again_and_a_changed_return_found() throws IOException {
        run("report", "2023-Q2", "--lang", "en");
        assertThat(Ran.in(folder, "verify", "w/out/2023-Q2/QT23-2023-Q2.xlsx").out())
                .contains("kỳ quý II năm 2023", "Giống hệt.");
        Path may = workspace.resolve("returns/2023-05/bc.csv");
        Files.writeString(may, Files.readString(may).replace("A,2023-05,ket_nap,6", "A,2023-05,ket_nap,60"));
        Ran changed = Ran.in(folder, "verify", "w/out/2023-Q2/QT23-2023-Q2.xlsx");
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out()).contains("returns/2023-05/bc.csv");
    }
}
