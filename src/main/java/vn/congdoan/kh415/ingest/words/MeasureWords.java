package vn.congdoan.kh415.ingest.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.text.Headings;

/**
 * The words by which senders name measures.
 *
 * <p>A label may carry a number before the name ({@code 1.2. }, {@code a) }), "trong đó" around it, its id in brackets before or
 * after it, or its unit behind it ({@code Tổng số đoàn viên (người)}). Any other addition makes it another figure, such as
 * {@code (nữ)}, {@code (%)} or {@code (triệu đồng)}: those are not taken.
 */
public final class MeasureWords {
    private static final Pattern CODE_BEFORE = Pattern.compile("^[\\[(]([^\\])]+)[\\])] *(.*)$");
    private static final Pattern BRACKET_AFTER = Pattern.compile("^(.+?) *[\\[(]([^\\])]*)[\\])]$");
    private static final Pattern NUMBERING =
            Pattern.compile("^\\(?(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}[a-su-z]?|[ivx]{1,5}|[a-hđ])(?:[.)/:-]+ *| +)");
    private static final Pattern OF_WHICH = Pattern.compile("^(?:trong đó|gồm|bao gồm) *[:,]? *");
    private static final Pattern OF_WHICH_AFTER = Pattern.compile(" *[,;:]? *(?:trong đó|gồm|bao gồm)$");

    /** Columns and rows are numbered and added up in brackets: (1), (3=1+2). A slash would make it a rate. */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\d{1,3}(?: ?[=+-] ?\\d{1,3})*|[a-z]");

    private final Keys keys;
    private final Headings headings;
    private final WordIndex<MeasureId> ids = new WordIndex<>();
    private final WordIndex<MeasureId> names = new WordIndex<>();
    private final Map<MeasureId, String> unitOf = new HashMap<>();
    private final Remembered<String, Match<MeasureId>> known = new Remembered<>(this::find);

    MeasureWords(Plan plan, Headings headings, Keys keys) {
        this.keys = keys;
        this.headings = headings;
        for (Measure measure : plan.measures()) {
            ids.add(measure.id().text(), measure.id());
            measure.names().forEach(name -> names.add(name, measure.id()));
            unitOf.put(measure.id(), keys.of(measure.unit()));
        }
    }

    /** The measure whose id the text is. */
    public Match<MeasureId> byId(String text) {
        return Keys.isSentence(text) ? Match.nothing() : ids.exact(keys.of(text));
    }

    /** The measure that a label or a heading names by its id or by its name. */
    public Match<MeasureId> of(String text) {
        if (text.isEmpty() || Keys.isSentence(text)) {
            return Match.nothing();
        }
        String key = keys.of(text);
        return known.of(key);
    }

    /** A heading's key without its column number or unit in brackets; the key itself if other words stand there. */
    String withoutNeutralBracket(String key) {
        Matcher after = BRACKET_AFTER.matcher(key);
        if (!after.matches()) {
            return key;
        }
        String inside = keys.of(after.group(2));
        boolean neutral =
                unitOf.containsValue(inside) || COLUMN_NUMBER.matcher(inside).matches();
        return neutral ? keys.of(after.group(1)) : key;
    }

    /** Another file is read now. */
    void begin() {
        names.begin();
    }

    /** The nearest name, "" if none is near; what stands in brackets behind it does not count. */
    public String suggestion(String text) {
        if (Keys.isSentence(text)) {
            return "";
        }
        String key = keys.of(text);
        Matcher after = BRACKET_AFTER.matcher(key);
        return names.near(key)
                .or(() -> after.matches() ? names.near(keys.of(after.group(1))) : Optional.empty())
                .orElse("");
    }

    private Match<MeasureId> find(String key) {
        Match<MeasureId> whole = either(key);
        if (isKnown(whole)) {
            return whole;
        }
        Matcher before = CODE_BEFORE.matcher(key);
        if (before.matches() && isKnown(ids.exact(keys.of(before.group(1))))) {
            return agreed(ids.exact(keys.of(before.group(1))), bare(keys.of(before.group(2))));
        }
        return bare(key);
    }

    /** Without numbering, "trong đó" and brackets, one after another, until a name is left. */
    private Match<MeasureId> bare(String key) {
        String numbered = keys.of(NUMBERING.matcher(key).replaceFirst(""));
        String before = keys.of(OF_WHICH.matcher(numbered).replaceFirst(""));
        String after = keys.of(OF_WHICH_AFTER.matcher(before).replaceFirst(""));
        for (String shorter : List.of(numbered, before, after)) {
            Match<MeasureId> match = either(shorter);
            match = isKnown(match) ? match : withoutBracket(shorter);
            if (isKnown(match)) {
                return match;
            }
        }
        return Match.nothing();
    }

    private Match<MeasureId> withoutBracket(String key) {
        Matcher after = BRACKET_AFTER.matcher(key);
        if (!after.matches()) {
            return Match.nothing();
        }
        String inside = keys.of(after.group(2));
        Match<MeasureId> name = either(keys.of(after.group(1)));
        if (isKnown(ids.exact(inside))) {
            return agreed(ids.exact(inside), name);
        }
        boolean neutral = (name instanceof Match.Found<MeasureId> found && isUnitOf(inside, found.id()))
                || headings.isKey("bracket", inside)
                || COLUMN_NUMBER.matcher(inside).matches();
        return neutral ? name : Match.nothing();
    }

    /** Whether the text is the unit of that very measure: đồng is not triệu đồng. */
    boolean isUnitOf(String text, MeasureId measure) {
        return keys.of(text).equals(unitOf.get(measure));
    }

    /** The id decides, unless the name beside it is that of another measure. */
    private static Match<MeasureId> agreed(Match<MeasureId> byId, Match<MeasureId> byName) {
        if (byId instanceof Match.Found<MeasureId> id
                && byName instanceof Match.Found<MeasureId> name
                && !id.equals(name)) {
            return new Match.Ambiguous<>(new ArrayList<>(new TreeSet<>(List.of(id.id(), name.id()))));
        }
        return byId;
    }

    private Match<MeasureId> either(String key) {
        Match<MeasureId> byId = ids.exact(key);
        return isKnown(byId) ? byId : names.exact(key);
    }

    private static boolean isKnown(Match<MeasureId> match) {
        return !(match instanceof Match.Unknown);
    }
}
