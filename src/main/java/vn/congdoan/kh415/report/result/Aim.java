package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.PaceCurve;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.Edges;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.formula.Expr;

/**
 * What a result is held against, and the cells that say so: when somebody types another target there, everything follows. All edges
 * are in the indicator's own unit, 75 for 75 %.
 *
 * @param lower the edge that the plan states
 * @param low the lower edge of what is met, likewise {@code high} the upper
 * @param tolerance by which a rule's value may be off, null where there is none
 * @param pace how much of the target should be reached by this month, null where the plan sets none
 */
public record Aim(
        Target target,
        Edges edges,
        Expr lower,
        Expr low,
        Expr high,
        @Nullable Expr tolerance,
        @Nullable Paced pace) {
    /**
     * The part of a target that should be reached by now.
     *
     * @param part out of {@code whole} parts
     */
    public record Paced(PaceCurve curve, int month, Expr part, Expr whole) {}

    /** At least that number, by the same date and at the same pace. */
    Aim assigned(Frame frame, IndicatorResult of, BigDecimal number, Expr cell) {
        Target assigned = new Target(TargetType.AT_LEAST, null, null, number, null, null, target.by());
        Edges least = Edges.of(assigned, frame.isDue(of.indicator(), assigned));
        return new Aim(assigned, least, cell, cell, cell, null, pace);
    }
}
