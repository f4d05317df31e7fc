package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import vn.congdoan.kh415.model.plan.Lang;

final class ShellPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"kh415.1", "vi/kh415.1"})
    void manual_explains_every_command_and_option(String name) {
        List<String> lines = ShellPages.all().get(name).lines().toList();
        everything(ShellPages.commands(Lang.EN))
                .forEach(line -> assertThat(lines)
                        .anyMatch(text ->
                                text.startsWith(".SS " + line.getCommandSpec().qualifiedName())));
        options()
                .forEach(option -> assertThat(lines)
                        .anyMatch(text -> text.startsWith(
                                "\\fB" + String.join(", ", option.names()).replace("-", "\\-"))));
        assertThat(lines).noneMatch(String::isBlank).noneMatch(text -> text.contains("${") || text.contains("%n"));
    }

    @Test
    void entries_of_the_manual_all_have_a_text() {
        ShellPages.all().forEach((name, page) -> assertThat(page).doesNotContain("\\fR\n\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kh415.bash", "_kh415"})
    void completion_knows_every_command_and_option(String name) {
        String script = ShellPages.all().get(name);
        assertThat(script).contains("complete -F _complete_kh415 -o default").doesNotContain("+o default");
        everything(ShellPages.commands(Lang.EN)).forEach(line -> {
            String function =
                    "_picocli_" + line.getCommandSpec().qualifiedName().replace(' ', '_') + "() {";
            assertThat(script).contains(function);
            String body = script.substring(script.indexOf(function)).split("\n}\n", 2)[0];
            line.getCommandSpec()
                    .options()
                    .forEach(option -> assertThat(body).contains("'" + option.longestName() + "'"));
        });
    }

    private static Stream<OptionSpec> options() {
        return everything(ShellPages.commands(Lang.EN)).flatMap(line -> line.getCommandSpec().options().stream());
    }

    private static Stream<CommandLine> everything(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(ShellPagesTest::everything));
    }
}
