package vn.congdoan.kh415.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The sum over a set of bodies.
 *
 * @param ratio Σ numerators over Σ denominators of the bodies that reported; null if some were expected and none reported
 * @param missingDenominator Σ of what the missing bodies' denominators are expected to be; null if unknown for one of them
 */
public record Total(
        @Nullable Ratio ratio, Coverage coverage, @Nullable BigDecimal missingDenominator) {}
