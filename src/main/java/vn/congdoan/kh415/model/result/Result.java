package vn.congdoan.kh415.model.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;

/**
 * A total and its judgement, for a unit's subtree, a kind, a sector or a cluster.
 *
 * @param of the code of the unit, or the id of the kind, sector or cluster; null for the bodies that belong to none
 * @param assigned the number assigned to the unit for the reporting year, of what the numerator counts; null if none is
 * @param againstAssigned how the numerator stands to that number, judged like the plan's own target; null without one
 * @param shortfallShare the unit's part of the shortfall of the whole; null if that is not split down to it
 * @param rank among units of its kind; null if it is not a unit or has no value
 */
public record Result(
        @Nullable String of,
        Total total,
        Judgement judgement,
        @Nullable BigDecimal assigned,
        @Nullable Judgement againstAssigned,
        @Nullable BigDecimal shortfallShare,
        @Nullable Rank rank) {
    public Result(@Nullable String of, Total total, Judgement judgement) {
        this(of, total, judgement, null, null, null, null);
    }

    /** Whether a value can be taken. */
    public boolean hasValue() {
        return total.ratio() != null && total.ratio().hasValue();
    }

    /** The numerator over the assigned number, to be shown as a percentage and never capped; empty without one of them. */
    public Optional<Ratio> ofAssigned() {
        Ratio ratio = total.ratio();
        return ratio == null || assigned == null || assigned.signum() == 0
                ? Optional.empty()
                : Optional.of(new Ratio(ratio.numerator(), assigned));
    }
}
