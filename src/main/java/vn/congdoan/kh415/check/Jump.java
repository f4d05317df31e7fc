package vn.congdoan.kh415.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;

/** A state (members, committee) is far from what it was when last reported. */
final class Jump implements Check {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Finding> findings(CheckedFigures figures) {
        List<Finding> findings = new ArrayList<>();
        for (Unit unit : figures.tree().units()) {
            figures.of(unit.code(), figures.period()).forEach((id, now) -> {
                Measure measure = figures.plan().measure(id);
                if (measure.time() == OverTime.STOCK) {
                    figures.before(unit.code(), id, figures.plan().missing().stockMonths())
                            .filter(before -> isJump(figures, before.getValue(), now))
                            .ifPresent(before -> findings.add(figures.finding(
                                    FindingCode.JUMP,
                                    unit,
                                    measure,
                                    now,
                                    new CheckFacts.Changed(
                                            CheckedFigures.bare(now.value()),
                                            CheckedFigures.bare(
                                                    before.getValue().value()),
                                            before.getKey()))));
                }
            });
        }
        return findings;
    }

    private static boolean isJump(CheckedFigures figures, Entry.Given before, Entry.Given now) {
        BigDecimal change = now.value().subtract(before.value()).abs();
        BigDecimal percent = BigDecimal.valueOf(figures.plan().thresholds().jumpPercent());
        boolean large =
                change.compareTo(BigDecimal.valueOf(figures.plan().thresholds().jumpAtLeast())) >= 0;
        return large && change.multiply(HUNDRED).compareTo(before.value().multiply(percent)) > 0;
    }
}
