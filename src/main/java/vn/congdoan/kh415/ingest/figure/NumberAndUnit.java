package vn.congdoan.kh415.ingest.figure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.kh415.ingest.qualifier.MeasuredIn;
import vn.congdoan.kh415.ingest.qualifier.MeasurementWords;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.text.Normal;

/** The unit of measurement that stands with a number in its own cell: {@code 120 người}, {@code ₫750.000.000}, {@code 750 triệu}. */
record NumberAndUnit(String number, String other) {
    private static final Pattern BEFORE = Pattern.compile("([^\\d.,()-][^\\d]*?)\\s*(\\d[\\d., ]*)");
    private static final Pattern BEHIND = Pattern.compile("(-?\\s*\\d(?:[\\d., ]*\\d)?)\\s*([^\\d\\s.,].*)");
    /** Women or men among those who are counted, behind the number of all. */
    private static final Pattern PART = Pattern.compile(
            "(?<=[\\d\\p{L}/]) ?[,;(\\[] ?(?:(?:trong đó|gồm|bao gồm)(?: có)?:? )?(?:có )?"
                    + "(?:(?:nữ|nam)(?: là)? ?[:=]? ?\\d{1,6}(?: (?:người|đ/c))?|\\d{1,6} (?:người |đ/c )?(?:nữ|nam))[)\\]]?$");

    private static final Set<String> PEOPLE = Set.of("người", "đ/c", "đồng chí");

    private static final Map<String, String> SHORT =
            Map.of("đv", "đoàn viên", "đvcđ", "đoàn viên", "nlđ", "lao động", "lđ", "lao động");

    private static final Pattern AROUND = Pattern.compile("^[(\\[]\\s*|[\\s.]*[)\\]]$|\\.$");

    /** What a format shows, without the word for those who are counted; any other word may be a scale. */
    static String withoutCounted(String shown) {
        String key = FigureWords.key(shown);
        Matcher behind = BEHIND.matcher(key);
        boolean counted = behind.matches()
                && measured(behind.group(2)).filter(NumberAndUnit::isCounted).isPresent();
        return counted ? behind.group(1) : key;
    }

    private static boolean isCounted(MeasuredIn unit) {
        return !unit.scaled() && (unit.isOfPeople() || unit.counted() == MeasuredIn.Counted.THINGS);
    }

    private static Optional<MeasuredIn> measured(String word) {
        return MeasurementWords.BUILT_IN.of(MeasurementWords.loose(word));
    }

    /**
     * The same of a count of people, who may be called otherwise ("500 đ/c", "500 đoàn viên" of members), and of whom some may be told
     * apart behind it: "7 (nữ: 3)".
     *
     * @param measure of what is counted
     */
    static NumberAndUnit counted(String key, Measure measure) {
        boolean parted = key.contains("nữ") || key.contains("nam");
        NumberAndUnit whole = of(parted ? PART.matcher(key).replaceFirst("") : key, measure.unit());
        Matcher behind = BEHIND.matcher(whole.number);
        if (!behind.matches()
                || !MeasurementWords.BUILT_IN.ownUnit(measure.unit()).isOfPeople()) {
            return whole;
        }
        String word = AROUND.matcher(behind.group(2).strip()).replaceAll("").strip();
        boolean same = PEOPLE.contains(word)
                || (measured(word).filter(in -> in.isOfPeople() && !in.scaled()).isPresent()
                        && isNamed(Normal.key(measure.name().text()), word));
        return same ? new NumberAndUnit(behind.group(1).strip(), "") : whole;
    }

    /** A name that lists several sorts of people is of none of them. */
    private static boolean isNamed(String name, String word) {
        return name.indexOf(',') < 0 && (" " + name + " ").contains(" " + SHORT.getOrDefault(word, word) + " ");
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
        MeasuredIn own = MeasurementWords.BUILT_IN.ownUnit(unit);
        Optional<MeasuredIn> stated = measured(word);
        boolean same = stated.filter(in -> in.is(own) || (in.isOfPeople() && own.isOfPeople()))
                .isPresent();
        if (word.equals(unit.toLowerCase(Locale.ROOT)) || (same && own.counted() == MeasuredIn.Counted.MONEY)) {
            return new NumberAndUnit(number.strip(), "");
        }
        // A percentage is told as such, and other words for people are no unit that anyone writes behind a number.
        boolean other = stated.isPresent() && !same && !word.equals("%");
        return new NumberAndUnit(key, other ? word : "");
    }

    /** Whether that is the currency itself, which has no smaller part. */
    static boolean isDong(String unit) {
        MeasuredIn in = MeasurementWords.BUILT_IN.ownUnit(unit);
        return in.counted() == MeasuredIn.Counted.MONEY && !in.scaled();
    }
}
