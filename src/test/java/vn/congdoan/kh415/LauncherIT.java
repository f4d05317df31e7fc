package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** The launcher, run as a user runs it, in program folders of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher of Unix")
final class LauncherIT {
    private static final Path HERE = Path.of("target").toAbsolutePath();
    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final String PATH = "/usr/local/bin:/usr/bin:/bin";

    /** Names that a shell or Java may take for something else. */
    private static final String STRANGE = "Công đoàn 'số' \"1\" $HOME `id` 100%p & * (ký)";

    private static final String[] MONTH = {"report", "ws", "--period", "2024-03", "--as-of", "2024-04-05", "--quiet"};

    @TempDir
    private Path temporary;

    private Path program;
    private Path work;
    private Path spy;

    @BeforeEach
    void install() throws IOException {
        program = installed(temporary.resolve("program"));
        work = Files.createDirectories(temporary.resolve("work"));
        spy = spyingJava("17.0.1");
        Folders.copy(CaseFolder.CASES.resolve("second"), work.resolve("ws"));
    }

    private static Path installed(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(HERE.resolve("kh415"), folder.resolve("kh415"));
        Files.copy(JarRun.JAR, folder.resolve("kh415.jar"));
        return folder;
    }

    @Test
    void first_run_makes_an_archive_that_later_runs_use_and_prints_what_the_jar_prints() throws Exception {
        Ran jar = JarRun.plainly(work, Map.of(), MONTH);
        var written = Folders.contents(work.resolve("ws/out"));
        Folders.files(work.resolve("ws/out")).forEach(LauncherIT::delete);
        Map<String, String> real = Map.of("JAVA_HOME", JAVA_HOME);
        Ran first = run(real, MONTH);
        assertThat(first).isEqualTo(jar);
        assertThat(Folders.contents(work.resolve("ws/out"))).isEqualTo(written);
        assertThat(archives()).hasSize(1);

        Folders.files(work.resolve("ws/out")).forEach(LauncherIT::delete);
        Path archive = archives().get(0);
        assertThat(run(real, MONTH)).isEqualTo(jar);
        assertThat(Folders.contents(work.resolve("ws/out"))).isEqualTo(written);
        assertThat(classesFrom(archive))
                .contains("vn.congdoan.kh415.cli.CommandLineRun source: shared objects file")
                .contains("picocli.CommandLine$Help source: shared objects file");
        assertThat(archives()).containsExactly(archive);
    }

    /** What a Java that must use the archive, or end, says of where its classes come from. */
    private String classesFrom(Path archive) throws IOException, InterruptedException {
        Path log = temporary.resolve("classes.txt");
        Process process = new ProcessBuilder(
                        JAVA_HOME + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-Xshare:on",
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        program.resolve("kh415.jar").toRealPath().toString(),
                        "vn.congdoan.kh415.Main",
                        "--help")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(log);
    }

    @Test
    void archive_is_of_one_jar_and_one_java_and_a_new_one_replaces_it() throws Exception {
        Path other = spyingJava("21.0.2");
        run(Map.of(), MONTH);
        List<Path> first = archives();
        assertThat(first).hasSize(1);
        assertThat(words(spy)).contains("-XX:SharedArchiveFile=" + first.get(0).toRealPath(), "-Xshare:auto");

        run(Map.of("JAVA_HOME", other.toString()), MONTH);
        assertThat(archives()).hasSize(2).containsAll(first);

        Path jar = program.resolve("kh415.jar");
        Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
        run(Map.of(), MONTH);
        assertThat(archives()).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    void what_java_cannot_make_is_not_tried_again_and_nothing_is_said() throws Exception {
        Path home = spyingJava("17.0.1", "exit 1");
        Ran ran = run(Map.of("JAVA_HOME", home.toString()), MONTH);
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(archives())
                .singleElement()
                .satisfies(archive -> assertThat(archive).isEmptyFile());
        assertThat(words(home)).noneMatch(word -> word.startsWith("-XX:SharedArchiveFile"));
        Files.delete(home.resolve("made"));
        assertThat(run(Map.of("JAVA_HOME", home.toString()), MONTH)).isEqualTo(new Ran(0, "", ""));
        assertThat(home.resolve("made")).doesNotExist();
    }

    @Test
    void damaged_archive_is_passed_over_in_silence() throws Exception {
        run(Map.of(), MONTH);
        assertThat(archives())
                .singleElement()
                .satisfies(archive -> assertThat(archive).hasContent("no archive"));
        assertThat(run(Map.of(), MONTH)).isEqualTo(new Ran(0, "", ""));
    }

    /** As jlink makes it, without an archive of Java's own classes. */
    @Test
    void runtime_beside_the_launcher_comes_first_and_has_an_archive_of_its_own() throws Exception {
        Path runtime = spyingJava("17.0.2", ":");
        Files.createSymbolicLink(program.resolve("runtime"), runtime);
        Files.writeString(work.resolve("tháng.txt"), String.join("\r\n", MONTH));
        Ran jar = JarRun.in(work, Map.of(), MONTH);
        assertThat(run(Map.of(), "@tháng.txt")).isEqualTo(jar);
        assertThat(spy.resolve("words")).doesNotExist();
        assertThat(archives())
                .singleElement()
                .satisfies(archive -> assertThat(archive).isNotEmptyFile());
        assertThat(words(runtime))
                .contains("-XX:SharedArchiveFile=" + archives().get(0).toRealPath());
        assertThat(classesFrom(archives().get(0)))
                .contains("vn.congdoan.kh415.cli.CommandLineRun source: shared objects file");
    }

    @Test
    void help_and_the_plan_do_not_wait_for_an_archive() throws Exception {
        assertThat(run(Map.of(), "--help").code()).isZero();
        assertThat(run(Map.of(), "plan", "lint", "--plan", "ws/targets.yaml").code())
                .isZero();
        assertThat(run(Map.of()).code()).isEqualTo(2);
        assertThat(archives()).isEmpty();
    }

    @Test
    void runs_at_one_time_do_not_tear_the_archive() throws Exception {
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(started(Map.of(), List.of(), "check", "nowhere", "--period", "2024-03"));
        }
        for (Process process : all) {
            assertThat(process.waitFor()).isEqualTo(2);
        }
        assertThat(archives())
                .singleElement()
                .satisfies(archive -> assertThat(archive).hasContent("no archive"));
    }

    @Test
    void program_folder_that_cannot_be_written_to_is_passed_over_in_silence() throws Exception {
        List<String> nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        List<String> before = root() ? nobody : List.of();
        Assumptions.assumeThat(before.isEmpty() || works(before))
                .as("root writes everywhere, and there is no setpriv")
                .isTrue();
        Path user = Files.createDirectories(temporary.resolve("user"));
        Files.createFile(spy.resolve("words"));
        Files.createFile(spy.resolve("made"));
        for (Path path : List.of(temporary, work, user, spy, spy.resolve("words"), spy.resolve("made"))) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("r-xr-xr-x"));
        String[] check = {"check", "ws", "--period", "2024-03", "--quiet"};
        assertThat(ran(Map.of(), before, check)).isEqualTo(new Ran(0, "", ""));
        assertThat(archives()).isEmpty();
        assertThat(ran(Map.of("HOME", user.toString()), before, check)).isEqualTo(new Ran(0, "", ""));
        assertThat(archives()).isEmpty();
        assertThat(Folders.files(user.resolve(".cache/kh415"))).hasSize(1);
        assertThat(words(spy)).anyMatch(word -> word.startsWith("-XX:SharedArchiveFile=" + user + "/.cache/kh415/"));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void any_folder_does_even_without_a_locale() throws Exception {
        Path strange = temporary.resolve(STRANGE);
        program = installed(strange.resolve("bin"));
        Folders.copy(work.resolve("ws"), strange.resolve(STRANGE));
        work = strange;
        Map<String, String> cron = Map.of("LANG", "C", "LC_ALL", "C", "HOME", temporary.toString());
        assertThat(ran(cron, List.of(), "report", STRANGE, "--period", "2024-03", "--quiet"))
                .isEqualTo(new Ran(0, "", ""));
        assertThat(Folders.contents(strange.resolve(STRANGE).resolve("out"))).hasSize(2);
        assertThat(ran(Map.of("LANG", "vi_VN.NOWHERE"), List.of(), "check", STRANGE, "--period", "2024-03", "--quiet"))
                .isEqualTo(new Ran(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../bin/kh415", "linked", "kh415"})
    void launcher_is_found_through_links_and_the_path(String call) throws Exception {
        Path bin = Files.createDirectories(temporary.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("kh415"), Path.of("second"));
        Files.createSymbolicLink(bin.resolve("second"), Path.of("../program/kh415"));
        Files.createSymbolicLink(work.resolve("linked"), bin.resolve("kh415"));
        List<String> command = call.equals("kh415") ? List.of("kh415") : List.of("sh", call);
        ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-c", String.join(" ", command) + " --version"))
                .directory(work.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", bin + ":" + PATH, "JAVA_HOME", JAVA_HOME));
        Process process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("kh415 1.");
        assertThat(process.waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void signals_reach_java_and_its_exit_code_the_shell(String signal, int code) throws Exception {
        Folders.copy(Path.of("samples"), work.resolve("samples"));
        Files.copy(Path.of("targets.yaml"), work.resolve("targets.yaml"));
        List<String> env = List.of("env", "--default-signal=INT");
        Process process =
                started(Map.of(), works(env) ? env : List.of(), "report", "samples", "--period", "2023-06", "--quiet");
        while (!Files.exists(work.resolve("samples/.kh415.lock")) && process.isAlive()) {
            Thread.onSpinWait();
        }
        Process kill = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(code);
        assertThat(work.resolve("samples/out")).doesNotExist();
    }

    @Test
    void exit_codes_are_those_of_the_tool() throws Exception {
        assertThat(run(Map.of(), "report").code()).isEqualTo(2);
        assertThat(run(Map.of(), "plan", "lint", "--plan", "ws/units.csv").code())
                .isEqualTo(3);
    }

    @Test
    void without_java_a_word_in_both_languages_says_so() throws Exception {
        Ran ran = ran(Map.of("PATH", "/nowhere", "JAVA_HOME", "/nowhere"), List.of(), "--version");
        assertThat(ran.code()).isEqualTo(127);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("Không tìm thấy Java", "Java was not found")
                .hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.2", "1.8.0_392", "16-ea"})
    void java_that_is_too_old_is_named(String version) throws Exception {
        Path home = spyingJava(version);
        Ran ran = run(Map.of("JAVA_HOME", home.toString()), "--version");
        assertThat(ran.code()).isEqualTo(127);
        assertThat(ran.err())
                .contains("Java " + version, home.resolve("bin/java").toString(), "cũ quá", "is too old")
                .hasLineCount(2);
    }

    @Test
    void java_without_a_description_is_asked_itself() throws Exception {
        Files.delete(spy.resolve("release"));
        assertThat(run(Map.of(), "--version").out()).startsWith("kh415 1.");
    }

    @Test
    void large_pages_are_asked_for_where_this_machine_gives_them() throws Exception {
        Path given = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean gives = Files.isReadable(given) && !Files.readString(given).contains("[never]");
        run(Map.of(), "check", "ws", "--period", "2024-03");
        assertThat(words(spy).contains("-XX:+UseTransparentHugePages")).isEqualTo(gives);
    }

    @ParameterizedTest
    @CsvSource({
        "--help, true",
        "--version, true",
        "plan lint, true",
        "report --help, true",
        "check ws --period 2024-03, false",
        "--lang en report ws, false",
        "@args, false"
    })
    void what_does_everything_a_few_times_only_is_compiled_later(String typed, boolean later) throws Exception {
        Files.writeString(work.resolve("args"), "--version");
        run(Map.of(), typed.split(" "));
        assertThat(words(spy).contains("-XX:Tier3InvocationThreshold=1000")).isEqualTo(later);
    }

    @Test
    void settings_follow_what_lies_in_the_workspace() throws Exception {
        String[] check = {"check", "ws", "--period", "2024-03"};
        run(Map.of(), check);
        assertThat(words(spy))
                .contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData")
                .doesNotContain("-XX:MaxRAMPercentage=50");
        Path large = work.resolve("ws/returns/2024-03/large.bin");
        Files.write(large, new byte[10_000_001]);
        run(Map.of(), check);
        assertThat(words(spy))
                .contains("-XX:MaxRAMPercentage=50", "-XX:-UsePerfData", "-XX:Tier4InvocationThreshold=30000")
                .doesNotContain("-XX:TieredStopAtLevel=1");
        Files.writeString(work.resolve("args"), "check\nws\n--period\n2024-03");
        run(Map.of(), "@args");
        assertThat(words(spy)).contains("-XX:MaxRAMPercentage=50");
        Files.delete(large);
        run(Map.of(), check);
        assertThat(words(spy)).contains("-XX:TieredStopAtLevel=1");
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(work.resolve("ws/returns/2024-03/" + i + ".tmp"));
        }
        run(Map.of(), "check", "ws", "--period", "2024-13");
        assertThat(words(spy)).contains("-XX:MaxRAMPercentage=50");
        Files.createDirectories(work.resolve("union/returns"));
        Files.write(work.resolve("union/units.csv"), new byte[2_000_001]);
        run(Map.of(), "check", "union", "--period", "2024-13");
        assertThat(words(spy)).contains("-XX:MaxRAMPercentage=50");
    }

    @Test
    void prepared_program_has_its_archive_before_the_first_run() throws Exception {
        assertThat(run(Map.of("KH415_LAUNCHER", "prepare"))).isEqualTo(new Ran(0, "", ""));
        assertThat(archives()).hasSize(1);
        assertThat(spy.resolve("words")).doesNotExist();
    }

    @Test
    void build_leaves_an_archive_beside_the_jar() throws IOException {
        try (var files = Files.list(HERE)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.matches("kh415-[0-9.]+.*\\.jsa"));
        }
    }

    /** The real Java, that writes down with what words it was called, under another version; instead of an archive it makes a few words. */
    private Path spyingJava(String version) throws IOException {
        return spyingJava(version, "[ -z \"${dump:-}\" ] || echo no archive > \"$file\"; exit 0");
    }

    private Path spyingJava(String version, String archiving) throws IOException {
        Path home = temporary.resolve("java-" + version);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(java, """
                        #!/bin/sh
                        for word; do
                            case $word in
                                -XX:DumpLoadedClassList=*) list=yes ;;
                                -Xshare:dump) dump=yes ;;
                                -XX:SharedArchiveFile=*) file=${word#*=} ;;
                            esac
                        done
                        if [ -n "${list:-}${dump:-}" ]; then : > '%1$s/made'; %2$s; fi
                        printf '%%s\\n' "$@" > '%1$s/words'
                        exec '%3$s/bin/java' "$@"
                        """.formatted(home, archiving, JAVA_HOME));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private static List<String> words(Path javaHome) throws IOException {
        return Files.readAllLines(javaHome.resolve("words"));
    }

    private List<Path> archives() throws IOException {
        return Folders.files(program).stream()
                .filter(file -> file.getFileName().toString().contains(".jsa"))
                .toList();
    }

    private Ran run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(Map.of("LC_ALL", "C.UTF-8"));
        all.putAll(environment);
        return ran(all, List.of(), arguments);
    }

    private Ran ran(Map<String, String> environment, List<String> before, String... arguments)
            throws IOException, InterruptedException {
        Process process = started(environment, before, arguments);
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return new Ran(
                process.exitValue(),
                Files.readString(temporary.resolve("out.txt")),
                Files.readString(temporary.resolve("err.txt")));
    }

    /** With nothing in its environment but that, and where to find Java. */
    private Process started(Map<String, String> environment, List<String> before, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(program.resolve("kh415").toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectOutput(temporary.resolve("out.txt").toFile())
                .redirectError(temporary.resolve("err.txt").toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", PATH, "JAVA_HOME", spy.toString()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static boolean works(List<String> prefix) throws InterruptedException {
        List<String> trial = new ArrayList<>(prefix);
        trial.add("true");
        try {
            return new ProcessBuilder(trial).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
