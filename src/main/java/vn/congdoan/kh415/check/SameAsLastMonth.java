package vn.congdoan.kh415.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.MeasureId;

/** All figures of a return are those of the month before: perhaps last month's file with a new date. */
final class SameAsLastMonth implements Check {
    @Override
    public List<Finding> findings(CheckedFigures figures) {
        List<Finding> findings = new ArrayList<>();
        int least = figures.plan().thresholds().sameFigures();
        for (Unit unit : figures.tree().units()) {
            SortedMap<MeasureId, Entry.Given> now = figures.of(unit.code(), figures.period());
            SortedMap<MeasureId, Entry.Given> before =
                    figures.of(unit.code(), figures.period().minusMonths(1));
            if (now.size() >= least && values(now).equals(values(before))) {
                Entry.Given first = now.values().iterator().next();
                findings.add(new Finding(
                        FindingCode.SAME_AS_LAST_MONTH,
                        first.source().place(),
                        unit.code(),
                        null,
                        figures.period(),
                        new CheckFacts.SameFigures(now.size(), figures.period().minusMonths(1))));
            }
        }
        return findings;
    }

    static SortedMap<MeasureId, BigDecimal> values(SortedMap<MeasureId, Entry.Given> figures) {
        SortedMap<MeasureId, BigDecimal> values = new TreeMap<>();
        figures.forEach((measure, given) -> values.put(measure, given.value().stripTrailingZeros()));
        return values;
    }
}
