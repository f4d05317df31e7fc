package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.Contribution.Figure;
import vn.congdoan.kh415.model.result.Leeway;

/** The contributions of one body in a period, to each indicator that expects it. Each measure is resolved once. */
final class BodyContributions {
    /** The age, in months, up to which a denominator is as good as today's. */
    private static final int OLDEST = 12;

    private final Unit unit;
    private final Observations observations;
    private final YearMonth period;
    private final TimeRules rules;
    private final RollUpFindings findings;
    private final Map<MeasureId, @Nullable PeriodValue> values = new HashMap<>();

    BodyContributions(
            Unit unit, Observations observations, YearMonth period, TimeRules rules, RollUpFindings findings) {
        this.unit = unit;
        this.observations = observations;
        this.period = period;
        this.rules = rules;
        this.findings = findings;
    }

    /** Null if the measure is not known. */
    @Nullable
    PeriodValue value(Measure measure) {
        if (!values.containsKey(measure.id())) {
            values.put(measure.id(), rules.resolve(observations, measure, period));
        }
        return values.get(measure.id());
    }

    /** The yes/no measures that ask for all of those operands at once. */
    List<Measure> jointMeasures(List<Measure> operands) {
        return observations.jointMeasures(operands);
    }

    Contribution to(Formula formula) {
        OperandValue numerator = OperandValue.of(this, formula.indicator().numerator(), formula.numerator());
        OperandValue denominator = OperandValue.of(this, formula.indicator().denominator(), formula.denominator());
        List<PeriodValue> all = new ArrayList<>(numerator.measures());
        all.addAll(denominator.measures());
        if (!numerator.applies() || !denominator.applies()) {
            boolean current = isNotApplicableNow(numerator, denominator);
            return known(zero(formula), current, all).with(leewayOfNothing(current, numerator, denominator));
        }
        if (isZeroOfZero(formula, numerator, denominator)) {
            boolean current = denominator.current();
            return known(zero(formula), current, denominator.measures())
                    .with(leewayOfNothing(current, numerator, denominator));
        }
        if (!numerator.known() || !denominator.known()) {
            return missing(formula);
        }
        BigDecimal of = formula.countsBodies() ? BigDecimal.ONE : denominator.sum();
        if (formula.isShare()
                && numerator.sum().compareTo(of) > 0
                && !findings.numeratorAboveDenominator(
                        unit.code(), formula, period, numerator.sum(), of, figures(all))) {
            return missing(formula);
        }
        Ratio ratio = new Ratio(numerator.sum(), formula.hasDenominator() ? of : null);
        boolean current = numerator.current() && denominator.current();
        Contribution known = known(ratio, current, all);
        return current ? known : known.with(leeway(formula, numerator, denominator, of));
    }

    /**
     * How far a pair that is not all of the period can move: a stock may have vanished, and anything may have become all of the
     * denominator. What is no share has no limit above, nor has a sum that lacks months; a denominator that lacks some is none.
     */
    private static Leeway leeway(Formula formula, OperandValue numerator, OperandValue denominator, BigDecimal of) {
        boolean growing = numerator.isGrowing() || denominator.isGrowing();
        if (!formula.isShare()) {
            return new Leeway(BigDecimal.ZERO, BigDecimal.ZERO, true, denominator.isGrowing(), List.of());
        }
        BigDecimal more = of.subtract(numerator.sum()).max(BigDecimal.ZERO);
        return new Leeway(numerator.carriedStocks(), more, growing, denominator.isGrowing(), List.of());
    }

    /** Nothing of a whole that is nothing cannot move, but months that a flow lacks may still bring something. */
    private static Leeway leewayOfNothing(boolean current, OperandValue numerator, OperandValue denominator) {
        return current || !(numerator.isGrowing() || denominator.isGrowing())
                ? Leeway.NONE
                : new Leeway(BigDecimal.ZERO, BigDecimal.ZERO, true, denominator.isGrowing(), List.of());
    }

    /** Whether what does not apply was reported so in the period. */
    private static boolean isNotApplicableNow(OperandValue numerator, OperandValue denominator) {
        return (!numerator.applies() && numerator.current()) || (!denominator.applies() && denominator.current());
    }

    /**
     * Whether the denominator is 0 and the numerator was left blank, all of it, in the period. Where both are of earlier months, a
     * numerator that was given then stays what it is.
     */
    private boolean isZeroOfZero(Formula formula, OperandValue numerator, OperandValue denominator) {
        if (formula.denominator().isEmpty()
                || !denominator.known()
                || denominator.sum().signum() != 0) {
            return false;
        }
        for (Measure measure : formula.numerator()) {
            if (observations.of(measure, period) != null) {
                return false;
            }
        }
        return denominator.current() || !numerator.known();
    }

    private static Ratio zero(Formula formula) {
        return new Ratio(BigDecimal.ZERO, formula.hasDenominator() ? BigDecimal.ZERO : null);
    }

    private Contribution known(Ratio ratio, boolean current, List<PeriodValue> rests) {
        boolean fromParts = false;
        for (PeriodValue measure : rests) {
            fromParts |= measure.fromParts();
        }
        Basis basis = current ? Basis.RECEIVED : Basis.CARRIED;
        return new Contribution(unit.code(), basis, ratio, fromParts, missingMonths(rests), null, figures(rests));
    }

    private Contribution missing(Formula formula) {
        ExpectedDenominator expected = expectedDenominator(formula);
        Contribution missing =
                new Contribution(unit.code(), Basis.MISSING, null, false, List.of(), expected.value(), List.of());
        return expected.isOld(period) && formula.hasDenominator() ? missing.with(Leeway.OLD) : missing;
    }

    /** A denominator to expect; the month is null where it is not from a return. */
    private record ExpectedDenominator(
            @Nullable BigDecimal value, @Nullable YearMonth month) {
        boolean isOld(YearMonth period) {
            return month != null && month.isBefore(period.minusMonths(OLDEST));
        }
    }

    private static List<YearMonth> missingMonths(List<PeriodValue> measures) {
        TreeSet<YearMonth> months = new TreeSet<>();
        for (PeriodValue measure : measures) {
            months.addAll(measure.missingMonths());
        }
        return List.copyOf(months);
    }

    /** A choice that both sides rest on is one figure. */
    private static List<Figure> figures(List<PeriodValue> measures) {
        List<Figure> figures = new ArrayList<>(measures.size());
        PeriodValue before = null;
        for (PeriodValue measure : measures) {
            if (!measure.equals(before)) {
                figures.addAll(measure.figures());
            }
            before = measure;
        }
        return List.copyOf(figures);
    }

    /**
     * The denominator to expect of this body, should it report: 1 for a yes/no and where bodies are counted, else that of the
     * latest month, of whatever age, in which it was usable, else what the registry says where the plan allows it. Where
     * there is no denominator, the same of the numerator, which then tells how much a missing return may weigh.
     */
    private ExpectedDenominator expectedDenominator(Formula formula) {
        Operand denominator = formula.indicator().denominator();
        if (formula.countsBodies() || (denominator != null && denominator.isOfBodies())) {
            return new ExpectedDenominator(BigDecimal.ONE, null);
        }
        List<Measure> operands = formula.hasDenominator() ? formula.denominator() : formula.numerator();
        if (operands.stream().allMatch(Measure::isYesNo)) {
            return new ExpectedDenominator(BigDecimal.valueOf(operands.size()), null);
        }
        for (YearMonth month : observations.monthsTo(period)) {
            BigDecimal then = sumIn(month, operands);
            if (then != null) {
                return new ExpectedDenominator(then, month);
            }
        }
        return new ExpectedDenominator(
                operands.size() == 1 && operands.get(0).fromRegistry() ? unit.members() : null, null);
    }

    private @Nullable BigDecimal sumIn(YearMonth month, List<Measure> operands) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Measure measure : operands) {
            PeriodValue then =
                    observations.of(measure, month) == null ? null : rules.resolve(observations, measure, month);
            if (then == null) {
                return null;
            }
            sum = then.value() == null ? sum : sum.add(then.value());
        }
        return sum;
    }
}
