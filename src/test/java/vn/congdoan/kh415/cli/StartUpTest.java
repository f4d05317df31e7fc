package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.testing.Child;
import vn.congdoan.kh415.testing.Ran;

/** What takes long to load is loaded only by the commands that use it. */
final class StartUpTest {
    private static final Path PLAN = Path.of("targets.yaml").toAbsolutePath();
    private static final Pattern LOADED = Pattern.compile("(?m)\\] (\\S+) source: ");

    /** Workbooks, XML, archives, web pages, CSV, JSON schemas and the log. */
    private static final List<String> HEAVY = List.of(
            "org.apache.",
            "org.openxmlformats.",
            "com.microsoft.",
            "schemasMicrosoftCom",
            "com.fasterxml.aalto.",
            "org.codehaus.stax2.",
            "javax.xml.",
            "com.sun.org.apache.",
            "jdk.xml.",
            "org.xml.",
            "org.w3c.",
            "org.jsoup.",
            "net.lingala.",
            "com.opencsv.",
            "ch.qos.logback.",
            "java.awt.",
            "vn.congdoan.kh415.read.table.ReturnFiles",
            "vn.congdoan.kh415.write.xlsx");

    private static final List<String> PLAN_READER =
            List.of("com.fasterxml.jackson.", "org.yaml.", "vn.congdoan.kh415.read.plan");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "0, --help",
        "0, --version",
        "0, --lang en --help",
        "0, report --help",
        "0, check --help",
        "0, explain --help",
        "0, close --help",
        "0, verify --help",
        "0, plan --help",
        "0, plan lint --help",
        "0, config --help",
        "0, init --help",
        "0, demo --help",
        "2, ''",
        "2, reprot",
        "2, report",
        "2, check nowhere --period 2023-13",
        "2, close --period 2023-06 --anyhow"
    })
    void help_and_wrong_usage_load_neither_formats_nor_the_log(int code, String arguments) throws Exception {
        List<String> loaded = loaded(code, arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(loaded).contains("picocli.CommandLine");
        assertThat(loaded.stream().filter(type -> among(HEAVY, type) || among(PLAN_READER, type)))
                .isEmpty();
    }

    @Test
    void a_plan_is_checked_without_workbooks_xml_and_the_log() throws Exception {
        List<String> loaded = loaded(0, "plan", "lint", "--plan", PLAN.toString());
        assertThat(loaded).contains("vn.congdoan.kh415.read.plan.PlanReader");
        assertThat(loaded.stream().filter(type -> among(HEAVY, type))).isEmpty();
    }

    @Test
    void commands_that_the_arguments_do_not_name_stay_asleep() throws Exception {
        assertThat(loaded(0, "check", "--help").stream().filter(type -> type.matches("vn\\..*Command")))
                .containsExactly("vn.congdoan.kh415.cli.Kh415Command", "vn.congdoan.kh415.cli.CheckCommand");
    }

    @Test
    void what_is_told_as_loaded_is_what_was_loaded() throws Exception {
        Path workspace = Files.createDirectories(folder.resolve("ws/returns/2023-06"));
        Files.writeString(workspace.resolve("../../units.csv"), "code,name,parent,kind\nA,Alpha,,central\n");
        Files.writeString(workspace.resolve("a.csv"), "a,b\n1,2\n");
        List<String> loaded = loaded(4, "check", "ws", "--period", "2023-06", "--plan", PLAN.toString());
        assertThat(loaded.stream().filter(type -> among(HEAVY, type)))
                .contains("ch.qos.logback.classic.Logger", "com.opencsv.CSVReaderBuilder");
    }

    private static boolean among(List<String> prefixes, String type) {
        return prefixes.stream().anyMatch(type::startsWith);
    }

    private List<String> loaded(int code, String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.txt");
        Ran ran = Child.tool(folder, List.of(), List.of("-Xlog:class+load:file=" + log), arguments);
        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        Matcher loaded = LOADED.matcher(Files.readString(log));
        return loaded.results().map(found -> found.group(1)).toList();
    }
}
