package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.testing.Folders;

/**
 * Whole workspaces with what must come of them. Run with {@code -Dkh415.golden=write} to take what comes out now as expected,
 * and look at the difference.
 */
final class CasesTest {
    private static final boolean WRITE = "write".equals(System.getProperty("kh415.golden"));

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> every_case_gives_what_it_says() throws IOException {
        return CaseFolder.all().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private void check(CaseFolder each) throws IOException {
        Path place = Files.createDirectories(temporary.resolve(each.name()));
        Path workspace = each.copyTo(place);
        SortedMap<String, Integer> before = inputs(workspace);
        SortedMap<String, String> outputs = each.outputs(place);
        SortedMap<String, Integer> written = Folders.contents(workspace);

        assertThat(inputs(workspace))
                .as("inputs are not touched, and nothing is left behind")
                .isEqualTo(before);
        assertExpected(each, outputs);
        assertThat(elsewhere(each, place))
                .as("console of a second run, in another locale and zone")
                .isEqualTo(outputs.get("console.txt"));
        assertThat(Folders.contents(workspace)).as("bytes of a second run").isEqualTo(written);
    }

    private static void assertExpected(CaseFolder each, SortedMap<String, String> outputs) throws IOException {
        if (WRITE) {
            write(each.expected(), outputs);
        }
        SortedMap<String, String> expected = new TreeMap<>();
        for (Path file : Folders.files(each.expected())) {
            expected.put(each.expected().relativize(file).toString().replace('\\', '/'), CaseFolder.read(file));
        }
        assertThat(outputs.keySet())
                .as("no output is new, no expectation an orphan")
                .isEqualTo(expected.keySet());
        outputs.forEach(
                (name, text) -> assertThat(text).as(each.name() + "/" + name).isEqualTo(expected.get(name)));
    }

    private static void write(Path folder, SortedMap<String, String> outputs) throws IOException {
        for (Path file : Folders.files(folder)) {
            Files.delete(file);
        }
        for (var output : outputs.entrySet()) {
            Path file = folder.resolve(output.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, output.getValue());
        }
    }

    private static String elsewhere(CaseFolder each, Path place) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            return each.outputs(place).get("console.txt");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static SortedMap<String, Integer> inputs(Path workspace) throws IOException {
        SortedMap<String, Integer> contents = Folders.contents(workspace);
        contents.keySet()
                .removeIf(name -> name.startsWith("out/") || name.startsWith("history/") || name.startsWith("cache/"));
        return contents;
    }
}
