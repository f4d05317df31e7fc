package vn.congdoan.kh415.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.Lang;
import vn.congdoan.kh415.model.Waiver;

/** Every text that a user reads, in one language. In a text, {0}, {1} … stand for details given by the caller. */
public final class Words {
    private static final List<String> BUNDLES = List.of("findings", "report", "cli");

    private final Lang lang;
    private final Numbers numbers;
    private final Map<String, String> texts = new HashMap<>();

    private Words(Lang lang) {
        this.lang = lang;
        this.numbers = new Numbers(lang);
        for (String bundle : BUNDLES) {
            load(bundle + "_" + lang.name().toLowerCase(Locale.ROOT) + ".properties");
        }
    }

    public static Words in(Lang lang) {
        return new Words(lang);
    }

    private void load(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.forEach((key, text) -> {
                if (texts.put((String) key, (String) text) != null) {
                    throw new IllegalStateException("two texts for " + key);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Lang lang() {
        return lang;
    }

    public Numbers numbers() {
        return numbers;
    }

    /** All keys and their texts, details not yet filled in. */
    public Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /**
     * The text of that key.
     *
     * @throws IllegalArgumentException if there is none: a defect, held by a test over all keys
     */
    public String of(String key, Object... details) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + lang);
        }
        return fill(text, details);
    }

    /** The word for a value of an enum: {@code verdict.met} for {@code Verdict.MET}. */
    public String of(Enum<?> value) {
        return of(value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What was seen. */
    public String message(Finding finding) {
        return of("finding." + finding.code().id(), details(finding));
    }

    /** What would be right, and who does what; of what is waived, by whom and why. */
    public String remedy(Finding finding) {
        Waiver waiver = finding.waived();
        if (waiver != null) {
            return of("remedy.waived", waiver.reason(), waiver.signer(), numbers.day(waiver.until()));
        }
        return of("remedy." + finding.code().id(), details(finding));
    }

    /** A detail that is itself a thing to be worded, such as a reason, is given as the key {@code detail.<detail>}. */
    private Object[] details(Finding finding) {
        return finding.details().stream()
                .map(detail -> texts.getOrDefault("detail." + detail, detail))
                .toArray();
    }

    private static String fill(String text, Object... details) {
        String filled = text;
        for (int i = details.length - 1; i >= 0; i--) {
            filled = filled.replace("{" + i + "}", String.valueOf(details[i]));
        }
        return filled;
    }
}
