package vn.congdoan.kh415.report.formula;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How a spreadsheet compares: texts without regard to case, an empty cell as 0 and as no text, every number before every text. */
final class Comparing {
    private static final OptionalInt LESS = OptionalInt.of(-1);
    private static final OptionalInt SAME = OptionalInt.of(0);
    private static final OptionalInt MORE = OptionalInt.of(1);

    private Comparing() {}

    /** That sign, which is sure. */
    static OptionalInt sure(int sign) {
        return sign < 0 ? LESS : sign > 0 ? MORE : SAME;
    }

    /** The sign of the difference; empty where it is not sure. */
    static OptionalInt of(Value left, Value right) {
        if (left instanceof Value.Words one && right instanceof Value.Words other) {
            return texts(one.text(), other.text());
        }
        if (left instanceof Num one && right instanceof Num other) {
            return one.compared(other);
        }
        if (left instanceof Value.Unsure || right instanceof Value.Unsure) {
            return OptionalInt.empty();
        }
        if (left instanceof Value.Truth one && right instanceof Value.Truth other) {
            return sure(Boolean.compare(one.holds(), other.holds()));
        }
        int rank = Integer.compare(rank(left, right), rank(right, left));
        if (rank != 0) {
            return sure(rank);
        }
        return isText(left) || isText(right)
                ? texts(left.words().orElseThrow(), right.words().orElseThrow())
                : left.number().orElseThrow().compared(right.number().orElseThrow());
    }

    /** A number, a text, or one of TRUE and FALSE; an empty cell is whatever stands beside it. */
    private static int rank(Value value, Value other) {
        Value as = value instanceof Value.Blank ? other : value;
        return as instanceof Value.Truth ? 2 : isText(as) ? 1 : 0;
    }

    private static boolean isText(Value value) {
        return value instanceof Value.Words;
    }

    /** Texts are only told to be equal or not: their order is a matter of the reader's language. */
    static OptionalInt texts(String left, String right) {
        if (left.equals(right)) {
            return SAME;
        }
        Forms one = Forms.of(left);
        Forms other = Forms.of(right);
        if (one.folded.equals(other.folded)) {
            return SAME;
        }
        // Programs do not agree on letters that are composed differently.
        return one.composed.equals(other.composed) ? OptionalInt.empty() : sure(one.folded.compareTo(other.folded));
    }

    /** What a text is compared by; the same few names and marks are compared again and again. */
    private record Forms(String text, String folded, String composed) {
        private static final @Nullable Forms[] KNOWN = new @Nullable Forms[1 << 12];

        static Forms of(String text) {
            int hash = text.hashCode();
            int slot = (hash ^ (hash >>> 12)) & (KNOWN.length - 1);
            Forms known = KNOWN[slot];
            if (known == null || !known.text.equals(text)) {
                String composed = Comparing.folded(Normalizer.normalize(text, Normalizer.Form.NFC));
                known = new Forms(text, Comparing.folded(text), composed);
                KNOWN[slot] = known;
            }
            return known;
        }
    }

    static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The same for all texts that any program may take for equal. */
    static String composed(String text) {
        return Forms.of(text).composed;
    }
}
