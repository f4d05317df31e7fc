package vn.congdoan.kh415.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The valid word that somebody probably meant. Only ever a suggestion: nothing is taken for something else on its strength.
 *
 * <p>Words are compared by {@link Normal#key}. A letter too many, too few, wrong, or two exchanged cost one edit each; a
 * letter that differs in its marks only (a, á, ă; d, đ) costs half, so that words typed without diacritics are found. A word
 * is near if it needs at most one edit for each four letters of the longer one.
 */
public final class Nearest {
    /** Costs are counted in halves of an edit, to stay whole numbers. */
    private static final int EDIT = 2;

    private static final int SAME_LETTER = 1;

    /** Longer texts are sentences, not misspelt words. */
    private static final int LONGEST = 200;

    /** Composed letters of Latin, Vietnamese ones included, end before this code point. */
    private static final int LETTERS = 0x1F00;

    private static final char[] BASES = bases();

    private Nearest() {}

    private static char[] bases() {
        char[] bases = new char[LETTERS];
        for (char letter = 0; letter < LETTERS; letter++) {
            bases[letter] = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                    .charAt(0);
        }
        bases['đ'] = 'd';
        return bases;
    }

    /** The nearest of the valid words as it is written there; of two equally near, the first in code point order. */
    public static Optional<String> among(String word, Collection<String> valid) {
        return among(Normal.key(word), valid, Normal::key);
    }

    /** The same of words that are keys already, of which there may be thousands for each of thousands of files. */
    public static Optional<String> amongKeys(String key, Collection<String> valid) {
        return among(key, valid, same -> same);
    }

    private static Optional<String> among(String key, Collection<String> valid, UnaryOperator<String> normal) {
        if (key.isEmpty() || key.length() > LONGEST) {
            return Optional.empty();
        }
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : valid) {
            int cost = cost(key, normal.apply(candidate));
            if (cost < least || (cost == least && nearest != null && candidate.compareTo(nearest) < 0)) {
                nearest = candidate;
                least = cost;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** What it takes to turn one key into the other; {@code MAX_VALUE} if they are not near. */
    private static int cost(String one, String other) {
        int limit = (Math.max(one.length(), other.length()) + 2) / 4 * EDIT;
        if (Math.abs(one.length() - other.length()) * EDIT > limit) {
            return Integer.MAX_VALUE;
        }
        // Names of units begin and end alike; what is the same at both ends costs nothing.
        int start = 0;
        int end = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int cost =
                distance(one.substring(start, one.length() - end), other.substring(start, other.length() - end), limit);
        return cost <= limit ? cost : Integer.MAX_VALUE;
    }

    /** Edit distance with exchanges of neighbours (optimal string alignment); any number above the limit if it is above. */
    private static int distance(String one, String other, int limit) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j * EDIT;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i * EDIT;
            int least = row[0];
            for (int j = 1; j <= other.length(); j++) {
                int changed = last[j - 1] + substitution(one.charAt(i - 1), other.charAt(j - 1));
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + EDIT);
                if (isExchange(one, i, other, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + EDIT);
                }
                least = Math.min(least, row[j]);
            }
            // An exchange reaches back two rows and costs an edit; beyond that no later row can come down again.
            if (least > limit + EDIT) {
                return least;
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    private static boolean isExchange(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }

    private static int substitution(char one, char other) {
        if (one == other) {
            return 0;
        }
        return base(one) == base(other) ? SAME_LETTER : EDIT;
    }

    private static char base(char letter) {
        return letter < LETTERS ? BASES[letter] : letter;
    }
}
