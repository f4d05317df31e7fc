package vn.congdoan.kh415.ingest.words;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.congdoan.kh415.ingest.qualifier.MeasuredIn;
import vn.congdoan.kh415.ingest.qualifier.MeasurementWords;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.text.Headings;
import vn.congdoan.kh415.text.Normal;

/**
 * What lines of nothing but words say of the figures below them: a section between the rows, a line between title and table. Its phrases
 * are those of headings; {@link NoteWords} reads sentences.
 */
public final class LineWords {
    /** "12/2023" may number a document. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[/-]\\d{4}");

    private static final Pattern TELLING_TIME = Pattern.compile(
            "(?:^|[^\\p{L}])(?:(?:tháng|thang|t|month|quý|quy|q|quarter) ?[\\divx]|(?:tháng|kỳ|năm) .*(?:trước|ngoái)|cùng kỳ|ck)");

    /** "II. Ước thực hiện tháng 7"; "Thỏa ước lao động tập thể" is another word. */
    private static final Pattern ESTIMATE = Pattern.compile(
            "(?:(?:[ivx]{1,4}|[a-hđ]|\\d{1,2})?[^\\p{L}\\d]+)?(?:(?:kết quả|số liệu|thực hiện|số) )?(?:ước|estimated?)(?!\\p{L})");

    /** "Kế hoạch số 15 ngày 2 tháng 3": of the document. */
    private static final Pattern DATE = Pattern.compile("(?:^|[^\\p{L}])ngày (?:\\d|thành lập)");

    /** What stands before the words of a section, or of the title of a table. */
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?iu)(?:(?:phần|mục|bảng|biểu|phụ lục)\\s+)?(?:[IVX]{1,5}|[A-HĐ]|\\d{1,2}(?:\\.\\d{1,2})*)\\s*[.):/–-]+\\s*(?!\\d)");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Pattern RATE = Pattern.compile("(?:tỷ lệ|tỉ lệ|tỷ trọng|rate|share|percentage)(?!\\p{L})");

    private final Headings headings;
    private final HeadingWords words;
    private final Keys keys;

    LineWords(Headings headings, HeadingWords words, Keys keys) {
        this.headings = headings;
        this.words = words;
        this.keys = keys;
    }

    /**
     * What a line says of all rows below it: another time, number or sector, or what is counted ("Tổng số lượt"). Words that are not
     * understood name a topic; a month, a quarter or an earlier time among them is that of its figures all the same ("Công việc trọng
     * tâm tháng 7"), and estimates are what they are above a column, as is what is said of sectors.
     */
    public Qualifiers section(String text) {
        if (holds(text, "of-another-time")) {
            return Qualifiers.of(text, List.of(new Qualifier.Beside(text)));
        }
        Qualifiers said = Qualifiers.of(text, words.read(withoutNumber(text)));
        if (said.areUnderstood()) {
            boolean counted = said.all().stream()
                            .allMatch(each -> each instanceof Qualifier.In
                                    || (each instanceof Qualifier.Plain plain && plain.saysFigure()))
                    && !said.all().stream()
                            .allMatch(each -> each instanceof Qualifier.In in
                                    && in.unit().counted() == MeasuredIn.Counted.THINGS);
            return counted ? said : said.tellApart() ? said.withoutUnits() : Qualifiers.NONE;
        }
        String key = keys.of(text);
        if (isEstimate(text) || isOfSectors(withoutNumber(text))) {
            return said;
        }
        return DATE.matcher(key).find()
                ? Qualifiers.NONE
                : Qualifiers.of(
                        text,
                        said.all().stream()
                                .filter(each -> each instanceof Qualifier.Time
                                        && TELLING_TIME.matcher(each.seen()).find())
                                .toList());
    }

    /** "Khu vực nhà nước" may be of several sectors, "Khu vực sản xuất" of a part. */
    private boolean isOfSectors(String text) {
        String key = keys.of(text);
        return headings.words("sector").stream().anyMatch(word -> key.startsWith(word + " "));
    }

    /** Whether a section of a form speaks of other bodies than its sender: "Số liệu toàn ngành". */
    public boolean isOfBodies(String text) {
        return holds(text, "of-bodies");
    }

    /** What stands behind a label that says of whom a form is, "Báo cáo của: Chi nhánh Hải Phòng"; "" for any other line. */
    public String labelledBody(String line) {
        String text = withoutNumber(line);
        int colon = text.indexOf(':');
        return colon > 0 && headings.isKey("part-label", keys.of(text.substring(0, colon)))
                ? text.substring(colon + 1).strip()
                : "";
    }

    /** Whether a line speaks of the union itself: "Văn phòng Công đoàn". */
    public boolean isOfUnion(String text) {
        return holds(text, "of-union");
    }

    /** Whether the name of a sheet says that it shows how a form is filled in, and is no return: "Mẫu", "Ví dụ". */
    public boolean isModel(String sheet) {
        return headings.isKey("model", keys.of(sheet));
    }

    /**
     * The name, normalised and without the sort of body, of a company, a school or the like that a line names: "bình minh" of "II. Công ty
     * TNHH Bình Minh"; "" for any other line, "Công ty" alone, too.
     */
    public String body(String line) {
        String text = withoutNumber(line);
        String key = keys.of(text);
        String rest = key;
        boolean body = false;
        for (String before = ""; !before.equals(rest); ) {
            before = rest;
            String sort = longest(rest, "body");
            String form = longest(rest, "body-form");
            body |= !sort.isEmpty();
            rest = rest.substring(Math.max(sort.length(), form.length())).strip();
        }
        boolean harmless = headings.words("body-harmless").stream().anyMatch(word -> key.startsWith(word));
        return body && !harmless && !rest.isEmpty() && isProper(text, rest) ? rest : "";
    }

    /** A line without the number of its section, "Phần II: …". */
    public String withoutNumber(String line) {
        return NUMBERED.matcher(line.strip()).replaceFirst("");
    }

    private String longest(String key, String list) {
        return headings.words(list).stream()
                .filter(word -> key.equals(word) || key.startsWith(word + " "))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    /** Whether what a line ends with is a proper name: it begins with a capital, and is no word that headings use. */
    private boolean isProper(String text, String end) {
        String[] all = SPACES.split(Normal.composed(text).strip(), -1);
        int first = all.length - SPACES.split(end, -1).length;
        return first >= 0
                && !Character.isLowerCase(all[first].codePointAt(0))
                && words.read(end).stream().anyMatch(Qualifier.Unclear.class::isInstance);
    }

    /** Whether a heading says that the figures below it correct others: "Số liệu sửa lại". */
    public boolean corrects(String heading) {
        return holds(heading, "corrects");
    }

    private boolean holds(String text, String list) {
        String key = " " + MeasurementWords.loose(keys.of(text)) + " ";
        return headings.words(list).stream().anyMatch(word -> key.contains(" " + word + " "));
    }

    /** Whether it begins with a word for an estimate. */
    public boolean isEstimate(String text) {
        return ESTIMATE.matcher(keys.of(text)).lookingAt();
    }

    /** Whether a line names a rate, and not another figure than a count: "Tỷ lệ đoàn viên". */
    public boolean isRate(String text) {
        return RATE.matcher(keys.of(text)).lookingAt();
    }

    /** What a line above a table says that is nothing but a time or another figure than the one due: "Tháng 5/2023", "Ước TH cả năm". */
    public Qualifiers line(String text) {
        Qualifiers said = Keys.isSentence(text) ? Qualifiers.NONE : Qualifiers.of(text, words.read(text));
        List<Qualifier> telling = said.all().stream()
                .filter(each -> !(each instanceof Qualifier.Plain))
                .toList();
        boolean times = telling.stream()
                .allMatch(each -> each instanceof Qualifier.Time
                        && !NUMBER.matcher(each.seen()).matches());
        boolean other = telling.stream().anyMatch(Qualifier.Beside.class::isInstance)
                && telling.stream()
                        .allMatch(each -> (each instanceof Qualifier.Beside
                                        && !headings.isKey("comparison", each.seen()))
                                || (each instanceof Qualifier.In in && in.unit().isOfPeople()));
        boolean alone = times || other || isEstimate(text);
        return alone ? said : Qualifiers.NONE;
    }
}
