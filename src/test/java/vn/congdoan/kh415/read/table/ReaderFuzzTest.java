package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReaderFuzzTest {
    @TempDir
    private Path folder;

    @Test
    void damaged_files_of_every_format_end_in_tables_or_in_a_finding() throws IOException {
        ReaderFuzz fuzz = new ReaderFuzz(415, folder.resolve("fuzz"));
        for (int i = 0; i < 1500; i++) {
            assertThat(fuzz.next()).as("file %d", i).isTrue();
        }
    }
}
