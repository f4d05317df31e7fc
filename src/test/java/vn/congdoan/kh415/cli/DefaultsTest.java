package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.cli.options.DefaultsFile;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** Options that stand in kh415.properties of a workspace: typed before variable before file before built-in. */
final class DefaultsTest {
    private static final Path SECOND = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");
    private static final String NAME = "SAFE26-2024-03";

    @TempDir
    private Path place;

    private Path workspace;

    @BeforeEach
    void copy() throws IOException {
        workspace = Folders.copy(SECOND, place.resolve("ws"));
        for (Path file : Folders.files(workspace.resolve("expected"))) {
            Files.delete(file);
        }
        Files.createDirectories(place.resolve("plans"));
        Files.move(workspace.resolve("targets.yaml"), place.resolve("plans/safe.yaml"));
    }

    /** Else whoever may write into a shared workspace could run programs in the name of who reports. */
    @Test
    void no_program_is_run_because_a_workspace_says_so() throws IOException {
        set("plan=../plans/safe.yaml", "report.notify-command=tee told.json");
        Ran ran = Ran.in(place, "report", "ws", "--period", "2024-03", "--lang", "en");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("line 2", "notify-command");
        assertThat(place.resolve("told.json")).doesNotExist();
    }

    private void set(String... lines) throws IOException {
        Files.writeString(workspace.resolve(DefaultsFile.NAME), String.join("\n", lines) + "\n");
    }

    private Ran run(String arguments) {
        return Ran.in(place, arguments.split(" "));
    }

    @Test
    void what_nobody_typed_is_taken_from_the_workspace_and_its_paths_from_there() throws IOException {
        set(
                "# a comment",
                "! another",
                "",
                "plan = ../plans/safe.yaml",
                "lang=en",
                "report.out = ../results",
                "quiet = true");
        assertThat(run("report ws --period 2024-03")).isEqualTo(new Ran(0, "", ""));
        assertThat(Folders.contents(place.resolve("results"))).containsKey("2024-03/" + NAME + ".xlsx");
        assertThat(run("verify results/2024-03/" + NAME + ".xlsx").out()).doesNotContain("targets.yaml");
    }

    @Test
    void what_is_typed_goes_before_it_also_a_flag_that_is_on_already() throws IOException {
        set("plan=../plans/safe.yaml", "lang=en", "out=../results", "quiet=true", "fail-on=error");
        SortedMap<String, Integer> before = Folders.contents(place);
        assertThat(run("report ws --period 2024-03 -q -o typed --fail-on=never"))
                .isEqualTo(new Ran(0, "", ""));
        assertThat(place.resolve("typed/2024-03/" + NAME + ".xlsx")).exists();
        assertThat(Folders.contents(place).keySet()).containsAll(before.keySet());
        assertThat(place.resolve("results")).doesNotExist();
        assertThat(run("check ws --period 2024-03 --plan nowhere.yaml").code()).isEqualTo(3);
    }

    @Test
    void language_is_typed_or_in_the_variable_or_in_the_file() throws IOException {
        set("plan=../plans/safe.yaml", "lang=en");
        assertThat(run("check ws --period 2024-03").out()).contains("Found for the period");
        assertThat(run("check ws --period 2024-03 --lang vi").out()).contains("Phát hiện trong kỳ");
        assertThat(Ran.in(place, Map.of("KH415_LANG", "vi"), "check", "ws", "--period", "2024-03")
                        .out())
                .contains("Phát hiện trong kỳ");
        set("plan=../plans/safe.yaml");
        assertThat(run("check ws --period 2024-03").out()).contains("Phát hiện trong kỳ");
    }

    @Test
    void options_of_other_commands_may_stand_there_and_do_nothing() throws IOException {
        set("plan=../plans/safe.yaml", "lang=en", "explain.depth=1", "slips=../slips", "close.fail-on=warning");
        assertThat(run("explain ws TRAIN --period 2024-03").code()).isZero();
        assertThat(run("check ws --period 2024-03 -q").err()).isEmpty();
        assertThat(place.resolve("slips")).doesNotExist();
        assertThat(run("report ws --period 2024-03 -q").code()).isZero();
        assertThat(place.resolve("slips")).isDirectory();
    }

    @Test
    void everything_wrong_is_named_with_its_line_and_the_nearest_word() throws IOException {
        set(
                "plna=x",
                "report.ot = y",
                "no pair",
                "quiet=yes",
                "as-of=2024-04-01",
                "plan=a",
                "plan=b",
                "lang=fr",
                "out=");
        Ran ran = run("report ws --period 2024-03 --lang en");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .containsExactly(
                        "ws/kh415.properties, line 1: there is no option \"plna\". Did you mean \"plan\"?",
                        "ws/kh415.properties, line 2: there is no option \"report.ot\". Did you mean \"report.out\"?",
                        "ws/kh415.properties, line 3: \"no pair\" is not of the form option = value.",
                        "ws/kh415.properties, line 4: quiet = \"yes\" is not right. Choose one of: true, false.",
                        "ws/kh415.properties, line 5: \"as-of\" is for a single run and cannot be set for all: give --as-of in"
                                + " the command.",
                        "ws/kh415.properties, line 7: \"plan\" stands on line 6 already; keep one of them.",
                        "ws/kh415.properties, line 8: lang = \"fr\" is not right. Choose one of: vi, en.",
                        "ws/kh415.properties, line 9: \"out=\" is not of the form option = value.");
        assertThat(run("config ws --lang en").err()).isEqualTo(ran.err());
    }

    @Test
    void a_value_that_the_command_refuses_is_told_to_come_from_the_file() throws IOException {
        set("plan=../plans/safe.yaml", "lang=en", "fail-on=sometimes");
        Ran ran = run("check ws --period 2024-03");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--fail-on \"sometimes\" is not right.", "Taken from ws/kh415.properties: --");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_key_and_backslashes_are_themselves() throws IOException {
        set("\uFEFFlang=en", "password-file = D:\\mật khẩu.txt", "plan=../plans/safe.yaml");
        Ran ran = run("config ws");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).containsPattern("password-file +D:\\\\mật khẩu.txt +ws/kh415.properties, line 2");
    }

    @Test
    void a_file_that_is_no_text_is_named() throws IOException {
        Path file = workspace.resolve(DefaultsFile.NAME);
        Files.write(file, "plan=kế".getBytes(StandardCharsets.UTF_16LE));
        assertThat(run("check ws --period 2024-03").err()).startsWith("ws/kh415.properties: không phải văn bản UTF-8");
        Files.write(file, new byte[70_000]);
        assertThat(run("check ws --period 2024-03").err()).startsWith("ws/kh415.properties: phải là một tệp văn bản");
        Files.delete(file);
        Files.createDirectories(file);
        assertThat(run("check ws --period 2024-03").code()).isEqualTo(2);
    }

    @Test
    void config_tells_every_option_and_where_its_value_comes_from() throws IOException {
        set("plan=../plans/safe.yaml", "report.out=../results");
        Ran ran = Ran.in(place, Map.of("KH415_LANG", "en"), "config", "ws");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .startsWith("Option | Value | From")
                .contains(
                        "plan | ../plans/safe.yaml | ws/kh415.properties, line 1",
                        "report.out | ../results | ws/kh415.properties, line 2",
                        "lang | en | the variable KH415_LANG",
                        "fail-on | never | built-in",
                        "quiet | false | built-in")
                .noneMatch(line -> line.startsWith("period") || line.startsWith("as-of") || line.startsWith("help"));
        assertThat(Ran.in(workspace, "config", "--lang", "vi").out()).contains("kh415.properties, dòng 1");
        assertThat(run("config nowhere").code()).isEqualTo(2);
    }

    @Test
    void a_folder_that_is_not_the_workspace_of_the_command_says_nothing() throws IOException {
        Path other = Files.createDirectories(place.resolve("other"));
        Files.writeString(other.resolve(DefaultsFile.NAME), "nonsense\n");
        Ran ran = run("report ws --period 2024-03 --lang en --plan plans/safe.yaml --out other");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void files_among_the_returns_are_checked_under_the_plan_of_their_workspace() throws IOException {
        set("plan=../plans/safe.yaml", "lang=en");
        Path file = Folders.files(workspace.resolve("returns")).get(0);
        assertThat(run("check " + place.relativize(file) + " --lang en").code()).isIn(0, 4);
    }
}
