package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** The examples of schedules run what kh415 takes, and are what their own programs take where these are there. */
final class ScheduleExamplesTest {
    private static final Path EXAMPLES = Path.of("src/site/examples");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kh415.cron", "kh415.service", "kh415-task.xml"})
    void options_of_an_example_are_those_of_the_tool(String example) throws IOException {
        Folders.copy(Path.of("src/test/resources/vn/congdoan/kh415/cases/first"), folder.resolve("w"));
        Files.copy(Path.of("targets.yaml"), folder.resolve("targets.yaml"));
        String line = Files.readString(EXAMPLES.resolve(example))
                .lines()
                .filter(each -> each.contains(" report "))
                .findFirst()
                .orElseThrow();
        List<String> options = Pattern.compile("--[a-z-]+( error)?")
                .matcher(line)
                .results()
                .map(MatchResult::group)
                .filter(option -> !option.equals("--period"))
                .toList();
        assertThat(options).contains("--quiet");
        String arguments = "report w --period 2023-06 " + String.join(" ", options);
        Ran ran = Ran.in(folder, arguments.split(" "));
        assertThat(ran.code()).as(arguments + "\n" + ran.err()).isLessThan(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void systemd_takes_service_and_timer() throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "systemd-analyze",
                            "verify",
                            "--man=no",
                            EXAMPLES.resolve("kh415.service").toAbsolutePath().toString(),
                            EXAMPLES.resolve("kh415.timer").toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("systemd-analyze is not there: " + e.getMessage());
            return;
        }
        String told = new String(process.getInputStream().readAllBytes());
        int code = process.waitFor();
        Assumptions.assumeFalse(told.contains("Failed to initialize"), told);
        assertThat(code).as(told).isZero();
    }

    @Test
    void a_line_of_cron_has_five_fields_a_user_and_no_bare_percent_sign() throws IOException {
        List<String> lines = Files.readAllLines(EXAMPLES.resolve("kh415.cron")).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.matches("[A-Z0-9_]+=.*"))
                .toList();
        assertThat(lines)
                .singleElement()
                .asString()
                .matches("([0-9*,/-]+ +){5}[a-z]+ +/.*")
                .doesNotMatch(".*[^\\\\]%.*");
    }

    @Test
    void task_of_windows_is_xml_with_one_action() throws Exception {
        Document task = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(EXAMPLES.resolve("kh415-task.xml").toFile());
        assertThat(task.getElementsByTagName("Exec").getLength()).isEqualTo(1);
        assertThat(task.getElementsByTagName("Arguments").item(0).getTextContent())
                .contains("& 'C:\\kh415\\kh415.cmd'", "exit $LASTEXITCODE");
        assertThat(task.getElementsByTagName("Description").item(0).getTextContent())
                .startsWith("Biểu tổng hợp");
    }

    /** What says that it is UTF-8 is refused: "unable to switch the encoding". */
    @Test
    void task_of_windows_is_in_letters_that_its_program_takes() throws IOException {
        assertThat(Files.readString(EXAMPLES.resolve("kh415-task.xml")))
                .matches("\\p{ASCII}+")
                .doesNotContain("encoding=");
    }

    /** Windows' own choice is to pass over whatever is due meanwhile, without a word. */
    @Test
    void task_of_windows_runs_on_a_portable_computer_without_mains() throws IOException {
        assertThat(Files.readString(EXAMPLES.resolve("kh415-task.xml")))
                .contains("<DisallowStartIfOnBatteries>false<", "<StopIfGoingOnBatteries>false<");
    }
}
