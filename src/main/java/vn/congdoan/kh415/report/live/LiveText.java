package vn.congdoan.kh415.report.live;

import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.formula.Expr;

/** A sentence whose counts are live: a formula that joins texts and counts, with the whole sentence stored. */
public final class LiveText {
    private final List<Expr> terms = new ArrayList<>();
    private final StringBuilder stored = new StringBuilder();

    /** A count in a sentence. */
    public record Count(Expr expression, long count) {
        /** One that is fixed. */
        public static Count of(long count) {
            return new Count(Expr.of(count), count);
        }

        public boolean isLive() {
            return !(expression instanceof Expr.Figure);
        }

        public Count plus(Count other) {
            return new Count(expression.plus(other.expression).bracketed(), count + other.count);
        }
    }

    /** Adds a text in which {0}, {1} … stand for the counts and come in this order. */
    public LiveText say(String text, Count... counts) {
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

    /** Adds a text that a formula gives. */
    public LiveText say(Expr expression, String text) {
        terms.add(expression);
        stored.append(text);
        return this;
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            terms.add(Expr.of(text));
            stored.append(text);
        }
    }

    /** The sentence as it stands now. */
    public String stored() {
        return stored.toString();
    }

    public Content content() {
        return new Content.Formula(terms.stream().reduce(Expr::then).orElseThrow(), new Content.Text(stored()));
    }
}
