package vn.congdoan.kh415.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.Lang;
import vn.congdoan.kh415.model.Waiver;

/**
 * Every text that a user reads, in one language. In a text, {0}, {1} … stand for details given by the caller, as they are; {0:number}
 * writes the numbers in a detail, {0:month} its months and {0:day} a day as the office does. {@code <0?…>} stands only where that
 * detail is not blank, {@code <!0?…>} only where it is.
 */
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?::(number|month|day))?\\}");

    /** Not within an id, such as HN03a. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d_.-])-?\\d+(?:\\.\\d+)?(?![\\p{L}\\d_-])");

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CHOICE = Pattern.compile("<(!?)(\\d)\\?([^<>]*)>");
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
        return of(Remedies.key(finding), details(finding));
    }

    /** A detail that is itself a thing to be worded, such as a reason, is given as the key {@code detail.<detail>}. */
    private Object[] details(Finding finding) {
        return finding.details().stream()
                .map(detail -> texts.getOrDefault("detail." + detail, detail))
                .toArray();
    }

    private String fill(String text, Object... details) {
        String chosen = CHOICE.matcher(text).replaceAll(found -> {
            int index = Integer.parseInt(found.group(2));
            boolean blank =
                    index >= details.length || String.valueOf(details[index]).isBlank();
            return blank == found.group(1).isEmpty() ? "" : Matcher.quoteReplacement(found.group(3));
        });
        return PLACE.matcher(chosen).replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            String detail =
                    index < details.length ? shown(String.valueOf(details[index]), found.group(2)) : found.group();
            return Matcher.quoteReplacement(detail);
        });
    }

    /** What was computed is written as the office writes it; what was seen is shown as it was seen. */
    private String shown(String detail, @Nullable String form) {
        if ("number".equals(form)) {
            return NUMBER.matcher(detail).replaceAll(found -> numbers.exact(new BigDecimal(found.group())));
        }
        if ("month".equals(form)) {
            return MONTH.matcher(detail).replaceAll(found -> numbers.month(YearMonth.parse(found.group())));
        }
        return "day".equals(form) && DAY.matcher(detail).matches() ? numbers.day(LocalDate.parse(detail)) : detail;
    }
}
