package vn.congdoan.kh415.ingest.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which line without a figure a row of a form stands, as far as their numbers tell: "1" or "-" under "I", "1.1" or "a)" under "1".
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

    private @Nullable String heading;
    private int depth = NONE;

    /** The line under which a row stands; empty if under none. */
    String above(String ordinal, String label) {
        int own = depth(ordinal, label);
        return heading != null && own > depth ? heading : "";
    }

    /** Goes on to the next row. */
    void pass(String ordinal, String label, boolean figures) {
        int own = depth(ordinal, label);
        if (!figures && !label.isEmpty() && own != NONE) {
            heading = bare(label);
            depth = own;
        } else if (own != NONE && own <= depth) {
            heading = null;
            depth = NONE;
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
