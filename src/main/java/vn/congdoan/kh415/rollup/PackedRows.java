package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Total;

/**
 * The subtotals of units, each made when it is asked for: there is one for each of a hundred thousand units and each indicator, and
 * most of what they hold is shared.
 */
final class PackedRows extends AbstractList<Subtotal> implements RandomAccess {
    private final UnitCode[] units;
    private final @Nullable BigDecimal[] numerators;
    private final @Nullable BigDecimal[] denominators;

    /** Of what is not the sum of one body that reported all there is; null of that. */
    private final @Nullable Total[] totals;

    private PackedRows(int size) {
        units = new UnitCode[size];
        numerators = new @Nullable BigDecimal[size];
        denominators = new @Nullable BigDecimal[size];
        totals = new @Nullable Total[size];
    }

    /** A unit and its total. */
    record Row(UnitCode unit, Total total) {}

    static List<Subtotal> of(List<Row> rows) {
        PackedRows packed = new PackedRows(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            packed.put(i, rows.get(i));
        }
        return packed;
    }

    private void put(int at, Row row) {
        units[at] = row.unit;
        Ratio ratio = row.total.ratio();
        if (ratio != null && isOfOne(row.total)) {
            numerators[at] = ratio.numerator();
            denominators[at] = ratio.denominator();
        } else {
            totals[at] = row.total;
        }
    }

    /** Whether it is what {@link #ofOne} makes of its ratio. */
    private static boolean isOfOne(Total total) {
        BigDecimal missing = total.missingDenominator();
        return total.coverage().received() == 1
                && total.coverage().expected() == 1
                && missing != null
                && missing.signum() == 0
                && total.leeway().isNone();
    }

    private static Total ofOne(Ratio ratio) {
        return new Total(ratio, Coverage.of(Contribution.Basis.RECEIVED), BigDecimal.ZERO);
    }

    @Override
    public Subtotal get(int index) {
        BigDecimal numerator = numerators[index];
        Total total = numerator == null ? totals[index] : ofOne(new Ratio(numerator, denominators[index]));
        return new Subtotal(units[index].text(), Objects.requireNonNull(total));
    }

    @Override
    public int size() {
        return units.length;
    }
}
