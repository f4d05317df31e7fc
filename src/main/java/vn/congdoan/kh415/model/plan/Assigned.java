package vn.congdoan.kh415.model.plan;

import java.math.BigDecimal;

/**
 * What is assigned (giao): at least so much.
 *
 * @param number never below 0
 * @param unit a total, of what the indicator's numerator counts; or percent, of an indicator that is a percentage itself
 */
public record Assigned(BigDecimal number, ResultUnit unit) {
    public Assigned {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("assigned " + number);
        }
        if (unit == ResultUnit.AVERAGE) {
            throw new IllegalArgumentException("assigned on average");
        }
    }

    public boolean isPercent() {
        return unit == ResultUnit.PERCENT;
    }
}
