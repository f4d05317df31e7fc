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
 * @param kept of a rule of each body, how many keep it; null where there is no such rule, and for a single body
 */
public record Judgement(
        @Nullable Verdict verdict,
        @Nullable Certainty certainty,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Pace pace,
        @Nullable BigDecimal shortfall,
        @Nullable BigDecimal margin,
        @Nullable Kept kept) {
    /** By a rule that is not one of each body. */
    public Judgement(
            @Nullable Verdict verdict,
            @Nullable Certainty certainty,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable Pace pace,
            @Nullable BigDecimal shortfall,
            @Nullable BigDecimal margin) {
        this(verdict, certainty, low, high, pace, shortfall, margin, null);
    }

    /** Only what is said of it. */
    public Judgement(@Nullable Verdict verdict, @Nullable Certainty certainty, @Nullable Pace pace) {
        this(verdict, certainty, null, null, pace, null, null);
    }

    /** The same, as certain as that. */
    public Judgement with(Certainty certain) {
        return new Judgement(verdict, certain, low, high, pace, shortfall, margin, kept);
    }

    /** The same value judged by how many bodies keep a rule; how much could be lost is no question then. */
    public Judgement with(
            @Nullable Verdict now, @Nullable Certainty certain, @Nullable BigDecimal lacking, Kept bodies) {
        return new Judgement(now, certain, low, high, pace, lacking, null, bodies);
    }

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
