package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.cli.run.Surroundings;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** What commands do to a workspace that is in order, and with which exit code; what they print is held by the cases. */
final class CommandsTest {
    private static final Path CASE = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");
    private static final String NAME = "SAFE26-2024-03";

    @TempDir
    private Path place;

    private Path workspace;

    @BeforeEach
    void copy() throws IOException {
        workspace = Folders.copy(CASE, place.resolve("ws"));
        for (Path file : Folders.files(workspace.resolve("expected"))) {
            Files.delete(file);
        }
    }

    @Test
    void report_writes_its_files_and_a_snapshot_and_touches_no_input() throws IOException {
        SortedMap<String, Integer> inputs = Folders.contents(workspace);
        Ran ran = run("report ws --period 2024-03");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("Written:\n  ws/out/2024-03/" + NAME + ".xlsx");
        SortedMap<String, Integer> after = Folders.contents(workspace);
        assertThat(after.keySet()).contains("out/2024-03/" + NAME + ".xlsx", "out/2024-03/" + NAME + ".json");
        after.keySet().removeIf(name -> name.startsWith("out/2024-03/" + NAME));
        assertThat(after.remove("history/SAFE26/2024-03.json.gz")).isNotNull();
        assertThat(after.remove("cache/SAFE26/returns-2024-03.kept")).isNotNull();
        after.keySet().removeIf(name -> name.startsWith("cache/"));
        assertThat(after).isEqualTo(inputs);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void lists_that_are_no_ordinary_files_are_named_and_not_opened() throws Exception {
        for (String list : List.of("assigned.csv", "waivers.yaml")) {
            Files.deleteIfExists(workspace.resolve(list));
            ProcessBuilder pipe =
                    new ProcessBuilder("mkfifo", workspace.resolve(list).toString());
            assertThat(pipe.start().waitFor()).isZero();
        }
        Ran ran = run("check ws --period 2024-03");
        assertThat(ran.out()).contains("assigned.csv", "waivers.yaml", "not an ordinary file");
    }

    @Test
    void out_is_taken_from_the_working_folder() throws IOException {
        assertThat(run("report ws --period 2024-03 --out results").code()).isZero();
        assertThat(Folders.contents(place.resolve("results")))
                .containsOnlyKeys("2024-03/" + NAME + ".json", "2024-03/" + NAME + ".xlsx");
        assertThat(workspace.resolve("out")).doesNotExist();
    }

    /** A clinic sends a figure that it is not asked for. */
    @Test
    void report_is_never_written_among_the_returns() throws IOException {
        SortedMap<String, Integer> before = Folders.contents(workspace);
        Ran ran = run("report ws --period 2024-03 --out ws/returns/x");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("The report is not written into \"ws/returns/x\"");
        assertThat(Folders.contents(workspace)).isEqualTo(before);
    }

    private void doubt() throws IOException {
        Files.writeString(
                workspace.resolve("returns/2024-03/river.csv"), "Unit,Period,Measure,Value\nC2,2024-03,falls,3\n");
    }

    @Test
    void check_writes_nothing() throws IOException {
        doubt();
        SortedMap<String, Integer> inputs = Folders.contents(place);
        Ran ran = run("check ws --period 2024-03");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("[figure-not-asked]");
        assertThat(Folders.contents(place)).isEqualTo(inputs);
    }

    @Test
    void quiet_prints_nothing_of_what_went_well() {
        assertThat(run("report ws --period 2024-03 --quiet")).isEqualTo(new Ran(0, "", ""));
        assertThat(run("check ws --period 2024-03 -q")).isEqualTo(new Ran(0, "", ""));
        assertThat(run("plan lint --plan ws/targets.yaml -q")).isEqualTo(new Ran(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource({"never, 3, 0", "warning, 3, 1", "error, 3, 1", "error, 1, 0", "missed, 3, 1"})
    void exit_code_tells_what_fail_on_names(String what, int month, int code) throws IOException {
        doubt();
        String failing = " ws --period 2024-0" + month + " --fail-on " + what;
        assertThat(run("report" + failing).code()).isEqualTo(code);
        assertThat(run("check" + failing).code()).isEqualTo(code);
    }

    @Test
    void quiet_says_in_a_line_why_the_exit_code_is_1() throws IOException {
        doubt();
        String line = "--fail-on warning: ";
        for (String command : List.of("report ws", "check ws", "explain ws TRAIN")) {
            Ran ran = run(command + " --period 2024-03 --quiet --fail-on warning");
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith(line).hasLineCount(1);
        }
        assertThat(run("check ws --period 2024-03 --quiet --fail-on missed").err())
                .startsWith("--fail-on missed: not met: ")
                .hasLineCount(1);
    }

    @Test
    void quiet_explanation_prints_nothing() {
        assertThat(run("explain ws TRAIN --period 2024-03 --quiet")).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void a_reporting_date_before_the_end_of_the_period_is_remarked() {
        assertThat(run("check ws --period 2024-03 --quiet --as-of 2024-03-30").err())
                .isEqualTo("The reporting date 2024-03-30 is before the end of the period 2024-03."
                        + System.lineSeparator());
        assertThat(run("check ws --period 2024-03 --quiet --as-of 2024-03-31").err())
                .isEmpty();
    }

    @Test
    void a_working_folder_that_cannot_be_found_again_is_refused_for_relative_paths_alone() {
        Path gone = place.resolve("C\uFFFDng");
        Ran relative = Ran.in(gone, "check", "ws", "--period", "2024-03");
        assertThat(relative.code()).isEqualTo(2);
        assertThat(relative.err()).contains("LC_ALL=C.UTF-8").hasLineCount(1);
        assertThat(Ran.in(gone, "plan", "show").err()).contains("LC_ALL=C.UTF-8");
        assertThat(Ran.in(gone, "check", workspace.toString(), "--period", "2024-03", "--quiet")
                        .code())
                .isZero();
    }

    @Test
    void reporting_date_is_today_unless_another_is_given() throws IOException {
        run("report ws --period 2024-03");
        assertThat(json()).contains("\"asOf\": \"2023-07-05\"");
        run("report ws --period 2024-03 --as-of 2024-04-10");
        assertThat(json()).contains("\"asOf\": \"2024-04-10\"");
    }

    @Test
    void plan_is_looked_for_in_the_workspace_the_working_folder_and_beside_the_workspace() throws IOException {
        Files.move(workspace.resolve("targets.yaml"), place.resolve("targets.yaml"));
        assertThat(run("check ws --period 2024-03 -q").code()).isZero();
        Files.move(place.resolve("targets.yaml"), place.resolve("other.yaml"));
        Ran without = run("check ws --period 2024-03");
        assertThat(without.code()).isEqualTo(3);
        assertThat(without.err()).startsWith("No plan was found. Looked for: ws/targets.yaml, targets.yaml");
        assertThat(run("check ws --period 2024-03 -q --plan other.yaml").code()).isZero();
    }

    @Test
    void plan_commands_print_the_plan_and_its_mistakes() throws IOException {
        Ran show = run("plan show --plan ws/targets.yaml");
        assertThat(show.code()).isZero();
        assertThat(show.err()).isEmpty();
        assertThat(show.out()).contains("Safer care for every patient", "TRAIN");
        assertThat(run("plan lint --plan ws/targets.yaml").out())
                .isEqualTo("ws/targets.yaml: no errors. 10 indicators, 19 measures." + System.lineSeparator());

        Path plan = workspace.resolve("targets.yaml");
        Files.writeString(
                plan, Files.readString(plan).replace("reporting-year-starts: 9", "reporting-year-starts: 19"));
        Ran lint = run("plan lint --plan ws/targets.yaml");
        assertThat(lint.code()).isEqualTo(3);
        assertThat(lint.err()).isEmpty();
        assertThat(lint.out()).contains("ws/targets.yaml › line 12, column 26", "[plan-value-whole]");
        Ran refused = run("plan show --plan ws/targets.yaml");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("[plan-value-whole]");
    }

    @Test
    void what_a_workspace_lacks_is_named() throws IOException {
        Files.delete(workspace.resolve("units.csv"));
        Ran registry = run("report ws --period 2024-03");
        assertThat(registry.code()).isEqualTo(3);
        assertThat(registry.err()).startsWith("The folder \"ws\" has no registry of units");
        Files.createDirectories(place.resolve("empty"));
        Files.copy(CASE.resolve("units.csv"), place.resolve("empty/units.csv"));
        Ran returns = run("report empty --period 2024-03 --plan ws/targets.yaml");
        assertThat(returns.code()).isEqualTo(4);
        assertThat(returns.err()).startsWith("There is no folder of returns \"empty/returns\"");
        assertThat(returns.out()).isEmpty();
    }

    @Test
    void failed_run_leaves_the_last_good_output() throws IOException {
        run("report ws --period 2024-03");
        SortedMap<String, Integer> good = Folders.contents(workspace.resolve("out"));

        Files.writeString(workspace.resolve("units.csv"), "code,name,kind,parent\nT,Trust,nonsense,\n");
        assertThat(run("report ws --period 2024-03").code()).isEqualTo(3);
        assertThat(Folders.contents(workspace.resolve("out"))).isEqualTo(good);
    }

    @Test
    void output_that_cannot_be_written_is_74_and_leaves_no_half() throws IOException {
        Ran intoFile = run("report ws --period 2024-03 --out ws/units.csv");
        assertThat(intoFile.code()).isEqualTo(74);
        assertThat(intoFile.out()).isEmpty();
        assertThat(intoFile.err()).startsWith("ws/units.csv/2024-03/" + NAME + ".xlsx could not be written");

        run("report ws --period 2024-03");
        Path folder = workspace.resolve("out/2024-03");
        byte[] workbook = Files.readAllBytes(folder.resolve(NAME + ".xlsx"));
        Files.delete(folder.resolve(NAME + ".json"));
        Files.createDirectories(folder.resolve(NAME + ".json/in the way"));
        assertThat(run("report ws --period 2024-03 --as-of 2024-05-05").code()).isEqualTo(74);
        assertThat(folder.resolve(NAME + ".xlsx")).hasBinaryContent(workbook);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(NAME + ".xlsx", NAME + ".json");
    }

    @Test
    void a_lock_left_behind_is_no_obstacle_and_gone_after() throws IOException {
        Path lock = workspace.resolve(".kh415.lock");
        Files.writeString(lock, "4711 2023-07-05T08:00 elsewhere\nmark\n");
        assertThat(run("report ws --period 2024-03 -q")).isEqualTo(new Ran(0, "", ""));
        assertThat(lock).doesNotExist();
    }

    @Test
    void interrupted_run_says_so_and_writes_nothing() {
        Thread.currentThread().interrupt();
        Ran ran = run("report ws --period 2024-03");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ran.code()).isEqualTo(130);
        assertThat(ran.err()).startsWith("Interrupted");
        assertThat(workspace.resolve("out")).doesNotExist();
    }

    @Test
    void results_that_cannot_be_printed_are_not_passed_over() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(Map.of(), LocalDate.of(2023, 7, 5), place, "test");
        int code = CommandLineRun.run(
                new PrintWriter(full), new PrintWriter(err), surroundings, "plan", "show", "--plan", "ws/targets.yaml");
        assertThat(code).isEqualTo(74);
        assertThat(err.toString()).startsWith("Không in được");
    }

    @Test
    void folder_with_a_vietnamese_name_is_like_any_other() throws IOException {
        Path named = place.resolve("Công đoàn tháng ba");
        Files.move(workspace, named);
        Ran ran = Ran.in(place, "report", "Công đoàn tháng ba", "--period", "2024-03");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Công đoàn tháng ba/out/2024-03/" + NAME + ".json");
    }

    private Ran run(String arguments) {
        return Ran.in(place, Map.of("KH415_LANG", "en"), arguments.split(" "));
    }

    private String json() throws IOException {
        return Files.readString(workspace.resolve("out/2024-03/" + NAME + ".json"), StandardCharsets.UTF_8);
    }
}
