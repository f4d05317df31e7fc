package vn.congdoan.kh415.read.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.read.plan.yaml.PlanFindings;
import vn.congdoan.kh415.read.plan.yaml.YamlNode;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Field;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Mapping;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Scalar;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Sequence;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Spot;

/**
 * One section of the plan's file, read key by key. Whatever is wrong becomes a finding where it stands, and the reading goes
 * on with null or nothing in its place: so null and nothing mean "not stated" or "already complained of".
 */
final class PlanSection {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final String path;
    private final String name;
    private final Spot spot;
    private final Map<String, Field> fields;
    private final PlanFindings findings;

    /** The whole file; like every section it complains at once of each key that is unknown and each that is missing. */
    static PlanSection root(Mapping mapping, PlanFindings findings) {
        return new PlanSection("", "", mapping.spot(), mapping, PlanKeys.ROOT, findings);
    }

    /** One of several sections that make up a whole file. */
    static PlanSection entry(String name, Mapping mapping, PlanKeys keys, PlanFindings findings) {
        return new PlanSection("", name, mapping.spot(), mapping, keys, findings);
    }

    private PlanSection(String above, String name, Spot spot, Mapping mapping, PlanKeys keys, PlanFindings findings) {
        this.path = above.isEmpty() ? name : above + " › " + name;
        this.name = name;
        this.spot = spot;
        this.fields = mapping.fields();
        this.findings = findings;
        new PlanKeyCheck(path.isEmpty() ? findings.file() : path, spot, fields, findings).against(keys);
    }

    /** The key under which the section stands: the id of a measure, say. */
    String name() {
        return name;
    }

    /** The keys from the top of the file down to this section, as messages name it. */
    String path() {
        return path;
    }

    /** Whether keys of their own stand below that key. */
    boolean isSection(String key) {
        return fields.containsKey(key) && fields.get(key).value() instanceof Mapping;
    }

    boolean isList(String key) {
        return fields.containsKey(key) && fields.get(key).value() instanceof Sequence;
    }

    /** Whether a key stands in the section below another. */
    boolean hasBelow(String key, String below) {
        return fields.containsKey(key)
                && fields.get(key).value() instanceof Mapping mapping
                && mapping.fields().containsKey(below);
    }

    /** Where that key stands. */
    Spot spot() {
        return spot;
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    /** Where the value of a key begins; the section itself if the key is not there. */
    Spot spot(String key) {
        Field field = fields.get(key);
        if (field == null) {
            return spot;
        }
        return field.value() instanceof Scalar ? field.value().spot() : field.key();
    }

    /** The text under a key; empty if there is none. */
    String text(String key) {
        Scalar scalar = scalar(key);
        return scalar == null ? "" : scalar.text();
    }

    /** The text under a key in both languages; the English one stands under {@code english}. */
    Label label(String key) {
        return has("english") ? new Label(text(key), text("english")) : new Label(text(key));
    }

    @Nullable
    BigDecimal number(String key) {
        return read(key, PlanScalars::number);
    }

    @Nullable
    Integer whole(String key, int least, int most) {
        return read(key, scalars -> scalars.whole(least, most));
    }

    @Nullable
    LocalDate date(String key) {
        return read(key, PlanScalars::date);
    }

    @Nullable
    YearMonth month(String key) {
        return read(key, PlanScalars::month);
    }

    @Nullable
    String id(String key) {
        return read(key, PlanScalars::id);
    }

    /** False if the key is not there. */
    boolean flag(String key) {
        return Boolean.TRUE.equals(read(key, PlanScalars::flag));
    }

    @Nullable
    String word(String key, Collection<String> valid) {
        return read(key, scalars -> scalars.word(valid));
    }

    <E extends Enum<E>> @Nullable E word(String key, Class<E> type) {
        return read(key, scalars -> scalars.word(type));
    }

    private <T> @Nullable T read(String key, Function<PlanScalars, @Nullable T> reading) {
        Scalar scalar = scalar(key);
        return scalar == null ? null : reading.apply(new PlanScalars(key, scalar, findings));
    }

    /** Those words of a list, or the single word, that are valid. */
    List<String> words(String key, Collection<String> valid) {
        List<String> words = new ArrayList<>();
        for (Scalar scalar : texts(key)) {
            String word = new PlanScalars(key, scalar, findings).word(valid);
            if (word != null && words.contains(word)) {
                findings.add(FindingCode.PLAN_WORD_TWICE, scalar.spot(), new PlanFacts.Value(key, word));
            } else if (word != null) {
                words.add(word);
            }
        }
        return words;
    }

    /** The numbers of a list, as far as they are some. */
    List<BigDecimal> numbers(String key) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Scalar scalar : texts(key)) {
            BigDecimal number = new PlanScalars(key, scalar, findings).number();
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Numbers by year; a year is written with four digits. */
    SortedMap<Integer, BigDecimal> byYear(String key) {
        SortedMap<Integer, BigDecimal> byYear = new TreeMap<>();
        Field field = fields.get(key);
        if (field != null && !(field.value() instanceof Mapping)) {
            complainOfShape(key, field.key(), field.value());
        } else if (field != null) {
            ((Mapping) field.value()).fields().forEach((year, entry) -> {
                Scalar scalar = new PlanTexts(key, entry, findings).one();
                BigDecimal number = scalar == null ? null : new PlanScalars(key, scalar, findings).number();
                Integer known =
                        new PlanScalars(key, new Scalar(entry.key(), year), findings).whole(FIRST_YEAR, LAST_YEAR);
                if (known != null && number != null) {
                    byYear.put(known, number);
                }
            });
        }
        return byYear;
    }

    /** The texts of a list; a single text stands for a list of one. */
    List<Scalar> texts(String key) {
        Field field = fields.get(key);
        return field == null ? List.of() : new PlanTexts(key, field, findings).many();
    }

    /** The same without their places. */
    List<String> plain(String key) {
        return PlanTexts.plain(texts(key));
    }

    /** A list of lists of texts, such as the lines above each signature. */
    List<List<String>> blocks(String key) {
        Field field = fields.get(key);
        return field == null ? List.of() : new PlanTexts(key, field, findings).blocks();
    }

    private @Nullable Scalar scalar(String key) {
        Field field = fields.get(key);
        return field == null ? null : new PlanTexts(key, field, findings).one();
    }

    @Nullable
    PlanSection section(String key, PlanKeys keys) {
        Field field = fields.get(key);
        return field == null ? null : section(path, key, field.key(), field.value(), keys);
    }

    /** The sections below a key, each under an id of its own, in the file's order. */
    List<PlanSection> entries(String key, PlanKeys keys) {
        Field field = fields.get(key);
        if (field == null) {
            return List.of();
        }
        if (!(field.value() instanceof Mapping mapping) || mapping.fields().isEmpty()) {
            complainOfShape(key, field.key(), field.value());
            return List.of();
        }
        String inside = path.isEmpty() ? key : path + " › " + key;
        List<PlanSection> entries = new ArrayList<>();
        mapping.fields().forEach((id, entry) -> {
            new PlanScalars(key, new Scalar(entry.key(), id), findings).id();
            PlanSection section = section(inside, id, entry.key(), entry.value(), keys);
            if (section != null) {
                entries.add(section);
            }
        });
        return entries;
    }

    /** The sections of a list, or the single one. */
    List<PlanSection> sections(String key, PlanKeys keys) {
        Field field = fields.get(key);
        if (field == null) {
            return List.of();
        }
        if (!(field.value() instanceof Sequence list)) {
            PlanSection only = section(path, key, field.key(), field.value(), keys);
            return only == null ? List.of() : List.of(only);
        }
        if (list.items().isEmpty()) {
            findings.add(FindingCode.PLAN_VALUE_EMPTY, field.key(), new PlanFacts.Key(key));
        }
        return list.items().stream()
                .map(item -> section(path, key, item.spot(), item, keys))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable PlanSection section(String above, String key, Spot at, YamlNode node, PlanKeys keys) {
        if (node instanceof Mapping mapping) {
            return new PlanSection(above, key, at, mapping, keys, findings);
        }
        complainOfShape(key, at, node);
        return null;
    }

    private void complainOfShape(String key, Spot at, YamlNode node) {
        boolean empty = node instanceof Mapping
                || (node instanceof Scalar scalar && scalar.text().isEmpty());
        if (empty) {
            findings.add(FindingCode.PLAN_VALUE_EMPTY, at, new PlanFacts.Key(key));
        } else {
            findings.add(FindingCode.PLAN_VALUE_SECTION, at, new PlanFacts.Section(key));
        }
    }

    PlanFindings findings() {
        return findings;
    }

    /** Complains where the section's own key stands. */
    void complainOfKey(FindingCode code, Facts facts) {
        findings.add(code, spot, facts);
    }

    /** Complains where the value of a key stands. */
    void complain(FindingCode code, String key, Facts facts) {
        findings.add(code, spot(key), facts);
    }
}
