package vn.congdoan.kh415.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts, kept as files. Run with {@code -Dkh415.golden=write} to take what comes out now as expected, and look at the
 * difference.
 */
public final class GoldenText {
    private static final Path RESOURCES = Path.of("src/test/resources/vn/congdoan/kh415");

    private GoldenText() {}

    /** Holds the text against the file of that name, {@code report/second.sheets.txt}. */
    public static void assertEqual(String name, String actual) {
        Path file = RESOURCES.resolve(name);
        try {
            if ("write".equals(System.getProperty("kh415.golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
