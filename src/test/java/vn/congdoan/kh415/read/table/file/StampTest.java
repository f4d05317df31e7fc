package vn.congdoan.kh415.read.table.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.read.table.TableText;

final class StampTest {
    @TempDir
    private Path folder;

    @Test
    void file_that_grew_or_was_saved_anew_is_another() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
        Stamp before = Stamp.of(file);
        assertThat(Stamp.of(file)).isEqualTo(before);
        Files.setLastModifiedTime(file, FileTime.fromMillis(2000));
        assertThat(Stamp.of(file)).isNotEqualTo(before);
        Files.writeString(file, "b", StandardOpenOption.APPEND);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
        assertThat(Stamp.of(file)).isNotEqualTo(before);
    }

    @Test
    void file_that_vanished_before_it_was_read_is_a_finding() {
        assertThat(TableText.of(TableFile.read(folder.resolve("gone.csv"), "gone.csv")))
                .isEqualTo("FILE_UNREADABLE damage-not-opened\n");
    }
}
