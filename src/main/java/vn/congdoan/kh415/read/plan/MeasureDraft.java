package vn.congdoan.kh415.read.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.OverTime;

/**
 * A measure as far as it could be read.
 *
 * @param type null where it is not stated or not understood; so with {@code time}
 * @param kinds empty where not understood
 * @param sectors empty where all sectors report it
 */
record MeasureDraft(
        PlanSection section,
        Label name,
        List<String> aliases,
        String unit,
        @Nullable MeasureType type,
        @Nullable OverTime time,
        List<String> kinds,
        List<String> sectors,
        boolean fromRegistry) {
    /** The word that counts bodies in a denominator, and the registry column that may stand for a measure. */
    static final String BODIES = "bodies";

    private static final List<String> REGISTRY_COLUMNS = List.of("members");

    static MeasureDraft read(PlanSection section, PlanWords words) {
        if (section.name().equals(BODIES)) {
            section.complainOfKey(FindingCode.PLAN_ID_RESERVED, new PlanFacts.Id(BODIES));
        }
        MeasureType type = section.word("type", MeasureType.class);
        OverTime time = section.word("time", OverTime.class);
        if (type != null && time != null && (type == MeasureType.YES_NO) != (time == OverTime.ONCE)) {
            section.complain(
                    FindingCode.PLAN_ONCE_IS_YES_NO,
                    "time",
                    new PlanFacts.TypeAndTime(section.name(), section.text("type"), section.text("time")));
        }
        List<String> kinds = bodies(section, words);
        List<String> sectors = section.words("sectors", words.sectors());
        boolean fromRegistry = section.word("from-registry", REGISTRY_COLUMNS) != null;
        return new MeasureDraft(
                section,
                section.label("name"),
                section.plain("aliases"),
                section.text("unit"),
                type,
                time,
                kinds,
                sectors,
                fromRegistry);
    }

    /** The kinds of a section, which must be bodies in their own right. */
    static List<String> bodies(PlanSection section, PlanWords words) {
        List<String> kinds = section.words("kinds", words.kinds());
        kinds.stream()
                .filter(words.parts()::contains)
                .forEach(kind -> section.complain(FindingCode.PLAN_KIND_IS_PART, "kinds", new PlanFacts.OfKind(kind)));
        return kinds;
    }

    String id() {
        return section.name();
    }

    /** Only where there was nothing to complain of. */
    Measure measure() {
        return new Measure(
                id(),
                name,
                aliases,
                unit,
                Objects.requireNonNull(type),
                Objects.requireNonNull(time),
                Set.copyOf(kinds),
                Set.copyOf(sectors),
                fromRegistry);
    }
}
