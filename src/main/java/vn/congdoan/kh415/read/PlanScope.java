package vn.congdoan.kh415.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.congdoan.kh415.model.FindingCode;

/**
 * Which bodies an indicator speaks of, and whether they report what it is made of.
 *
 * <p>Kinds: those the indicator states, else those that report its measures. It must state them where its measures are
 * reported by different kinds, and where several indicators share a numerator that several kinds report, since each then
 * usually means one of them. Sectors: those it states, else those that report all of its measures.
 */
final class PlanScope {
    private final IndicatorDraft indicator;
    private final List<MeasureDraft> measures;

    PlanScope(IndicatorDraft indicator, Map<String, MeasureDraft> measures) {
        this.indicator = indicator;
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
        if (indicator.section().has("kinds")) {
            checkStatedKinds();
        } else {
            checkUnstatedKinds(all);
        }
        if (indicator.section().has("sectors")) {
            checkStatedSectors();
        } else {
            checkUnstatedSectors();
        }
    }

    private void checkStatedKinds() {
        for (MeasureDraft measure : measures) {
            for (String kind : indicator.kinds()) {
                if (!measure.kinds().contains(kind)) {
                    indicator
                            .section()
                            .complain(
                                    FindingCode.PLAN_KIND_NOT_REPORTING,
                                    "kinds",
                                    kind,
                                    measure.id(),
                                    listed(measure.kinds()));
                }
            }
        }
    }

    private void checkUnstatedKinds(List<IndicatorDraft> all) {
        for (MeasureDraft measure : measures) {
            MeasureDraft first = measures.get(0);
            if (!Set.copyOf(first.kinds()).equals(Set.copyOf(measure.kinds()))) {
                complain(FindingCode.PLAN_KINDS_DIFFER, first, listed(first.kinds()), measure, listed(measure.kinds()));
                return;
            }
        }
        for (MeasureDraft measure : measures) {
            List<String> others = all.stream()
                    .filter(other -> !other.id().equals(indicator.id())
                            && other.numerator().contains(measure.id()))
                    .map(IndicatorDraft::id)
                    .toList();
            if (measure.kinds().size() > 1 && indicator.numerator().contains(measure.id()) && !others.isEmpty()) {
                indicator
                        .section()
                        .complain(
                                FindingCode.PLAN_KINDS_NOT_STATED,
                                "numerator",
                                indicator.id(),
                                measure.id(),
                                listed(measure.kinds()),
                                listed(others));
                return;
            }
        }
    }

    private void checkStatedSectors() {
        for (MeasureDraft measure : measures) {
            for (String sector : indicator.sectors()) {
                if (!measure.sectors().isEmpty() && !measure.sectors().contains(sector)) {
                    indicator
                            .section()
                            .complain(
                                    FindingCode.PLAN_SECTOR_NOT_REPORTING,
                                    "sectors",
                                    sector,
                                    measure.id(),
                                    listed(measure.sectors()));
                }
            }
        }
    }

    private void checkUnstatedSectors() {
        List<MeasureDraft> limited = measures.stream()
                .filter(measure -> !measure.sectors().isEmpty())
                .toList();
        if (limited.isEmpty()) {
            return;
        }
        MeasureDraft first = limited.get(0);
        Set<String> common = new LinkedHashSet<>(first.sectors());
        for (MeasureDraft measure : limited) {
            common.retainAll(measure.sectors());
            if (common.isEmpty()) {
                complain(
                        FindingCode.PLAN_SECTORS_DISJOINT,
                        first,
                        listed(first.sectors()),
                        measure,
                        listed(measure.sectors()));
                return;
            }
        }
    }

    private void complain(
            FindingCode code, MeasureDraft one, String reporters, MeasureDraft other, String otherReporters) {
        indicator.section().complainOfKey(code, indicator.id(), one.id(), reporters, other.id(), otherReporters);
    }

    private static String listed(List<String> words) {
        return String.join(", ", words);
    }
}
