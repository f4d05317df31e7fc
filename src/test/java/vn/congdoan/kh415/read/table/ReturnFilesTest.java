package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.read.table.file.Passwords;

class ReturnFilesTest {
    private static final ReturnFiles.Manner HASHED = new ReturnFiles.Manner(Passwords.NONE, true);

    @TempDir
    Path workspace;

    private Path returns;

    @BeforeEach
    void create() throws IOException {
        returns = Files.createDirectories(workspace.resolve("returns/2023-06"));
    }

    @Test
    void files_come_by_name_with_length_and_hash() throws IOException {
        write("b.csv", "x,y\n");
        write("Điện lực/a.csv", "z\n");
        write("a.csv", "x,y\n");
        assertThat(ReturnFiles.readAll(
                        workspace, returns, HASHED, (file, patience) -> file, ReturnFiles.Known.nothing()))
                .extracting(ReadFile::input)
                .containsExactly(
                        new Assessment.Input(
                                "returns/2023-06/a.csv",
                                4,
                                "9c6536d38fa37da58fac066342747e6d20fdace12ab5b287cf04506f2afe95b0"),
                        new Assessment.Input(
                                "returns/2023-06/b.csv",
                                4,
                                "9c6536d38fa37da58fac066342747e6d20fdace12ab5b287cf04506f2afe95b0"),
                        new Assessment.Input(
                                "returns/2023-06/Điện lực/a.csv",
                                2,
                                "c865f6c5ab8d1b0bcd383a5e1e3879d22681c96bf462c269b7581d523fbe70ab"));
    }

    /** Somebody saves it between the moment its hash is known and that at which it has been read. */
    @Test
    void nothing_is_kept_of_a_file_that_changes_while_it_is_read() throws IOException {
        write("a.csv", "x,y\n");
        write("b.csv", "x,y\n");
        List<String> kept = new ArrayList<>();
        ReturnFiles.Known<ReadFile> known = new ReturnFiles.Known<>() {
            @Override
            public Optional<List<ReadFile>> of(String name, String sha256) {
                try {
                    if (name.endsWith("a.csv")) {
                        Files.setLastModifiedTime(workspace.resolve(name), FileTime.fromMillis(0));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return Optional.empty();
            }

            @Override
            public synchronized void keep(String name, String sha256, List<ReadFile> made, boolean locked) {
                kept.add(name);
            }
        };
        List<ReadFile> read = ReturnFiles.readAll(workspace, returns, HASHED, (file, patience) -> file, known);
        assertThat(read.get(0).tables().findings())
                .extracting(Finding::facts)
                .containsExactly(new FileFacts.Damaged(FileFacts.Damage.CHANGED, false));
        assertThat(kept).containsExactly("returns/2023-06/b.csv");
    }

    @Test
    void hash_is_left_out_if_nobody_asks_for_it() throws IOException {
        write("a.csv", "x,y\n");
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(returns.resolve("b.zip"))))) {
            zip.putNextEntry(new ZipEntry("c.csv"));
            zip.write("z\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ReturnFiles.readAll(
                        workspace,
                        returns,
                        new ReturnFiles.Manner(Passwords.NONE, false),
                        (file, patience) -> file.input().file() + file.input().sha256(),
                        ReturnFiles.Known.nothing()))
                .containsExactly("returns/2023-06/a.csv", "returns/2023-06/b.zip", "returns/2023-06/b.zip/c.csv");
    }

    @Test
    void names_are_composed_and_marks_in_them_kept() throws IOException {
        write(Normalizer.normalize("Báo cáo 100% + (ước) – lần 2.csv", Normalizer.Form.NFD), "x\n");
        assertThat(shown()).containsExactly("returns/2023-06/Báo cáo 100% + (ước) – lần 2.csv: 1 table");
    }

    @Test
    void signs_in_names_that_trick_a_terminal_are_not_shown() throws IOException {
        write("\u001B[31ma\nb\u202Ec.csv", "x\n");
        assertThat(shown()).containsExactly("returns/2023-06/\uFFFD[31ma\uFFFDb\uFFFDc.csv: 1 table");
    }

    @Test
    void litter_and_files_in_hidden_folders_are_passed_over_and_named() throws IOException {
        write("~$a.xlsx", "");
        write(".DS_Store", "");
        write("._a.xlsx", "");
        write("Thumbs.db", "");
        write("Desktop.ini", "");
        write(".~lock.a.ods#", "");
        write(".git/config", "");
        write(".git/objects/a.xlsx", "");
        write("a.csv", "x\n");
        assertThat(shown())
                .containsExactly(
                        "returns/2023-06/.DS_Store: FILE_PASSED_OVER noreturn-litter",
                        "returns/2023-06/._a.xlsx: FILE_PASSED_OVER noreturn-litter",
                        "returns/2023-06/.git/config: FILE_PASSED_OVER noreturn-folder",
                        "returns/2023-06/.git/objects/a.xlsx: FILE_PASSED_OVER noreturn-folder",
                        "returns/2023-06/.~lock.a.ods#: FILE_PASSED_OVER noreturn-litter",
                        "returns/2023-06/Desktop.ini: FILE_PASSED_OVER noreturn-litter",
                        "returns/2023-06/Thumbs.db: FILE_PASSED_OVER noreturn-litter",
                        "returns/2023-06/a.csv: 1 table",
                        "returns/2023-06/~$a.xlsx: FILE_PASSED_OVER noreturn-litter");
    }

    @Test
    void links_are_followed_to_files_within_and_nowhere_else(@TempDir Path outside) throws IOException {
        write("a.csv", "x\n");
        Path secret = Files.writeString(outside.resolve("secret.csv"), "x\n");
        Files.createSymbolicLink(returns.resolve("loop"), workspace);
        Files.createSymbolicLink(returns.resolve("circle.csv"), Path.of("circle.csv"));
        Files.createSymbolicLink(returns.resolve("nothing.csv"), Path.of("gone.csv"));
        Files.createSymbolicLink(returns.resolve("out.csv"), secret);
        Files.createSymbolicLink(returns.resolve("within.csv"), Path.of("a.csv"));
        assertThat(shown())
                .containsExactly(
                        "returns/2023-06/a.csv: 1 table",
                        "returns/2023-06/circle.csv: FILE_PASSED_OVER noreturn-link",
                        "returns/2023-06/loop/: FILE_PASSED_OVER noreturn-link",
                        "returns/2023-06/nothing.csv: FILE_PASSED_OVER noreturn-link",
                        "returns/2023-06/out.csv: FILE_PASSED_OVER noreturn-link",
                        "returns/2023-06/within.csv: 1 table");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pipes_and_devices_are_passed_over_and_named() throws Exception {
        Path pipe = returns.resolve("a.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.createSymbolicLink(returns.resolve("b.csv"), pipe);
        Files.createSymbolicLink(returns.resolve("c.csv"), Path.of("/dev/zero"));
        assertThat(shown())
                .containsExactly(
                        "returns/2023-06/a.csv: FILE_PASSED_OVER noreturn-special",
                        "returns/2023-06/b.csv: FILE_PASSED_OVER noreturn-link",
                        "returns/2023-06/c.csv: FILE_PASSED_OVER noreturn-link");
    }

    @Test
    void a_bad_file_does_not_stop_its_neighbours() throws IOException {
        write("a.xlsx", "PK\3\4 cut short");
        write("b.csv", "x\n");
        assertThat(shown())
                .containsExactly(
                        "returns/2023-06/a.xlsx: FILE_UNREADABLE damage-zip", "returns/2023-06/b.csv: 1 table");
    }

    @Test
    void a_file_for_which_the_memory_does_not_suffice_is_read_alone_once_more() throws IOException {
        write("a.csv", "x\n");
        write("b.csv", "x\n");
        write("c.csv", "x\n");
        Set<String> tried = new HashSet<>();
        List<String> kept = ReturnFiles.readAll(
                workspace,
                returns,
                HASHED,
                (file, patience) -> {
                    String name = file.input().file();
                    boolean first = tried.add(name);
                    if (!file.tables().value().isEmpty()
                            && (name.endsWith("b.csv") || (name.endsWith("a.csv") && first))) {
                        throw new OutOfMemoryError(name);
                    }
                    return shown(file);
                },
                ReturnFiles.Known.nothing());
        assertThat(kept)
                .containsExactly(
                        "returns/2023-06/a.csv: 1 table",
                        "returns/2023-06/b.csv: FILE_TOO_LARGE limit-memory "
                                + (Runtime.getRuntime().maxMemory() >> 20),
                        "returns/2023-06/c.csv: 1 table");
    }

    @Test
    void a_folder_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> ReturnFiles.readAll(
                        workspace,
                        workspace.resolve("gone"),
                        HASHED,
                        (file, patience) -> file,
                        ReturnFiles.Known.nothing()))
                .isInstanceOf(NoSuchFileException.class);
    }

    private void write(String name, String text) throws IOException {
        Path file = returns.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> shown() throws IOException {
        return ReturnFiles.readAll(workspace, returns, HASHED, (file, patience) -> file, ReturnFiles.Known.nothing())
                .stream()
                .map(ReturnFilesTest::shown)
                .toList();
    }

    private static String shown(ReadFile file) {
        String tables = file.tables().value().size() + " table";
        return file.input().file() + ": "
                + (file.tables().findings().isEmpty()
                        ? tables
                        : TableText.of(file.tables()).strip());
    }
}
