package vn.congdoan.kh415.read.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;

/**
 * Which bodies an indicator speaks of, and whether they report what it is made of.
 *
 * <p>Kinds: those the indicator states, else those that report its measures. It must state them where its measures are
 * reported by different kinds, and where several indicators share a numerator that several kinds report, since each then
 * usually means one of them. Sectors: those it states, else those that report all of its measures.
 */
final class PlanScope {
    private final IndicatorDraft indicator;
    private final PlanSection section;
    private final List<MeasureDraft> measures;

    PlanScope(IndicatorDraft indicator, Map<String, MeasureDraft> measures) {
        this.indicator = indicator;
        this.section = indicator.section();
        this.measures = indicator.measures().stream()
                .map(measures::get)
                .filter(Objects::nonNull)
                .filter(measure -> !measure.kinds().isEmpty())
                .toList();
    }

    Set<String> kinds() {
        return Set.copyOf(
                indicator.kinds().isEmpty() && !measures.isEmpty()
                        ? measures.get(0).kinds()
                        : indicator.kinds());
    }

    Set<String> sectors() {
        if (!indicator.sectors().isEmpty()) {
            return Set.copyOf(indicator.sectors());
        }
        Set<String> common = new LinkedHashSet<>();
        for (MeasureDraft measure : measures) {
            if (common.isEmpty()) {
                common.addAll(measure.sectors());
            } else if (!measure.sectors().isEmpty()) {
                common.retainAll(measure.sectors());
            }
        }
        return Set.copyOf(common);
    }

    /** Complains of what the measures' reporters exclude. */
    void check(List<IndicatorDraft> all) {
        if (section.has("kinds")) {
            checkStatedKinds();
        } else {
            checkUnstatedKinds(all);
        }
        if (section.has("sectors")) {
            checkStatedSectors();
        } else {
            checkUnstatedSectors();
        }
    }

    private void checkStatedKinds() {
        for (MeasureDraft measure : measures) {
            for (String kind : indicator.kinds()) {
                if (!measure.kinds().contains(kind)) {
                    section.complain(
                            FindingCode.PLAN_KIND_NOT_REPORTING,
                            "kinds",
                            new PlanFacts.NotReporting(kind, measure.id(), measure.kinds()));
                }
            }
        }
    }

    private void checkUnstatedKinds(List<IndicatorDraft> all) {
        for (MeasureDraft measure : measures) {
            MeasureDraft first = measures.get(0);
            if (!Set.copyOf(first.kinds()).equals(Set.copyOf(measure.kinds()))) {
                complain(FindingCode.PLAN_KINDS_DIFFER, first, first.kinds(), measure, measure.kinds());
                return;
            }
        }
        measures.stream()
                .filter(measure -> measure.kinds().size() > 1)
                .filter(measure -> indicator.numerator().measures().contains(measure.id()))
                .filter(measure -> !sharing(measure, all).isEmpty())
                .findFirst()
                .ifPresent(measure -> complainOfSharing(measure, all));
    }

    /** The other indicators with that measure above the line. */
    private List<String> sharing(MeasureDraft measure, List<IndicatorDraft> all) {
        return all.stream()
                .filter(other -> !other.id().equals(indicator.id()))
                .filter(other -> other.numerator().measures().contains(measure.id()))
                .map(IndicatorDraft::id)
                .toList();
    }

    private void complainOfSharing(MeasureDraft measure, List<IndicatorDraft> all) {
        section.complain(
                FindingCode.PLAN_KINDS_NOT_STATED,
                "numerator",
                new PlanFacts.OpenKinds(indicator.id(), measure.id(), measure.kinds(), sharing(measure, all)));
    }

    private void checkStatedSectors() {
        for (MeasureDraft measure : measures) {
            for (String sector : indicator.sectors()) {
                if (!measure.sectors().isEmpty() && !measure.sectors().contains(sector)) {
                    section.complain(
                            FindingCode.PLAN_SECTOR_NOT_REPORTING,
                            "sectors",
                            new PlanFacts.NotReporting(sector, measure.id(), measure.sectors()));
                }
            }
        }
    }

    private void checkUnstatedSectors() {
        MeasureDraft first = null;
        Set<String> common = new LinkedHashSet<>();
        for (MeasureDraft measure : measures) {
            if (first == null && !measure.sectors().isEmpty()) {
                first = measure;
                common.addAll(measure.sectors());
            } else if (first != null && !measure.sectors().isEmpty()) {
                common.retainAll(measure.sectors());
                if (common.isEmpty()) {
                    complain(FindingCode.PLAN_SECTORS_DISJOINT, first, first.sectors(), measure, measure.sectors());
                    return;
                }
            }
        }
    }

    private void complain(
            FindingCode code, MeasureDraft one, List<String> reporters, MeasureDraft other, List<String> others) {
        section.complainOfKey(
                code, new PlanFacts.TwoReporters(indicator.id(), one.id(), reporters, other.id(), others));
    }
}
