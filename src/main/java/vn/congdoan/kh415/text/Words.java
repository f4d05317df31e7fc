package vn.congdoan.kh415.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Lang;

/**
 * Every text that a user reads, in one language. In a text, {0}, {1} … stand for details given by the caller; in a text on a finding the
 * components of its facts stand in their names, {seen}. {@code {seen:number}} writes the numbers in it, {@code {seen:month}} its months
 * and {@code {seen:day}} a day as the office does. Of a list, {@code {seen:count}} is the number of its members and {@code {seen:few}}
 * the first few; they are joined by a comma, or by what stands behind a bar: {@code {seen|; }}. {@code {seen:plural|file|files}} is the
 * word for one or for more than one (or none), of a number or of the members of a list. {@code <seen?…>} stands only where there
 * is something of that name, {@code <!seen?…>} only where there is not.
 */
public final class Words {
    private static final int FEW = 5;

    /** Columns of a terminal: one that is narrower breaks lines, and nobody reads lines that are longer. */
    private static final int NARROWEST = 60;

    private static final int WIDEST = 100;

    /** In the order in which a text is looked for; each is read when it is first looked into, for most calls need one of them. */
    private static final List<String> BUNDLES = List.of("cli", "report", "findings");

    private final Lang lang;
    private final int columns;
    private final Numbers numbers;
    private final Map<String, Map<String, String>> bundles = new ConcurrentHashMap<>();
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Map<Enum<?>, String> ofEnums = new ConcurrentHashMap<>();
    private final Template.Shown shown = this::shown;

    private Words(Lang lang, int columns) {
        this.lang = lang;
        this.columns = columns;
        this.numbers = new Numbers(lang);
    }

    public static Words in(Lang lang) {
        return new Words(lang, 0);
    }

    /** The same for a terminal of so many columns; 0 if they go elsewhere. */
    public Words within(int wide) {
        return new Words(lang, wide);
    }

    /** How long a line may be that is printed: as the terminal is wide, within reason; elsewhere that long. */
    public int columns(int elsewhere) {
        return columns == 0 ? elsewhere : Math.max(NARROWEST, Math.min(columns, WIDEST));
    }

    private Map<String, String> bundle(String bundle) {
        return bundles.computeIfAbsent(
                bundle, name -> load(name + "_" + lang.name().toLowerCase(Locale.ROOT) + ".properties"));
    }

    private static Map<String, String> load(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            return texts;
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

    public PeriodWords periods() {
        return new PeriodWords(this);
    }

    /** All keys and their texts, details not yet filled in. */
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        for (String bundle : BUNDLES) {
            bundle(bundle).forEach((key, text) -> {
                if (texts.put(key, text) != null) {
                    throw new IllegalStateException("two texts for " + key);
                }
            });
        }
        return texts;
    }

    /** The texts of the command line alone, its help among them. */
    public Map<String, String> commandLine() {
        return Collections.unmodifiableMap(bundle("cli"));
    }

    /**
     * The text of that key.
     *
     * @throws IllegalArgumentException if there is none: a defect, held by a test over all keys
     */
    public String of(String key, Object... details) {
        if (details.length == 0) {
            return named(key, Map.of());
        }
        Map<String, @Nullable Object> numbered = new HashMap<>();
        for (int i = 0; i < details.length; i++) {
            numbered.put(String.valueOf(i), String.valueOf(details[i]));
        }
        return named(key, numbered);
    }

    private String named(String key, Map<String, @Nullable Object> values) {
        Template known = templates.get(key);
        return (known == null ? templates.computeIfAbsent(key, this::template) : known).filled(values, shown);
    }

    private Template template(String key) {
        for (String bundle : BUNDLES) {
            String text = bundle(bundle).get(key);
            if (text != null) {
                return Template.of(text);
            }
        }
        throw new IllegalArgumentException("no text " + key + " in " + lang);
    }

    /** The word for a value of an enum: {@code verdict.met} for {@code Verdict.MET}. */
    public String of(Enum<?> value) {
        String known = ofEnums.get(value);
        if (known == null) {
            known = of(value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                    + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            ofEnums.put(value, known);
        }
        return known;
    }

    /** What was seen; of what is waived, not that it is left out. */
    public String message(Finding finding) {
        String key = "finding." + finding.code().id();
        String waived = key + ".waived";
        boolean used = finding.waived() != null && bundle("findings").containsKey(waived);
        return named(used ? waived : key, Components.of((Record) finding.facts()));
    }

    /** What would be right, and who does what; of what is waived, by whom and why. */
    public String remedy(Finding finding) {
        Waiver waiver = finding.waived();
        return waiver != null
                ? named("remedy.waived", Components.of(waiver))
                : named(Remedies.key(finding), Components.of((Record) finding.facts()));
    }

    /** The remedy as it is put to the sender: what the secretariat does in its own files is no matter of theirs. */
    public String askedOfSender(Finding finding) {
        String key = "sender." + Remedies.key(finding).substring("remedy.".length());
        return finding.waived() == null && bundle("findings").containsKey(key) ? of(key) : remedy(finding);
    }

    private String shown(@Nullable Object value, @Nullable String form, @Nullable String between) {
        if ("plural".equals(form) && between != null) {
            boolean one = value instanceof List<?> all ? all.size() == 1 : "1".equals(String.valueOf(value));
            int bar = between.indexOf('|');
            return one ? between.substring(0, bar) : between.substring(bar + 1);
        }
        if (!(value instanceof List<?> list)) {
            return value == null ? "" : shown(value, form);
        }
        if ("count".equals(form)) {
            return numbers.exact(BigDecimal.valueOf(list.size()));
        }
        boolean cut = "few".equals(form) && list.size() > FEW;
        return list.stream()
                        .limit(cut ? FEW : list.size())
                        .map(each -> shown(each, form))
                        .collect(Collectors.joining(between == null ? ", " : between))
                + (cut ? ", …" : "");
    }

    /** What was computed is written as the office writes it; what was seen is shown as it was seen. */
    private String shown(Object value, @Nullable String form) {
        String text = text(value);
        if ("number".equals(form)) {
            return Written.NUMBER.matcher(text).replaceAll(found -> numbers.exact(new BigDecimal(found.group())));
        }
        if ("month".equals(form)) {
            return Written.MONTH.matcher(text).replaceAll(found -> numbers.month(YearMonth.parse(found.group())));
        }
        return "day".equals(form) && Written.DAY.matcher(text).matches() ? numbers.day(LocalDate.parse(text)) : text;
    }

    /** How what was seen is written; a help text has none of it. */
    private static final class Written {
        /** Not within an id, such as HN03a. */
        private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d_.-])-?\\d+(?:\\.\\d+)?(?![\\p{L}\\d_-])");

        private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    }

    private String text(Object value) {
        if (value instanceof Label label) {
            return label.in(lang);
        }
        if (value instanceof FindingCode code) {
            return code.id();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Enum<?> word ? of(word) : String.valueOf(value);
    }
}
