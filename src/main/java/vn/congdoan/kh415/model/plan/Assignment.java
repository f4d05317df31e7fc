package vn.congdoan.kh415.model.plan;

import java.math.BigDecimal;
import vn.congdoan.kh415.model.body.UnitCode;

/**
 * What is assigned to a unit (chỉ tiêu giao) for an indicator and a reporting year.
 *
 * @param unit the unit's code
 * @param indicator the indicator's id
 * @param year the reporting year, by the year of its last month
 */
public record Assignment(UnitCode unit, IndicatorId indicator, int year, Assigned assigned) {
    /** A number of what the indicator's numerator counts. */
    public Assignment(UnitCode unit, IndicatorId indicator, int year, BigDecimal number) {
        this(unit, indicator, year, new Assigned(number, ResultUnit.TOTAL));
    }
}
