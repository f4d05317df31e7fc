package vn.congdoan.kh415.report.words;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Change;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.Fraction;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.text.Words;

/** One indicator's change since an earlier period, in sentences to read aloud. */
public final class ChangeText {
    private static final int DECIMALS = 2;

    private final IndicatorResult of;
    private final ResultUnit unit;
    private final Words words;

    public ChangeText(IndicatorResult of, Words words) {
        this.of = of;
        this.unit = of.indicator().unit();
        this.words = words;
    }

    /** With the two verdicts first. */
    public String flip(@Nullable Earlier before) {
        if (before == null || before.verdict() == null || of.whole().judgement().verdict() == null) {
            return of(before);
        }
        return words.of(
                        "changes.flip",
                        words.of(before.verdict()),
                        words.of(of.whole().judgement().verdict())) + " " + of(before);
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
        int direction = change.whole().compareTo(Fraction.ZERO);
        if (direction == 0) {
            return words.of("changes.same", name, said(now));
        }
        String amount = amount(number(change.whole()).abs());
        return words.of(direction > 0 ? "changes.up" : "changes.down", name, said(now), amount, said(then))
                + (unit == ResultUnit.TOTAL ? "" : parts(change));
    }

    private String parts(Change change) {
        String text =
                " " + words.of("changes.parts", signed(change.rate()), signed(change.mix()), signed(change.coverage()));
        return change.bodies() == 0
                ? text
                : text + " "
                        + words.of(
                                "changes.matched",
                                change.bodies(),
                                said(change.matchedBefore()),
                                said(change.matchedNow()));
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
