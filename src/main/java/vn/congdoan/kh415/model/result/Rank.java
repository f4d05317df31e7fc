package vn.congdoan.kh415.model.result;

import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands among its equals by one indicator.
 *
 * @param cluster among the units of its kind in its cluster; null if it belongs to none
 * @param kind among all units of its kind
 */
public record Rank(@Nullable Position cluster, Position kind) {
    /**
     * A place in an order.
     *
     * @param place 1 is the best; equals share a place, and the places they take are then missing behind it (1, 2, 2, 4)
     * @param of how many were ranked
     */
    public record Position(int place, int of) {
        public Position {
            if (place < 1 || place > of) {
                throw new IllegalArgumentException("place " + place + " of " + of);
            }
        }
    }
}
