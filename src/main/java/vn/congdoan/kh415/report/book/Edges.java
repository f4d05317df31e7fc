package vn.congdoan.kh415.report.book;

import java.math.BigDecimal;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;
import vn.congdoan.kh415.model.result.Verdict;

/**
 * The edges of a target; between them a value is met.
 *
 * @param low what lies below it is {@code below}
 * @param high what lies above it is {@code above}
 * @param fromHigh whether what lies right at it is so, too
 */
public record Edges(BigDecimal low, BigDecimal high, boolean fromHigh, Verdict below, Verdict above) {
    /** In the indicator's unit. */
    public static Edges of(Target target, boolean due) {
        Verdict below = due ? Verdict.NOT_MET : Verdict.NOT_DUE;
        Verdict above = !target.isExact() ? Verdict.EXCEEDED : due ? Verdict.OVER : Verdict.NOT_DUE;
        return new Edges(target.lowEdge(), target.highEdge(), target.type() == TargetType.BAND, below, above);
    }
}
