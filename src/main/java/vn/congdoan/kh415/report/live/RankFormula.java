package vn.congdoan.kh415.report.live;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Rank;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;

/**
 * How the places of one list come about: the highest value first or, where only one is right, the least distance from it. Both are one
 * division of whole numbers, so that equals are equal in binary fractions, too.
 */
public final class RankFormula {
    private final ResultUnit unit;

    /** Null where the higher is the better. */
    private final @Nullable Target right;

    /** Of the ranked units of one kind. */
    public RankFormula(IndicatorResult of) {
        Target target = of.target();
        boolean one = target != null && target.isExact();
        this.unit = of.indicator().unit();
        this.right = one ? target : null;
    }

    /** How far the value lies outside what is right, as a fraction of one for a percentage. */
    private BigDecimal far(Ratio ratio) {
        BigDecimal above =
                ratio.numerator().multiply(unit.scale()).subtract(below(ratio).multiply(edge()));
        return above.abs()
                .subtract(below(ratio).multiply(tolerance()))
                .max(BigDecimal.ZERO)
                .divide(below(ratio).multiply(unit.scale()), MathContext.DECIMAL128);
    }

    private static BigDecimal below(Ratio ratio) {
        return ratio.denominator() == null ? BigDecimal.ONE : ratio.denominator();
    }

    private BigDecimal edge() {
        return Objects.requireNonNull(right).lower();
    }

    private BigDecimal tolerance() {
        BigDecimal tolerance = Objects.requireNonNull(right).tolerance();
        return tolerance == null ? BigDecimal.ZERO : tolerance;
    }

    /**
     * Empty where the value itself ranks.
     *
     * @param lower the cell of the stated edge, and {@code tolerance} by which it may be missed, null where it may not
     */
    public SheetCell distance(
            Ratio ratio, CellRef numerator, CellRef denominator, Expr lower, @Nullable Expr tolerance) {
        if (right == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        boolean divided = ratio.denominator() != null;
        UnaryOperator<Expr> whole = of -> divided ? of.times(denominator) : of;
        Expr far =
                SheetFunction.ABS.of(Formulas.multiple(unit.scale(), numerator).minus(whole.apply(lower)));
        Expr outside = tolerance == null ? far : SheetFunction.MAX.of(Expr.of(0), far.minus(whole.apply(tolerance)));
        boolean one = unit.scale().compareTo(BigDecimal.ONE) == 0 && !divided;
        Content distance = new Content.Formula(
                one ? outside : outside.over(whole.apply(Expr.of(unit.scale())).bracketed()),
                new Content.Numeric(far(ratio)));
        return new SheetCell(
                divided ? Formulas.unless(denominator.equalTo(Expr.of(0)), distance) : distance,
                new Style(unit == ResultUnit.PERCENT ? Role.PERCENT : Role.AVERAGE));
    }

    /**
     * A place among others.
     *
     * @param row in which it stands
     * @param first and {@code last}, the rows of the others
     * @param value the column of values; at its right stand the distances
     */
    public Content place(Rank.Position position, int row, int first, int last, int value) {
        int column = right == null ? value : value + 1;
        Expr own = CellRef.of(row, column);
        Range others = Range.ofColumn(first, last, column);
        Expr place =
                right == null ? SheetFunction.RANK.of(own, others) : SheetFunction.RANK.of(own, others, Expr.of(1));
        return new Content.Formula(
                Formulas.either(SheetFunction.ISNUMBER.of(own), place, Expr.of("")),
                new Content.Numeric(BigDecimal.valueOf(position.place())));
    }
}
