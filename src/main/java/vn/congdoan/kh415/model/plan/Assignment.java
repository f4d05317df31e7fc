package vn.congdoan.kh415.model.plan;

import java.math.BigDecimal;
import vn.congdoan.kh415.model.body.UnitCode;

/**
 * A number assigned to a unit (số giao) for an indicator and a reporting year: of what the indicator's numerator counts.
 *
 * @param unit the unit's code
 * @param indicator the indicator's id
 * @param year the reporting year, by the year of its last month
 * @param number how many; never below 0
 */
public record Assignment(UnitCode unit, IndicatorId indicator, int year, BigDecimal number) {
    public Assignment {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("assigned " + number);
        }
    }
}
