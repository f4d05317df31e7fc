package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/**
 * Says which flow is lost with bodies that reported it in the reporting year and do not at the end of the period: because they have
 * become a part of another body or a body that does not report it, or are gone and gave more than could be.
 */
final class LostFlows {
    private final Voices voices;
    private final ReportingYear year;
    private final YearMonth period;
    private final Remarks remarks;
    private final DepartedFlows departed;

    /**
     * After all indicators are added up.
     *
     * @param departed what of it is not lost
     */
    LostFlows(Voices voices, ReportingYear year, YearMonth period, Remarks remarks, DepartedFlows departed) {
        this.departed = departed;
        this.voices = voices;
        this.year = year;
        this.period = period;
        this.remarks = remarks;
    }

    void look(List<Unit> everyRow, List<Formula> formulas) {
        Set<UnitCode> units = new LinkedHashSet<>();
        everyRow.forEach(row -> units.add(row.code()));
        Set<Measure> flows = new LinkedHashSet<>();
        for (Formula formula : formulas) {
            formula.numerator().stream().filter(LostFlows::isFlow).forEach(flows::add);
            formula.denominator().stream().filter(LostFlows::isFlow).forEach(flows::add);
        }
        for (UnitCode unit : units) {
            for (Measure measure : flows) {
                if (!voices.reports(unit, measure, period.atEndOfMonth()) && !departed.counted(unit, measure)) {
                    lookAt(unit, measure);
                }
            }
        }
    }

    private static boolean isFlow(Measure measure) {
        return measure.time() == OverTime.FLOW;
    }

    private void lookAt(UnitCode unit, Measure measure) {
        Voice voice = voices.of(unit);
        BigDecimal lost = BigDecimal.ZERO;
        List<Figure> figures = new ArrayList<>();
        for (YearMonth month : year.monthsTo(period)) {
            Said said = voice.said(measure, month);
            if (said != null && said.value() != null) {
                lost = lost.add(said.value());
                figures.addAll(said.figures());
            }
        }
        if (lost.signum() != 0) {
            remarks.add(
                    FindingCode.UNIT_GONE,
                    figures.get(figures.size() - 1).source().place(),
                    unit,
                    measure,
                    period,
                    new ReturnFacts.Stated(lost));
        }
    }
}
