package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise of the page names tests that there are. */
final class SecurityPageTest {
    @Test
    void every_test_that_holds_a_promise_is_there() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*(Test|IT)\\.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        Set<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/site/markdown/security.md"))) {
            Matcher test = Pattern.compile("`(\\w+(?:Test|IT))`").matcher(line);
            boolean promise = line.startsWith("| ") && !line.startsWith("| promise");
            assertThat(test.find() || !promise).as(line).isTrue();
            test.reset();
            while (test.find()) {
                named.add(test.group(1));
            }
        }
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(tests).containsAll(named);
    }
}
