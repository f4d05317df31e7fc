package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

final class ShippedJarIT {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String[] MAIN_JOB = {
        "report", "samples", "--period", "2023-06", "--as-of", "2023-07-05", "--out"
    };

    @TempDir
    private Path temporary;

    private Path root;

    @BeforeEach
    void copySamples() throws IOException {
        root = Files.createDirectories(temporary.resolve("root"));
        Folders.copy(ROOT.resolve("samples"), root.resolve("samples"));
        Files.copy(ROOT.resolve("targets.yaml"), root.resolve("targets.yaml"));
    }

    @Test
    void main_job_runs_on_the_samples_and_leaves_them_as_they_were() throws IOException, InterruptedException {
        SortedMap<String, Integer> samples = inputs();
        Ran ran = JarRun.plainly(root, Map.of(), mainJob(temporary.resolve("one")));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("Kế hoạch 415/KH-CĐCT").contains("KH415-2023-06.xlsx");
        assertThat(Folders.contents(temporary.resolve("one")))
                .containsOnlyKeys("2023-06/KH415-2023-06.json", "2023-06/KH415-2023-06.xlsx");
        assertThat(inputs()).isEqualTo(samples);
    }

    @Test
    void cron_without_a_locale_gets_the_same_files_and_the_same_words() throws IOException, InterruptedException {
        Ran here = JarRun.in(root, Map.of(), mainJob(temporary.resolve("here")));
        Ran cron = JarRun.in(root, Map.of("LC_ALL", "C", "LANG", "C"), mainJob(temporary.resolve("cron")));
        assertThat(cron.err()).isEmpty();
        assertThat(cron.code()).isZero();
        assertThat(cron.out()).isEqualTo(here.out().replace("/here/", "/cron/"));
        assertThat(Folders.contents(temporary.resolve("cron"))).isEqualTo(Folders.contents(temporary.resolve("here")));
    }

    @Test
    void temporary_files_are_of_this_run_alone_and_gone_at_its_end() throws IOException, InterruptedException {
        Path shared = Files.createDirectories(temporary.resolve("tmp"));
        // Where POI would put them, another user's: what is no folder of ours cannot be written to by anybody.
        Files.createFile(shared.resolve("poifiles"));
        Ran ran = JarRun.in(
                root, Map.of("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + shared), mainJob(temporary.resolve("one")));
        assertThat(ran.code()).isZero();
        assertThat(shared.toFile().list()).containsExactly("poifiles");
    }

    @Test
    void exit_codes_reach_the_shell() throws IOException, InterruptedException {
        assertThat(JarRun.in(root, Map.of(), "--version").out()).startsWith("kh415 1.");
        assertThat(code("check", "samples", "--period", "2023-06", "--quiet", "--fail-on", "error"))
                .isEqualTo(1);
        assertThat(code("report")).isEqualTo(2);
        assertThat(code("plan", "lint", "--plan", "samples/units.csv")).isEqualTo(3);
        assertThat(code("check", "samples", "--period", "2031-01")).isEqualTo(4);
    }

    @Test
    void vietnamese_path_without_a_locale_is_refused_in_words() throws IOException, InterruptedException {
        Path place = Files.createDirectories(temporary.resolve("Công đoàn"));
        Ran ran = JarRun.in(temporary, Map.of("LC_ALL", "C"), "check", place.toString(), "--period", "2023-06");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .doesNotContain("Exception")
                .contains("LC_ALL=C.UTF-8")
                .hasLineCount(1);
    }

    @Test
    void working_folder_of_a_vietnamese_name_without_a_locale_is_refused_in_words()
            throws IOException, InterruptedException {
        Path place = Files.createDirectories(temporary.resolve("Công đoàn"));
        Folders.copy(CaseFolder.CASES.resolve("second"), place.resolve("ws"));
        Map<String, String> cron = Map.of("LC_ALL", "C");
        Ran ran = JarRun.in(place, cron, "check", "ws", "--period", "2024-03");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("LC_ALL=C.UTF-8").hasLineCount(1);
        String samples = root.resolve("samples").toString();
        assertThat(JarRun.in(place, cron, "check", samples, "--period", "2023-06", "--quiet"))
                .isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void time_of_a_file_is_counted_in_a_working_folder_that_has_no_name_in_the_locale() throws Exception {
        Path place = Files.createDirectories(temporary.resolve("Công đoàn"));
        Path classes = Path.of(SpentDeadline.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String path = JarRun.JAR.toAbsolutePath() + File.pathSeparator + classes;
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        path,
                        SpentDeadline.class.getName())
                .directory(place.toFile())
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("over");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell of Unix")
    void reader_that_has_read_enough_is_no_failure() throws IOException, InterruptedException {
        Ran ran = shell("{ \"$JAVA\" -jar \"$JAR\" plan show; echo $? >&2; } | true");
        assertThat(ran.err()).isEqualTo("0\n");
        Ran full = shell("\"$JAVA\" -jar \"$JAR\" plan show > /dev/full; echo $? >&2");
        assertThat(full.err()).endsWith("74\n");
    }

    /** In the root of the workspace, with the jar and Java's own name at hand. */
    private Ran shell(String line) throws IOException, InterruptedException {
        Path err = temporary.resolve("shell.err");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line)
                .directory(root.toFile())
                .redirectOutput(temporary.resolve("shell.out").toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAR", JarRun.JAR.toString());
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        int code = builder.start().waitFor();
        return new Ran(code, Files.readString(temporary.resolve("shell.out")), Files.readString(err));
    }

    @Test
    void user_without_a_home_leaves_no_folder_for_fonts() throws IOException, InterruptedException {
        Ran ran = JarRun.in(root, Map.of("JDK_JAVA_OPTIONS", "-Duser.home=?"), mainJob(temporary.resolve("one")));
        assertThat(ran.code()).isZero();
        assertThat(root.toFile().list()).containsExactlyInAnyOrder("samples", "targets.yaml");
    }

    @Test
    void folder_of_a_vietnamese_name_works_where_there_is_a_locale() throws IOException, InterruptedException {
        Folders.copy(CaseFolder.CASES.resolve("second"), temporary.resolve("Công đoàn"));
        Ran ran = JarRun.in(
                temporary, Map.of("LC_ALL", "C.UTF-8"), "report", "Công đoàn", "--period", "2024-03", "--quiet");
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {".kh415.lock", "out/2023-06"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "kill -INT is a command of Unix")
    void interrupted_run_ends_with_130_and_leaves_nothing_half_done(String sign)
            throws IOException, InterruptedException {
        Path workspace = root.resolve("samples");
        Set<String> inputs = besideTheCache(workspace);
        Path out = temporary.resolve("out.txt");
        Path err = temporary.resolve("err.txt");
        Process process =
                JarRun.startInterruptible(root, Map.of(), out, err, "report", "samples", "--period", "2023-06");
        while (!Files.exists(workspace.resolve(sign)) && process.isAlive()) {
            Thread.onSpinWait();
        }
        interrupt(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(besideTheCache(workspace)).isEqualTo(inputs);
        assertThat(err).content().doesNotContain("Exception");
    }

    /** What was read stays known, whatever became of the run. */
    private static Set<String> besideTheCache(Path workspace) throws IOException {
        SortedMap<String, Integer> contents = Folders.contents(workspace);
        contents.keySet().removeIf(name -> name.startsWith("cache/"));
        return contents.keySet();
    }

    /** To verify a workbook another is derived beside it. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "kill -INT is a command of Unix")
    void interrupted_run_leaves_no_temporary_files() throws IOException, InterruptedException {
        Path own = Files.createDirectories(temporary.resolve("tmp"));
        Path out = temporary.resolve("one");
        assertThat(code(mainJob(out))).isZero();
        Process process = JarRun.startInterruptible(
                root,
                Map.of("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + own),
                temporary.resolve("out.txt"),
                temporary.resolve("err.txt"),
                "verify",
                out.resolve("2023-06/KH415-2023-06.xlsx").toString());
        while (Folders.files(own).isEmpty() && process.isAlive()) {
            Thread.onSpinWait();
        }
        interrupt(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(own).isEmptyDirectory();
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** The samples without what the tool keeps there. */
    private SortedMap<String, Integer> inputs() throws IOException {
        SortedMap<String, Integer> inputs = Folders.contents(root.resolve("samples"));
        inputs.keySet()
                .removeIf(name -> name.startsWith("history/") || name.startsWith("out/") || name.startsWith("cache/"));
        return inputs;
    }

    private int code(String... arguments) throws IOException, InterruptedException {
        return JarRun.in(root, Map.of(), arguments).code();
    }

    private static String[] mainJob(Path out) {
        String[] job = java.util.Arrays.copyOf(MAIN_JOB, MAIN_JOB.length + 1);
        job[MAIN_JOB.length] = out.toString();
        return job;
    }
}
