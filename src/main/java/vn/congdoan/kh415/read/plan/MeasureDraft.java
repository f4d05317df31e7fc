package vn.congdoan.kh415.read.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Option;
import vn.congdoan.kh415.model.plan.OverTime;

/**
 * A measure as far as it could be read.
 *
 * @param type null where it is not stated or not understood; so with {@code time}
 * @param kinds empty where not understood
 * @param sectors empty where all sectors report it
 * @param answers ids of measures that exist
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
        List<Option> options,
        List<String> answers,
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
        boolean addsUp = type == MeasureType.COUNT || type == MeasureType.AMOUNT;
        if (type != null && time != null && addsUp == (time == OverTime.ONCE)) {
            section.complain(
                    FindingCode.PLAN_ONCE_IS_YES_NO,
                    "time",
                    new PlanFacts.TypeAndTime(section.name(), section.text("type"), section.text("time")));
        }
        List<String> kinds = bodies(section, words);
        List<String> sectors = section.words("sectors", words.sectors());
        List<PlanSection> options = section.entries("options", PlanKeys.OPTION);
        PlanNames.check(options, section.findings());
        checkOnlyFor(section, type, MeasureType.CHOICE, "options");
        checkOnlyFor(section, type, MeasureType.YES_NO, "answers");
        if (type == MeasureType.CHOICE && !section.has("options")) {
            section.complainOfKey(FindingCode.PLAN_KEY_MISSING, new PlanFacts.KeyIn("options", section.path()));
        }
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
                options.stream().map(MeasureDraft::option).toList(),
                section.words("answers", words.measures()),
                fromRegistry);
    }

    private static Option option(PlanSection section) {
        return new Option(section.name(), section.label("name"), section.plain("aliases"));
    }

    private static void checkOnlyFor(PlanSection section, @Nullable MeasureType type, MeasureType only, String key) {
        if (type != null && type != only && section.has(key)) {
            section.complain(
                    FindingCode.PLAN_KEY_NOT_FOR_TYPE,
                    key,
                    new PlanFacts.KeyOfType(key, section.text("type"), List.of()));
        }
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

    /** The first of known type among them and the first of another type; empty if there are not two. */
    static List<MeasureDraft> twoTypes(List<MeasureDraft> measures) {
        List<MeasureDraft> known =
                measures.stream().filter(measure -> measure.type() != null).toList();
        return known.stream()
                .filter(measure -> measure.type() != known.get(0).type())
                .findFirst()
                .map(other -> List.of(known.get(0), other))
                .orElse(List.of());
    }

    /** Whether such bodies report it, as far as is known. */
    boolean isReportedBy(String kind, @Nullable String sector) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (sectors.isEmpty() || (sector != null && sectors.contains(sector)));
    }

    /** Who reports it: "members: base (red, blue)". */
    String reporters() {
        String bodies = id() + ": " + String.join(", ", kinds);
        return sectors.isEmpty() ? bodies : bodies + " (" + String.join(", ", sectors) + ")";
    }

    /** Only where there was nothing to complain of. */
    Measure measure() {
        return new Measure(
                new MeasureId(id()),
                name,
                aliases,
                unit,
                Objects.requireNonNull(type),
                Objects.requireNonNull(time),
                Set.copyOf(kinds),
                Set.copyOf(sectors),
                options,
                answers.stream().map(MeasureId::new).toList(),
                fromRegistry);
    }
}
