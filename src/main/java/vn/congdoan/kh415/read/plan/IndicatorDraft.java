package vn.congdoan.kh415.read.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.PaceCurve;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;

/**
 * An indicator as far as it could be read.
 *
 * @param denominator a sum of nothing where there is none
 * @param kinds those that the indicator states itself; empty where it leaves them to its measures
 * @param sectors the same
 */
record IndicatorDraft(
        PlanSection section,
        Label name,
        Label brief,
        String group,
        String place,
        String quote,
        String reading,
        OperandDraft numerator,
        OperandDraft denominator,
        List<String> kinds,
        List<String> sectors,
        @Nullable ResultUnit unit,
        boolean judgedAtTop,
        List<TargetDraft> targets,
        @Nullable Integer due,
        @Nullable PaceCurve pace) {
    private static final String LINEAR = "linear";
    private static final int MONTHS = 12;

    static IndicatorDraft read(PlanSection section, PlanWords words, Map<String, MeasureDraft> measures) {
        String group = section.word("group", words.groups());
        return new IndicatorDraft(
                section,
                section.label("name"),
                brief(section),
                group == null ? "" : group,
                section.text("place"),
                section.text("quote"),
                section.text("reading"),
                OperandDraft.read(section, "numerator", words, measures),
                OperandDraft.read(section, "denominator", words, measures),
                MeasureDraft.bodies(section, words),
                section.words("sectors", words.sectors()),
                section.word("unit", ResultUnit.class),
                section.word("judged", List.of("top")) != null,
                targets(section),
                section.whole("due", 1, 12),
                pace(section));
    }

    /** The word for a twelfth a month, also as plans used to write it, or twelve percentages that never fall and end with 100. */
    private static @Nullable PaceCurve pace(PlanSection section) {
        if (!section.isList("pace")) {
            String word = section.word("pace", List.of(LINEAR, "true", "false"));
            return word == null || word.equals("false") ? null : PaceCurve.LINEAR;
        }
        List<BigDecimal> percents = section.numbers("pace");
        if (percents.size() != section.texts("pace").size()) {
            return null;
        }
        BigDecimal last = percents.get(percents.size() - 1);
        if (percents.size() != MONTHS || last.compareTo(BigDecimal.valueOf(100)) != 0) {
            section.complain(
                    FindingCode.PLAN_CURVE_INCOMPLETE,
                    "pace",
                    new PlanFacts.Curve(section.name(), percents.size(), last));
            return null;
        }
        for (int month = 1; month < MONTHS; month++) {
            if (percents.get(month).compareTo(percents.get(month - 1)) < 0) {
                section.complain(
                        FindingCode.PLAN_CURVE_FALLS,
                        "pace",
                        new PlanFacts.CurveFalls(
                                section.name(), month + 1, percents.get(month - 1), percents.get(month)));
                return null;
            }
        }
        return new PaceCurve(percents);
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

    boolean countsBodies() {
        return denominator.form() == OperandDraft.Form.BODIES;
    }

    /** The measures above and below the line, each once. */
    List<String> measures() {
        return Stream.concat(numerator.measures().stream(), denominator.measures().stream())
                .distinct()
                .toList();
    }

    /** Only where there was nothing to complain of. */
    Indicator indicator(Map<String, MeasureDraft> measures) {
        PlanScope scope = new PlanScope(this, measures);
        return new Indicator(
                new IndicatorId(id()),
                group,
                name,
                brief,
                place,
                Objects.requireNonNull(numerator.operand()),
                denominator.operand(),
                scope.kinds(),
                scope.sectors(),
                Objects.requireNonNull(unit),
                judgedAtTop,
                inOrder(targets),
                due,
                pace,
                quote,
                reading);
    }

    private static Label brief(PlanSection section) {
        Label name = section.label("name");
        String brief = section.text("short");
        String english = section.text("short-english");
        return new Label(
                brief.isEmpty() ? name.text() : brief,
                !english.isEmpty()
                        ? english
                        : name.english().equals(name.text()) && !brief.isEmpty() ? brief : name.english());
    }

    private static List<Target> inOrder(List<TargetDraft> targets) {
        return targets.stream()
                .map(TargetDraft::target)
                .sorted(Comparator.comparing(Target::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }
}
