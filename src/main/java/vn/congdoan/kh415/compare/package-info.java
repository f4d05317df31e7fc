/**
 * Two periods → what changed and why. What enters: the whole and the bodies' contributions of an indicator, then and now; what
 * leaves: the change, split into what comes of coverage, of rates and of the mix of bodies. Pure and exact.
 *
 * <p>Start with {@link vn.congdoan.kh415.compare.Comparison}.
 */
@NullMarked
package vn.congdoan.kh415.compare;

import org.jspecify.annotations.NullMarked;
