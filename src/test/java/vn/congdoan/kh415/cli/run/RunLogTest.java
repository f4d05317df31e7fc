package vn.congdoan.kh415.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

final class RunLogTest {
    private static final Path CASE = Path.of("src/test/resources/vn/congdoan/kh415/cases/first");
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)";

    @TempDir
    private Path folder;

    @BeforeEach
    void workspace() throws IOException {
        Folders.copy(CASE, folder.resolve("w"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("w/logs/kh415.log"));
    }

    @Test
    void a_run_that_writes_into_a_workspace_says_there_when_it_began_and_how_it_ended() throws IOException {
        assertThat(Ran.in(folder, "report", "w", "--period", "2023-06", "--quiet")
                        .err())
                .isEmpty();
        List<String> log = log();
        assertThat(log).allMatch(line -> line.matches(TIME + " INFO  .*"));
        assertThat(log.get(0)).endsWith("kh415 test: report w --period 2023-06 --quiet");
        assertThat(log).anyMatch(line -> line.matches(".* \\d+ returns, \\d+ errors, \\d+ warnings"));
        assertThat(log.get(log.size() - 1)).endsWith("ended with 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forms w --period 2023-06",
                "remind w --period 2023-06 --out letters",
                "close w --period 2023-06 --anyway"
            })
    void what_else_writes_is_logged(String command) throws IOException {
        assertThat(Ran.in(folder, command.split(" ")).code()).isZero();
        assertThat(log().get(0)).endsWith("kh415 test: " + command);
        assertThat(log().get(log().size() - 1)).endsWith("ended with 0");
    }

    @Test
    void why_a_run_ended_early_stands_in_it() throws IOException {
        Files.writeString(folder.resolve("w/units.csv"), "nothing");
        Ran ran = Ran.in(folder, "report", "w", "--period", "2023-06");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(String.join("\n", log())).contains("ended with 3: ").contains("units.csv");
    }

    @Test
    void a_folder_that_is_no_workspace_gets_no_log() {
        Path returns = folder.resolve("w/returns");
        assertThat(Ran.in(folder, "report", returns.toString(), "--period", "2023-06")
                        .code())
                .isEqualTo(3);
        assertThat(returns.resolve("logs")).doesNotExist();
    }

    @Test
    void what_only_reads_logs_nothing() {
        assertThat(Ran.in(folder, "check", "w", "--period", "2023-06").code()).isZero();
        assertThat(folder.resolve("w/logs")).doesNotExist();
    }

    @Test
    void a_long_log_is_put_aside_once() throws IOException {
        Path logs = Files.createDirectories(folder.resolve("w/logs"));
        Files.writeString(logs.resolve("kh415.log"), "x".repeat(1_000_001));
        Files.writeString(logs.resolve("kh415.1.log"), "oldest");
        Ran.in(folder, "report", "w", "--period", "2023-06");
        assertThat(log()).hasSizeLessThan(20);
        assertThat(logs.resolve("kh415.1.log")).hasSize(1_000_001);
        assertThat(Folders.files(logs)).hasSize(2);
    }

    @Test
    void a_log_that_cannot_be_written_keeps_nothing_back() throws IOException {
        Files.writeString(folder.resolve("w/logs"), "a file in its place");
        Ran ran = Ran.in(folder, "report", "w", "--period", "2023-06");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
    }
}
