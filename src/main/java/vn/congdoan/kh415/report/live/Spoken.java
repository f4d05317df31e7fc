package vn.congdoan.kh415.report.live;

import java.math.BigDecimal;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.text.Words;

/**
 * Numbers inside sentences, written as the office writes them. A format would follow the machine's region ({@code 1,500} here and
 * {@code 1.500} there), and the words around it would not.
 */
public final class Spoken {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** In how many groups of three digits a number is written that a spreadsheet still holds exactly. */
    private static final int GROUPS = 5;

    private final Words words;

    public Spoken(Words words) {
        this.words = words;
    }

    /** A whole number from 0 on. */
    public Expr whole(Expr number) {
        return whole(number, GROUPS);
    }

    /** A number of bodies: fewer than a million. */
    public Expr count(Expr number) {
        return whole(number, 2);
    }

    private Expr whole(Expr number, int most) {
        Expr longest = groups(number, most);
        for (int groups = most - 1; groups > 0; groups--) {
            longest = Formulas.either(
                    number.compared(Operator.BELOW, Expr.of(THOUSAND.pow(groups))), groups(number, groups), longest);
        }
        return longest;
    }

    /** With two decimals, from 0 on. */
    public Expr hundredths(Expr number) {
        return hundredths(number, GROUPS);
    }

    /** A percentage with two decimals: less than a million. */
    public Expr percent(Expr number) {
        return hundredths(number, 2);
    }

    private Expr hundredths(Expr number, int most) {
        Expr all = SheetFunction.ROUND.of(Expr.of(100).times(number), Expr.of(0));
        Expr before = SheetFunction.INT.of(all.over(Expr.of(100)));
        return whole(before, most)
                .then(Expr.of(words.numbers().decimalSign()))
                .then(SheetFunction.TEXT.of(all.minus(Expr.of(100).times(before)), Expr.of("00")));
    }

    /** So many groups of digits, the first of up to three. */
    private Expr groups(Expr number, int groups) {
        if (groups == 1) {
            return SheetFunction.TEXT.of(number, Expr.of("0"));
        }
        Expr written = SheetFunction.TEXT.of(above(number, groups - 1), Expr.of("0"));
        for (int group = groups - 2; group >= 0; group--) {
            Expr digits = above(number, group).minus(Expr.of(THOUSAND).times(above(number, group + 1)));
            written = written.then(Expr.of(words.numbers().thousandsSign()))
                    .then(SheetFunction.TEXT.of(digits, Expr.of("000")));
        }
        return written;
    }

    /** What stands above that many groups. */
    private static Expr above(Expr number, int groups) {
        return groups == 0 ? number : SheetFunction.INT.of(number.over(Expr.of(THOUSAND.pow(groups))));
    }
}
