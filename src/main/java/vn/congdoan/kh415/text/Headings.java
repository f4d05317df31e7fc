package vn.congdoan.kh415.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The words by which columns are known: by role, the words in normalised form. */
public final class Headings {
    private final Map<String, Set<String>> byRole = new TreeMap<>();
    private final Map<String, List<String>> sorted = new TreeMap<>();

    private Headings() {}

    /** The built-in words, and those that a plan adds by role. */
    public static Headings with(Map<String, List<String>> further) {
        Headings headings = new Headings();
        Properties properties = new Properties();
        try (InputStream in = Headings.class.getResourceAsStream("headings.properties")) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: headings.properties");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach(
                (role, words) -> headings.add((String) role, Arrays.asList(((String) words).split("\\|", -1))));
        further.forEach(headings::add);
        headings.byRole.forEach((role, words) ->
                headings.sorted.put(role, words.stream().sorted().toList()));
        return headings;
    }

    private void add(String role, List<String> words) {
        Set<String> keys = byRole.computeIfAbsent(role, unused -> new LinkedHashSet<>());
        words.forEach(word -> keys.add(Normal.key(word)));
    }

    /** Whether that text, as typed, is a word for the role. */
    public boolean is(String role, String text) {
        return byRole.getOrDefault(role, Set.of()).contains(Normal.key(text));
    }

    /** The same for a text that is normalised already. */
    public boolean isKey(String role, String key) {
        return byRole.getOrDefault(role, Set.of()).contains(key);
    }

    /** The first word for a role, by which messages name it. */
    public String name(String role) {
        return byRole.getOrDefault(role, Set.of()).stream().findFirst().orElse(role);
    }

    /** The words for a role, normalised and sorted. */
    public List<String> words(String role) {
        return sorted.getOrDefault(role, List.of());
    }
}
