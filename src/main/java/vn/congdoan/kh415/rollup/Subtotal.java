package vn.congdoan.kh415.rollup;

import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Total;

/**
 * A part of a whole.
 *
 * @param of the code of a unit, or the id of a kind, sector or cluster; null for what belongs to none
 */
public record Subtotal(@Nullable String of, Total total) {}
