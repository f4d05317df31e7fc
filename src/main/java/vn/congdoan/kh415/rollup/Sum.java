package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Contribution;
import vn.congdoan.kh415.model.Coverage;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.Total;

/** A total while it is being added up. */
final class Sum {
    private BigDecimal numerator = BigDecimal.ZERO;
    private BigDecimal denominator = BigDecimal.ZERO;
    private boolean reported;
    private int received;
    private int carried;
    private int covered;
    private int missing;
    private @Nullable BigDecimal missingDenominator = BigDecimal.ZERO;

    void add(Contribution body) {
        count(body.basis());
        if (body.ratio() != null) {
            add(body.ratio());
        } else if (body.basis() == Contribution.Basis.MISSING) {
            addMissing(body.missingDenominator());
        }
    }

    /** A body whose figures are counted elsewhere, or are in the total of a consolidated return. */
    void count(Contribution.Basis basis) {
        switch (basis) {
            case RECEIVED -> received++;
            case CARRIED -> carried++;
            case COVERED -> covered++;
            case MISSING -> missing++;
        }
    }

    void add(Ratio ratio) {
        reported = true;
        numerator = plus(numerator, ratio.numerator());
        denominator = ratio.denominator() == null ? denominator : plus(denominator, ratio.denominator());
    }

    void add(Sum other) {
        numerator = plus(numerator, other.numerator);
        denominator = plus(denominator, other.denominator);
        reported |= other.reported;
        received += other.received;
        carried += other.carried;
        covered += other.covered;
        missing += other.missing;
        addMissing(other.missingDenominator);
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

    /** The consolidated return speaks for everybody; only who was missing becomes covered. */
    void replace(Ratio consolidated) {
        numerator = BigDecimal.ZERO;
        denominator = BigDecimal.ZERO;
        add(consolidated);
        covered += missing;
        missing = 0;
        missingDenominator = BigDecimal.ZERO;
    }

    BigDecimal numerator() {
        return numerator;
    }

    BigDecimal denominator() {
        return denominator;
    }

    int missing() {
        return missing;
    }

    boolean isEmpty() {
        return !reported && coverage().expected() == 0;
    }

    private Coverage coverage() {
        return new Coverage(received, carried, covered, missing);
    }

    /** Where nobody was expected, 0/0; where somebody was and nobody reported, nothing. */
    Total total(boolean hasDenominator) {
        Ratio ratio = new Ratio(numerator, hasDenominator || isEmpty() ? denominator : null);
        return new Total(reported || isEmpty() ? ratio : null, coverage(), missingDenominator);
    }
}
