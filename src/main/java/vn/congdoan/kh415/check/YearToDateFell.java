package vn.congdoan.kh415.check;

import java.util.List;
import java.util.Optional;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;

/** A figure counted since the year began is smaller than it was earlier in the same reporting year. */
final class YearToDateFell implements Check {
    @Override
    public List<Finding> findings(CheckedFigures figures) {
        int elapsed = figures.plan().reportingYear().elapsed(figures.period());
        return figures.findings(OverTime.YTD, (measure, unit) -> check(figures, measure, unit, elapsed - 1));
    }

    private static Optional<Finding> check(CheckedFigures figures, Measure measure, Unit unit, int months) {
        if (!(figures.ledger().own(unit.code(), figures.period(), measure.id()) instanceof Entry.Given now)) {
            return Optional.empty();
        }
        return figures.before(unit.code(), measure.id(), months)
                .filter(before -> before.getValue().value().compareTo(now.value()) > 0)
                .map(before -> figures.finding(
                        FindingCode.YTD_FELL,
                        unit,
                        measure,
                        now,
                        new CheckFacts.Changed(
                                CheckedFigures.bare(now.value()),
                                CheckedFigures.bare(before.getValue().value()),
                                before.getKey())));
    }
}
