package vn.congdoan.kh415.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;

/**
 * The sum over a set of bodies.
 *
 * @param ratio Σ numerators over Σ denominators of the bodies that reported; null if some were expected and none reported
 * @param missingDenominator Σ of what the missing bodies' denominators are expected to be; null if unknown for one of them
 * @param leeway how far what is known can still move
 */
public record Total(
        @Nullable Ratio ratio, Coverage coverage, @Nullable BigDecimal missingDenominator, Leeway leeway) {
    private static final Ratio ALL = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    /** Of figures that cannot move. */
    public Total(@Nullable Ratio ratio, Coverage coverage, @Nullable BigDecimal missingDenominator) {
        this(ratio, coverage, missingDenominator, Leeway.NONE);
    }

    /**
     * The part that those with figures make of all that are expected, by denominators (without one by numerators); of the missing
     * their last counts. Null where nobody is expected, and where nothing is known of one that is missing.
     */
    public @Nullable Ratio share() {
        if (coverage.expected() == 0) {
            return null;
        }
        if (coverage.missing() == 0) {
            return ALL;
        }
        if (missingDenominator == null) {
            return null;
        }
        BigDecimal known =
                ratio == null ? BigDecimal.ZERO : ratio.denominator() == null ? ratio.numerator() : ratio.denominator();
        BigDecimal all = known.add(missingDenominator);
        return all.signum() <= 0 ? null : new Ratio(known, all);
    }

    /** Whether nothing that is still to come can change it. */
    public boolean isSettled() {
        return coverage.missing() == 0 && leeway.isNone();
    }
}
