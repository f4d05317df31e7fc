package vn.congdoan.kh415.read.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.Group;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Plan.Deadline;
import vn.congdoan.kh415.model.plan.Plan.MissingPolicy;
import vn.congdoan.kh415.model.plan.Plan.Thresholds;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.read.plan.yaml.PlanFindings;

/** A whole plan as far as it could be read: the constructor reads and checks every section. */
final class PlanDraft {
    private static final int MOST_MONTHS = 60;
    private static final int MOST = 1_000_000_000;

    private final PlanHead head;
    private final @Nullable MissingPolicy missing;
    private final @Nullable Thresholds thresholds;
    private final PlanKinds kinds;
    private final List<Sector> sectors;
    private final List<Group> groups;
    private final Map<String, MeasureDraft> measures = new LinkedHashMap<>();
    private final List<IndicatorDraft> indicators;
    private final List<RuleDraft> rules;

    PlanDraft(PlanSection root, PlanFindings findings) {
        head = new PlanHead(root);
        missing = missing(root);
        thresholds = thresholds(root);
        List<PlanSection> kindSections = root.entries("kinds", PlanKeys.KIND);
        List<PlanSection> sectorSections = root.entries("sectors", PlanKeys.SECTOR);
        List<PlanSection> measureSections = root.entries("measures", PlanKeys.MEASURE);
        List<PlanSection> groupSections = root.entries("groups", PlanKeys.GROUP);
        kinds = new PlanKinds(kindSections);
        sectors = sectorSections.stream().map(PlanDraft::sector).toList();
        groups = groupSections.stream().map(PlanDraft::group).toList();
        PlanWords words = new PlanWords(
                PlanWords.ids(kindSections),
                kinds.parts(),
                PlanWords.ids(sectorSections),
                PlanWords.ids(measureSections),
                PlanWords.ids(groupSections));
        measureSections.forEach(section -> measures.put(section.name(), MeasureDraft.read(section, words)));
        indicators = root.entries("indicators", PlanKeys.INDICATOR).stream()
                .map(section -> IndicatorDraft.read(section, words, measures))
                .toList();
        rules = RuleDraft.all(root, words, measures);
        PlanNames.check(kindSections, findings);
        PlanNames.check(
                Stream.concat(sectorSections.stream(), measureSections.stream()).toList(), findings);
        checkIndicators();
    }

    private static @Nullable MissingPolicy missing(PlanSection root) {
        PlanSection section = root.section("missing", PlanKeys.MISSING);
        if (section == null) {
            return null;
        }
        Integer stock = section.whole("stock", 0, MOST_MONTHS);
        Integer ytd = section.whole("ytd", 0, MOST_MONTHS);
        return stock == null || ytd == null ? null : new MissingPolicy(stock, ytd);
    }

    private static @Nullable Thresholds thresholds(PlanSection root) {
        PlanSection section = root.section("checks", PlanKeys.CHECKS);
        if (section == null) {
            return null;
        }
        Integer percent = section.whole("jump-percent", 0, MOST);
        Integer least = section.whole("jump-at-least", 0, MOST);
        Integer same = section.whole("same-figures", 1, MOST);
        return percent == null || least == null || same == null ? null : new Thresholds(percent, least, same);
    }

    private static Sector sector(PlanSection section) {
        return new Sector(section.name(), section.label("name"), section.plain("aliases"));
    }

    private static Group group(PlanSection section) {
        return new Group(section.name(), section.label("name"));
    }

    private void checkIndicators() {
        Set<String> unused = new LinkedHashSet<>(measures.keySet());
        for (IndicatorDraft indicator : indicators) {
            new PlanScope(indicator, measures).check(indicators);
            new PlanComputable(indicator, measures).check();
            indicator.targets().forEach(target -> checkKnown(indicator, target));
            unused.removeAll(indicator.measures());
        }
        rules.forEach(rule -> unused.removeAll(rule.measures()));
        for (MeasureDraft measure : measures.values()) {
            if (!measure.answers().isEmpty()) {
                checkAnswers(measure);
                unused.remove(measure.id());
            }
        }
        checkRings();
        for (MeasureDraft measure : measures.values()) {
            if (unused.contains(measure.id())) {
                measure.section()
                        .complainOfKey(
                                FindingCode.PLAN_MEASURE_UNUSED,
                                new PlanFacts.Unused(
                                        measure.id(), measure.name().text()));
            }
        }
    }

    /** What is known of a year that the plan does not cover is used nowhere. */
    private void checkKnown(IndicatorDraft indicator, TargetDraft target) {
        target.known().keySet().stream()
                .filter(year -> !head.covers(year))
                .forEach(year -> target.section()
                        .complain(
                                FindingCode.PLAN_KNOWN_OUTSIDE_YEARS,
                                "known",
                                new PlanFacts.KnownOutside(indicator.id(), year)));
    }

    /** A yes can only be passed on to a yes. */
    private void checkAnswers(MeasureDraft measure) {
        for (String answered : measure.answers()) {
            MeasureDraft to = measures.get(answered);
            if (to != null && to.type() != null && to.type() != MeasureType.YES_NO) {
                measure.section()
                        .complain(
                                FindingCode.PLAN_MEASURE_OF_OTHER_TYPE,
                                "answers",
                                new PlanFacts.OtherType(
                                        answered, to.section().text("type"), PlanScalars.word(MeasureType.YES_NO)));
            }
        }
    }

    /** Measures that answer each other in a circle are one and the same; each ring is named once, at the first of it that is met. */
    private void checkRings() {
        Set<String> done = new HashSet<>();
        for (String start : measures.keySet()) {
            List<String> way = new ArrayList<>(done.contains(start) ? List.of() : List.of(start));
            while (!way.isEmpty()) {
                String last = way.get(way.size() - 1);
                Optional<String> next = Optional.ofNullable(measures.get(last)).stream()
                        .flatMap(measure -> measure.answers().stream())
                        .filter(id -> !done.contains(id))
                        .findFirst();
                int before = next.map(way::indexOf).orElse(-1);
                if (before >= 0) {
                    complainOfRing(way.subList(before, way.size()));
                }
                if (next.isPresent() && before < 0) {
                    way.add(next.get());
                } else {
                    List<String> gone = way.subList(before < 0 ? way.size() - 1 : before, way.size());
                    done.addAll(gone);
                    gone.clear();
                }
            }
        }
    }

    private void complainOfRing(List<String> ring) {
        String first = ring.get(0);
        List<String> closed = new ArrayList<>(ring);
        closed.add(first);
        Objects.requireNonNull(measures.get(first))
                .section()
                .complain(FindingCode.PLAN_ANSWERS_CYCLE, "answers", new PlanFacts.MeasureRing(first, closed));
    }

    /** Only where there was nothing to complain of. */
    Plan plan() {
        return new Plan(
                head.id(),
                head.number(),
                head.title(),
                head.issued(),
                head.firstYear(),
                head.lastYear(),
                head.reportingYear(),
                head.office(),
                Objects.requireNonNull(missing),
                new Deadline(head.dueDay()),
                Objects.requireNonNull(thresholds),
                kinds.kinds(),
                sectors,
                measures.values().stream().map(MeasureDraft::measure).toList(),
                groups,
                indicators.stream()
                        .map(indicator -> indicator.indicator(measures))
                        .toList(),
                rules.stream().map(RuleDraft::rule).toList(),
                head.headings());
    }

    /** The kinds of bodies, and which is part of which. */
    private static final class PlanKinds {
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
                    section.complain(
                            FindingCode.PLAN_SENDS_NEEDS_PART_OF, "sends", new PlanFacts.OfKind(section.name()));
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
                    .map(draft -> new Kind(
                            draft.section().name(), draft.name(), draft.aliases(), draft.partOf(), draft.sends()))
                    .toList();
        }
    }
}
