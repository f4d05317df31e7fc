package vn.congdoan.kh415.ingest.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.qualifier.MeasuredIn;
import vn.congdoan.kh415.ingest.qualifier.MeasurementWords;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.qualifier.TimeWords;
import vn.congdoan.kh415.model.plan.Group;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.text.Headings;

/**
 * Takes headings apart into phrases and says what each qualifies: "Lũy kế từ đầu năm (triệu đồng)" is a time and a unit of
 * measurement. Phrases are those of headings.properties, the times of {@link TimeWords}, units of measurement, and the plan's own
 * measures and sectors; the longest at each place is taken. What is left over is {@link Qualifier.Unclear}, and whoever reads
 * figures below it must refuse them.
 */
public final class HeadingWords {
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(\\d{1,3}(?: ?= ?[\\d+/() -]+)?\\)");
    private static final Pattern AGES = Pattern.compile(
            "(?:từ |dưới |trên |đến |under |over |aged )*\\d{1,2}(?: ?(?:-|đến|to) ?\\d{1,2})? (?:tuổi|years)(?! ?[\\p{L}\\d%.])");

    /** Keys lose signs at their ends; these are told from the text itself. */
    private static final Pattern MORE_OR_LESS =
            Pattern.compile("(?:^|.*[\\s(\\[])(?:±|\\+\\s*[/,;]?\\s*[-–−])[\\s)\\]]*", Pattern.DOTALL);

    /** Alone or behind "Thực hiện", beside "Lũy kế", the month of the return. */
    private static final String MONTH = "tháng";

    private static final Pattern NUMBER_NEXT = Pattern.compile(" ?\\d{1,2}(?!\\d)");

    private static final Pattern TITLE_NUMBER = Pattern.compile("\\d{1,2}[a-z]?|[ivx]{1,4}");

    /** Months, quarters and years in titles are the period of the return, which is looked for elsewhere. */
    private static final Pattern NAMED = Pattern.compile("^(?!cùng kỳ|same ).*\\d");

    /** Signs between things that a title lists: what stands behind one need not be said of all. */
    private static final Pattern LIST = Pattern.compile("[,;/+&]| [-–] ");

    private static final Pattern DOCUMENT = Pattern.compile("kế hoạch (?:số )?\\d{1,3}(?!\\d)|kế hoạch số|/kh-");

    private final Headings headings;
    private final Keys keys;
    private final MeasurementWords measurements;
    private final Map<String, Qualifier> phrases = new HashMap<>();
    /** By its first word, how many words the longest phrase has. */
    private final Map<String, Integer> lengths = new HashMap<>();

    private final Remembered<String, Opening> openings = new Remembered<>(this::opening);

    private final Set<String> topics = new HashSet<>();
    /** Of topics of several words each with its neighbour. */
    private final Set<String> together = new HashSet<>();

    private final Remembered<String, List<Qualifier>> known = new Remembered<>(this::readAll);
    private final Remembered<String, Qualifiers> titles = new Remembered<>(this::readTitle);
    private final Remembered<String, Boolean> units = new Remembered<>(this::readUnit);

    HeadingWords(Plan plan, Headings headings, Keys keys) {
        this.headings = headings;
        this.keys = keys;
        this.measurements = new MeasurementWords(
                headings,
                plan.measures().stream().map(measure -> keys.of(measure.unit())).toList());
        plan.measures().forEach(this::addMeasure);
        plan.sectors().forEach(this::addSector);
        for (String role : List.of("value", "actual")) {
            headings.words(role).forEach(word -> add(word, new Qualifier.Plain(word, true)));
        }
        for (String role : List.of("total", "whole")) {
            headings.words(role).forEach(word -> add(word, new Qualifier.Plain(word, true)));
        }
        for (String role : List.of("bracket", "unit-of-measure", "measured-in", "harmless", "title")) {
            headings.words(role).forEach(word -> add(word, new Qualifier.Plain(word, false)));
        }
        for (String role : List.of("beside", "part")) {
            headings.words(role).forEach(word -> add(word, new Qualifier.Beside(word)));
        }
        headings.words("of-which").forEach(word -> add(word, new Qualifier.OfWhich(word)));
        for (Group group : plan.groups()) {
            // "Chỉ tiêu hàng năm" heads a part of the plan, and says no time.
            Stream.of(group.name().text(), group.name().english())
                    .map(keys::of)
                    .forEach(name -> add(name, new Qualifier.Plain(name, false)));
        }
        addTopics(plan);
    }

    private void add(String words, Qualifier meaning) {
        String loose = MeasurementWords.loose(words);
        phrases.putIfAbsent(loose, meaning);
        lengths.merge(MeasurementWords.first(loose), loose.split(" ", -1).length, Math::max);
    }

    private void addMeasure(Measure measure) {
        Stream.concat(measure.names(), Stream.of(measure.id().text()))
                .forEach(name -> add(keys.of(name), new Qualifier.Names(name, measure.id())));
    }

    private void addSector(Sector sector) {
        List<String> names = new ArrayList<>(sector.aliases());
        names.add(sector.id());
        names.add(sector.name().text());
        names.add(sector.name().english());
        names.forEach(name -> add(keys.of(name), new Qualifier.OfSector(name, sector.id())));
    }

    /** Words of which a topic may consist: general ones, and those in the plan's names of groups, indicators and measures. */
    private void addTopics(Plan plan) {
        headings.words("topic").forEach(this::addTopic);
        headings.words("group-topic").forEach(words -> add(words, new Qualifier.Topic(words)));
        plan.groups().forEach(group -> addTopic(keys.of(group.name().text())));
        for (Indicator indicator : plan.indicators()) {
            addTopic(keys.of(indicator.name().text()));
        }
        for (Measure measure : plan.measures()) {
            addTopic(keys.of(measure.name().text()));
        }
        headings.words("no-topic").forEach(topics::remove);
    }

    private void addTopic(String words) {
        List<String> all =
                MeasurementWords.words(words).results().map(MatchResult::group).toList();
        topics.addAll(all);
        together.addAll(pairs(all));
    }

    private static List<String> pairs(List<String> words) {
        return IntStream.range(1, words.size())
                .mapToObj(next -> words.get(next - 1) + " " + words.get(next))
                .toList();
    }

    /** Every phrase of a heading, in its order; empty for a text without letters and digits. */
    public List<Qualifier> read(String text) {
        if (Keys.isSentence(text)) {
            return List.of(new Qualifier.Unclear(text));
        }
        if (MORE_OR_LESS.matcher(text).matches()) {
            return List.of(new Qualifier.Beside(text));
        }
        return known.of(keys.of(text));
    }

    private List<Qualifier> readAll(String key) {
        List<Qualifier> found = new ArrayList<>();
        boolean ofFigures = false;
        for (Iterator<Qualifier> phrases = unread(key); phrases.hasNext(); ) {
            Qualifier phrase = phrases.next();
            ofFigures = phrase instanceof Qualifier.Plain plain
                    ? plain.saysFigure()
                    : ofFigures && phrase instanceof Qualifier.Topic;
            boolean strange = ofFigures && phrase instanceof Qualifier.Topic && !isOfPlan(phrase.seen(), key);
            found.add(strange ? new Qualifier.Unclear(phrase.seen()) : phrase);
        }
        int last = found.size() - 1;
        boolean ofMonth = last > 0
                && found.get(last).seen().equals(MONTH)
                && found.subList(0, last).stream()
                        .allMatch(phrase -> phrase instanceof Qualifier.Plain plain && plain.saysFigure());
        if (ofMonth) {
            found.addAll(TimeWords.thisMonth(found.remove(last).seen()));
        }
        return List.copyOf(found);
    }

    /**
     * Whether a word stands in the company that it has in the plan: "chính sách" and "hình thức" do not make of "Số lượng chính thức" the
     * number of all, "nhà nước" and "bộ máy" no topic of a factory ("nhà máy").
     */
    private boolean isOfPlan(String word, String key) {
        List<String> words =
                MeasurementWords.words(key).results().map(MatchResult::group).toList();
        return headings.isKey("topic", word)
                || pairs(words).stream()
                        .anyMatch(pair ->
                                together.contains(pair) && (pair.startsWith(word + " ") || pair.endsWith(" " + word)));
    }

    /** The same one after another, each found when it is asked for: of a line of prose the first ones tell that it is none. */
    private Iterator<Qualifier> phrases(String text) {
        if (Keys.isSentence(text) || MORE_OR_LESS.matcher(text).matches()) {
            return read(text).iterator();
        }
        List<Qualifier> phrases = known.ifKnown(keys.of(text));
        return phrases == null ? unread(keys.of(text)) : phrases.iterator();
    }

    private Iterator<Qualifier> unread(String key) {
        return key.equals(MONTH) ? TimeWords.thisMonth(key).iterator() : new Phrases(key);
    }

    private final class Phrases implements Iterator<Qualifier> {
        private final String key;
        private final Matcher number;
        private final Matcher word;
        private int at;

        Phrases(String key) {
            this.key = key;
            this.number = COLUMN_NUMBER.matcher(key);
            this.word = MeasurementWords.words(key);
        }

        @Override
        public boolean hasNext() {
            while (at < key.length()) {
                if (number.region(at, key.length()).lookingAt()) {
                    at = number.end();
                } else if (word.region(at, key.length()).lookingAt()) {
                    return true;
                } else {
                    at++;
                }
            }
            return false;
        }

        @Override
        public Qualifier next() {
            if (!hasNext()) {
                throw new NoSuchElementException(key);
            }
            Phrase phrase = phrase(key, at);
            at = phrase.end;
            return phrase.meaning;
        }
    }

    /**
     * What a title or the name of a sheet says of all figures below it: it begins, behind words such as "Biểu 2" or "Số liệu", with
     * another figure ("Chỉ tiêu giao năm 2023") or time ("tính đến 31/5/2023"). "Kết quả tháng 6 và kế hoạch tháng 7" begins with what is
     * reported, and "Kế hoạch số 415" is a document.
     */
    public Qualifiers title(String line) {
        return Keys.isSentence(line) ? readTitle(line) : titles.of(line);
    }

    private Qualifiers readTitle(String line) {
        for (Iterator<Qualifier> phrases = phrases(line); phrases.hasNext(); ) {
            Qualifier phrase = phrases.next();
            boolean passed = headings.isKey("title", phrase.seen())
                    || TITLE_NUMBER.matcher(phrase.seen()).matches();
            if (passed || (phrase instanceof Qualifier.Plain plain && !plain.saysFigure())) {
                continue;
            }
            if (phrase instanceof Qualifier.Beside && headings.isKey("comparison", phrase.seen())) {
                return Qualifiers.NONE;
            }
            if (phrase instanceof Qualifier.Names || isOfWhole(phrase) || isOfPeople(phrase)) {
                return behindName(line, phrase, phrases);
            }
            return tells(phrase) && !namesDocument(keys.of(line))
                    ? Qualifiers.of(line, List.of(phrase))
                    : Qualifiers.NONE;
        }
        return Qualifiers.NONE;
    }

    private boolean tells(Qualifier phrase) {
        boolean past = phrase instanceof Qualifier.Time
                && !NAMED.matcher(phrase.seen()).find();
        return past
                || phrase instanceof Qualifier.Beside
                || (phrase instanceof Qualifier.Time time && time.isCumulative());
    }

    /** "Số lượng", "Tổng số"; but not "Thực hiện", behind which a plan is what was carried out. */
    private boolean isOfWhole(Qualifier phrase) {
        return phrase instanceof Qualifier.Plain && !headings.isKey("actual", phrase.seen());
    }

    /**
     * "Số đoàn viên nam", "Đoàn viên là người dân tộc", "Đoàn viên kết nạp mới cùng kỳ năm 2022": a title that names a measure and behind
     * it says which of it, understood to the last word. One that lists several things or compares them says nothing of all figures.
     */
    private Qualifiers behindName(String line, Qualifier first, Iterator<Qualifier> further) {
        boolean named = first instanceof Qualifier.Names || isOfPeople(first);
        List<Qualifier> telling = new ArrayList<>();
        while (further.hasNext()) {
            Qualifier phrase = further.next();
            boolean name = phrase instanceof Qualifier.Names;
            if ((name || isOfWhole(phrase)) && telling.isEmpty()) {
                named |= name;
            } else if ((named || phrase instanceof Qualifier.Time) && tells(phrase) && !compares(phrase.seen())) {
                telling.add(phrase);
            } else if (!headings.isKey("note-links", phrase.seen())
                    && !(phrase instanceof Qualifier.Time time
                            && NAMED.matcher(time.seen()).find())
                    && !(phrase instanceof Qualifier.In in && !in.unit().isTelling())) {
                return Qualifiers.NONE;
            }
        }
        return LIST.matcher(line).find() || namesDocument(keys.of(line))
                ? Qualifiers.NONE
                : Qualifiers.of(line, telling);
    }

    /** "Đoàn viên", "Lao động": they are counted, whatever measure that is. */
    private static boolean isOfPeople(Qualifier phrase) {
        return phrase instanceof Qualifier.In in
                && in.unit().isOfPeople()
                && !in.unit().scaled();
    }

    private boolean compares(String phrase) {
        return headings.words("note-compares").stream().anyMatch(phrase::startsWith);
    }

    /** Whether a normalised line speaks of a document: "Kế hoạch 415" is no plan of figures. */
    static boolean namesDocument(String key) {
        return DOCUMENT.matcher(key).find();
    }

    /** The longest phrase that begins at a word. */
    private Phrase phrase(String key, int at) {
        Matcher word = MeasurementWords.words(key).region(at, key.length());
        if (!word.lookingAt()) {
            throw new IllegalStateException("no word at " + at + " of " + key);
        }
        String single = word.group();
        Opening opening = openings.of(single);
        Phrase known = inDictionary(key, at, opening.words);
        Optional<TimeWords.Hit> time = opening.time ? TimeWords.at(key, at) : Optional.empty();
        Matcher ages = AGES.matcher(key).region(at, key.length());
        if (ages.lookingAt() && (known == null || ages.end() > known.end)) {
            return new Phrase(ages.end(), new Qualifier.Beside(ages.group()));
        }
        if (time.isPresent() && (known == null || time.get().end() >= known.end)) {
            return new Phrase(time.get().end(), time.get().time());
        }
        if (known != null) {
            return known;
        }
        return new Phrase(
                word.end(),
                topics.contains(single) && isOfPlan(single, key)
                        ? new Qualifier.Topic(single)
                        : new Qualifier.Unclear(single));
    }

    private record Phrase(int end, Qualifier meaning) {}

    /**
     * What may begin with a word.
     *
     * @param words how many words a known phrase or a unit of measurement may have that begins with it
     * @param time whether a time may
     */
    private record Opening(int words, boolean time) {}

    private Opening opening(String word) {
        int words = Math.max(measurements.longest(word), lengths.getOrDefault(word, 0));
        return new Opening(words, TimeWords.mayBegin(word));
    }

    private @Nullable Phrase inDictionary(String key, int at, int most) {
        Phrase longest = null;
        StringBuilder words = new StringBuilder();
        Matcher word = MeasurementWords.words(key).region(at, key.length());
        for (int count = 0; count < most && word.find(); count++) {
            words.append(count == 0 ? "" : " ").append(word.group());
            Qualifier meaning = meaning(words.toString());
            // "Kết nạp mới trong tháng 6": the name goes without the month that it says.
            boolean cut = words.toString().endsWith(MONTH)
                    && NUMBER_NEXT.matcher(key).region(word.end(), key.length()).lookingAt();
            if (meaning != null && !cut) {
                longest = new Phrase(word.end(), meaning);
            }
        }
        return longest;
    }

    private @Nullable Qualifier meaning(String words) {
        Qualifier known = phrases.get(words);
        return known != null
                ? known
                : measurements
                        .of(words)
                        .map(unit -> new Qualifier.In(words, unit))
                        .orElse(null);
    }

    /** The unit of measurement that a unit column states, if figures in it are not in the measure's own or it is not known; else "". */
    public String otherUnit(String stated, Measure measure) {
        boolean own = keys.of(stated).equals(keys.of(measure.unit()));
        if (own || stated.codePoints().noneMatch(HeadingWords::speaks)) {
            return "";
        }
        List<Qualifier> phrases = read(stated);
        boolean understood = !measure.addsUp()
                || phrases.stream().allMatch(each -> each instanceof Qualifier.In || each instanceof Qualifier.Plain);
        return understood
                        && Qualifiers.of(stated, phrases)
                                .otherUnit(measure, own(measure))
                                .isEmpty()
                ? ""
                : stated;
    }

    private static boolean speaks(int letter) {
        return Character.isLetterOrDigit(letter) || letter == '%' || letter == '$' || letter == '‰';
    }

    /** Whether the text is a unit of measurement, or how a yes is to be given, rather than the name of anything. */
    public boolean isUnit(String text) {
        return Keys.isSentence(text) ? readUnit(text) : units.of(text);
    }

    private boolean readUnit(String text) {
        Iterator<Qualifier> phrases = phrases(text);
        boolean unit = phrases.hasNext();
        while (unit && phrases.hasNext()) {
            Qualifier each = phrases.next();
            unit = each instanceof Qualifier.In || (each instanceof Qualifier.Plain plain && !plain.saysFigure());
        }
        return unit;
    }

    /** The unit in which a measure is due. */
    public MeasuredIn own(Measure measure) {
        return measurements.own(measure);
    }
}
