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
        if (value.compareTo(target.lowEdge(), unit) < 0) {
            return Verdict.NOT_MET;
        }
        if (target.isExact()) {
            return value.compareTo(target.highEdge(), unit) > 0 ? Verdict.OVER : Verdict.MET;
        }
        int aboveUpper = value.compareTo(target.highEdge(), unit);
        boolean exceeded = target.type() == TargetType.BAND ? aboveUpper >= 0 : aboveUpper > 0;
        return exceeded ? Verdict.EXCEEDED : Verdict.MET;
    }

    /** The place that no higher value leaves. */
    Verdict top() {
        return target.isExact() ? Verdict.OVER : Verdict.EXCEEDED;
    }

    /** The least whole increase of the numerator to the lower edge or beyond it; 0 from there on. */
    BigDecimal lacking(Ratio value) {
        BigDecimal lacking = value.numeratorAt(target.lowEdge(), unit).subtract(value.numerator());
        return lacking.setScale(0, RoundingMode.CEILING).max(BigDecimal.ZERO);
    }
}
