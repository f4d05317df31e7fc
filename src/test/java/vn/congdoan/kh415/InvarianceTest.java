package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.Folders;

/** What the files are called, how figures are spread over them and how often one came changes no figure. */
final class InvarianceTest {
    /** Something done to the files of a month that leaves what they say as it was. */
    private interface Change {
        void to(Path file, int number) throws IOException;
    }

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"first", "second", "samples"})
    void files_in_another_order_give_the_same_figures(String name) throws IOException {
        assertUnchanged(name, InvarianceTest::rename);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "second"})
    void files_split_by_rows_give_the_same_figures(String name) throws IOException {
        assertUnchanged(name, InvarianceTest::split);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "second", "samples"})
    void files_that_came_twice_give_the_same_figures(String name) throws IOException {
        assertUnchanged(name, InvarianceTest::duplicate);
    }

    private void assertUnchanged(String name, Change change) throws IOException {
        CaseFolder each = new CaseFolder(CaseFolder.CASES.resolve(name));
        JsonNode before = figures(each, temporary.resolve("before"), (file, number) -> {});
        JsonNode after = figures(each, temporary.resolve("after"), change);
        assertThat(before.size()).isPositive();
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).isEqualTo(before.get(i));
        }
    }

    private static JsonNode figures(CaseFolder each, Path place, Change change) throws IOException {
        Path workspace = each.copyTo(Files.createDirectories(place));
        int number = 0;
        for (Path file : Folders.files(workspace.resolve("returns"))) {
            change.to(file, number++);
        }
        each.outputs(place);
        List<Path> json = Folders.files(workspace.resolve("out")).stream()
                .filter(file -> file.toString().endsWith(".json"))
                .toList();
        return Results.read(json.get(0)).get("indicators");
    }

    /** Files from the front get letters from the end; what a name says of month, revision and day stays behind it. */
    private static void rename(Path file, int number) throws IOException {
        char first = (char) ('z' - number % 26);
        if (!file.getFileName().toString().startsWith("~$")) {
            Files.move(file, file.resolveSibling(first + " - " + file.getFileName()));
        }
    }

    private static void duplicate(Path file, int number) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling("bản sao"));
        Files.copy(file, folder.resolve(file.getFileName().toString()));
    }

    /** A table whose first line is its headings is cut in two behind every other row. */
    private static void split(Path file, int number) throws IOException {
        if (!file.toString().endsWith(".csv")) {
            return;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (!lines.get(0).matches("[^,;]+([,;][^,;]+){3,}.*")) {
            return;
        }
        StringBuilder even = new StringBuilder(lines.get(0)).append('\n');
        StringBuilder odd = new StringBuilder(lines.get(0)).append('\n');
        for (int i = 1; i < lines.size(); i++) {
            (i % 2 == 0 ? even : odd).append(lines.get(i)).append('\n');
        }
        Files.writeString(file, even);
        Files.writeString(file.resolveSibling("rest of " + file.getFileName()), odd);
    }
}
