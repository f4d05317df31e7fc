package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts for Windows, read: what is known to go wrong in such files is not in them. They are run only where Windows is. */
final class WindowsScriptsTest {
    private static final String LAUNCHER = "src/main/launcher/kh415.cmd";
    private static final String MAKER = "src/dist/windows/make-runtime.cmd";

    /** What holds the path of a file or folder, in which there may be blanks, ampersands and parentheses. */
    private static final Pattern PLACE =
            Pattern.compile("%(java|jlink|home|jar|archive|made|place|release|workspace|JAVA_HOME|~dps0|~1)\\b%?");

    private static final Pattern GOTO = Pattern.compile("goto (\\w+)");

    @Test
    void lines_of_the_launcher_end_as_windows_has_them() throws IOException {
        String text = Files.readString(Path.of(LAUNCHER));
        assertThat(text).isEqualTo(text.replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LAUNCHER, MAKER})
    void code_page_is_put_back_on_every_way_out(String script) throws IOException {
        List<String> lines = lines(script);
        assertThat(lines.subList(lines.size() - 3, lines.size()))
                .containsExactly(":leave", "if defined page chcp %page% >nul 2>nul", "exit /b %code%");
        assertThat(lines).filteredOn(line -> line.contains("exit ")).hasSize(1);
        assertThat(lines).noneMatch(line -> line.contains("goto :eof") || line.startsWith("endlocal &"));
        assertThat(lines).containsOnlyOnce("chcp 65001 >nul 2>nul");
    }

    @ParameterizedTest
    @ValueSource(strings = {LAUNCHER, MAKER})
    void places_stand_in_quotes(String script) throws IOException {
        for (String line : lines(script)) {
            String quotes = line.replace("^\"", "  ");
            assertThat(PLACE.matcher(quotes).results().map(MatchResult::start))
                    .as(line)
                    .allMatch(at -> quotes.substring(0, at)
                                            .replace("^", "")
                                            .chars()
                                            .filter(c -> c == '"')
                                            .count()
                                    % 2
                            == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LAUNCHER, MAKER})
    void every_place_to_go_to_is_there(String script) throws IOException {
        List<String> lines = lines(script);
        assertThat(lines.stream().flatMap(line -> GOTO.matcher(line).results()).map(found -> ":" + found.group(1)))
                .isNotEmpty()
                .allMatch(lines::contains);
    }

    @Test
    void arguments_do_not_stand_within_parentheses() throws IOException {
        assertThat(lines(LAUNCHER))
                .filteredOn(line -> line.endsWith("%*"))
                .hasSize(3)
                .allMatch(line -> line.matches("[\"s].*"));
    }

    @Test
    void both_launchers_say_the_same_where_there_is_no_java() throws IOException {
        String unix = Files.readString(Path.of("src/main/launcher/kh415"));
        List<String> said = lines(LAUNCHER).stream()
                .filter(line -> line.startsWith("echo "))
                .map(line -> line.replaceAll("^echo |>&2$", "").replaceAll("!(\\w+)!", "\\$$1"))
                .toList();
        assertThat(said).hasSize(4).allMatch(unix::contains);
    }

    private static List<String> lines(String script) throws IOException {
        return Files.readString(Path.of(script))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("rem "))
                .toList();
    }
}
