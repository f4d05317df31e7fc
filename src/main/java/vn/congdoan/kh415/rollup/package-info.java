/**
 * Figures × tree × period → totals. What enters: the plan, the registry, the tree on the last day of the period and the ledger
 * of accepted returns; what leaves: for each indicator the sums of the whole, of every subtree, kind, sector and cluster, with
 * coverage, and the contribution of each expected body; beside them the findings met on the way. Pure.
 *
 * <p>Start with {@link vn.congdoan.kh415.rollup.RollUp}. It goes from the smallest to the largest:
 *
 * <ol>
 * <li>{@code Observations}: the figure of a body for a measure in one month, its own or the sum of its parts;
 * <li>{@code TimeRules}: from the observations of those months to the value of the measure in a period;
 * <li>{@code BodyContributions}: numerator and denominator of one body for one indicator, each an {@code OperandValue};
 * <li>{@code Subtrees}: the subtotals from the bottom up, with consolidated returns where bodies are missing;
 * <li>{@code Breakdowns}: the same contributions by kind, sector and cluster.
 * </ol>
 *
 * <p>Cost is linear in units × indicators × months of a reporting year.
 */
@NullMarked
package vn.congdoan.kh415.rollup;

import org.jspecify.annotations.NullMarked;
