package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Leeway;
import vn.congdoan.kh415.model.result.Total;

/** A total or subtotal while it is being added up. */
final class Accumulator {
    private static final Ratio NOTHING = new Ratio(BigDecimal.ZERO, BigDecimal.ZERO);

    /** Null until a body reported; the very ratio of the only body that did, for there may be millions of such sums. */
    private @Nullable Ratio ratio;

    private Coverage coverage = Coverage.NONE;
    private @Nullable BigDecimal missingDenominator = BigDecimal.ZERO;
    private Leeway leeway = Leeway.NONE;

    void add(Contribution body) {
        count(body.basis());
        if (body.ratio() != null) {
            add(body.ratio());
        } else if (body.basis() == Contribution.Basis.MISSING) {
            addMissing(body.missingDenominator());
        }
        leeway = leeway.plus(body.leeway());
    }

    /** Of a body that reported for the period itself: nothing of it can move. */
    void addReceived(Ratio ratio) {
        count(Contribution.Basis.RECEIVED);
        add(ratio);
    }

    /** A body whose figures are counted elsewhere, or are in the total of a consolidated return. */
    void count(Contribution.Basis basis) {
        coverage = coverage.plus(Coverage.of(basis));
    }

    void add(Ratio more) {
        ratio = ratio == null ? more : ratio.plus(more);
    }

    void add(Accumulator other) {
        if (other.ratio != null) {
            add(other.ratio);
        }
        coverage = coverage.plus(other.coverage);
        addMissing(other.missingDenominator);
        leeway = leeway.plus(other.leeway);
    }

    /** Notes bodies that belong here and whose figures cannot be told from those of others. */
    void addUnassigned(List<UnitCode> bodies) {
        leeway = leeway.plus(new Leeway(BigDecimal.ZERO, BigDecimal.ZERO, false, false, bodies));
    }

    private void addMissing(@Nullable BigDecimal size) {
        missingDenominator = missingDenominator == null || size == null ? null : plus(missingDenominator, size);
    }

    /** Keeps the number itself where nothing is added to it: most sums are of one body, and there may be millions. */
    static BigDecimal plus(BigDecimal sum, BigDecimal more) {
        if (more.signum() == 0 && more.scale() <= sum.scale()) {
            return sum;
        }
        return sum.signum() == 0 && sum.scale() <= more.scale() ? more : sum.add(more);
    }

    /** The consolidated return stands for all bodies; only those that were missing become covered. */
    void replaceBy(Ratio consolidated) {
        ratio = consolidated;
        coverage = coverage.allCovered();
        missingDenominator = BigDecimal.ZERO;
        leeway = Leeway.NONE;
    }

    BigDecimal numerator() {
        return ratio == null ? BigDecimal.ZERO : ratio.numerator();
    }

    BigDecimal denominator() {
        return ratio == null || ratio.denominator() == null ? BigDecimal.ZERO : ratio.denominator();
    }

    int missing() {
        return coverage.missing();
    }

    boolean isEmpty() {
        return ratio == null && coverage.expected() == 0 && leeway.isNone();
    }

    /** Where no body was expected, 0/0; where one was and none reported, nothing. */
    Total total() {
        return new Total(isEmpty() ? NOTHING : ratio, coverage, missingDenominator, leeway);
    }
}
