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

/** Says where figures that parts sent for the period are not used, because another part is silent or the body itself reported something. */
final class UnusedParts {
    private final List<Measure> measures;
    private final YearMonth period;
    private final Remarks remarks;

    UnusedParts(List<Formula> formulas, YearMonth period, Remarks remarks) {
        Set<Measure> used = new LinkedHashSet<>();
        for (Formula formula : formulas) {
            used.addAll(formula.numerator());
            used.addAll(formula.denominator());
        }
        this.measures = List.copyOf(used);
        this.period = period;
        this.remarks = remarks;
    }

    void look(Unit body, Voice voice) {
        List<String> lost = new ArrayList<>();
        Set<String> silent = new LinkedHashSet<>();
        @Nullable Figure first = null;
        for (Measure measure : measures) {
            Voice.Unheard unheard = voice.unheard(measure, period);
            List<Figure> figures = unheard.from().stream()
                    .flatMap(said -> said.figures().stream())
                    .toList();
            if (!figures.isEmpty()) {
                lost.add(measure.name().text());
                unheard.without().forEach(part -> silent.add(part.name()));
                first = first == null ? figures.get(0) : first;
            }
        }
        if (first != null) {
            List<MeasureId> own = voice.own(period);
            remarks.add(
                    FindingCode.PARTS_NOT_USED,
                    first.source().place(),
                    body.code(),
                    period,
                    new ReturnFacts.UnusedParts(
                            lost,
                            own.isEmpty() ? List.copyOf(silent) : List.of(),
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
