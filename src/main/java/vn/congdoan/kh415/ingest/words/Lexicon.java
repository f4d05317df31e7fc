package vn.congdoan.kh415.ingest.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.qualifier.MeasurementWords;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Option;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.text.Headings;

/** All words that senders may use: headings, measures, sectors and units, each by code, name or alias, compared normalised. */
public final class Lexicon {
    /** "I. ", "A) ", "- " before the name of a part. */
    private static final Pattern PART_NUMBER = Pattern.compile("^(?:[\\p{L}\\d]{1,4} ?[.):/] ?|[-+*] ?)");

    private final Plan plan;
    private final Registry registry;
    private final Headings headings;
    private final Pace pace = new Pace();
    private final Keys keys = new Keys(pace);
    private final MeasureWords measureWords;
    private final HeadingWords headingWords;
    private final NoteWords noteWords;
    private final LineWords lineWords;
    private final UnitWords unitWords;
    private @Nullable ShortNames shortNames;
    private final Map<String, ColumnRole> roles = new HashMap<>();
    private final List<String> totalsOf;
    private final WordIndex<String> sectors = new WordIndex<>();
    private final Map<MeasureId, Measure> measures = new HashMap<>();
    private final Set<String> options = new HashSet<>();
    private final Remembered<List<String>, MeasureHeading> namings =
            new Remembered<>(lines -> MeasureHeading.of(lines, this));

    public Lexicon(Plan plan, Registry registry) {
        this.plan = plan;
        this.registry = registry;
        this.headings = Headings.with(plan.headings());
        this.measureWords = new MeasureWords(plan, headings, keys);
        this.headingWords = new HeadingWords(plan, headings, keys);
        this.noteWords = new NoteWords(headings, headingWords, keys);
        this.lineWords = new LineWords(headings, headingWords, keys);
        this.unitWords = new UnitWords(registry, keys);
        this.totalsOf = headings.words("total-of");
        for (ColumnRole role : ColumnRole.values()) {
            headings.words(role.id()).forEach(word -> roles.putIfAbsent(word, role));
        }
        plan.measures().forEach(measure -> measures.put(measure.id(), measure));
        plan.measures().stream()
                .flatMap(measure -> measure.options().stream())
                .flatMap(Option::names)
                .forEach(name -> options.add(keys.of(name)));
        for (Sector sector : plan.sectors()) {
            sectors.add(sector.id(), sector.id());
            sectors.add(sector.name().text(), sector.id());
            sectors.add(sector.name().english(), sector.id());
            sector.aliases().forEach(alias -> sectors.add(alias, sector.id()));
        }
    }

    /** Another file is read now, and may take so long. */
    public void begin(Patience patience) {
        pace.begin(patience);
        measureWords.begin();
        unitWords.begin();
    }

    /** The time that the file at hand takes. */
    public Pace pace() {
        return pace;
    }

    public Plan plan() {
        return plan;
    }

    public Registry registry() {
        return registry;
    }

    public MeasureWords measures() {
        return measureWords;
    }

    public HeadingWords headingWords() {
        return headingWords;
    }

    /** Few files ask for them. */
    public ShortNames shortNames() {
        if (shortNames == null) {
            shortNames = new ShortNames(plan, headings, keys);
        }
        return shortNames;
    }

    public NoteWords notes() {
        return noteWords;
    }

    public LineWords lines() {
        return lineWords;
    }

    public UnitWords units() {
        return unitWords;
    }

    public Measure measure(MeasureId id) {
        Measure measure = measures.get(id);
        if (measure == null) {
            throw new IllegalArgumentException("no measure " + id);
        }
        return measure;
    }

    /** What the texts above a column, or the label of a row, name. */
    public MeasureHeading heading(List<String> lines) {
        return lines.stream().anyMatch(Keys::isSentence) ? MeasureHeading.of(lines, this) : namings.of(lines);
    }

    /** What a heading says; its column's number or its unit may stand behind it in brackets. */
    @Nullable
    public ColumnRole role(String text) {
        if (Keys.isSentence(text)) {
            return null;
        }
        String key = keys.of(text);
        ColumnRole role = roles.get(key);
        return role != null || !key.endsWith(")") ? role : roles.get(measureWords.withoutNeutralBracket(key));
    }

    /** Whether a line begins as the names of units do. */
    public boolean beginsAsUnit(String text) {
        String key = keys.of(text);
        return headings.words(ColumnRole.UNIT.id()).stream().anyMatch(word -> key.startsWith(word + " "));
    }

    /** "Đơn vị tính: người" begins as a unit does, and is a label with what it labels. */
    public boolean isLabelled(String text) {
        int colon = text.indexOf(':');
        String label = colon < 0 ? "" : keys.of(text.substring(0, colon));
        return headings.words("unit-label").stream().anyMatch(word -> label.startsWith(word + " "));
    }

    /** Whether the text marks a row of totals: one of the words, or one of those that may be followed by more ("Cộng (I+II)"). */
    public boolean isTotal(String text) {
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

    /** Whether a heading names a kind of time, of which each row states which: "Quý", "Năm". */
    public boolean isTimeOfRows(String heading) {
        return headings.isKey("row-time", keys.of(heading));
    }

    /** Whether a line above a form says that a part of the unit sends it: "Tổ công đoàn: Tổ may 3". */
    public boolean isOfPart(String line) {
        return begins(keys.of(line).replace(":", ""), "part-sender") && !unitWords.isUnit(line);
    }

    private boolean begins(String key, String list) {
        return headings.words(list).stream()
                .anyMatch(word -> key.startsWith(word)
                        && (key.length() == word.length() || !Character.isLetterOrDigit(key.charAt(word.length()))));
    }

    /** Whether a text names a part of a unit: "Công đoàn bộ phận Phân xưởng 1", "Chi nhánh Hà Nội". */
    public boolean isPartOfUnit(String text) {
        String key = PART_NUMBER.matcher(keys.of(text)).replaceFirst("");
        return headings.words("part-of-unit").stream().anyMatch(word -> key.equals(word) || key.startsWith(word + " "))
                && !begins(key, "part-harmless")
                && !(sectors.exact(key) instanceof Match.Found)
                && !unitWords.isUnit(text);
    }

    /** Whether the text repeats what stands above it. */
    public boolean isDitto(String text) {
        return headings.isKey("ditto", keys.of(text));
    }

    /** The id of the sector, "" for a total of all sectors. */
    public Match<String> sector(String text) {
        String key = keys.of(text);
        return headings.isKey("total", key) ? new Match.Found<>("") : sectors.exact(key);
    }

    /** The names of all sectors with their ids, for a message. */
    public List<String> sectorNames() {
        return plan.sectors().stream()
                .map(sector -> sector.name().text() + " (" + sector.id() + ")")
                .toList();
    }

    /** Measures by their ids and names, for a message: the id is what the sender should write, the name what is understood. */
    public List<String> described(Collection<MeasureId> measureIds) {
        return measureIds.stream()
                .map(id -> id + " (" + measure(id).name().text() + ")")
                .toList();
    }

    /** Whether a cell holds one of the options of a choice. */
    public boolean isOption(@Nullable Cell cell) {
        return !options.isEmpty()
                && cell instanceof Cell.Text text
                && !Keys.isSentence(text.text())
                && options.contains(keys.of(text.text()));
    }

    /** Whether a label is the name that the plan gives a measure, to the last word. */
    public boolean isFullName(String label, Measure measure) {
        String key = MeasurementWords.loose(keys.of(label));
        return Stream.of(measure.name().text(), measure.name().english())
                .anyMatch(name -> MeasurementWords.loose(keys.of(name)).equals(key));
    }

    /** Whether a heading is of legal forms as well as of sectors. */
    public boolean isLegalForm(String heading) {
        return headings.is("legal-form", heading);
    }

    /** Whether a heading is that answer, "yes" or "no", and nothing else. */
    public boolean isAnswer(String which, String heading) {
        return headings.is(which, heading);
    }

    /** The normalised form of a text. */
    public String key(String text) {
        return keys.of(text);
    }
}
