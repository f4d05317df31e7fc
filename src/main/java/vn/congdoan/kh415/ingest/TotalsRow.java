package vn.congdoan.kh415.ingest;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Adds up a column of a table as its rows go by, so that a row of totals can be compared; totals are never figures. */
final class TotalsRow {
    private final Map<Integer, BigDecimal> sinceLast = new TreeMap<>();
    private final Map<Integer, BigDecimal> all = new TreeMap<>();

    void add(int column, BigDecimal figure) {
        sinceLast.merge(column, figure, BigDecimal::add);
        all.merge(column, figure, BigDecimal::add);
    }

    /** Whether a stated total agrees with the rows since the last total, or with all rows so far. */
    boolean agrees(int column, BigDecimal stated) {
        return stated.compareTo(sum(column)) == 0 || stated.compareTo(all.getOrDefault(column, BigDecimal.ZERO)) == 0;
    }

    /** The sum over the rows since the last total. */
    BigDecimal sum(int column) {
        return sinceLast.getOrDefault(column, BigDecimal.ZERO);
    }

    BigDecimal sumOfAll(int column) {
        return all.getOrDefault(column, BigDecimal.ZERO);
    }

    void begin() {
        sinceLast.clear();
    }
}
