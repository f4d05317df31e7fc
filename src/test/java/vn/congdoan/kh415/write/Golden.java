package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.text.Words;

/**
 * Expected outputs, kept as files. What came out instead is left in {@code target/golden}, to be looked at and copied over
 * if it is right.
 */
final class Golden {
    private Golden() {}

    static void assertEqual(String name, String actual) throws IOException {
        Path left = Path.of("target", "golden", name);
        Files.createDirectories(left.getParent());
        Files.writeString(left, actual);
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(actual).isEqualTo(expected);
        }
    }

    /** The wording of findings belongs to those who raise them; here its place matters. */
    static String withoutFindingTexts(String text, Words words) {
        String result = text;
        for (Finding finding : Libraries.assessment().findings()) {
            result = result.replace(
                            words.message(finding), "<message " + finding.code().id() + ">")
                    .replace(words.remedy(finding), "<remedy " + finding.code().id() + ">");
        }
        return result;
    }
}
