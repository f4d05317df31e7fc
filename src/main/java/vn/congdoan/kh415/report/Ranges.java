package vn.congdoan.kh415.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ranges that formulas name.
 *
 * @param count how many
 * @param rows how many rows they cover together
 */
record Ranges(int count, long rows) {
    static final Ranges NONE = new Ranges(0, 0);

    private static final Pattern RANGE = Pattern.compile("\\$?[A-Z]{1,3}\\$?([0-9]+):\\$?[A-Z]{1,3}\\$?([0-9]+)");

    /** Those of one formula. What stands in quotation marks is no range, whatever it looks like. */
    static Ranges in(String expression) {
        if (expression.indexOf(':') < 0) {
            return NONE;
        }
        Ranges found = NONE;
        String[] parts = expression.split("\"", -1);
        for (int i = 0; i < parts.length; i += 2) {
            Matcher range = RANGE.matcher(parts[i]);
            while (range.find()) {
                found = found.plus(new Ranges(1, Long.parseLong(range.group(2)) - Long.parseLong(range.group(1)) + 1));
            }
        }
        return found;
    }

    Ranges plus(Ranges other) {
        return new Ranges(count + other.count, rows + other.rows);
    }
}
