package vn.congdoan.kh415.check;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;

/**
 * Monthly figures that are added up never fall over three or more months and rise: they may be running totals, counted again and
 * again. Where a running total stood beside one of them, they are not, nor are those whose headings say that they are of the month.
 */
final class FlowLooksRunning implements Check {
    private static final int LEAST_MONTHS = 3;

    @Override
    public List<Finding> findings(CheckedFigures figures) {
        return figures.findings(OverTime.FLOW, (measure, unit) -> check(figures, measure, unit));
    }

    private static Optional<Finding> check(CheckedFigures figures, Measure measure, Unit unit) {
        if (!(figures.ledger().own(unit.code(), figures.period(), measure.id()) instanceof Entry.Given now)
                || now.ofMonth()) {
            return Optional.empty();
        }
        List<BigDecimal> months = new ArrayList<>();
        for (YearMonth month : figures.plan().reportingYear().monthsTo(figures.period())) {
            if (figures.ledger().toDate(unit.code(), month, measure.id()) != null) {
                return Optional.empty();
            }
            if (figures.ledger().own(unit.code(), month, measure.id()) instanceof Entry.Given given
                    && !given.ofMonth()) {
                months.add(CheckedFigures.bare(given.value()));
            }
        }
        return months.size() >= LEAST_MONTHS && neverFall(months) && rise(months)
                ? Optional.of(figures.finding(
                        FindingCode.FLOW_LOOKS_RUNNING, unit, measure, now, new CheckFacts.Running(months)))
                : Optional.empty();
    }

    private static boolean neverFall(List<BigDecimal> months) {
        for (int month = 1; month < months.size(); month++) {
            if (months.get(month).compareTo(months.get(month - 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean rise(List<BigDecimal> months) {
        return months.get(0).compareTo(months.get(months.size() - 1)) < 0;
    }
}
