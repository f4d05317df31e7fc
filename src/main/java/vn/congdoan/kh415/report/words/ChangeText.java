package vn.congdoan.kh415.report.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Change;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.Fraction;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.text.Words;

/**
 * One indicator's change since an earlier period, in sentences to read aloud. Something is said to have risen or fallen only of the
 * same bodies in both periods: a total that lacks a return has not fallen.
 */
public final class ChangeText {
    private static final Moves WHOLE = new Moves("changes.same", "changes.up", "changes.down");
    private static final Moves MATCHED =
            new Moves("changes.matched.same", "changes.matched.up", "changes.matched.down");

    private static final int DECIMALS = 2;
    private static final int MOST_NAMES = 5;

    private final IndicatorResult of;
    private final ResultUnit unit;
    private final Function<UnitCode, String> names;
    private final Words words;

    /** @param names a body's name by its code */
    public ChangeText(IndicatorResult of, Function<UnitCode, String> names, Words words) {
        this.of = of;
        this.unit = of.indicator().unit();
        this.names = names;
        this.words = words;
    }

    /** With the two verdicts first. */
    public String flip(@Nullable Earlier before) {
        Judgement now = of.whole().judgement();
        if (before == null || before.verdict() == null || now.verdict() == null) {
            return of(before);
        }
        return words.of(
                        "changes.flip",
                        Wording.verdict(before.judgement(), before.hasValue(), words),
                        verdict(now, of.whole().hasValue()))
                + " " + of(before);
    }

    /** Without what is said beside it of certainty and of single bodies. */
    private String verdict(Judgement judgement, boolean valued) {
        Judgement alone = new Judgement(judgement.verdict(), null, judgement.pace());
        return Wording.verdict(alone, valued, words);
    }

    /** By how much the value rose or fell, and what that is made of. */
    public String of(@Nullable Earlier before) {
        String name = Wording.name(of.indicator(), words);
        Ratio now = of.whole().total().ratio();
        Ratio then = before == null ? null : before.ratio();
        if (before != null && before.anew()) {
            return words.of("changes.anew", name, said(now), said(then));
        }
        Change change = before == null ? null : before.since();
        if (change == null) {
            return words.of("changes.unknown", name, said(now), said(then));
        }
        if (change.isLikeWithLike() || isUnchanged(change)) {
            String moved = moved(WHOLE, change.whole(), name, said(now), said(then));
            return unit == ResultUnit.TOTAL || number(change.mix()).signum() == 0 ? moved : moved + " " + parts(change);
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of("changes.against", name, said(now), said(change.reported())));
        if (!change.correction().isZero()) {
            sentences.add(words.of("changes.corrected", said(change.computed()), signed(change.correction())));
        }
        sentences.add(matched(change));
        return String.join(" ", sentences);
    }

    private boolean isUnchanged(Change change) {
        return change.correction().isZero()
                && number(change.whole()).signum() == 0
                && number(change.matched()).signum() == 0;
    }

    /** A sentence for more, for less and for the same; its first two texts, the amount of the change, its last. */
    private String moved(Moves moves, Fraction change, Object first, String now, String then) {
        int direction = number(change).signum();
        if (direction == 0) {
            return words.of(moves.same(), first, now);
        }
        String amount = amount(number(change).abs());
        return words.of(direction > 0 ? moves.up() : moves.down(), first, now, amount, then);
    }

    /** What is said of something that stayed, rose or fell. */
    private record Moves(String same, String up, String down) {}

    private String parts(Change change) {
        return words.of("changes.parts", signed(change.rate()), signed(change.mix()));
    }

    private String matched(Change change) {
        String text = change.bodies() == 0
                ? words.of("changes.none-matched")
                : moved(
                        MATCHED,
                        change.matched(),
                        change.bodies(),
                        said(change.matchedNow()),
                        said(change.matchedBefore()));
        return unit == ResultUnit.TOTAL ? text + unmatched(change) : text + coverage(change);
    }

    private String coverage(Change change) {
        return number(change.coverage()).signum() == 0
                ? ""
                : " "
                        + words.of(
                                "changes.coverage",
                                signed(change.coverage()),
                                change.joined().size(),
                                change.left().size());
    }

    /** Of a total, which has no weights: who is in one of the periods only, each with its own number. */
    private String unmatched(Change change) {
        return unmatched("changes.left", change.left()) + unmatched("changes.joined", change.joined());
    }

    private String unmatched(String key, List<Change.Unmatched> bodies) {
        if (bodies.isEmpty()) {
            return "";
        }
        List<String> said = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Change.Unmatched body : bodies) {
            BigDecimal number = body.ratio().numerator();
            sum = sum.add(number);
            if (said.size() < MOST_NAMES) {
                String name = names.apply(body.unit());
                said.add(words.of("changes.body", name, words.numbers().exact(number)));
            }
        }
        if (bodies.size() > MOST_NAMES) {
            said.add(words.of("changes.more", bodies.size() - MOST_NAMES));
        }
        return " " + words.of(key, bodies.size(), words.numbers().exact(sum), String.join("; ", said));
    }

    private String said(@Nullable Ratio ratio) {
        return ratio == null || !ratio.hasValue() ? words.of("changes.no-value") : ResultText.of(ratio, unit, words);
    }

    private BigDecimal number(Fraction change) {
        return change.rounded(unit, DECIMALS);
    }

    /** "1,43 điểm %"; a whole number without decimals. */
    private String amount(BigDecimal number) {
        String text = unit == ResultUnit.TOTAL
                ? words.numbers().exact(number)
                : words.numbers().rounded(number, DECIMALS);
        return unit == ResultUnit.PERCENT ? words.of("changes.points", text) : text;
    }

    private String signed(Fraction effect) {
        BigDecimal number = number(effect);
        // A hyphen for a minus would be torn from its number at the end of a line.
        String sign = number.signum() > 0 ? "+" : number.signum() < 0 ? "\u2212" : "";
        return sign + words.numbers().rounded(number.abs(), DECIMALS);
    }
}
