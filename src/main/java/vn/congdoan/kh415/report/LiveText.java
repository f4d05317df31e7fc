package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A sentence whose counts are live: a formula that joins texts and counts, with the whole sentence stored. */
final class LiveText {
    private final List<String> terms = new ArrayList<>();
    private final StringBuilder stored = new StringBuilder();

    /** A count in a sentence. */
    record Count(String expression, long count) {
        /** One that is fixed. */
        static Count of(long count) {
            return new Count(String.valueOf(count), count);
        }

        /** The count as it stands in a cell. */
        Content content() {
            Content stored = new Content.Numeric(BigDecimal.valueOf(count));
            return expression.equals(String.valueOf(count)) ? stored : new Content.Formula(expression, stored);
        }

        Count plus(Count other) {
            return new Count("(" + expression + "+" + other.expression + ")", count + other.count);
        }
    }

    /** Adds a text in which {0}, {1} … stand for the counts and come in this order. */
    LiveText say(String text, Count... counts) {
        String rest = text;
        for (int i = 0; i < counts.length; i++) {
            int at = rest.indexOf("{" + i + "}");
            plain(rest.substring(0, at));
            terms.add(counts[i].expression);
            stored.append(counts[i].count);
            rest = rest.substring(at + 3);
        }
        plain(rest);
        return this;
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            terms.add(Formulas.quoted(text));
            stored.append(text);
        }
    }

    Content content() {
        return new Content.Formula(String.join("&", terms), new Content.Text(stored.toString()));
    }
}
