package vn.congdoan.kh415.write.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFolderTest {
    @TempDir
    private Path folder;

    private Path target() {
        return folder.resolve("annexes");
    }

    private static void add(AtomicFolder to, String name, String text) throws IOException {
        to.add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothing_is_seen_before_all_is_there_and_nothing_else_stays() throws IOException {
        try (AtomicFolder made = AtomicFolder.inPlaceOf(target(), "K-")) {
            add(made, "K-1", "one");
            add(made, "K-2", "two");
            assertThat(target()).doesNotExist();
            made.putInPlace();
            assertThat(made.size()).isEqualTo(2);
        }
        assertThat(names(folder)).containsExactly("annexes");
        assertThat(names(target())).containsExactly("K-1", "K-2");
    }

    @Test
    void what_fails_leaves_what_was_there() throws IOException {
        Files.createDirectory(target());
        Files.writeString(target().resolve("K-1"), "old");
        assertThatThrownBy(() -> {
                    try (AtomicFolder made = AtomicFolder.inPlaceOf(target(), "K-")) {
                        add(made, "K-1", "new");
                        made.add("K-2", out -> {
                            throw new IOException("disk");
                        });
                    }
                })
                .hasMessage("disk");
        assertThat(names(folder)).containsExactly("annexes");
        assertThat(target().resolve("K-1")).hasContent("old");
    }

    @Test
    void old_files_go_and_those_of_others_stay() throws IOException {
        Files.createDirectory(target());
        Files.writeString(target().resolve("K-0"), "old");
        Files.writeString(target().resolve("ghi chú.txt"), "mine");
        try (AtomicFolder made = AtomicFolder.inPlaceOf(target(), "K-")) {
            add(made, "K-1", "new");
            made.putInPlace();
        }
        assertThat(names(target())).containsExactly("K-1", "ghi chú.txt");
        assertThat(names(folder)).containsExactly("annexes");
    }

    @Test
    void where_nothing_is_written_any_more_the_folder_goes_but_for_what_others_put_there() throws IOException {
        Files.createDirectory(target());
        Files.writeString(target().resolve("K-0"), "old");
        Path note = Files.writeString(target().resolve("ghi chú.txt"), "mine");
        try (AtomicFolder made = AtomicFolder.inPlaceOf(target(), "K-")) {
            made.putInPlace();
        }
        assertThat(names(target())).containsExactly("ghi chú.txt");
        Files.delete(note);
        try (AtomicFolder made = AtomicFolder.inPlaceOf(target(), "K-")) {
            made.putInPlace();
        }
        assertThat(target()).doesNotExist();
    }

    @Test
    void next_run_removes_what_a_killed_one_left() throws IOException {
        Path owner = Files.createFile(folder.resolve(".annexes." + UUID.randomUUID() + ".tmp"));
        Path made = Files.createDirectories(folder.resolve(owner.getFileName() + ".d/new"));
        Files.writeString(made.resolve("K-1"), "half");
        AtomicFile.removeLeftBehind(folder);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void next_run_removes_what_one_left_that_was_ended_from_outside() throws IOException {
        String owner = ".annexes." + UUID.randomUUID() + ".tmp";
        Path made = Files.createDirectories(folder.resolve(owner + ".d/new"));
        Files.writeString(made.resolve("K-1"), "half");
        Files.createDirectories(folder.resolve(".mine.d/new"));
        AtomicFile.removeLeftBehind(folder);
        assertThat(names(folder)).containsExactly(".mine.d");
    }

    @Test
    void what_a_living_run_writes_stays() throws IOException {
        try (AtomicFolder made = AtomicFolder.inPlaceOf(target(), "K-")) {
            add(made, "K-1", "one");
            AtomicFile.removeLeftBehind(folder);
            made.putInPlace();
        }
        assertThat(names(target())).containsExactly("K-1");
    }
}
