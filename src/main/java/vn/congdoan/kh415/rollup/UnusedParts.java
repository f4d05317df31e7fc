package vn.congdoan.kh415.rollup;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/**
 * Says where figures that parts sent for the period are not used, because another part is missing or the body itself reported
 * something.
 */
final class UnusedParts {
    private final List<Measure> measures;
    private final YearMonth period;
    private final RollUpFindings findings;

    UnusedParts(List<Formula> formulas, YearMonth period, RollUpFindings findings) {
        Set<Measure> used = new LinkedHashSet<>();
        for (Formula formula : formulas) {
            used.addAll(formula.numerator());
            used.addAll(formula.denominator());
        }
        this.measures = List.copyOf(used);
        this.period = period;
        this.findings = findings;
    }

    void report(Unit body, Observations observations) {
        List<String> notUsed = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        @Nullable Figure first = null;
        for (Measure measure : measures) {
            Observations.Unused unused = observations.unused(measure, period);
            List<Figure> figures = unused.observed().stream()
                    .flatMap(observation -> observation.figures().stream())
                    .toList();
            if (!figures.isEmpty()) {
                notUsed.add(measure.name().text());
                unused.missing().forEach(part -> missing.add(part.name()));
                first = first == null ? figures.get(0) : first;
            }
        }
        if (first != null) {
            List<MeasureId> own = observations.own(period);
            findings.add(
                    FindingCode.PARTS_NOT_USED,
                    first.source().place(),
                    body.code(),
                    period,
                    new ReturnFacts.UnusedParts(
                            notUsed,
                            own.isEmpty() ? List.copyOf(missing) : List.of(),
                            own.stream().map(this::name).toList()));
        }
    }

    private String name(MeasureId id) {
        return measures.stream()
                .filter(measure -> measure.id().equals(id))
                .map(measure -> measure.name().text())
                .findFirst()
                .orElse(id.text());
    }
}
