package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.file.OwnTemporaryFiles;

/** What a killed run leaves goes with the next; what a living one holds stays. The other run really is another process. */
final class LeftBehindTest {
    @TempDir
    private Path folder;

    /** Writes a file, and one of POI's, and ends with its input; for another process to be. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            OwnTemporaryFiles.file(".tmp");
            AtomicFile.write(Path.of(arguments[0], "report.xlsx"), out -> {
                out.write(1);
                out.flush();
                System.out.println("begun");
                System.in.transferTo(OutputStream.nullOutputStream());
            });
        }
    }

    private Process writer() throws IOException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(writer.inputReader().readLine()).isEqualTo("begun");
        return writer;
    }

    private List<String> names() {
        return new ArrayList<>(List.of(folder.toFile().list()));
    }

    @Test
    void a_living_run_keeps_its_files_and_a_killed_one_loses_them() throws IOException, InterruptedException {
        Process living = writer();
        List<String> ofLiving = names();
        Process killed = writer();
        killed.destroyForcibly().waitFor();
        assertThat(names()).hasSize(2 * ofLiving.size()).hasSize(4);

        AtomicFile.write(folder.resolve("other.xlsx"), out -> {
            AtomicFile.removeLeftBehind(folder);
            OwnTemporaryFiles.removeLeftBehind(folder);
            // Its own as well.
            assertThat(names()).hasSize(ofLiving.size() + 1).containsAll(ofLiving);
        });

        living.outputWriter().close();
        assertThat(living.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(living.exitValue()).isZero();
        assertThat(names()).containsExactlyInAnyOrder("report.xlsx", "other.xlsx");
    }

    @Test
    void what_is_not_ours_stays() throws IOException {
        Path filled = Files.createDirectories(folder.resolve("kh415-run-of-somebody/else"));
        Files.writeString(folder.resolve("kh415-notes.txt"), "x");
        Files.writeString(folder.resolve(".report.tmp"), "x");
        List<String> before = names();
        AtomicFile.removeLeftBehind(folder);
        OwnTemporaryFiles.removeLeftBehind(folder);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(filled).exists();
    }

    @Test
    void an_empty_folder_of_a_run_that_was_killed_at_once_goes() throws IOException {
        Files.createDirectory(folder.resolve("kh415-run-123"));
        OwnTemporaryFiles.removeLeftBehind(folder);
        assertThat(names()).isEmpty();
    }

    @Test
    void an_empty_folder_of_version_1_0_0_may_be_in_use_and_stays() throws IOException {
        Files.createDirectory(folder.resolve("kh415-123"));
        OwnTemporaryFiles.removeLeftBehind(folder);
        assertThat(names()).containsExactly("kh415-123");
    }

    @Test
    void a_folder_that_something_else_deleted_is_made_anew() throws IOException {
        Path first = OwnTemporaryFiles.file(".tmp");
        for (Path file : Folders.files(first.getParent())) {
            Files.delete(file);
        }
        Files.delete(first.getParent());
        Path second = OwnTemporaryFiles.file(".tmp");
        assertThat(second).exists();
        assertThat(second.getParent()).isNotEqualTo(first.getParent());
        Files.delete(second);
    }
}
