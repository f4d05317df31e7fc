package vn.congdoan.kh415.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Measure;
import vn.congdoan.kh415.model.Plan;
import vn.congdoan.kh415.model.Registry;
import vn.congdoan.kh415.model.Sector;
import vn.congdoan.kh415.text.Headings;

/** All words that senders may use: headings, measures, sectors and units, each by code, name or alias, compared normalised. */
final class Lexicon {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\d%]+");

    private final Plan plan;
    private final Registry registry;
    private final Headings headings;
    private final Keys keys = new Keys();
    private final MeasureWords measureWords;
    private final UnitWords unitWords;
    private final Map<String, Role> roles = new HashMap<>();
    private final List<String> totalsOf;
    private final WordIndex sectors = new WordIndex();
    private final Map<String, Measure> measures = new HashMap<>();

    Lexicon(Plan plan, Registry registry) {
        this.plan = plan;
        this.registry = registry;
        this.headings = Headings.with(plan.headings());
        this.measureWords = new MeasureWords(plan, headings, keys);
        this.unitWords = new UnitWords(registry, keys);
        this.totalsOf = headings.words("total-of");
        for (Role role : Role.values()) {
            headings.words(role.id()).forEach(word -> roles.putIfAbsent(word, role));
        }
        plan.measures().forEach(measure -> measures.put(measure.id(), measure));
        for (Sector sector : plan.sectors()) {
            sectors.add(sector.id(), sector.id());
            sectors.add(sector.name().text(), sector.id());
            sectors.add(sector.name().english(), sector.id());
            sector.aliases().forEach(alias -> sectors.add(alias, sector.id()));
        }
    }

    Plan plan() {
        return plan;
    }

    Registry registry() {
        return registry;
    }

    MeasureWords measures() {
        return measureWords;
    }

    UnitWords units() {
        return unitWords;
    }

    Measure measure(String id) {
        Measure measure = measures.get(id);
        if (measure == null) {
            throw new IllegalArgumentException("no measure " + id);
        }
        return measure;
    }

    /** What a heading says; its column's number or its unit may stand behind it in brackets. */
    @Nullable
    Role role(String text) {
        if (Keys.isSentence(text)) {
            return null;
        }
        String key = keys.of(text);
        Role role = roles.get(key);
        return role != null || !key.endsWith(")") ? role : roles.get(measureWords.withoutNeutralBracket(key));
    }

    /** Whether a line begins as the names of units do. */
    boolean beginsAsUnit(String text) {
        String key = keys.of(text);
        return headings.words(Role.UNIT.id()).stream().anyMatch(word -> key.startsWith(word + " "));
    }

    /** Whether a column of figures since the beginning of the year is headed so. */
    boolean isCumulative(String text) {
        return headings.isKey("cumulative", keys.of(text));
    }

    /** Whether the text marks a row of totals: one of the words, or one of those that may be followed by more ("Cộng (I+II)"). */
    boolean isTotal(String text) {
        String key = keys.of(text);
        if (headings.isKey("total", key)) {
            return true;
        }
        return totalsOf.stream()
                        .anyMatch(word -> key.startsWith(word)
                                && key.length() > word.length()
                                && " (:".indexOf(key.charAt(word.length())) >= 0)
                && !unitWords.isUnit(text);
    }

    /** Whether the text repeats what stands above it. */
    boolean isDitto(String text) {
        return headings.isKey("ditto", keys.of(text));
    }

    /** The id of the sector, "" for a total of all sectors. */
    Match sector(String text) {
        String key = keys.of(text);
        return headings.isKey("total", key) ? new Match.Found("") : sectors.exact(key);
    }

    /** The names of all sectors, for a message. */
    String sectorNames() {
        return plan.sectors().stream().map(sector -> sector.name().text()).collect(Collectors.joining(", "));
    }

    /** Measures by their ids and names, for a message: the id is what the sender should write, the name what is understood. */
    String described(Collection<String> measureIds) {
        return measureIds.stream()
                .map(id -> id + " (" + measure(id).name().text() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Whether a heading tells of a share, a plan or another time, not of the figure itself. */
    boolean isBeside(String text) {
        return headings.isKey("beside", keys.of(text)) || text.contains("%");
    }

    /** Whether figures said to be in that unit are in another scale than the measure's own: percent, thousands, millions. */
    boolean isOtherScale(String unitOfMeasure, Measure measure) {
        List<String> own = List.of(WORDS.split(keys.of(measure.unit()), -1));
        for (String word : WORDS.split(keys.of(unitOfMeasure), -1)) {
            boolean scales = headings.isKey("scale", word) || word.contains("000") || word.contains("%");
            if (scales && !own.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
