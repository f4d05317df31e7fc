package vn.congdoan.kh415.ingest.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.text.Normal;

/** The words and signs that stand in the place of a figure, or beside one. */
final class FigureWords {
    private static final Set<String> NONE = Set.of("-", "--", "---");
    private static final Pattern NOT_COLLECTED = Pattern.compile("…|[.…_ ]{2,}");
    private static final Set<String> NOT_APPLICABLE =
            Set.of("không áp dụng", "k/a", "n/a", "kad", "k.a", "không thuộc đối tượng", "not applicable");
    private static final Set<String> YES = Set.of(
            "x",
            "v",
            "✓",
            "✔",
            "√",
            "☑",
            "có",
            "đã",
            "rồi",
            "xong",
            "1",
            "yes",
            "y",
            "true",
            "đã có",
            "đã làm",
            "đã tổ chức",
            "đã thực hiện");
    private static final Set<String> NO = Set.of(
            "không",
            "chưa",
            "0",
            "no",
            "n",
            "false",
            "không có",
            "chưa có",
            "chưa làm",
            "chưa tổ chức",
            "không tổ chức",
            "chưa thực hiện");
    /** What is said to be done, or not, of whatever a row asks for; "Đã có kế hoạch" and "Đã triển khai" leave it open. */
    private static final String DONE =
            "(?:thực hiện|tổ chức|làm|ký|ký kết|họp|hoàn thành|xong|có|làm xong|thực hiện xong)";

    private static final String DAY =
            "(?:(?:\\d{1,2}[./-]\\d{1,2}(?:[./-]20\\d\\d)?)|(?:\\d{1,2} tháng \\d{1,2} năm 20\\d\\d))";

    /** The day on which it was, which whoever knows the month of the return looks at. */
    private static final Pattern ON_DAY =
            Pattern.compile("(?: ?[,;:(-] ?(?:đã )?| )(?:" + DONE + " )?(?:vào )?(?:ngày )?" + DAY + "[).]*$");

    private static final Pattern DID = Pattern.compile("(?:đã|có) " + DONE);
    private static final Pattern DID_NOT = Pattern.compile("(?:chưa|không) " + DONE);
    /** A bare 2 may be anything; two meetings are a yes. */
    private static final Pattern ONCE = Pattern.compile("0?1|0?[1-9]\\d? (?:lần|cuộc|hội nghị|buổi|đợt)");

    private static final Pattern NEVER = Pattern.compile("0?0(?: (?:lần|cuộc|hội nghị|buổi|đợt))?");

    /** Why not, or when it will be. */
    private static final Pattern ANSWER = Pattern.compile(
            "(đã|có|chưa|không) (?:được )?(\\p{L}+(?: \\p{L}+){0,8}?)((?:[,;:(-]| ngày | vào | \\d).*)?");

    private static final Pattern BEFORE_DONE = Pattern.compile("^.*?đã (?:được )?");
    private static final Pattern SEVERAL = Pattern.compile(",| và | and ");
    private static final Pattern REASON = Pattern.compile("((?:chưa|không)(?: " + DONE
            + ")?) ?[,;:(-] ?(?!.*(?<!\\p{L})(?:áp dụng|phải|thuộc|đã|có đối tượng)(?!\\p{L})).+");
    private static final Pattern AROUND = Pattern.compile("^[(\\[]\\s*|\\s*[)\\].]+$");

    private static final String ESTIMATE = "(?:ước tính|ước đạt|ước|khoảng|xấp xỉ|~|≈|est\\.?|estimated|estimate)";
    private static final Pattern ESTIMATED =
            Pattern.compile("\\s*\\(?" + ESTIMATE + "\\)?$|^\\(?" + ESTIMATE + "\\)?:?\\s*(?=\\d)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s\\p{Z}]++(?=\\d)");

    /** One of these may part thousands: the space, the one that does not break, its narrow form, the thin one, that of a digit's width. */
    private static final Pattern ONE_SPACE = Pattern.compile("[ \\u00A0\\u202F\\u2009\\u2007]");

    /** Signs that nobody sees; a soft hyphen is one only here, for older encodings have a letter in its place. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]");

    private FigureWords() {}

    /** Only spaces, dashes, case and wide characters are levelled: every other sign in a figure means something. */
    static String key(String seen) {
        return DASHES.matcher(SPACES.matcher(narrow(seen)).replaceAll(" "))
                .replaceAll("-")
                .strip();
    }

    private static String narrow(String seen) {
        String visible = INVISIBLE.matcher(Normal.composed(seen)).replaceAll("");
        String composed = visible.toLowerCase(Locale.ROOT);
        StringBuilder narrow = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            boolean wide = letter > '\uFF00' && letter < '\uFF5F';
            narrow.append(wide ? (char) (letter - '\uFF00' + ' ') : letter);
        }
        return narrow.toString();
    }

    /** Whether a line break or more than one space stands between two digits: then they are those of two numbers. */
    static boolean holdsTwoNumbers(String seen) {
        return BETWEEN_DIGITS
                .matcher(narrow(seen))
                .results()
                .anyMatch(between -> !ONE_SPACE.matcher(between.group()).matches());
    }

    /** Nothing, or the dots of statistical yearbooks: not collected. */
    static boolean isBlank(String key) {
        return key.isEmpty() || NOT_COLLECTED.matcher(key).matches();
    }

    static boolean isNotApplicable(String key) {
        return NOT_APPLICABLE.contains(key);
    }

    /** The dash of statistical yearbooks: none. */
    static boolean isNone(String key) {
        return NONE.contains(key);
    }

    static boolean isYes(String key) {
        if (YES.contains(key)) {
            return true;
        }
        if (!mayBeMore(key, "đã ", "có ")) {
            return false;
        }
        String dated = ON_DAY.matcher(key).replaceFirst("");
        String bare = AROUND.matcher(dated).replaceAll("");
        return YES.contains(bare)
                || DID.matcher(bare).matches()
                || ONCE.matcher(bare).matches();
    }

    static boolean isNo(String key) {
        if (NO.contains(key)) {
            return true;
        }
        if (!mayBeMore(key, "chưa ", "không ")) {
            return false;
        }
        String bare = AROUND.matcher(key).replaceAll("");
        return NO.contains(bare)
                || DID_NOT.matcher(bare).matches()
                || NEVER.matcher(bare).matches()
                || REASON.matcher(key).matches();
    }

    /** Whether it may be an answer with something around it or behind it: every text of a sheet is asked, and few are. */
    private static boolean mayBeMore(String key, String... beginnings) {
        return key.chars().anyMatch(letter -> Character.isDigit(letter) || "()[].".indexOf(letter) >= 0)
                || Arrays.stream(beginnings).anyMatch(key::startsWith);
    }

    /**
     * Of an answer that begins as the name of its row does, "Chưa công khai", what is left: "chưa"; else the same. Where the name goes on
     * with something else, "kiểm tra, quyết toán", half of it is no answer.
     */
    static String withoutName(String key, Measure measure) {
        Matcher answer = ANSWER.matcher(key);
        if (!answer.matches()) {
            return key;
        }
        String said = answer.group(2);
        boolean named = measure.names()
                .map(Normal::key)
                .map(name -> BEFORE_DONE.matcher(name).replaceFirst(""))
                .anyMatch(name -> name.equals(said)
                        || (name.startsWith(said + " ")
                                && !SEVERAL.matcher(name.substring(said.length()))
                                        .find()));
        String rest = answer.group(3);
        return named ? answer.group(1) + (rest == null ? "" : rest) : key;
    }

    /** The figure without the remark that it is an estimate; the same text if there is no such remark. */
    static String withoutEstimate(String key) {
        return ESTIMATED.matcher(key).replaceFirst("");
    }
}
