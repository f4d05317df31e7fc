package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TextKeysTest {
    private static final Path TEXTS = Path.of("src/main/resources/vn/congdoan/kh415/text");
    private static final Pattern KEY = Pattern.compile("^([a-z0-9.-]+) *=");

    @Test
    void no_text_is_silently_replaced_by_another_of_the_same_key() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.sorted().toList()) {
                List<String> keys = Files.readAllLines(file).stream()
                        .map(KEY::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .toList();
                assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
            }
        }
    }
}
