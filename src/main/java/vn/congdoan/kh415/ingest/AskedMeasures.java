package vn.congdoan.kh415.ingest;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.Plan;

/** Which measures a unit is asked for in a period. What is done once and judged at a later month, with no pace until then, is not
 * asked before it. */
public final class AskedMeasures {
    /** Units of one kind and sector are asked for the same. */
    private record Asked(String kind, @Nullable String sector, YearMonth period) {}

    private final Plan plan;
    private final Map<Asked, List<Measure>> known = new HashMap<>();

    public AskedMeasures(Plan plan) {
        this.plan = plan;
    }

    List<Measure> of(Unit unit, YearMonth period) {
        return known.computeIfAbsent(new Asked(unit.kind(), unit.sector(), period), unused -> find(unit, period));
    }

    /** The same for a form, with what the plan's rules hold these figures against; nothing if the unit is asked for nothing. */
    public List<Measure> onForm(Unit unit, YearMonth period) {
        List<Measure> asked = of(unit, period);
        Set<MeasureId> inRules = plan.rules().stream()
                .filter(rule -> rule.speaksOf(unit.kind(), unit.sector()))
                .flatMap(rule -> rule.measures().stream())
                .collect(Collectors.toSet());
        return asked.isEmpty()
                ? asked
                : plan.measures().stream()
                        .filter(measure -> asked.contains(measure)
                                || (inRules.contains(measure.id()) && measure.isReportedBy(unit.kind(), unit.sector())))
                        .toList();
    }

    private List<Measure> find(Unit unit, YearMonth period) {
        return plan.measures().stream()
                .filter(measure -> measure.isReportedBy(unit.kind(), unit.sector()))
                .filter(measure -> plan.indicators().stream()
                        .anyMatch(indicator -> needs(indicator, measure, unit) && isTime(indicator, measure, period)))
                .toList();
    }

    /** Of what is asked, that for which the unit gave no figure of its own; where there is nobody to count, a blank is no gap. */
    List<Measure> lacking(Return accepted, Unit unit, YearMonth period) {
        return of(unit, period).stream()
                .filter(measure -> !isGiven(accepted, measure.id())
                        && !isToldOtherwise(accepted, measure)
                        && !isOfNobody(accepted, measure, unit))
                .toList();
    }

    private static boolean isGiven(Return accepted, MeasureId measure) {
        Entry entry = accepted.own().get(measure);
        return entry != null && !(entry instanceof Entry.Blank);
    }

    /** By a yes to a wider question, or by a yes/no that says the same as a choice. */
    private boolean isToldOtherwise(Return accepted, Measure measure) {
        boolean answered = plan.measures().stream()
                .anyMatch(wider -> wider.answers().contains(measure.id())
                        && accepted.own().get(wider.id()) instanceof Entry.Given given
                        && given.value().signum() > 0);
        return answered
                || plan.indicators().stream()
                        .flatMap(indicator -> Stream.of(indicator.numerator(), indicator.denominator()))
                        .anyMatch(operand -> operand instanceof Operand.Chosen chosen
                                && chosen.measure().equals(measure.id())
                                && chosen.or() != null
                                && isGiven(accepted, chosen.or()));
    }

    /** Whether the measure is only ever counted out of bodies or people of which the unit says there are none. */
    private boolean isOfNobody(Return accepted, Measure measure, Unit unit) {
        List<Indicator> indicators = plan.indicators().stream()
                .filter(indicator -> needs(indicator, measure, unit))
                .toList();
        return indicators.stream()
                .allMatch(indicator -> !names(indicator.denominator(), measure)
                        && indicator.denominator() instanceof Operand.Measures whole
                        && whole.measures().stream()
                                .allMatch(id -> isNone(accepted.own().get(id))));
    }

    private static boolean isNone(@Nullable Entry entry) {
        return entry instanceof Entry.NotApplicable
                || (entry instanceof Entry.Given given && given.value().signum() == 0);
    }

    private static boolean needs(Indicator indicator, Measure measure, Unit unit) {
        return indicator.expects(unit)
                && (names(indicator.numerator(), measure) || names(indicator.denominator(), measure));
    }

    private static boolean names(@Nullable Operand operand, Measure measure) {
        return operand instanceof Operand.Chosen chosen
                ? chosen.measure().equals(measure.id())
                : operand != null && operand.measures().contains(measure.id());
    }

    private boolean isTime(Indicator indicator, Measure measure, YearMonth period) {
        return measure.time() != OverTime.ONCE
                || indicator.dueMonth() == null
                || indicator.pace() != null
                || plan.reportingYear().elapsed(period) >= indicator.dueMonth();
    }
}
