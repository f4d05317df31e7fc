package vn.congdoan.kh415.model;

import org.jspecify.annotations.Nullable;

/**
 * A total and its judgement, for a unit's subtree, a kind, a sector or a cluster.
 *
 * @param of the code of the unit, or the id of the kind, sector or cluster; null for the bodies that belong to none
 */
public record Result(@Nullable String of, Total total, Judgement judgement) {}
