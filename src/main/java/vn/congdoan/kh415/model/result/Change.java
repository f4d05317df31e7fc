package vn.congdoan.kh415.model.result;

import java.util.List;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;

/**
 * What a value's change between two periods is made of: {@code correction + coverage + rate + mix = whole}, exactly. Each is a
 * difference of values, not yet a percentage.
 *
 * @param reported the whole of the earlier period as it was closed, else as it was last reported: what people heard then
 * @param computed the same as it is computed from the returns at hand today
 * @param bodies how many bodies had a usable pair over more than nothing in both periods: the matched
 * @param matchedBefore their pairs added up, then; 0/0 if there is none
 * @param matchedNow the same now
 * @param whole the value now minus the value reported then
 * @param correction what comes of corrections to the earlier period: computed minus reported
 * @param coverage what comes of bodies that are not matched: the change since what is computed, minus that of the matched
 * @param rate what comes of the matched bodies' own rates, at the mean of their weights then and now
 * @param mix what comes of their weights, at the mean of their rates then and now
 * @param left the bodies that had a usable pair then and have none now, with what they had
 * @param joined those that have one now and had none then, with what they have
 */
public record Change(
        Ratio reported,
        Ratio computed,
        int bodies,
        Ratio matchedBefore,
        Ratio matchedNow,
        Fraction whole,
        Fraction correction,
        Fraction coverage,
        Fraction rate,
        Fraction mix,
        List<Unmatched> left,
        List<Unmatched> joined) {
    /** A body with figures in one of the two periods only. */
    public record Unmatched(UnitCode unit, Ratio ratio) {}

    public Change {
        left = List.copyOf(left);
        joined = List.copyOf(joined);
    }

    /** What the matched bodies alone changed by. */
    public Fraction matched() {
        return rate.plus(mix);
    }

    /** Whether all of it is what the matched bodies did, so that the wholes may be compared as they stand. */
    public boolean isLikeWithLike() {
        return correction.isZero() && coverage.isZero() && left.isEmpty() && joined.isEmpty();
    }
}
