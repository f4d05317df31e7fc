package vn.congdoan.kh415.model.result;

import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;

/**
 * The same result in an earlier period, on the tree of its own time.
 *
 * @param pace of a target under way then; null where there was none
 * @param since how the value changed from then to now, and of what that is made; null if either has no value
 * @param otherPlan whether the verdict was given under another wording of the plan than that of today
 * @param anew whether figures that count from the beginning of the reporting year began anew since then: the value may be shown
 *     as that of the year before, and is never compared
 */
public record Earlier(
        @Nullable Ratio ratio,
        @Nullable Verdict verdict,
        Judgement.@Nullable Pace pace,
        @Nullable Change since,
        boolean otherPlan,
        boolean anew) {
    public Earlier(@Nullable Ratio ratio, @Nullable Verdict verdict) {
        this(ratio, verdict, null, null, false, false);
    }

    /** Whether there was a value, and not only figures of nothing. */
    public boolean hasValue() {
        return ratio != null && ratio.hasValue();
    }

    /** What was said of it then. */
    public Judgement judgement() {
        return new Judgement(verdict, null, pace);
    }
}
