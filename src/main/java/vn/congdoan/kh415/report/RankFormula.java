package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Rank;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.Result;
import vn.congdoan.kh415.model.ResultUnit;
import vn.congdoan.kh415.model.Target;
import vn.congdoan.kh415.model.TargetType;

/**
 * How the places of one list come about: the highest value first or, where only one is right, the least distance from it. Both are one
 * division of whole numbers, so that equals are equal in binary fractions, too; where others are not well apart, the places stay
 * plain.
 */
final class RankFormula {
    private static final BigDecimal MOST = BigDecimal.ONE.movePointRight(15);

    /** How far apart two values must be, as a part of the greater. */
    private static final BigDecimal APART = BigDecimal.ONE.movePointLeft(13);

    private final ResultUnit unit;

    /** Null where the higher is the better. */
    private final @Nullable Target right;

    private final boolean live;

    private RankFormula(IndicatorResult of, List<Result> ranked) {
        Target target = of.target();
        boolean one = target != null && (target.type() == TargetType.RULE || target.type() == TargetType.EXACTLY);
        this.unit = of.indicator().unit();
        this.right = one ? target : null;
        this.live = ranked.stream().map(RankFormula::ratio).allMatch(this::isShort) && isInOrder(ranked);
    }

    /** Of the ranked units of one kind. */
    static RankFormula of(IndicatorResult of, List<Result> ranked) {
        return new RankFormula(of, ranked);
    }

    private static Ratio ratio(Result row) {
        return Objects.requireNonNull(row.total().ratio());
    }

    private boolean isShort(Ratio ratio) {
        return Formulas.isWhole(ratio.numerator())
                && Formulas.isWhole(ratio.denominator())
                && ratio.numerator().multiply(scale()).compareTo(MOST) < 0
                && below(ratio)
                                .multiply(right == null ? BigDecimal.ONE : edge().add(scale()))
                                .compareTo(MOST)
                        < 0;
    }

    /** Whether a spreadsheet would come to the same places. */
    private boolean isInOrder(List<Result> ranked) {
        List<Result> bestFirst = ranked.stream()
                .sorted(Comparator.comparing(row -> kind(row).place()))
                .toList();
        for (int i = 1; i < bestFirst.size(); i++) {
            BigDecimal better = merit(ratio(bestFirst.get(i - 1)));
            BigDecimal worse = merit(ratio(bestFirst.get(i)));
            boolean same =
                    kind(bestFirst.get(i - 1)).place() == kind(bestFirst.get(i)).place();
            BigDecimal far = better.abs().max(worse.abs()).multiply(APART);
            if (!same && better.subtract(worse).compareTo(far) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static Rank.Position kind(Result row) {
        return Objects.requireNonNull(row.rank()).kind();
    }

    private BigDecimal merit(Ratio ratio) {
        return right == null
                ? ratio.numerator().divide(below(ratio), MathContext.DECIMAL128)
                : far(ratio).negate();
    }

    /** How far the value lies outside what is right, as a fraction of one for a percentage. */
    private BigDecimal far(Ratio ratio) {
        BigDecimal above =
                ratio.numerator().multiply(scale()).subtract(below(ratio).multiply(edge()));
        return above.abs()
                .subtract(below(ratio).multiply(tolerance()))
                .max(BigDecimal.ZERO)
                .divide(below(ratio).multiply(scale()), MathContext.DECIMAL128);
    }

    private static BigDecimal below(Ratio ratio) {
        return ratio.denominator() == null ? BigDecimal.ONE : ratio.denominator();
    }

    /** By what both sides are multiplied: an edge of 74.5 % becomes 745 against 1000. */
    private BigDecimal scale() {
        return right == null ? BigDecimal.ONE : BigDecimal.ONE.movePointRight(decimals() + percent());
    }

    private BigDecimal edge() {
        return Objects.requireNonNull(right).lower().movePointRight(decimals());
    }

    private BigDecimal tolerance() {
        BigDecimal tolerance = Objects.requireNonNull(right).tolerance();
        return tolerance == null ? BigDecimal.ZERO : tolerance.movePointRight(decimals());
    }

    private int decimals() {
        Target target = Objects.requireNonNull(right);
        BigDecimal tolerance = target.tolerance() == null ? BigDecimal.ZERO : target.tolerance();
        return Math.max(0, target.lower().add(tolerance).stripTrailingZeros().scale());
    }

    private int percent() {
        return unit == ResultUnit.PERCENT ? 2 : 0;
    }

    /** Empty where the value itself ranks. */
    SheetCell distance(Ratio ratio, String numerator, String denominator) {
        if (right == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        boolean divided = ratio.denominator() != null;
        String below = divided ? "*" + denominator : "";
        String scale = Formulas.plain(scale());
        String far = "ABS(" + scale + "*" + numerator + "-" + Formulas.plain(edge()) + below + ")";
        String outside =
                tolerance().signum() == 0 ? far : "MAX(0," + far + "-" + Formulas.plain(tolerance()) + below + ")";
        boolean one = scale.equals("1") && !divided;
        return new SheetCell(
                new Content.Formula(
                        one ? outside : outside + "/(" + scale + below + ")", new Content.Numeric(far(ratio))),
                new Style(unit == ResultUnit.PERCENT ? Role.PERCENT : Role.AVERAGE));
    }

    /**
     * A place among others.
     *
     * @param row in which it stands
     * @param first and {@code last}, the rows of the others
     * @param value the column of values; at its right stand the distances
     */
    Content place(Rank.Position position, int row, int first, int last, int value) {
        int column = right == null ? value : value + 1;
        Content stored = new Content.Numeric(BigDecimal.valueOf(position.place()));
        return live
                ? new Content.Formula(
                        "RANK(" + Place.cellName(row, column) + "," + range(first, last, column)
                                + (right == null ? "" : ",1") + ")",
                        stored)
                : stored;
    }

    private static String range(int first, int last, int column) {
        return Place.cellName(first, column) + ":" + Place.cellName(last, column);
    }
}
