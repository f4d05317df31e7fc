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
    /** Of figures that cannot move. */
    public Total(@Nullable Ratio ratio, Coverage coverage, @Nullable BigDecimal missingDenominator) {
        this(ratio, coverage, missingDenominator, Leeway.NONE);
    }

    /** Whether nothing that is still to come can change it. */
    public boolean isSettled() {
        return coverage.missing() == 0 && leeway.isNone();
    }
}
