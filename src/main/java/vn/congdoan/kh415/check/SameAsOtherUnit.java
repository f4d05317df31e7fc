package vn.congdoan.kh415.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.MeasureId;

/** Two units report the very same figures: perhaps one file was sent under two names. */
final class SameAsOtherUnit implements Check {
    @Override
    public List<Finding> findings(CheckedFigures figures) {
        List<Finding> findings = new ArrayList<>();
        Map<SortedMap<MeasureId, BigDecimal>, Unit> seen = new HashMap<>();
        for (Unit unit : figures.tree().units()) {
            SortedMap<MeasureId, Entry.Given> now = figures.of(unit.code(), figures.period());
            SortedMap<MeasureId, BigDecimal> values = SameAsLastMonth.values(now);
            if (countSpeaking(values, figures) < figures.plan().thresholds().sameFigures()) {
                continue;
            }
            Unit twin = seen.putIfAbsent(values, unit);
            if (twin != null) {
                Entry.Given first = now.values().iterator().next();
                findings.add(new Finding(
                        FindingCode.SAME_AS_OTHER_UNIT,
                        first.source().place(),
                        unit.code(),
                        null,
                        figures.period(),
                        new CheckFacts.SameUnit(new Facts.UnitName(twin.code().text(), twin.name()))));
            }
        }
        return findings;
    }

    /** Zeros and answers agree by chance; only other figures speak. */
    private static long countSpeaking(SortedMap<MeasureId, BigDecimal> values, CheckedFigures figures) {
        return values.entrySet().stream()
                .filter(value -> value.getValue().signum() != 0
                        && figures.plan().measure(value.getKey()).addsUp())
                .count();
    }
}
