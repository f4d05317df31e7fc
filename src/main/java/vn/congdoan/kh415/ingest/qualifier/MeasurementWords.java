package vn.congdoan.kh415.ingest.qualifier;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.text.Headings;
import vn.congdoan.kh415.text.Normal;

/**
 * Units of measurement as people write them: a word of the lists {@code in.*} of headings.properties ("đồng", "người", "lượt"), or
 * scales of the list {@code scale} before one or alone ("triệu đồng", "trđ", "tr.đ", "×1000").
 */
public final class MeasurementWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d%‰₫$€£¥^×]+(?:[.'][\\p{L}\\p{M}\\d]+)*");

    private static final int MOST_WORDS = 24;

    /** "×1000" is 1000. */
    private static final Pattern TIMES = Pattern.compile("^[x×] ?");

    /** By the words of headings.properties alone, for the text of a figure's own cell. */
    public static final MeasurementWords BUILT_IN = new MeasurementWords(Headings.with(Map.of()), List.of());

    private final Map<String, MeasuredIn.Counted> counts = new HashMap<>();
    /** By its first word, how many words the longest of {@link #counts} has. */
    private final Map<String, Integer> lengths = new HashMap<>();

    private final Set<String> scales = new TreeSet<>(Comparator.reverseOrder());
    private final Map<String, MeasuredIn> own = new HashMap<>();

    /**
     * The words of the lists.
     *
     * @param further the plan's own units, normalised
     */
    public MeasurementWords(Headings headings, Collection<String> further) {
        for (MeasuredIn.Counted counted : MeasuredIn.Counted.values()) {
            headings.words("in." + counted.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .forEach(word -> counts.put(loose(word), counted));
        }
        further.forEach(unit -> counts.putIfAbsent(loose(unit), MeasuredIn.Counted.THINGS));
        counts.keySet()
                .forEach(words -> lengths.merge(
                        first(words), words(words).results().mapToInt(word -> 1).sum(), Math::max));
        headings.words("scale").forEach(word -> scales.add(loose(word)));
    }

    /** Words without the signs around and between them, but for those within a word ("tr.đ", "1.000"). */
    public static String loose(String text) {
        StringBuilder loose = new StringBuilder(text.length());
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            loose.append(loose.isEmpty() ? "" : " ").append(word.group());
        }
        return loose.toString();
    }

    /** The words of a text one after another. */
    public static Matcher words(String text) {
        return WORD.matcher(text);
    }

    /** The first of loose words. */
    public static String first(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }

    /** How many words a unit of measurement may have that begins with that word; 0 if none does. */
    public int longest(String word) {
        String bare = TIMES.matcher(word).replaceFirst("");
        return mayBeScaled(bare) ? MOST_WORDS : lengths.getOrDefault(bare, 0);
    }

    private boolean mayBeScaled(String word) {
        for (String scale : scales) {
            String first = first(scale);
            if (word.startsWith(first)) {
                String rest = word.substring(first.length());
                String bare = rest.startsWith(".") ? rest.substring(1) : rest;
                if (bare.isEmpty() || lengths.containsKey(bare) || mayBeScaled(bare)) {
                    return true;
                }
            }
        }
        return word.isEmpty();
    }

    /** What loose words state as a unit of measurement. */
    public Optional<MeasuredIn> of(String words) {
        MeasuredIn.Counted counted = counts.get(words);
        return counted != null
                ? Optional.of(measuredIn(counted, false, words))
                : scaled(TIMES.matcher(words).replaceFirst(""));
    }

    private Optional<MeasuredIn> scaled(String words) {
        if (scales.contains(words)) {
            return Optional.of(new MeasuredIn(MeasuredIn.Counted.NONE, true));
        }
        for (String scale : scales) {
            if (words.startsWith(scale)) {
                String rest = words.substring(scale.length());
                String bare = rest.startsWith(" ") || rest.startsWith(".") ? rest.substring(1) : rest;
                MeasuredIn.Counted counted = counts.get(bare);
                Optional<MeasuredIn> further =
                        counted == null ? scaled(bare) : Optional.of(measuredIn(counted, true, bare));
                if (further.isPresent()) {
                    return further;
                }
            }
        }
        return Optional.empty();
    }

    private static MeasuredIn measuredIn(MeasuredIn.Counted counted, boolean scaled, String word) {
        return new MeasuredIn(counted, scaled, counted == MeasuredIn.Counted.THINGS ? word : "");
    }

    /**
     * The unit in which a measure is due; what its word counts is told by the lists, else by itself alone. One of people whose name speaks
     * of no members or workers, "Số ủy viên Ban Chấp hành", counts some.
     */
    public MeasuredIn own(Measure measure) {
        return own.computeIfAbsent(measure.id().text(), unused -> {
            MeasuredIn unit = ownUnit(measure.unit());
            boolean all = unit.counted() != MeasuredIn.Counted.PEOPLE
                    || measure.names().anyMatch(this::namesAll);
            return all ? unit : new MeasuredIn(MeasuredIn.Counted.SOME_PEOPLE, unit.scaled());
        });
    }

    private boolean namesAll(String name) {
        String words = " " + loose(Normal.key(name)) + " ";
        return counts.entrySet().stream()
                .anyMatch(each ->
                        each.getValue() == MeasuredIn.Counted.PEOPLE && words.contains(" " + each.getKey() + " "));
    }

    /** The same for the unit's word, as the plan writes it. */
    public MeasuredIn ownUnit(String unit) {
        String words = loose(unit.toLowerCase(Locale.ROOT));
        return of(words).orElseGet(() -> new MeasuredIn(MeasuredIn.Counted.THINGS, false, words));
    }
}
