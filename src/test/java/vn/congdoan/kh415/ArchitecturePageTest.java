package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the architecture, and what it and the guide for contributors say is there. */
final class ArchitecturePageTest {
    private static final Path SOURCES = Path.of("src/main/java/vn/congdoan/kh415");
    private static final Path PAGE = Path.of("src/site/markdown/architecture.md");
    private static final Path GUIDE = Path.of("CONTRIBUTING.md");

    @Test
    void page_names_every_package_and_no_other() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(named(page, "(?m)^\\| `(\\w+)` \\|")).isEqualTo(packages());
    }

    @Test
    void picture_shows_every_package_and_no_other() throws IOException {
        String page = Files.readString(PAGE);
        String picture = page.substring(page.indexOf("```text\n") + 8, page.indexOf("\n```\n"));
        assertThat(named(picture, "\\[ *(\\w+) *\\]")).isEqualTo(packages());
    }

    @Test
    void guide_names_files_that_are_there() throws IOException {
        String guide = Files.readString(GUIDE);
        SortedSet<String> names = named(guide, "`([\\w-]+\\.(?:java|properties|yaml|md|csv|xml))`");
        assertThat(names).hasSizeGreaterThan(10);
        try (Stream<Path> files = Stream.of(Path.of("src"), Path.of("samples"), Path.of("targets.yaml"))
                .flatMap(ArchitecturePageTest::below)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .containsAll(names);
        }
    }

    private static SortedSet<String> packages() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static SortedSet<String> named(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> below(Path place) {
        try {
            return Files.walk(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
