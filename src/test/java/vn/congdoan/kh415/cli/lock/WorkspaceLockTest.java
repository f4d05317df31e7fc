package vn.congdoan.kh415.cli.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import vn.congdoan.kh415.cli.run.Screen;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.run.Surroundings;
import vn.congdoan.kh415.cli.run.Terminal;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.testing.Child;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;
import vn.congdoan.kh415.text.Words;

/** One run at a time writes into a workspace: the other process really is one. */
final class WorkspaceLockTest {
    private static final Path CASE = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");

    /** Every command that writes into the workspace, or beside it what another run may be writing. */
    private static final List<String> WRITERS = List.of(
            "report ws --period 2024-03",
            "report ws --period 2024-03 --slips slips",
            "check ws --period 2024-03 --annotate marked",
            "close ws --period 2024-03 --anyway",
            "close ws --period 2024-03 --reopen --reason x");

    @TempDir
    private Path place;

    private Path workspace;

    @BeforeEach
    void copy() throws IOException {
        workspace = Folders.copy(CASE, place.resolve("ws"));
    }

    /** Holds the workspace until its input ends; for another process to be. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            LockChain chain = LockChain.lock(
                    Path.of(arguments[0]), LockHolder.here(Map.of()).mark());
            System.out.println("held");
            System.in.transferTo(OutputStream.nullOutputStream());
            chain.release();
        }
    }

    private Process holder(String... before) throws IOException {
        return holderOf(System.getProperty("java.class.path"), before);
    }

    /** Another user may not be let to where the libraries lie: what the holder needs is copied. */
    private Process holderOfUser(int id) throws IOException, URISyntaxException {
        Path classes = place.resolve("classes");
        String cli = "vn/congdoan/kh415/cli";
        if (!Files.exists(classes)) {
            Folders.copy(source(LockChain.class).resolve(cli), classes.resolve(cli));
            Folders.copy(
                    source(Holder.class).resolve(cli), classes.resolve("tests").resolve(cli));
            Files.copy(source(Logger.class), place.resolve("slf4j.jar"));
        }
        String path = classes + ":" + classes.resolve("tests") + ":" + place.resolve("slf4j.jar");
        return holderOf(path, "setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups");
    }

    private static Path source(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private Process holderOf(String path, String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                path,
                Holder.class.getName(),
                workspace.toString()));
        return new ProcessBuilder(command)
                .redirectError(place.resolve("holder.err").toFile())
                .start();
    }

    private static void awaitHeld(Process holder) throws IOException {
        assertThat(holder.inputReader().readLine()).isEqualTo("held");
    }

    private Ran run(String arguments) {
        return Ran.in(place, Map.of("KH415_LANG", "en"), arguments.split(" "));
    }

    @Test
    void whatever_writes_ends_with_5_and_names_who_holds_the_workspace() throws Exception {
        Process holder = holder();
        try {
            awaitHeld(holder);
            for (String writer : WRITERS) {
                // Twice: a run that was refused must not have lifted the lock of the other.
                for (int i = 0; i < 2; i++) {
                    Ran ran = run(writer);
                    assertThat(ran.code()).as(writer).isEqualTo(5);
                    assertThat(ran.out()).isEmpty();
                    assertThat(ran.err())
                            .startsWith("Another run is using the folder \"ws\": process " + holder.pid() + " on ")
                            .hasLineCount(1);
                }
            }
            assertThat(workspace.resolve("history")).doesNotExist();
            assertThat(place.resolve("marked")).doesNotExist();
            assertThat(run("check ws --period 2024-03 -q").code()).isZero();
        } finally {
            holder.outputWriter().close();
        }
        assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run(WRITERS.get(0)).code()).isZero();
        assertThat(workspace.resolve(".kh415.lock")).doesNotExist();
    }

    /** Each in a process of its own, that stops where it reads the history: at a pipe into which nobody writes. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a pipe has no name among files there")
    void whatever_writes_keeps_out_whatever_writes() throws Exception {
        Path history = Files.createDirectories(workspace.resolve("history"));
        Path pipe = history.resolve("closings.json");
        for (String first : WRITERS) {
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                    .isZero();
            Process holder = new ProcessBuilder(
                            Child.command(List.of(), List.of(), "vn.congdoan.kh415.Main", first.split(" ")))
                    .directory(place.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(place.resolve("holder.err").toFile())
                    .start();
            try (FileChannel reached = FileChannel.open(pipe, StandardOpenOption.WRITE)) {
                assertThat(reached.isOpen()).as("it has come to its history").isTrue();
                for (String second : WRITERS) {
                    Ran ran = run(second);
                    assertThat(ran.code()).as("%s, while %s", second, first).isEqualTo(5);
                    assertThat(ran.err()).contains("process " + holder.pid());
                }
                assertThat(holder.isAlive()).isTrue();
                // Before the pipe is closed: at its end the holder would go on, and tidy up.
                holder.destroyForcibly().waitFor();
            } finally {
                holder.destroyForcibly().waitFor();
                Files.delete(pipe);
            }
            assertThat(workspace.toFile().list())
                    .filteredOn(name -> !name.equals("logs"))
                    .containsExactlyInAnyOrder(
                            ".kh415.lock",
                            "cache",
                            "history",
                            "returns",
                            "units.csv",
                            "assigned.csv",
                            "targets.yaml",
                            "commands.txt",
                            "expected");
        }
        for (String writer : WRITERS) {
            assertThat(run(writer).code()).as(writer).isZero();
        }
    }

    @Test
    void a_run_holds_the_workspace_against_other_processes_all_the_time() throws Exception {
        Session session = new Session(
                Terminal.of(
                        new PrintWriter(Writer.nullWriter()),
                        new PrintWriter(Writer.nullWriter()),
                        Words.in(Lang.EN),
                        Screen.NONE),
                new Surroundings(Map.of(), LocalDate.of(2024, 4, 5), place, "test"),
                List.of());
        int code = WorkspaceLock.holding(session, workspace, () -> {
            // A second in the same process is refused without touching the file.
            assertThat(run(WRITERS.get(0)).code()).isEqualTo(5);
            try {
                Process other = holder();
                assertThat(other.inputReader().readLine()).isNull();
                assertThat(Files.readString(place.resolve("holder.err")))
                        .contains("BusyException: " + ProcessHandle.current().pid());
                return other.waitFor();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(code).isNotZero();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no such limit")
    void where_there_is_no_room_to_say_who_holds_it_is_held_all_the_same() throws Exception {
        Process holder = holder("bash", "-c", "ulimit -f 0; exec \"$@\"", "bash");
        try {
            awaitHeld(holder);
            assertThat(workspace.resolve(".kh415.lock")).isEmptyFile();
            Ran ran = run(WRITERS.get(0));
            assertThat(ran.code()).isEqualTo(5);
            assertThat(ran.err()).startsWith("Another run is using the folder \"ws\". ");
        } finally {
            holder.outputWriter().close();
        }
        assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(workspace.resolve(".kh415.lock")).doesNotExist();
    }

    @Test
    void who_has_just_got_in_is_named_once_it_says_so() throws Exception {
        try (FileChannel channel = FileChannel.open(
                workspace.resolve(".kh415.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(channel.lock(Long.MAX_VALUE - 1, 1, false).isValid()).isTrue();
            FutureTask<String> said = new FutureTask<>(() -> {
                try {
                    LockChain.lock(workspace, "other");
                    return "nobody";
                } catch (LockChain.BusyException e) {
                    return e.holder();
                }
            });
            Thread other = new Thread(said);
            other.start();
            while (other.isAlive() && other.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            channel.write(ByteBuffer.wrap("who holds it\nmark\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(said.get()).isEqualTo("who holds it");
        }
    }

    @Test
    void a_killed_run_is_no_obstacle() throws Exception {
        Process holder = holder();
        awaitHeld(holder);
        holder.destroyForcibly().waitFor();
        assertThat(workspace.resolve(".kh415.lock")).exists();
        assertThat(run(WRITERS.get(0)).code()).isZero();
        assertThat(workspace.resolve(".kh415.lock")).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the rights of files are those of Unix")
    void a_lock_that_another_user_left_and_nobody_else_may_write_is_no_obstacle() throws Exception {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root can become another user");
        Path lock = Files.writeString(workspace.resolve(".kh415.lock"), "");
        Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("rw-r--r--"));
        open(place);
        // While one holds, the owner of the file and a third are shut out.
        Process holder = holderOfUser(12345);
        awaitHeld(holder);
        assertThat(workspace.resolve(".kh415.lock-2")).exists();
        Ran ran = run(WRITERS.get(0));
        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err()).contains("process " + holder.pid());
        Process second = holderOfUser(12346);
        assertThat(second.inputReader().readLine()).isNull();
        holder.outputWriter().close();
        assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(workspace.toFile().list()).noneMatch(name -> name.startsWith(".kh415.lock"));
    }

    /** The folder and all above it that is the test's, for everybody. */
    private void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(workspace, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @Test
    void what_cannot_be_locked_is_said_and_the_run_goes_on() throws IOException {
        Files.createDirectory(workspace.resolve(".kh415.lock"));
        Ran ran = run(WRITERS.get(0));
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).startsWith("The folder \"ws\" cannot be locked (");
    }

    @Test
    void a_mark_says_who_holds_and_anything_else_says_nothing() {
        LockHolder here = LockHolder.here(Map.of("HOSTNAME", "office"));
        assertThat(LockHolder.of(here.mark())).contains(here);
        for (String other : List.of("", "x", "1 2 3", "1 2024-03-01T10:00:00", "x 2024-03-01T10:00:00 host")) {
            assertThatCode(() -> assertThat(LockHolder.of(other)).isEmpty()).doesNotThrowAnyException();
        }
    }
}
