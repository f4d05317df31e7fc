package vn.congdoan.kh415.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;

/** A running total of the year is not what its months come to; of months some of which are missing, it is less than the others. */
final class RunningTotalDiffers implements Check {
    @Override
    public List<Finding> findings(CheckedFigures figures) {
        return figures.findings(OverTime.FLOW, (measure, unit) -> check(figures, measure, unit));
    }

    private static Optional<Finding> check(CheckedFigures figures, Measure measure, Unit unit) {
        Entry.Given total = figures.ledger().toDate(unit.code(), figures.period(), measure.id());
        if (total == null) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        boolean complete = true;
        for (YearMonth month : figures.plan().reportingYear().monthsTo(figures.period())) {
            Entry said = figures.ledger().own(unit.code(), month, measure.id());
            if (said instanceof Entry.Given given) {
                sum = sum.add(given.value());
            } else if (!(said instanceof Entry.NotApplicable) && reports(figures, measure, unit, month)) {
                complete = false;
            }
        }
        int compared = total.value().compareTo(sum);
        return (complete ? compared != 0 : compared < 0)
                ? Optional.of(figures.finding(
                        FindingCode.RUNNING_TOTAL_DIFFERS,
                        unit,
                        measure,
                        total,
                        new CheckFacts.RunningTotal(CheckedFigures.bare(total.value()), CheckedFigures.bare(sum))))
                : Optional.empty();
    }

    private static boolean reports(CheckedFigures figures, Measure measure, Unit unit, YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        return figures.registry()
                .unit(unit.code(), day)
                .filter(body -> measure.isReportedBy(body.kind(), body.sector()))
                .isPresent();
    }
}
