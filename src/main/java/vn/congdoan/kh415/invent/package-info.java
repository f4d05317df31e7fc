/**
 * An invented union of any size: its bodies, what each would report month by month, and what of it would arrive, in which form and with
 * which faults. What enters: a plan, a size and a seed; what leaves: tables, the same for the same three on every machine. Knows nothing
 * of any plan in particular: whether figures are people or money, and which cannot exceed which, is taken from the plan's own measures,
 * indicators and rules. Every number is drawn from the seed and the name of what it is drawn for, so that nothing need be kept.
 *
 * <p>Start with {@code Invention}.
 */
@NullMarked
package vn.congdoan.kh415.invent;

import org.jspecify.annotations.NullMarked;
