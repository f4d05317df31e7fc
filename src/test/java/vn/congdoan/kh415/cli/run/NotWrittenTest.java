package vn.congdoan.kh415.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.testing.Child;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;
import vn.congdoan.kh415.text.Words;

/** Where nothing can be written a run says so and ends with 74; what was there before is untouched. */
final class NotWrittenTest {
    private static final Path CASE = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");

    @TempDir
    private Path place;

    @BeforeEach
    void copy() throws IOException {
        Folders.copy(CASE, place.resolve("ws"));
        Files.writeString(place.resolve("ws/returns/2024-03/broken.csv"), "x");
    }

    /** As a full disk does, whose files end there; also to one who may do everything. */
    private static List<String> filesOf(int kilobytes) {
        return List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash");
    }

    private Ran run(String arguments) {
        return Ran.in(place, Map.of("KH415_LANG", "en"), arguments.split(" "));
    }

    private Ran child(List<String> before, List<String> options, String arguments)
            throws IOException, InterruptedException {
        return Child.tool(place, before, options, (arguments + " --lang en").split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check ws --period 2024-03 --annotate marked", "verify ws/out/2024-03/SAFE26-2024-03.xlsx"})
    void a_folder_of_temporary_files_that_is_not_there_is_named(String command) throws Exception {
        assertThat(run("report ws --period 2024-03 -q").code()).isZero();
        Map<String, Integer> before = contents();
        Ran ran = child(List.of(), List.of("-Djava.io.tmpdir=" + place.resolve("nowhere")), command);
        assertThat(ran.err())
                .contains("The folder for temporary files, " + place.resolve("nowhere")
                        + ", cannot be used (it is not there). ");
        assertThat(ran.code()).isEqualTo(74);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_report_needs_no_folder_of_temporary_files() throws Exception {
        Ran ran = child(
                List.of(),
                List.of("-Djava.io.tmpdir=" + place.resolve("nowhere")),
                "report ws --period 2024-03 --slips slips");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "8,report ws --period 2024-03,/out/2024-03/SAFE26-2024-03.xlsx could not be written (,if the disk is full",
        "2,check ws --period 2024-03 --annotate ws/marked,cannot be used (,Make room"
    })
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no such limit")
    void a_full_disk_is_said_and_the_last_output_stays(int kilobytes, String command, String said, String remedy)
            throws Exception {
        assertThat(run("report ws --period 2024-03 -q").code()).isZero();
        Map<String, Integer> before = contents();
        Ran ran = child(filesOf(kilobytes), List.of(), command);
        assertThat(ran.err()).contains(said).contains(remedy).hasLineCount(1);
        assertThat(ran.code()).isEqualTo(74);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no such limit")
    void closing_on_a_full_disk_leaves_the_period_open() throws Exception {
        assertThat(run("report ws --period 2024-03 -q").code()).isZero();
        Map<String, Integer> before = contents();
        Ran ran = child(filesOf(1), List.of(), "close ws --period 2024-03 --anyway");
        assertThat(ran.code()).isEqualTo(74);
        assertThat(ran.err())
                .contains("ws/history/SAFE26 could not be written (")
                .contains("if the disk is full");
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    No space left on device | the disk is full
                    There is not enough space on the disk | the disk is full
                    Disk quota exceeded | the disk is full
                    Read-only file system | it may only be read
                    The process cannot access the file because it is being used by another process. | another program has it open
                    Permission denied | no right to it
                    Is a directory | it is a folder and no file
                    Not a directory | a part of the path is no folder
                    File name too long | the name or the path is too long
                    File too large | it is larger than the machine allows
                    Too many levels of symbolic links | its links lead in a circle
                    Input/output error | the disk or the network cannot be reached
                    Value too large for defined data type | Value too large for defined data type
                    """)
    void a_reason_is_said_in_words_of_ours_where_there_are_any(String reason, String said) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Session session = new Session(
                Terminal.of(nowhere, nowhere, Words.in(Lang.EN), Screen.NONE),
                new Surroundings(Map.of(), LocalDate.of(2024, 4, 5), place, "test"),
                List.of());
        NotWritten notWritten = new NotWritten(session);
        assertThat(notWritten.why(new IOException(reason))).isEqualTo(said);
        assertThat(notWritten.why(new FileSystemException("file", null, reason)))
                .isEqualTo(said);
    }

    /** A folder in the place of a file, for whoever runs it. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "says that there is no right to it")
    void a_list_that_cannot_be_read_is_said_in_the_language_of_the_run() throws IOException {
        Files.createDirectory(place.resolve("ws/waivers.yaml"));
        Files.writeString(place.resolve("ws/kh415.properties"), "");
        Files.createDirectories(place.resolve("ws/history/SAFE26/closings.json"));
        Ran ran = Ran.in(place, "report", "ws", "--period", "2024-03");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("Không đọc được: ", "thư mục").doesNotContain("directory");
    }

    /** All files but what is kept of returns, which each program keeps anew for itself. */
    private SortedMap<String, Integer> contents() throws IOException {
        SortedMap<String, Integer> contents = Folders.contents(place);
        contents.keySet().removeIf(name -> name.startsWith("ws/cache/"));
        return contents;
    }
}
