package vn.congdoan.kh415.read.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;

/**
 * A target as far as it could be read.
 *
 * @param lower the figure under {@code value} or {@code lower}, whichever the type has
 */
record TargetDraft(
        PlanSection section,
        @Nullable TargetType type,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal tolerance,
        @Nullable LocalDate by,
        boolean each,
        boolean bare,
        SortedMap<Integer, BigDecimal> known) {
    private static final List<String> FIGURES = List.of("value", "lower", "upper", "tolerance", "by");

    /** Keys that only some types may have, and need not. */
    private static final Map<String, List<TargetType>> ALLOWED = new TreeMap<>(Map.of(
            "each", List.of(TargetType.RULE, TargetType.EXACTLY),
            "bare", List.of(TargetType.AT_LEAST),
            "known", List.of(TargetType.ANNUAL_AVERAGE)));

    private static final Map<TargetType, List<String>> NEEDED = new EnumMap<>(Map.of(
            TargetType.AT_LEAST, List.of("value"),
            TargetType.EXACTLY, List.of("value"),
            TargetType.RULE, List.of("value", "tolerance"),
            TargetType.RANGE, List.of("lower", "upper"),
            TargetType.BAND, List.of("lower", "upper"),
            TargetType.AVERAGE_PER_BODY, List.of("value"),
            TargetType.MILESTONE, List.of("value", "by")));

    static TargetDraft read(PlanSection section) {
        TargetType type = section.word("type", TargetType.class);
        if (type != null) {
            List<String> needed = needed(section, type);
            checkKeys(section, needed);
            ALLOWED.forEach((key, types) -> {
                if (section.has(key) && !types.contains(type)) {
                    section.complain(
                            FindingCode.PLAN_KEY_NOT_FOR_TYPE,
                            key,
                            new PlanFacts.KeyOfType(key, section.text("type"), needed));
                }
            });
        }
        BigDecimal value = section.number("value");
        BigDecimal lower = section.number("lower");
        BigDecimal upper = section.number("upper");
        if (lower != null && upper != null && upper.compareTo(lower) < 0) {
            section.complain(
                    FindingCode.PLAN_EDGES_REVERSED,
                    "upper",
                    new PlanFacts.Edges(section.text("lower"), section.text("upper")));
        }
        LocalDate from = section.date("from");
        LocalDate to = section.date("to");
        if (from != null && to != null && from.isAfter(to)) {
            section.complain(
                    FindingCode.PLAN_DATES_REVERSED,
                    "from",
                    new PlanFacts.Ends(section.text("from"), section.text("to")));
        }
        return new TargetDraft(
                section,
                type,
                from,
                to,
                section.has("value") ? value : lower,
                upper,
                section.number("tolerance"),
                section.date("by"),
                section.flag("each"),
                section.flag("bare"),
                section.byYear("known"));
    }

    /** An annual average is one figure, or two edges if it gives either of them. */
    private static List<String> needed(PlanSection section, TargetType type) {
        if (type != TargetType.ANNUAL_AVERAGE) {
            return NEEDED.getOrDefault(type, List.of());
        }
        return section.has("lower") || section.has("upper") ? List.of("lower", "upper") : List.of("value");
    }

    private static void checkKeys(PlanSection section, List<String> needed) {
        for (String key : FIGURES) {
            if (needed.contains(key) && !section.has(key)) {
                section.complainOfKey(FindingCode.PLAN_KEY_MISSING, new PlanFacts.KeyIn(key, section.path()));
            } else if (!needed.contains(key) && section.has(key)) {
                section.complain(
                        FindingCode.PLAN_KEY_NOT_FOR_TYPE,
                        key,
                        new PlanFacts.KeyOfType(key, section.text("type"), needed));
            }
        }
    }

    /** Whether some day lies in both validities; dates that were complained of are not held against others. */
    boolean overlaps(TargetDraft other) {
        return hasSoundDates() && other.hasSoundDates() && startsInTime(this, other) && startsInTime(other, this);
    }

    private boolean hasSoundDates() {
        boolean read = (from != null || !section.has("from")) && (to != null || !section.has("to"));
        return read && (from == null || to == null || !from.isAfter(to));
    }

    private static boolean startsInTime(TargetDraft one, TargetDraft other) {
        return one.from == null || other.to == null || !one.from.isAfter(other.to);
    }

    /** Only where there was nothing to complain of. */
    Target target() {
        return new Target(
                Objects.requireNonNull(type),
                from,
                to,
                Objects.requireNonNull(lower),
                upper,
                tolerance,
                by,
                each,
                bare,
                known);
    }
}
