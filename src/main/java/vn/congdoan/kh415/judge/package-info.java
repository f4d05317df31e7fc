/**
 * Totals × targets → verdicts. What enters: an indicator, the total of a subtree, kind, sector or cluster, and the period; what
 * leaves: verdict, bounds and how certain it is, pace, shortfall and margin, and which missing returns would settle an open
 * verdict; how the shortfall of the whole splits over the units, how units rank, and what a milestone asks a month. Pure, and exact: values are compared by cross-multiplication and rounded only to be shown.
 *
 * <p>Start with {@link vn.congdoan.kh415.judge.Judge}.
 */
@NullMarked
package vn.congdoan.kh415.judge;

import org.jspecify.annotations.NullMarked;
