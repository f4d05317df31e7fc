package vn.congdoan.kh415.read.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;

/**
 * An indicator as far as it could be read.
 *
 * @param numerator ids of measures that exist; empty where not understood
 * @param denominator the same, and empty also where bodies are counted
 * @param countsBodies whether the denominator is the number of bodies
 * @param kinds those that the indicator states itself; empty where it leaves them to its measures
 * @param sectors the same
 */
record IndicatorDraft(
        PlanSection section,
        Label name,
        String group,
        String place,
        List<String> numerator,
        List<String> denominator,
        boolean countsBodies,
        List<String> kinds,
        List<String> sectors,
        @Nullable ResultUnit unit,
        boolean judgedAtTop,
        List<TargetDraft> targets,
        @Nullable Integer due,
        boolean paced) {
    static IndicatorDraft read(PlanSection section, PlanWords words) {
        String group = section.word("group", words.groups());
        List<String> below = new ArrayList<>(section.words("denominator", denominators(section, words)));
        boolean countsBodies = below.remove(MeasureDraft.BODIES);
        return new IndicatorDraft(
                section,
                section.label("name"),
                group == null ? "" : group,
                section.text("place"),
                section.words("numerator", words.measures()),
                below,
                countsBodies,
                MeasureDraft.bodies(section, words),
                section.words("sectors", words.sectors()),
                section.word("unit", ResultUnit.class),
                section.word("judged", List.of("top")) != null,
                targets(section),
                section.whole("due", 1, 12),
                section.flag("pace"));
    }

    private static Collection<String> denominators(PlanSection section, PlanWords words) {
        if (section.texts("denominator").size() > 1) {
            return words.measures();
        }
        Set<String> valid = new LinkedHashSet<>(words.measures());
        valid.add(MeasureDraft.BODIES);
        return valid;
    }

    private static List<TargetDraft> targets(PlanSection section) {
        List<TargetDraft> targets = section.sections("target", PlanKeys.TARGET).stream()
                .map(TargetDraft::read)
                .toList();
        for (int later = 1; later < targets.size(); later++) {
            for (TargetDraft earlier : targets.subList(0, later)) {
                if (targets.get(later).overlaps(earlier)) {
                    PlanSection at = targets.get(later).section();
                    at.complainOfKey(
                            FindingCode.PLAN_TARGETS_OVERLAP,
                            new PlanFacts.TwoTargets(
                                    section.name(), earlier.section().spot().line()));
                }
            }
        }
        return targets;
    }

    String id() {
        return section.name();
    }

    /** The measures above and below the line, each once. */
    List<String> measures() {
        return Stream.concat(numerator.stream(), denominator.stream())
                .distinct()
                .toList();
    }

    /** Only where there was nothing to complain of. */
    Indicator indicator(Map<String, MeasureDraft> measures) {
        PlanScope scope = new PlanScope(this, measures);
        return new Indicator(
                id(),
                group,
                name,
                place,
                new Operand.Measures(numerator),
                countsBodies ? new Operand.Bodies() : denominator.isEmpty() ? null : new Operand.Measures(denominator),
                scope.kinds(),
                scope.sectors(),
                Objects.requireNonNull(unit),
                judgedAtTop,
                inOrder(targets),
                due,
                paced);
    }

    private static List<Target> inOrder(List<TargetDraft> targets) {
        return targets.stream()
                .map(TargetDraft::target)
                .sorted(Comparator.comparing(Target::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }
}
