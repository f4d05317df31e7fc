package vn.congdoan.kh415.ingest.accept;

import java.time.YearMonth;
import java.util.Comparator;
import vn.congdoan.kh415.model.body.UnitCode;

/** Who speaks, and of when; the order is that of the registry's codes, then time. */
record SenderMonth(UnitCode unit, YearMonth period) implements Comparable<SenderMonth> {
    private static final Comparator<SenderMonth> ORDER =
            Comparator.comparing(SenderMonth::unit).thenComparing(SenderMonth::period);

    @Override
    public int compareTo(SenderMonth other) {
        return ORDER.compare(this, other);
    }
}
