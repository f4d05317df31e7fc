package vn.congdoan.kh415.ingest.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.kh415.ingest.qualifier.MeasuredIn;
import vn.congdoan.kh415.ingest.qualifier.MeasurementWords;

/** The unit of measurement that stands with a number in its own cell: {@code 120 người}, {@code ₫750.000.000}, {@code 750 triệu}. */
record NumberAndUnit(String number, String other) {
    private static final Pattern BEFORE = Pattern.compile("([^\\d.,()-][^\\d]*?)\\s*(\\d[\\d., ]*)");
    private static final Pattern BEHIND = Pattern.compile("(-?\\s*\\d(?:[\\d., ]*\\d)?)\\s*([^\\d\\s.,].*)");
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
