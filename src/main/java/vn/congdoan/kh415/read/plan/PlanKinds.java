package vn.congdoan.kh415.read.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Label;

/** The kinds of bodies, and which is part of which. */
final class PlanKinds {
    private record Draft(
            PlanSection section,
            Label name,
            List<String> aliases,
            @Nullable String partOf,
            boolean sends) {}

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    PlanKinds(List<PlanSection> sections) {
        List<String> ids = PlanWords.ids(sections);
        for (PlanSection section : sections) {
            List<String> aliases = section.plain("aliases");
            boolean sends = !section.has("sends") || section.flag("sends");
            if (!sends && !section.has("part-of")) {
                section.complain(FindingCode.PLAN_SENDS_NEEDS_PART_OF, "sends", new PlanFacts.OfKind(section.name()));
            }
            drafts.put(
                    section.name(),
                    new Draft(section, section.label("name"), aliases, section.word("part-of", ids), sends));
        }
        drafts.keySet().stream().filter(this::opensRing).forEach(this::complainOfRing);
    }

    /** Whether the kind is part of itself and stands before all others of its ring, so that each ring is named once. */
    private boolean opensRing(String id) {
        List<String> order = List.copyOf(drafts.keySet());
        List<String> above = above(id);
        return above.contains(id) && above.stream().allMatch(kind -> order.indexOf(kind) >= order.indexOf(id));
    }

    /** The kinds that this one is part of, directly or not, up to the first that comes round again. */
    private List<String> above(String id) {
        List<String> above = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String kind = partOf(id); kind != null && seen.add(kind); kind = partOf(kind)) {
            above.add(kind);
        }
        return above;
    }

    private @Nullable String partOf(String id) {
        Draft draft = drafts.get(id);
        return draft == null ? null : draft.partOf();
    }

    private void complainOfRing(String id) {
        Draft draft = drafts.get(id);
        if (draft != null) {
            List<String> ring = new ArrayList<>(List.of(id));
            ring.addAll(above(id));
            draft.section().complain(FindingCode.PLAN_KIND_CYCLE, "part-of", new PlanFacts.KindRing(id, ring));
        }
    }

    Set<String> parts() {
        Set<String> parts = new HashSet<>(drafts.keySet());
        parts.removeIf(id -> partOf(id) == null);
        return parts;
    }

    /** Only where there was nothing to complain of. */
    List<Kind> kinds() {
        return drafts.values().stream()
                .map(draft ->
                        new Kind(draft.section().name(), draft.name(), draft.aliases(), draft.partOf(), draft.sends()))
                .toList();
    }
}
