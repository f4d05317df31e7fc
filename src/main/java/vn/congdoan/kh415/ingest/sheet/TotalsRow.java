package vn.congdoan.kh415.ingest.sheet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Adds up the columns of a table as its rows go by, so that a row of totals can be compared; totals are never figures. */
final class TotalsRow {
    private final Map<Integer, BigDecimal> sinceLast = new HashMap<>();
    private final Map<Integer, BigDecimal> all = new HashMap<>();
    private final Set<Integer> incomplete = new HashSet<>();

    void add(int column, BigDecimal figure) {
        sinceLast.merge(column, figure, BigDecimal::add);
        all.merge(column, figure, BigDecimal::add);
    }

    /** A figure of that column could not be read, which has been said; its totals tell nothing more. */
    void miss(int column) {
        incomplete.add(column);
    }

    /** Whether a stated total agrees with the rows since the last total, or with all rows so far, as far as they are known. */
    boolean agrees(int column, BigDecimal stated) {
        return incomplete.contains(column)
                || stated.compareTo(sinceLast.getOrDefault(column, BigDecimal.ZERO)) == 0
                || stated.compareTo(sumOfAll(column)) == 0;
    }

    BigDecimal sumOfAll(int column) {
        return all.getOrDefault(column, BigDecimal.ZERO);
    }

    /** After a row of totals the next rows may have one of their own. */
    void begin() {
        sinceLast.clear();
    }
}
