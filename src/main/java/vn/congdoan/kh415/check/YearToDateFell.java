package vn.congdoan.kh415.check;

import java.util.ArrayList;
import java.util.List;
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
        List<Finding> findings = new ArrayList<>();
        int elapsed = figures.plan().reportingYear().elapsed(figures.period());
        for (Measure measure : figures.plan().measures()) {
            if (measure.time() == OverTime.YTD) {
                figures.tree().units().forEach(unit -> check(figures, measure, unit, elapsed - 1, findings));
            }
        }
        return findings;
    }

    private static void check(CheckedFigures figures, Measure measure, Unit unit, int months, List<Finding> findings) {
        if (figures.ledger().own(unit.code(), figures.period(), measure.id()) instanceof Entry.Given now) {
            figures.before(unit.code(), measure.id(), months)
                    .filter(before -> before.getValue().value().compareTo(now.value()) > 0)
                    .ifPresent(before -> findings.add(figures.finding(
                            FindingCode.YTD_FELL,
                            unit,
                            measure,
                            now,
                            new CheckFacts.Changed(
                                    CheckedFigures.bare(now.value()),
                                    CheckedFigures.bare(before.getValue().value()),
                                    before.getKey()))));
        }
    }
}
