package vn.congdoan.kh415.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit of measurement that stands with a number in its own cell: {@code 120 người}, {@code ₫750.000.000}, {@code 750 triệu}. */
record NumberAndUnit(String number, String other) {
    private static final Pattern BEFORE = Pattern.compile("([^\\d.,()-][^\\d]*?)\\s*(\\d[\\d., ]*)");
    private static final Pattern BEHIND = Pattern.compile("(-?\\s*\\d(?:[\\d., ]*\\d)?)\\s*([^\\d\\s.,].*)");
    private static final Pattern AROUND = Pattern.compile("^[(\\[]\\s*|[\\s.]*[)\\]]$|\\.$");

    private static final Set<String> DONG =
            Set.of("đồng", "đ", "₫", "vnd", "vnđ", "vnð", "ð", "vn đồng", "đồng vn", "đồng việt nam", "việt nam đồng");

    /** Other scales and other things counted. What is none of these is no unit that anyone writes, and no number then. */
    private static final Pattern OTHER =
            Pattern.compile("(?:(?:trăm|chục|vạn|nghìn|ngàn|ng|nghìn\\.|triệu|tr|tỷ|tỉ|ty|k|m|mio|bn)\\.?\\s*)+"
                    + "(?:đồng|đ|₫|vnđ|vnd|người|ng|lượt|lđ|đv)?|trđ|ngđ|[$€£¥]|usd|us\\$|eur|euro|đô la|‰|đồng|đ|₫|vnđ|vnd"
                    + "|(?:lượt|lần)(?: .{1,20})?|người|ng|giờ|ngày|công|tháng|cuộc|hộ|suất|m2|m²|kg|tấn");

    /** Those who are counted, as formats name them; a word that is none of these may be a scale. */
    private static final Pattern COUNTED =
            Pattern.compile(" ?(?:đoàn viên|đv|người lao động|lao động|lđ|công nhân|cán bộ|ủy viên|đơn vị|cđcs)$");

    /** What a format shows, without the word for those who are counted. */
    static String withoutCounted(String shown) {
        return COUNTED.matcher(FigureWords.key(shown)).replaceFirst("");
    }

    /**
     * Parts a figure's key from its unit.
     *
     * @param unit the measure's own
     * @return the number without the measure's own unit, "" as the other one; or both, if it is another
     */
    static NumberAndUnit of(String key, String unit) {
        Matcher behind = BEHIND.matcher(key);
        if (behind.matches()) {
            return of(key, behind.group(1), behind.group(2), unit);
        }
        Matcher before = BEFORE.matcher(key);
        return before.matches() ? of(key, before.group(2).strip(), before.group(1), unit) : new NumberAndUnit(key, "");
    }

    private static NumberAndUnit of(String key, String number, String beside, String unit) {
        String word = AROUND.matcher(beside.strip()).replaceAll("").strip();
        if (isOwn(word, unit.toLowerCase(Locale.ROOT))) {
            return new NumberAndUnit(number.strip(), "");
        }
        return OTHER.matcher(word).matches() ? new NumberAndUnit(key, word) : new NumberAndUnit(key, "");
    }

    private static boolean isOwn(String word, String unit) {
        return !word.isEmpty() && (word.equals(unit) || (isDong(unit) && DONG.contains(word)));
    }

    /** Whether that is the currency itself, which has no smaller part. */
    static boolean isDong(String unit) {
        return DONG.contains(unit.toLowerCase(Locale.ROOT));
    }
}
