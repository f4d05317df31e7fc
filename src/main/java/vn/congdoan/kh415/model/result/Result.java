package vn.congdoan.kh415.model.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Assigned;

/**
 * A total and its judgement, for a unit's subtree, a kind, a sector or a cluster.
 *
 * @param of the code of the unit, or the id of the kind, sector or cluster; null for the bodies that belong to none
 * @param assigned what is assigned to the unit for the reporting year; null if nothing is
 * @param againstAssigned how the total stands to it, judged like the plan's own target; null without it
 * @param shortfallShare the unit's part of the shortfall of the whole; null if that is not split down to it
 * @param rank among units of its kind; null if it is not a unit or has no value
 */
public record Result(
        @Nullable String of,
        Total total,
        Judgement judgement,
        @Nullable Assigned assigned,
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

    /** What was reached over what is assigned, to be shown as a percentage and never capped; empty without one of them. */
    public Optional<Ratio> ofAssigned() {
        Ratio ratio = total.ratio();
        if (ratio == null || assigned == null || assigned.number().signum() == 0) {
            return Optional.empty();
        }
        if (!assigned.isPercent()) {
            return Optional.of(new Ratio(ratio.numerator(), assigned.number()));
        }
        BigDecimal below = ratio.denominator();
        return below == null || below.signum() == 0
                ? Optional.empty()
                : Optional.of(new Ratio(ratio.numerator().movePointRight(2), below.multiply(assigned.number())));
    }
}
