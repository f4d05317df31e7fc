package vn.congdoan.kh415.read.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.TargetType;

/** Whether an indicator's figures, unit and targets fit together, so that it can ever have a value and a verdict. */
final class PlanComputable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final IndicatorDraft indicator;
    private final PlanSection section;
    private final List<MeasureDraft> numerator;
    private final List<MeasureDraft> denominator;

    PlanComputable(IndicatorDraft indicator, Map<String, MeasureDraft> measures) {
        this.indicator = indicator;
        this.section = indicator.section();
        this.numerator = known(indicator.numerator().measures(), measures);
        this.denominator = known(indicator.denominator().measures(), measures);
    }

    private static List<MeasureDraft> known(List<String> ids, Map<String, MeasureDraft> measures) {
        return ids.stream().map(measures::get).filter(Objects::nonNull).toList();
    }

    void check() {
        checkDenominator();
        checkTypes();
        indicator.targets().forEach(this::checkTarget);
    }

    private void checkDenominator() {
        if (indicator.unit() == null) {
            return;
        }
        boolean stated = section.has("denominator");
        if (indicator.unit() == ResultUnit.TOTAL && stated) {
            section.complain(
                    FindingCode.PLAN_DENOMINATOR_NOT_FOR_TOTAL,
                    "denominator",
                    new PlanFacts.OfIndicator(indicator.id()));
        } else if (indicator.unit() != ResultUnit.TOTAL && !stated) {
            section.complain(
                    FindingCode.PLAN_DENOMINATOR_MISSING,
                    "unit",
                    new PlanFacts.OfUnit(indicator.id(), section.text("unit")));
        }
    }

    /** People are not divided by money, nor added to it; a share of bodies is made of a yes or no of each. */
    private void checkTypes() {
        boolean share = indicator.unit() == ResultUnit.PERCENT;
        if (indicator.numerator().isOfBodies() || indicator.denominator().isOfBodies()) {
            return;
        }
        if (!checkSameType(numerator) || !checkSameType(share ? both() : denominator)) {
            return;
        }
        boolean oneYesNo = numerator.size() == 1 && numerator.get(0).type() == MeasureType.YES_NO;
        if (share && indicator.countsBodies() && !numerator.isEmpty() && !oneYesNo) {
            section.complain(
                    FindingCode.PLAN_PERCENT_OF_BODIES, "numerator", new PlanFacts.OfIndicator(indicator.id()));
        }
    }

    private List<MeasureDraft> both() {
        return Stream.concat(numerator.stream(), denominator.stream()).toList();
    }

    private boolean checkSameType(List<MeasureDraft> measures) {
        List<MeasureDraft> differing = MeasureDraft.twoTypes(measures);
        if (!differing.isEmpty()) {
            section.complainOfKey(
                    FindingCode.PLAN_TYPES_DIFFER,
                    new PlanFacts.TwoTypes(
                            indicator.id(),
                            differing.get(0).id(),
                            differing.get(0).section().text("type"),
                            differing.get(1).id(),
                            differing.get(1).section().text("type")));
        }
        return differing.isEmpty();
    }

    private void checkTarget(TargetDraft target) {
        BigDecimal lower = target.lower();
        if (indicator.unit() == ResultUnit.PERCENT && lower != null && lower.compareTo(HUNDRED) > 0) {
            target.section()
                    .complain(
                            FindingCode.PLAN_TARGET_ABOVE_HUNDRED,
                            target.section().has("value") ? "value" : "lower",
                            new PlanFacts.OfTarget(indicator.id(), lower));
        }
        if (target.each() && indicator.unit() == ResultUnit.TOTAL) {
            target.section()
                    .complain(
                            FindingCode.PLAN_EACH_NEEDS_DENOMINATOR, "each", new PlanFacts.OfIndicator(indicator.id()));
        }
        TargetType type = target.type();
        if (type == TargetType.AVERAGE_PER_BODY && unitIsNot(ResultUnit.AVERAGE, indicator.countsBodies())) {
            target.section()
                    .complain(FindingCode.PLAN_TARGET_NEEDS_BODIES, "type", new PlanFacts.OfIndicator(indicator.id()));
        }
        if (type == TargetType.ANNUAL_AVERAGE && unitIsNot(ResultUnit.TOTAL, !hasStock())) {
            target.section()
                    .complain(
                            FindingCode.PLAN_TARGET_NEEDS_YEARLY_TOTAL,
                            "type",
                            new PlanFacts.OfIndicator(indicator.id()));
        }
        if (type == TargetType.MILESTONE && section.has("due")) {
            section.complain(FindingCode.PLAN_DUE_WITH_MILESTONE, "due", new PlanFacts.OfIndicator(indicator.id()));
        }
    }

    /** Whether the unit is known to be another one, or the other condition fails. */
    private boolean unitIsNot(ResultUnit wanted, boolean otherwise) {
        ResultUnit unit = indicator.unit();
        return unit != null && (unit != wanted || !otherwise);
    }

    private boolean hasStock() {
        return numerator.stream().anyMatch(measure -> measure.time() == OverTime.STOCK);
    }
}
