package vn.congdoan.kh415.ingest.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which lines without figures a row of a form stands, as far as their numbers tell: "1" or "-" under "I", "1.1" or "a)" under "1".
 * A row of the same kind stands beside it, and one without a number under none: that may as well be a measure which was left blank.
 */
final class Outline {
    /** By depth, the least deep first: the sort of numbers at the beginning of a label, or in a column of their own. */
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("(?:[IVX]{1,5}|[A-HĐ])(?=[\\s.)/:-]|$)"),
            Pattern.compile("\\d{1,2}(?=[.)/:]?(?:\\s|$)|[.)/:-]\\s*\\p{L})"),
            Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})+\\.?(?=[\\s)]|$)"),
            Pattern.compile("[a-zđ]\\)"),
            Pattern.compile("[-–—+•*]"));

    /** What parts a number from the words behind it. */
    private static final Pattern PARTED = Pattern.compile("^[\\s.)/:–—-]+");

    private static final int NONE = -1;

    /** By depth, the last line without a figure, which is open as long as deeper ones follow. */
    private final @Nullable String[] headings = new String[NUMBERS.size()];

    /** The lines under which a row stands, the nearest first. */
    List<String> above(String ordinal, String label) {
        List<String> above = new ArrayList<>();
        for (int depth = depth(ordinal, label) - 1; depth >= 0; depth--) {
            String heading = headings[depth];
            if (heading != null) {
                above.add(heading);
            }
        }
        return above;
    }

    /** Goes on to the next row. */
    void pass(String ordinal, String label, boolean figures) {
        int own = depth(ordinal, label);
        if (own != NONE) {
            Arrays.fill(headings, own, headings.length, null);
            headings[own] = figures || label.isEmpty() ? null : bare(label);
        }
    }

    private static int depth(String ordinal, String label) {
        String number = ordinal.isBlank() ? label : ordinal;
        for (int depth = 0; depth < NUMBERS.size(); depth++) {
            if (NUMBERS.get(depth).matcher(number.strip()).lookingAt()) {
                return depth;
            }
        }
        return NONE;
    }

    /** Without its number. */
    private static String bare(String label) {
        String text = label.strip();
        for (Pattern number : NUMBERS) {
            Matcher found = number.matcher(text);
            if (found.lookingAt()) {
                return PARTED.matcher(text.substring(found.end())).replaceFirst("");
            }
        }
        return text;
    }
}
