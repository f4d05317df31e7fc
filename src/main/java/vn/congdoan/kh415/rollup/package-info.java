/**
 * Figures × tree × period → totals. What enters: the plan, the registry, the tree on the last day of the period and the ledger
 * of accepted returns; what leaves: for each indicator the sums of the whole, of every subtree, kind, sector and cluster, with
 * coverage, and what each expected body gave; beside them the findings met on the way. Pure.
 *
 * <p>Start with {@link vn.congdoan.kh415.rollup.RollUp}. It goes from the smallest to the largest:
 *
 * <ol>
 * <li>{@code Voice}: what a body said of a measure in one month, itself or through its parts;
 * <li>{@code TimeRules}: what those months make of the measure in a period;
 * <li>{@code Body}: numerator and denominator of one body for one indicator;
 * <li>{@code Subtrees}: the sums from the bottom up, with consolidated returns where bodies are missing;
 * <li>{@code Breakdown}: the same sums by kind, sector and cluster.
 * </ol>
 *
 * <p>Cost is linear in units × indicators × months of a reporting year.
 */
@NullMarked
package vn.congdoan.kh415.rollup;

import org.jspecify.annotations.NullMarked;
