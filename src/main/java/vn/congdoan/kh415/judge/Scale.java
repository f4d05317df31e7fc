package vn.congdoan.kh415.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;
import vn.congdoan.kh415.model.result.Verdict;

/** A target as a scale on which any value has its place, from not met to the top. */
final class Scale {
    private final Target target;
    private final ResultUnit unit;

    Scale(Target target, ResultUnit unit) {
        this.target = target;
        this.unit = unit;
    }

    /** The place of a value, whatever the date; it never falls as the value rises. */
    Verdict place(Ratio value) {
        if (value.compareTo(lowerEdge(), unit) < 0) {
            return Verdict.NOT_MET;
        }
        if (isRule()) {
            return value.compareTo(upperEdge(), unit) > 0 ? Verdict.OVER : Verdict.MET;
        }
        int aboveUpper = value.compareTo(upperEdge(), unit);
        boolean exceeded = target.type() == TargetType.BAND ? aboveUpper >= 0 : aboveUpper > 0;
        return exceeded ? Verdict.EXCEEDED : Verdict.MET;
    }

    /** The place that no higher value leaves. */
    Verdict top() {
        return isRule() ? Verdict.OVER : Verdict.EXCEEDED;
    }

    /** From where on a value is right, in the indicator's unit. */
    BigDecimal lowerEdge() {
        return isRule() ? target.lower().subtract(tolerance()) : target.lower();
    }

    /** From where on, or above which, a value is more than right, in the indicator's unit. */
    BigDecimal upperEdge() {
        if (isRule()) {
            return target.lower().add(tolerance());
        }
        return target.upper() == null ? target.lower() : target.upper();
    }

    /** The least whole increase of the numerator to the lower edge or beyond it; 0 from there on. */
    BigDecimal lacking(Ratio value) {
        BigDecimal lacking = value.numeratorAt(lowerEdge(), unit).subtract(value.numerator());
        return lacking.setScale(0, RoundingMode.CEILING).max(BigDecimal.ZERO);
    }

    private boolean isRule() {
        return isRule(target);
    }

    /** Whether one value alone is right, give or take a tolerance. */
    static boolean isRule(Target target) {
        return target.type() == TargetType.RULE || target.type() == TargetType.EXACTLY;
    }

    private BigDecimal tolerance() {
        return target.tolerance() == null ? BigDecimal.ZERO : target.tolerance();
    }
}
