package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Leeway;
import vn.congdoan.kh415.model.result.Total;

/**
 * The subtotals of units, each made when it is asked for: there is one for each of a hundred thousand units and each indicator, and
 * most of what they hold is shared.
 */
final class PackedRows extends AbstractList<Subtotal> implements RandomAccess {
    private final UnitCode[] units;
    private final @Nullable BigDecimal[] numerators;
    private final @Nullable BigDecimal[] denominators;
    private final Coverage[] coverages;
    private final @Nullable BigDecimal[] missing;
    private final Leeway[] leeways;

    private PackedRows(int size) {
        units = new UnitCode[size];
        numerators = new @Nullable BigDecimal[size];
        denominators = new @Nullable BigDecimal[size];
        coverages = new Coverage[size];
        missing = new @Nullable BigDecimal[size];
        leeways = new Leeway[size];
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
        Ratio ratio = row.total.ratio();
        units[at] = row.unit;
        numerators[at] = ratio == null ? null : ratio.numerator();
        denominators[at] = ratio == null ? null : ratio.denominator();
        coverages[at] = row.total.coverage();
        missing[at] = row.total.missingDenominator();
        leeways[at] = row.total.leeway();
    }

    @Override
    public Subtotal get(int index) {
        BigDecimal numerator = numerators[index];
        Ratio ratio = numerator == null ? null : new Ratio(numerator, denominators[index]);
        return new Subtotal(units[index].text(), new Total(ratio, coverages[index], missing[index], leeways[index]));
    }

    @Override
    public int size() {
        return units.length;
    }
}
