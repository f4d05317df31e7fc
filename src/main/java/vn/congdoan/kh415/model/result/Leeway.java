package vn.congdoan.kh415.model.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.congdoan.kh415.model.body.UnitCode;

/**
 * How far figures that are known can still move, beside what the missing bodies will report.
 *
 * @param less by how much the numerator may turn out smaller: carried stocks that are a share of something
 * @param more by how much it may turn out larger: what carried bodies lack to their denominators
 * @param endless whether it may become any larger number: months of a flow are lacking, or what is carried has no upper limit
 * @param doubtful whether a denominator rests on so little that no verdict is final: it is older than a year, or still growing
 * @param apart in order, the codes of bodies that belong here and whose figures cannot be told from those of others
 */
public record Leeway(BigDecimal less, BigDecimal more, boolean endless, boolean doubtful, List<UnitCode> apart) {
    public static final Leeway NONE = new Leeway(BigDecimal.ZERO, BigDecimal.ZERO, false, false, List.of());

    /** A denominator that is older than a year. */
    public static final Leeway OLD = new Leeway(BigDecimal.ZERO, BigDecimal.ZERO, false, true, List.of());

    public Leeway {
        apart = apart.isEmpty() ? List.of() : List.copyOf(new TreeSet<>(apart));
    }

    /** Whether nothing can move. */
    public boolean isNone() {
        return less.signum() == 0 && more.signum() == 0 && !endless && !doubtful && apart.isEmpty();
    }

    /** Most figures cannot move, and there may be millions: they share one object. */
    public Leeway plus(Leeway other) {
        if (other.isNone()) {
            return this;
        }
        if (isNone()) {
            return other;
        }
        return new Leeway(
                less.add(other.less),
                more.add(other.more),
                endless || other.endless,
                doubtful || other.doubtful,
                joined(apart, other.apart));
    }

    private static List<UnitCode> joined(List<UnitCode> some, List<UnitCode> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<UnitCode> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
