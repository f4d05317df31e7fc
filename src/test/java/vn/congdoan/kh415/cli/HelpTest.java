package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.Ran;

final class HelpTest {
    private static final Path HERE = Path.of("src/test/resources/vn/congdoan/kh415/cli");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(usage|commands?|options?|parameters?|prints?|exit|examples?|file|folder|workspace|default)\\b");
    private static final List<String> COMMANDS = List.of(
            "",
            "report ",
            "check ",
            "forms ",
            "explain ",
            "close ",
            "verify ",
            "plan ",
            "plan show ",
            "plan lint ",
            "remind ",
            "init ",
            "config ",
            "demo ");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void help_of_every_command_is_as_expected(String lang) throws IOException {
        Path expected = HERE.resolve("help-" + lang + ".txt");
        if ("write".equals(System.getProperty("kh415.golden"))) {
            Files.createDirectories(HERE);
            Files.writeString(expected, help(lang));
        }
        assertThat(help(lang)).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void help_fits_a_hundred_columns(String lang) {
        assertThat(help(lang).lines().filter(line -> line.length() > 100)).isEmpty();
    }

    @Test
    void vietnamese_help_keeps_no_english_of_the_library() {
        // The names of commands, options and files, which are what they are in any language.
        String help = help("vi").replaceAll("--?[a-z-]+|returns/|\\bout\\b|kh415 [a-z ]+", "");
        assertThat(ENGLISH.matcher(help).results().map(java.util.regex.MatchResult::group))
                .isEmpty();
    }

    @Test
    void every_command_has_its_help_here() {
        Ran top = Ran.in(Path.of(""), "--help", "--lang", "en");
        List<String> listed = top.out()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.matches("  \\w.*"))
                .map(line -> line.strip().split(" ")[0] + " ")
                .toList();
        assertThat(COMMANDS).containsAll(listed);
    }

    @Test
    void version_is_one_line() {
        assertThat(Ran.in(Path.of(""), "--version")).isEqualTo(new Ran(0, "kh415 test" + System.lineSeparator(), ""));
    }

    /** Commands that are not run need not be made; that must not show. */
    @ParameterizedTest
    @ValueSource(strings = {"--help report", "-h plan lint", "--lang vi --help", "--help nobody-knows"})
    void whatever_else_is_typed_the_help_text_lists_every_command(String typed) {
        assertThat(Ran.in(Path.of(""), typed.split(" ")).out())
                .isEqualTo(Ran.in(Path.of(""), "--help").out());
    }

    private static String help(String lang) {
        StringBuilder help = new StringBuilder();
        for (String command : COMMANDS) {
            String arguments = command + "--help";
            Ran ran = Ran.in(Path.of(""), java.util.Map.of("KH415_LANG", lang), arguments.split(" "));
            assertThat(ran.code()).isZero();
            assertThat(ran.err()).isEmpty();
            help.append("$ kh415 ")
                    .append(arguments)
                    .append('\n')
                    .append(ran.out())
                    .append('\n');
        }
        return help.toString();
    }
}
