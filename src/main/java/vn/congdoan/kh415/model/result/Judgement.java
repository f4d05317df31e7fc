package vn.congdoan.kh415.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a total means. Every component is null where the plan does not judge it.
 *
 * @param low the value, in the indicator's unit and rounded half up to 4 decimals, if the missing bodies had nothing to show
 * @param high the same if they had everything; null where the numerator has no limit
 * @param shortfall the least whole increase of the numerator that reaches the target; 0 if reached
 * @param margin the largest whole decrease that keeps it; the negative shortfall if missed
 */
public record Judgement(
        @Nullable Verdict verdict,
        @Nullable Certainty certainty,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Pace pace,
        @Nullable BigDecimal shortfall,
        @Nullable BigDecimal margin) {
    /** Whether the missing returns could still change a verdict. */
    public enum Certainty {
        FINAL,
        OPEN
    }

    /** Whether the value has kept up with the reporting year. */
    public enum Pace {
        ON_TRACK,
        BEHIND
    }
}
