package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.testing.Ran;

/** What is wrong with the arguments: said on standard error, with exit code 2, and nothing done. */
final class UsageTest {
    private static final Path NOWHERE = Path.of("target").toAbsolutePath();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                           | Chưa có lệnh. Các lệnh: report, check, forms, remind, explain, close, verify, plan, init, config, demo.",
                "plan                                         | Chưa có lệnh. Các lệnh: show, lint.",
                "reprot samples --period 2023-06              | Không có lệnh \"reprot\". Các lệnh: report, check, forms, remind, explain, close, verify, plan, init, config, demo. Có phải \"report\"?",
                "plan lnit                                    | Không có lệnh \"lnit\". Các lệnh: show, lint. Có phải \"lint\"?",
                "xyz                                          | Không có lệnh \"xyz\". Các lệnh: report, check, forms, remind, explain, close, verify, plan, init, config, demo.",
                "report                                       | Thiếu: --period, THƯ-MỤC",
                "report . --perod 2023-06                     | Thiếu: --period ⏎ Không có tham số \"--perod\". Có phải \"--period\"?",
                "report . --perod=2023-06 --qiet              | Thiếu: --period ⏎ Không có tham số \"--perod\". Có phải \"--period\"? ⏎ Không có tham số \"--qiet\". Có phải \"--quiet\"?",
                "report . --period 2023-06 --zzz              | Không có tham số \"--zzz\".",
                "report . --period                            | Sau --period phải ghi giá trị: KỲ",
                "report . extra --period 2023-06              | Không có tham số \"extra\".",
                "report . --period 2023-06 --period 2023-05   | Ghi hai lần: --period",
                "demo                                         | Thiếu: NƠI-GHI",
                "report . --period 2023-06 --annexes-above many | Giá trị \"many\" không dùng được cho --annexes-above.",
                "report . --period 2023-06 --quiet=maybe      | Giá trị \"maybe\" không dùng được cho --quiet.",
                "@@report                                     | Không có lệnh \"@report\". Các lệnh: report, check, forms, remind, explain, close, verify, plan, init, config, demo. Có phải \"report\"?",
            })
    void arguments_that_cannot_be_read_are_named(String arguments, String message) {
        Ran ran = Ran.in(NOWHERE, split(arguments));
        assertThat(lines(ran.err().replaceFirst("(?m)^Xem cách dùng: kh415.* --help\\R", "")))
                .isEqualTo(message);
        assertThat(ran.err()).contains("Xem cách dùng: kh415");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report gone --period 2023-06                 | There is no workspace folder \"gone\". Give the path of a folder that holds units.csv and returns.",
                "report . --period 2023-6                     | The period \"2023-6\" is not right. Write a month, 2023-06; a quarter, 2023-Q1 to 2023-Q4; the first 6 months, 2023-H1; the first 9 months, 2023-9M; or a year, 2023.",
                "check . --period 2023-06 --as-of 05/07/2023  | The date \"05/07/2023\" is not right. Write year-month-day, as in --as-of 2023-07-05.",
                "check . --period 2023-06 --as-of +999999999-12-31 | The date \"+999999999-12-31\" is not right. Write year-month-day, as in --as-of 2023-07-05.",
                "check . --period 2023-06 --as-of 2023-05-31  | The reporting date 2023-05-31 is before the period 2023-06 begins. Give a date from 2023-06-01 on.",
                "demo x --units 0 --months 121 --dirty 1.5    | --units 0 is not right. Give a whole number from 1 to 200000. ⏎ --months 121 is not right. Give a whole number from 1 to 120. ⏎ --dirty 1.5 is not right. Give a share from 0 to 1, as in --dirty 0.1.",
                "demo x --units many --months 1.5 --seed y --dirty z | --units many is not right. Give a whole number from 1 to 200000. ⏎ --months 1.5 is not right. Give a whole number from 1 to 120. ⏎ --seed y is not right. Give a whole number from -9223372036854775808 to 9223372036854775807. ⏎ --dirty z is not right. Give a share from 0 to 1, as in --dirty 0.1.",
                "demo x --units -1 --dirty 1e999999            | --units -1 is not right. Give a whole number from 1 to 200000. ⏎ --dirty 1e999999 is not right. Give a share from 0 to 1, as in --dirty 0.1.",
                "check . --period x --as-of y --fail-on z     | The period \"x\" is not right. Write a month, 2023-06; a quarter, 2023-Q1 to 2023-Q4; the first 6 months, 2023-H1; the first 9 months, 2023-9M; or a year, 2023. ⏎ The date \"y\" is not right. Write year-month-day, as in --as-of 2023-07-05. ⏎ --fail-on \"z\" is not right. Choose one of: never, warning, error, missed.",
            })
    void values_that_mean_nothing_are_named_all_at_once(String arguments, String message) {
        Ran ran = Ran.in(NOWHERE, Map.of("KH415_LANG", "en"), split(arguments));
        assertThat(lines(ran.err())).isEqualTo(message);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void missing_arguments_are_named_in_english_too() {
        assertThat(lines(Ran.in(NOWHERE, "report", "--lang", "en").err()))
                .isEqualTo("Missing: --period, WORKSPACE ⏎ For usage: kh415 report --help");
        assertThat(lines(Ran.in(NOWHERE, "report", ".", "--perod", "2023-06", "--lang=en")
                        .err()))
                .isEqualTo("Missing: --period ⏎ There is no argument \"--perod\". Did you mean \"--period\"?"
                        + " ⏎ For usage: kh415 report --help");
    }

    @Test
    void language_is_vietnamese_unless_asked_for_and_the_option_beats_the_variable() {
        assertThat(Ran.in(NOWHERE).err()).startsWith("Chưa có lệnh");
        assertThat(Ran.in(NOWHERE, Map.of("KH415_LANG", ""), "plan").err()).startsWith("Chưa có lệnh");
        assertThat(Ran.in(NOWHERE, Map.of("KH415_LANG", "EN"), "plan").err()).startsWith("No command");
        assertThat(Ran.in(NOWHERE, Map.of("KH415_LANG", "en"), "plan", "--lang", "vi")
                        .err())
                .startsWith("Chưa có lệnh");
    }

    @Test
    void unknown_language_is_named() {
        assertThat(Ran.in(NOWHERE, Map.of("KH415_LANG", "fr"), "plan", "lint"))
                .isEqualTo(new Ran(2, "", "Ngôn ngữ \"fr\" không có. Chọn vi hoặc en." + System.lineSeparator()));
    }

    @Test
    void places_where_no_plan_was_found_are_named_once_each(@TempDir Path folder) throws IOException {
        Path workspace = Files.createDirectories(folder.resolve("sold"));
        Path below = Files.createDirectories(folder.resolve("elsewhere"));
        assertThat(lines(Ran.in(folder, "check", "sold", "-p", "2023-06").err()))
                .contains("Đã tìm: sold/targets.yaml, targets.yaml. Ghi");
        assertThat(lines(Ran.in(workspace, "check", ".", "-p", "2023-06").err()))
                .contains("Đã tìm: targets.yaml, " + slashes(folder.resolve("targets.yaml")) + ". Ghi");
        assertThat(lines(Ran.in(below, "check", "../sold", "-p", "2023-06").err()))
                .contains("Đã tìm: " + slashes(workspace.resolve("targets.yaml")) + ", targets.yaml, "
                        + slashes(folder.resolve("targets.yaml")) + ". Ghi");
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    @Test
    void path_that_cannot_be_one_is_named() {
        Ran ran = Ran.in(NOWHERE, "report", "a\0b", "--period", "2023-06");
        assertThat(ran.err()).startsWith("Đường dẫn");
        assertThat(ran.code()).isEqualTo(2);
    }

    /** By what the commands have, so that one which comes anew is held to it, too. */
    @Test
    void empty_value_is_refused_whatever_the_command_and_the_argument() {
        List<String> tried = new ArrayList<>();
        refused(ShellPages.commands(Lang.VI), tried);
        assertThat(tried)
                .contains("report --out", "check --period", "verify TỆP", "plan lint --plan", "config THƯ-MỤC");
    }

    private static void refused(CommandLine line, List<String> tried) {
        String command = line.getCommandSpec().qualifiedName().replaceFirst("^kh415 ?", "");
        List<ArgSpec> args = new ArrayList<>(line.getCommandSpec().args());
        args.removeIf(arg -> arg.paramLabel().isEmpty() || (arg instanceof OptionSpec option && option.usageHelp()));
        for (ArgSpec arg : args) {
            List<String> words = new ArrayList<>(List.of(command.isEmpty() ? new String[0] : command.split(" ")));
            line.getCommandSpec().positionalParameters().forEach(place -> words.add(place == arg ? "" : "gone"));
            line.getCommandSpec().requiredArgs().stream()
                    .filter(option -> option != arg && option.isOption())
                    .forEach(option -> words.add(name(option) + "=2023-06"));
            if (arg.isOption()) {
                words.add(name(arg) + "=");
            }
            Ran ran = Ran.in(NOWHERE, words.toArray(String[]::new));
            assertThat(ran.err()).as("%s", words).startsWith("Giá trị để trống: " + name(arg) + ". ");
            assertThat(ran.code()).as("%s", words).isEqualTo(2);
            tried.add(command + " " + name(arg));
        }
        line.getSubcommands().values().forEach(sub -> refused(sub, tried));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    @Test
    void empty_values_are_named_all_at_once_in_the_language_that_holds_without_them() {
        assertThat(lines(Ran.in(
                                NOWHERE,
                                Map.of("KH415_LANG", "en"),
                                "report",
                                "",
                                "-p",
                                "2023-06",
                                "--out",
                                " ",
                                "--lang",
                                "")
                        .err()))
                .isEqualTo("Empty value: WORKSPACE, --out, --lang. Give a value, or leave the argument out; if it comes"
                        + " from a variable of a script, that variable is not set. ⏎ For usage: kh415 report --help");
    }

    @Test
    void empty_value_in_a_file_of_arguments_is_refused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("monthly.txt"), "report\n.\n--period\n2023-06\n\n--out=\n");
        assertThat(Ran.in(folder, "@monthly.txt").err()).startsWith("Giá trị để trống: --out.");
    }

    private static String[] split(String arguments) {
        return arguments.isEmpty() ? new String[0] : arguments.split(" ");
    }

    private static String lines(String text) {
        return String.join(" ⏎ ", text.lines().toList());
    }
}
