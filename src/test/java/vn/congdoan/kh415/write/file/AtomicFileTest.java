package vn.congdoan.kh415.write.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void folder_is_made_and_file_replaced() throws IOException {
        Path target = folder.resolve("out/2023-06/report.json");
        AtomicFile.write(target, out -> out.write("first".getBytes(StandardCharsets.UTF_8)));
        AtomicFile.write(target, out -> out.write("second".getBytes(StandardCharsets.UTF_8)));
        assertThat(target).hasContent("second");
        assertThat(target.getParent()).isDirectoryContaining(path -> path.equals(target));
        assertThat(target.getParent().toFile().list()).hasSize(1);
    }

    @Test
    void failure_half_way_leaves_the_last_good_file_and_nothing_else() throws IOException {
        Path target = folder.resolve("report.json");
        Files.writeString(target, "good");
        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("no space left");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    throw new IllegalStateException("a defect");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(target).hasContent("good");
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }

    @Test
    void target_is_untouched_until_the_content_is_complete() throws IOException {
        Path target = folder.resolve("report.json");
        Files.writeString(target, "old");
        AtomicFile.write(target, out -> {
            out.write("new".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(target).hasContent("old");
        });
        assertThat(target).hasContent("new");
    }

    @Test
    void a_folder_in_the_way_is_an_io_exception() throws IOException {
        Path target =
                Files.createDirectories(folder.resolve("report.json/inside")).getParent();
        assertThatThrownBy(() -> AtomicFile.write(target, out -> out.write(1))).isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }

    @Test
    void of_files_that_belong_together_none_is_replaced_if_one_fails() throws IOException {
        Path workbook = folder.resolve("report.xlsx");
        Path json = folder.resolve("report.json");
        Files.writeString(workbook, "old workbook");
        Files.writeString(json, "old json");
        Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
        contents.put(workbook, out -> out.write(1));
        contents.put(json, out -> {
            throw new IOException("no space left");
        });
        assertThatThrownBy(() -> AtomicFile.writeAll(contents)).hasMessage("no space left");
        assertThat(workbook).hasContent("old workbook");
        assertThat(json).hasContent("old json");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("report.xlsx", "report.json");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the rights of files are those of Unix")
    void output_has_the_rights_that_any_new_file_has() throws IOException {
        Path plain = Files.createFile(folder.resolve("plain"));
        Path written = folder.resolve("written");
        AtomicFile.write(written, out -> out.write(1));
        assertThat(Files.getPosixFilePermissions(written)).isEqualTo(Files.getPosixFilePermissions(plain));
    }
}
