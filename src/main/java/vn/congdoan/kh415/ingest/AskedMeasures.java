package vn.congdoan.kh415.ingest;

import java.time.YearMonth;
import java.util.List;
import vn.congdoan.kh415.model.Indicator;
import vn.congdoan.kh415.model.Measure;
import vn.congdoan.kh415.model.Operand;
import vn.congdoan.kh415.model.OverTime;
import vn.congdoan.kh415.model.Plan;
import vn.congdoan.kh415.model.Unit;

/** Which measures a unit is asked for in a period. What is done once and judged at a later month is not asked before it. */
final class AskedMeasures {
    private final Plan plan;

    AskedMeasures(Plan plan) {
        this.plan = plan;
    }

    List<Measure> of(Unit unit, YearMonth period) {
        return plan.measures().stream()
                .filter(measure -> measure.isReportedBy(unit.kind(), unit.sector()))
                .filter(measure -> plan.indicators().stream()
                        .anyMatch(indicator -> needs(indicator, measure, unit) && isTime(indicator, measure, period)))
                .toList();
    }

    private static boolean needs(Indicator indicator, Measure measure, Unit unit) {
        return indicator.expects(unit)
                && (names(indicator.numerator(), measure)
                        || (indicator.denominator() != null && names(indicator.denominator(), measure)));
    }

    private static boolean names(Operand operand, Measure measure) {
        return operand instanceof Operand.Measures measures && measures.ids().contains(measure.id());
    }

    private boolean isTime(Indicator indicator, Measure measure, YearMonth period) {
        return measure.time() != OverTime.ONCE
                || indicator.dueMonth() == null
                || plan.reportingYear().elapsed(period) >= indicator.dueMonth();
    }
}
