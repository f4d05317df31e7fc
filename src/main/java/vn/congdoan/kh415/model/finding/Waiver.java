package vn.congdoan.kh415.model.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;

/**
 * The secretariat's word that one exact figure is right although a check doubts it.
 *
 * @param code of the doubt, one of {@link FindingCode#waivable()}
 * @param measure the id of the measure that the finding names
 * @param value the figure accepted; any other is not
 * @param signer who answers for it
 * @param until the last reporting date on which it holds
 * @param rule the id of the plan's rule whose break is accepted; empty for a doubt that no rule raises
 * @param place where it is written down
 */
public record Waiver(
        FindingCode code,
        UnitCode unit,
        MeasureId measure,
        YearMonth period,
        BigDecimal value,
        String reason,
        String signer,
        LocalDate until,
        String rule,
        Place place) {
    public Waiver {
        if (!FindingCode.waivable().contains(code)) {
            throw new IllegalArgumentException(code + " cannot be waived");
        }
    }

    /** Whether both speak of the same doubt about the same figure, whatever its value. */
    public boolean concerns(Finding finding) {
        String broken = finding.facts() instanceof CheckFacts.Broken facts ? facts.rule() : "";
        return rule.equals(broken) && concerns(finding.code(), finding.unit(), finding.measure(), finding.period());
    }

    /** The same of a doubt that no rule raises. */
    public boolean concerns(
            FindingCode doubt, @Nullable UnitCode ofUnit, @Nullable MeasureId ofMeasure, @Nullable YearMonth inPeriod) {
        return code == doubt && unit.equals(ofUnit) && measure.equals(ofMeasure) && period.equals(inPeriod);
    }
}
