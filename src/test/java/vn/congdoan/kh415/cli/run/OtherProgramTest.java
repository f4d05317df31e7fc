package vn.congdoan.kh415.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Words;

@DisabledOnOs(OS.WINDOWS)
final class OtherProgramTest {
    private static final Words EN = Words.in(Lang.EN);
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path place;

    @Test
    void words_are_parted_by_blanks_outside_quotation_marks() {
        assertThat(OtherProgram.words("  mail -s \"KH415 xong\" 'a b'@c.vn C:\\x\\y.exe \"\" "))
                .contains(List.of("mail", "-s", "KH415 xong", "a b@c.vn", "C:\\x\\y.exe", ""));
    }

    @Test
    void nothing_else_has_a_meaning() {
        assertThat(OtherProgram.words("a; rm $HOME `b` | c > d *"))
                .contains(List.of("a;", "rm", "$HOME", "`b`", "|", "c", ">", "d", "*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "mail \"a b", "it's"})
    void open_quotation_marks_and_nothing_at_all_are_no_command(String typed) {
        assertThat(OtherProgram.words(typed)).isEmpty();
    }

    @Test
    void program_reads_what_it_is_given() throws Exception {
        assertThat(run(LONG, "given\n", "tee", "copy.txt")).isEmpty();
        assertThat(place.resolve("copy.txt")).hasContent("given\n");
    }

    @Test
    void program_that_reads_nothing_is_no_failure() {
        assertThat(run(LONG, "x".repeat(1_000_000), "true")).isEmpty();
    }

    @Test
    void why_it_failed_is_said() throws Exception {
        assertThat(run(LONG, "", "false")).contains("it ended with 1");
        assertThat(run(LONG, "", "no-such-program-415")).contains("it could not be started");
        Path folder = Files.createDirectory(place.resolve("folder"));
        assertThat(run(LONG, "", folder.toString())).contains("it could not be started");
    }

    @Test
    void program_that_hangs_is_stopped_and_what_it_started_too() {
        assertThat(run(Duration.ofSeconds(1), "", "sh", "-c", "sleep 4150415 & wait"))
                .contains("it was stopped after 1 second");
        assertThat(ProcessHandle.current()
                        .descendants()
                        .map(process -> process.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains("sleep 4150415"));
    }

    private Optional<String> run(Duration patience, String input, String... command) {
        return new OtherProgram(List.of(command), place, patience).given(input.getBytes(UTF_8), EN);
    }
}
