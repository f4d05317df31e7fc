package vn.congdoan.kh415.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The words of which the names of an invented union are made: lists by key, in Vietnamese whatever the language. */
public final class InventedWords {
    private final Map<String, List<String>> lists = new HashMap<>();

    public InventedWords() {
        Properties properties = new Properties();
        try (InputStream in = InventedWords.class.getResourceAsStream("invented.properties")) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: invented.properties");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, words) -> lists.put((String) key, parts((String) words)));
    }

    private static List<String> parts(String words) {
        return Arrays.stream(words.split("\\|", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** In the order in which they are written; none where there is no such list. */
    public List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }
}
