package vn.congdoan.kh415.ingest.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which lines without figures each row of a form stands, as far as their numbers tell: "1" or "-" under "I", "1.1" or "a)" under "1".
 * A row of the same kind stands beside it, and one without a number under none: that may as well be a measure which was left blank. Under
 * such a one stand those with letters and dashes alone.
 */
final class Outline {
    /** By depth, the least deep first: the sort of numbers at the beginning of a label, or in a column of their own. */
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("(?:[IVX]{1,5}|[A-HĐ])(?=[\\s.)/:-]|$)"),
            Pattern.compile("\\d{1,2}(?=[.)/:]?(?:\\s(?!\\s*\\p{Ll})|$)|[.)/:]\\s|[.)/:-]\\s*\\p{L})"),
            Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})+\\.?(?=[\\s)]|$)"));

    private static final int NONE = NUMBERS.size();

    /** What stands before a part of what was named above. */
    private static final List<Pattern> PARTS = List.of(Pattern.compile("[a-zđ]\\)"), Pattern.compile("[-–—+•*]"));

    /** What parts a number from the words behind it. */
    private static final Pattern PARTED = Pattern.compile("^[\\s.)/:–—-]+");

    /** A row of a form: what stands in its column of numbers, if there is one, and in that of names. */
    record Line(int row, String ordinal, String label, boolean figures) {}

    /** A line without a figure, without its number. */
    record Heading(int row, String label) {}

    private final Map<Integer, List<Heading>> above = new HashMap<>();
    private final Map<Integer, Integer> depths = new HashMap<>();

    Outline(List<Line> lines) {
        @Nullable Heading[] open = new Heading[NONE + 1 + PARTS.size()];
        for (Line line : lines) {
            int own = depth(line);
            List<Heading> headings = new ArrayList<>();
            for (int depth = own - 1; own != NONE && depth >= 0; depth--) {
                Heading heading = open[depth];
                if (heading != null) {
                    headings.add(heading);
                }
            }
            above.put(line.row, headings);
            depths.put(line.row, own);
            if (own != NONE || !line.label.isEmpty()) {
                Arrays.fill(open, own, open.length, null);
                open[own] = line.figures || line.label.isEmpty() ? null : new Heading(line.row, bare(line.label));
            }
        }
    }

    /** The lines under which a row stands, the nearest first. */
    List<Heading> above(int row) {
        return above.getOrDefault(row, List.of());
    }

    /** Whether a letter or a dash makes a row a part of what stands above it. */
    boolean isPart(int row) {
        return depths.getOrDefault(row, NONE) > NONE;
    }

    private static int depth(Line line) {
        String number = (line.ordinal.isBlank() ? line.label : line.ordinal).strip();
        for (int depth = 0; depth < NUMBERS.size(); depth++) {
            if (NUMBERS.get(depth).matcher(number).lookingAt()) {
                return depth;
            }
        }
        for (int depth = 0; depth < PARTS.size(); depth++) {
            if (PARTS.get(depth).matcher(number).lookingAt()) {
                return NONE + 1 + depth;
            }
        }
        return NONE;
    }

    private static String bare(String label) {
        String text = label.strip();
        for (List<Pattern> sorts : List.of(NUMBERS, PARTS)) {
            for (Pattern number : sorts) {
                Matcher found = number.matcher(text);
                if (found.lookingAt()) {
                    return PARTED.matcher(text.substring(found.end())).replaceFirst("");
                }
            }
        }
        return text;
    }
}
