package vn.congdoan.kh415.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Expected texts, kept as files. Run with {@code -Dkh415.golden=write} to take what comes out now as expected, and look at the
 * difference.
 */
public final class GoldenText {
    private static final Path RESOURCES = Path.of("src/test/resources/vn/congdoan/kh415");

    /** Of the sheets in their order, for each has a file of its own. */
    private static final String ORDER = "00-order.txt";

    private GoldenText() {}

    /** Holds the text against the file of that name, {@code report/second.sheets.txt}. */
    public static void assertEqual(String name, String actual) {
        Path file = RESOURCES.resolve(name);
        try {
            if (isWritten()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds a workbook's text against a folder of that name, {@code report/second.sheets}: a file a sheet, and none besides. */
    public static void assertSheetsEqual(String name, String actual) {
        SortedMap<String, String> sheets = sheets(actual);
        Path folder = RESOURCES.resolve(name);
        try {
            if (isWritten()) {
                Files.createDirectories(folder);
                for (Path file : Folders.files(folder)) {
                    Files.delete(file);
                }
                for (var sheet : sheets.entrySet()) {
                    Files.writeString(folder.resolve(sheet.getKey()), sheet.getValue());
                }
            }
            SortedMap<String, String> expected = new TreeMap<>();
            for (Path file : Folders.files(folder)) {
                expected.put(folder.relativize(file).toString(), Files.readString(file));
            }
            assertThat(sheets.keySet())
                    .as("no sheet of %s is new, no expectation an orphan", name)
                    .isEqualTo(expected.keySet());
            sheets.forEach(
                    (file, text) -> assertThat(text).as(name + "/" + file).isEqualTo(expected.get(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheets of a text in which each begins with its name, as {@code == Numerators}, by the names of their files. */
    public static SortedMap<String, String> sheets(String text) {
        SortedMap<String, String> sheets = Pattern.compile("^(?=== )", Pattern.MULTILINE)
                .splitAsStream(text)
                .collect(Collectors.toMap(
                        GoldenText::fileName,
                        Function.identity(),
                        (one, other) -> {
                            throw new AssertionError("Two sheets of like names: " + one + other);
                        },
                        TreeMap::new));
        String order = Pattern.compile("^== .*\n", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining());
        sheets.put(ORDER, order);
        return sheets;
    }

    /** Of ASCII letters, because a checkout on another system may compose others in another way. */
    private static String fileName(String sheet) {
        String name = sheet.substring("== ".length(), sheet.indexOf('\n'));
        return Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9]+", "-")
                        .toLowerCase(Locale.ROOT)
                + ".txt";
    }

    private static boolean isWritten() {
        return "write".equals(System.getProperty("kh415.golden"));
    }
}
