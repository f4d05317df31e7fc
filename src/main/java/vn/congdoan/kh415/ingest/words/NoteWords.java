package vn.congdoan.kh415.ingest.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.qualifier.TimeWords;
import vn.congdoan.kh415.text.Headings;

/**
 * What sentences around a table say of its figures. Most say nothing of them ("Có danh sách kèm theo") and are left alone; one that
 * tells where the figures were taken from ("lấy số tháng 5"), what they are ("Số liệu lũy kế từ đầu năm", "Kinh phí tính bằng triệu
 * đồng") or what they lack ("chưa kể chi nhánh Hà Nội") is a qualifier of them. A footnote always speaks of what bears its mark.
 */
public final class NoteWords {
    private static final Pattern OPENING = Pattern.compile("^[^\\p{L}\\d]+");

    private static final Pattern MONTH = Pattern.compile("(?:của )?(?:tháng|t) ?\\d{1,2}");

    private static final Pattern AS_OF =
            Pattern.compile("(?:tính |có |số liệu |lấy )*(?:chốt|đến|tới|hết|tại|thời điểm|cuối|as of|as at|until) ");

    /** "Lấy từ báo cáo tháng 5", "như số tháng trước". */
    private static final Pattern FROM = Pattern.compile(
            "(?<!\\p{L})(?:lấy từ|lấy theo|lấy của|theo|như|giữ nguyên)(?: (?:số liệu|số|báo cáo|bc|kết quả|của))* ((?:tháng|kỳ|quý|t\\d|năm).*)");

    /** "=> 1.900": what would be right. */
    private static final Pattern ARROW = Pattern.compile("\\s*(?:[=-]+>|→)\\s*\\d");

    private static final Pattern SIGNS = Pattern.compile("^[\\s:.,;–-]+");

    private final Headings headings;
    private final HeadingWords words;
    private final Keys keys;
    private final Remembered<String, Qualifiers> notes = new Remembered<>(this::ofLine);

    NoteWords(Headings headings, HeadingWords words, Keys keys) {
        this.headings = headings;
        this.words = words;
        this.keys = keys;
    }

    /**
     * The same of a line above a table, which may be a title: "Số liệu lũy kế từ 01/01 đến 30/6/2023" tells the period of the return, and
     * "Số liệu kế hoạch năm" is read as titles are.
     */
    public Qualifiers title(String text) {
        Qualifiers said = line(text);
        if (said.all().isEmpty()) {
            return said;
        }
        String key = bare(text);
        boolean note = behind(key, "note-begins").length() < key.length()
                || endOf(key, "note-takes") >= 0
                || endOf(key, "note-excludes") >= 0;
        boolean months =
                said.all().stream().allMatch(each -> MONTH.matcher(each.seen()).matches());
        return note || months ? said : Qualifiers.NONE;
    }

    /** What a line above or below a table says of its figures, if it speaks of them. */
    public Qualifiers line(String text) {
        return Keys.isSentence(text) ? Qualifiers.NONE : notes.of(text);
    }

    /** A line without "Ghi chú:" before it. */
    public String withoutIntroduction(String line) {
        int colon = line.indexOf(':');
        int stop = line.indexOf('.');
        int at = colon < 0 || (stop >= 0 && stop < colon) ? stop : colon;
        boolean headed = at >= 0 && headings.isKey("note-begins", keys.of(line.substring(0, at)));
        return headed ? line.substring(at + 1).strip() : line;
    }

    private Qualifiers ofLine(String text) {
        String key = bare(text);
        String body = behind(key, "note-begins");
        boolean headed = body.length() < key.length();
        int taken = endOf(body, "note-takes");
        if (taken >= 0) {
            List<Qualifier> from = new ArrayList<>(names(words.read(body.substring(0, taken))));
            from.addAll(taken(text, body.substring(taken)).all());
            return Qualifiers.of(text, from);
        }
        boolean about = behind(body, "note-figures").length() < body.length();
        boolean excludes = behind(body, "note-excludes").length() < body.length();
        if (((headed || about) && endOf(body, "note-excludes") >= 0) || excludes) {
            return Qualifiers.of(text, with(names(words.read(body)), new Qualifier.Unclear(text)));
        }
        if (!headed && !about) {
            return Qualifiers.NONE;
        }
        List<Qualifier> phrases =
                HeadingWords.namesDocument(body) ? List.of() : withoutLinks(words.read(beforeComparison(body)));
        boolean understood = phrases.stream().noneMatch(Qualifier.Unclear.class::isInstance);
        List<Qualifier> telling = telling(phrases);
        boolean tells = telling.stream().anyMatch(each -> !(each instanceof Qualifier.Names));
        boolean measured = telling.stream().anyMatch(NoteWords::isScale) && endOf(body, "measured-in") >= 0;
        return tells && (about || understood || measured) ? Qualifiers.of(text, telling) : Qualifiers.NONE;
    }

    /** Figures taken from elsewhere: what follows says from where. */
    private Qualifiers taken(String text, String from) {
        List<Qualifier> telling = telling(withoutLinks(words.read(from)));
        return Qualifiers.of(text, telling.isEmpty() ? List.of(new Qualifier.Unclear(text)) : telling);
    }

    /** What the note beside a figure says of it: nothing but a qualifier, or where it was taken from. */
    public Qualifiers beside(String text) {
        if (text.isEmpty() || Keys.isSentence(text)) {
            return Qualifiers.NONE;
        }
        String key = bare(text);
        int taken = endOf(key, "note-takes");
        if (taken >= 0) {
            return taken(text, key.substring(taken));
        }
        if (behind(key, "note-excludes").length() < key.length()
                || ARROW.matcher(text).lookingAt()
                || doubts(key)) {
            return Qualifiers.unclear(text);
        }
        if (behind(key, "note-estimates").length() < key.length()) {
            return Qualifiers.of(text, List.of(new Qualifier.Estimated(text)));
        }
        if (behind(key, "note-later").length() < key.length()) {
            return Qualifiers.of(text, List.of(new Qualifier.Beside(text)));
        }
        Matcher from = FROM.matcher(key);
        Optional<Qualifier> source =
                from.find() ? TimeWords.at(key, from.start(1)).map(TimeWords.Hit::time) : Optional.empty();
        if (source.isPresent()) {
            return Qualifiers.of(text, List.of(source.get()));
        }
        Optional<Qualifier.Time> later = TimeWords.dayToCome(key);
        if (later.isPresent()) {
            return Qualifiers.of(text, List.of(later.get()));
        }
        Qualifiers said = Qualifiers.of(
                text,
                withoutLinks(words.read(text)).stream().map(NoteWords::asOf).toList());
        boolean compares = behind(key, "note-compares").length() < key.length();
        return said.areUnderstood() && said.sayFigure() && !compares ? said : Qualifiers.NONE;
    }

    /** Whether a note says no more than when something will be done, or was. */
    public boolean isOfTime(String text) {
        if (text.isEmpty() || Keys.isSentence(text)) {
            return false;
        }
        String key = bare(text);
        Qualifiers said = Qualifiers.of(text, words.read(text));
        boolean times = said.nameTime()
                && withoutLinks(said.all()).stream()
                        .allMatch(each -> each instanceof Qualifier.Time || each instanceof Qualifier.Plain);
        return behind(key, "note-later").length() < key.length()
                || times
                || TimeWords.day(key).isPresent();
    }

    /**
     * When the note beside a yes, or the yes itself, says that it was done: "ngày 12/5/2022", "tổ chức tháng 12/2022". Of a document it is the
     * day of the document.
     */
    public Qualifiers done(String text) {
        String key = Keys.isSentence(text) ? "" : bare(text);
        if (key.isEmpty() || headings.words("note-documents").stream().anyMatch(word -> holds(key, word))) {
            return Qualifiers.NONE;
        }
        if (behind(key, "note-later").length() < key.length()) {
            return Qualifiers.of(text, List.of(new Qualifier.Beside(text)));
        }
        if (!holdsDigit(key)) {
            return Qualifiers.NONE;
        }
        return TimeWords.dayWithin(key)
                .or(() -> TimeWords.yearWithin(key))
                .map(time -> Qualifiers.of(text, List.of((Qualifier) time)))
                .orElse(Qualifiers.NONE);
    }

    /** The same of the day within an answer, "x (12/5/2022)". */
    public Qualifiers doneOn(String answer) {
        return Keys.isSentence(answer) || !holdsDigit(answer)
                ? Qualifiers.NONE
                : TimeWords.dayWithin(bare(answer))
                        .map(time -> Qualifiers.of(answer, List.of((Qualifier) time)))
                        .orElse(Qualifiers.NONE);
    }

    /** No day is written without one, and few answers have any. */
    private static boolean holdsDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Whether a text is nothing but a day. */
    public boolean isDay(String text) {
        return holdsDigit(text)
                && !Keys.isSentence(text)
                && TimeWords.day(bare(text)).isPresent();
    }

    /** The same of a day in a cell of its own. */
    public Qualifiers done(LocalDate day) {
        return Qualifiers.of(day.toString(), List.of(TimeWords.done(day)));
    }

    private static boolean holds(String key, String word) {
        int at = key.indexOf(word);
        while (at >= 0 && !isWhole(key, at, word)) {
            at = key.indexOf(word, at + 1);
        }
        return at >= 0;
    }

    /** "Số liệu đến 30/6" dates the figures of June, also those of what happened in June. */
    private static Qualifier asOf(Qualifier each) {
        return each instanceof Qualifier.Time time && AS_OF.matcher(time.seen()).lookingAt()
                ? TimeWords.endOfMonth(time)
                : each;
    }

    /** "Số đúng là 720", "nhầm"; not "đã sửa lại". */
    private boolean doubts(String key) {
        String dropped = behind(key, "note-drops");
        return behind(key, "note-doubts").length() < key.length()
                || (dropped.length() < key.length() && dropped.chars().noneMatch(Character::isLetter))
                || headings.words("note-corrects").stream().anyMatch(word -> {
                    int at = key.indexOf(word);
                    return at >= 0 && isWhole(key, at, word) && !isDone(key.substring(0, at));
                });
    }

    private boolean isDone(String before) {
        String last =
                before.substring(before.stripTrailing().lastIndexOf(' ') + 1).strip();
        return headings.isKey("note-done", last);
    }

    /** What a footnote says of the figures that bear its mark; not understood to the last word, it leaves them unclear. */
    public Qualifiers footnote(String text) {
        if (Keys.isSentence(text)) {
            return Qualifiers.of(text, List.of(new Qualifier.Unclear(text)));
        }
        String key = behind(bare(text), "note-begins");
        int taken = endOf(key, "note-takes");
        if (taken >= 0) {
            return taken(text, key.substring(taken));
        }
        if (behind(key, "note-harmless").length() < key.length()) {
            return Qualifiers.NONE;
        }
        List<Qualifier> phrases = withoutLinks(words.read(beforeComparison(key)));
        List<Qualifier> telling = telling(phrases);
        phrases.stream().filter(Qualifier.Unclear.class::isInstance).forEach(telling::add);
        return Qualifiers.of(text, telling);
    }

    /** Normalised, without the brackets and marks with which it begins. */
    private String bare(String text) {
        return OPENING.matcher(keys.of(text)).replaceFirst("");
    }

    private static boolean isScale(Qualifier each) {
        return each instanceof Qualifier.In in && in.unit().isTelling();
    }

    private static List<Qualifier> names(List<Qualifier> phrases) {
        return phrases.stream().filter(Qualifier.Names.class::isInstance).toList();
    }

    private static List<Qualifier> with(List<Qualifier> some, Qualifier further) {
        List<Qualifier> all = new ArrayList<>(some);
        all.add(further);
        return all;
    }

    private static List<Qualifier> telling(List<Qualifier> phrases) {
        List<Qualifier> telling = new ArrayList<>();
        for (Qualifier each : phrases) {
            if (each instanceof Qualifier.Time
                    || each instanceof Qualifier.Beside
                    || each instanceof Qualifier.OfSector
                    || each instanceof Qualifier.Names
                    || isScale(each)) {
                telling.add(each);
            }
        }
        return telling;
    }

    /** Words that only join: "là", "của", "được". */
    private List<Qualifier> withoutLinks(List<Qualifier> phrases) {
        return phrases.stream()
                .filter(each -> !(each instanceof Qualifier.Unclear && headings.isKey("note-links", each.seen())))
                .toList();
    }

    /** The text without the word of that list with which it begins, and the signs behind it. */
    private String behind(String key, String list) {
        String rest = key;
        for (String word : headings.words(list)) {
            boolean begins = key.startsWith(word) && isEnd(key, word.length());
            if (begins && key.length() - word.length() < rest.length()) {
                rest = SIGNS.matcher(key.substring(word.length())).replaceFirst("");
            }
        }
        return rest;
    }

    /** "Số liệu lũy kế từ đầu năm, tăng so với cùng kỳ": what is compared with says nothing of the figures. */
    private String beforeComparison(String key) {
        String before = key;
        for (String word : headings.words("note-compares")) {
            int at = before.indexOf(word);
            while (at >= 0 && !isWhole(before, at, word)) {
                at = before.indexOf(word, at + 1);
            }
            before = at >= 0 ? before.substring(0, at) : before;
        }
        return before;
    }

    /** Where the last word of that list that the text holds ends, -1 if it holds none. */
    private int endOf(String key, String list) {
        int end = -1;
        for (String word : headings.words(list)) {
            int at = key.lastIndexOf(word);
            while (at >= 0 && !isWhole(key, at, word)) {
                at = key.lastIndexOf(word, at - 1);
            }
            end = at >= 0 ? Math.max(end, at + word.length()) : end;
        }
        return end;
    }

    private static boolean isWhole(String key, int at, String word) {
        return isEnd(key, at + word.length()) && (at == 0 || !Character.isLetterOrDigit(key.charAt(at - 1)));
    }

    private static boolean isEnd(String key, int at) {
        return at == key.length() || !Character.isLetterOrDigit(key.charAt(at));
    }
}
