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

/** One body in a period: what it gives to each indicator that expects it. Each measure is resolved once. */
final class Body {
    /** The age, in months, up to which a denominator is as good as today's. */
    private static final int OLDEST = 12;

    private final Unit unit;
    private final Voice voice;
    private final YearMonth period;
    private final TimeRules rules;
    private final Remarks remarks;
    private final Map<MeasureId, @Nullable Resolved> resolved = new HashMap<>();

    Body(Unit unit, Voice voice, YearMonth period, TimeRules rules, Remarks remarks) {
        this.unit = unit;
        this.voice = voice;
        this.period = period;
        this.rules = rules;
        this.remarks = remarks;
    }

    /** Null if the measure is not known. */
    @Nullable
    Resolved resolved(Measure measure) {
        if (!resolved.containsKey(measure.id())) {
            resolved.put(measure.id(), rules.resolve(voice, measure, period));
        }
        return resolved.get(measure.id());
    }

    /** The measures that ask for all of those at once. */
    List<Measure> askingForAll(List<Measure> asked) {
        return voice.askingForAll(asked);
    }

    Contribution give(Formula formula) {
        Half numerator = Half.of(this, formula.indicator().numerator(), formula.numerator());
        Half denominator = Half.of(this, formula.indicator().denominator(), formula.denominator());
        List<Resolved> all = new ArrayList<>(numerator.measures());
        all.addAll(denominator.measures());
        if (!numerator.applies() || !denominator.applies()) {
            return given(nothing(formula), isNotApplicableNow(numerator, denominator), all);
        }
        if (isOfNobody(formula, denominator)) {
            return given(nothing(formula), denominator.current(), denominator.measures());
        }
        if (!numerator.known() || !denominator.known()) {
            return missing(formula);
        }
        BigDecimal below = formula.countsBodies() ? BigDecimal.ONE : denominator.sum();
        if (formula.isShare()
                && numerator.sum().compareTo(below) > 0
                && !remarks.numeratorAbove(unit.code(), formula, period, numerator.sum(), below, figures(all))) {
            return missing(formula);
        }
        Ratio ratio = new Ratio(numerator.sum(), formula.hasDenominator() ? below : null);
        boolean current = numerator.current() && denominator.current();
        Contribution given = given(ratio, current, all);
        return current ? given : given.with(leeway(formula, numerator, denominator, below));
    }

    /**
     * How far a pair that is not all of the period can move: a stock may have vanished, and anything may have become all of the
     * denominator. What is no share has no limit above, nor has a sum that lacks months; a denominator that lacks some is none.
     */
    private static Leeway leeway(Formula formula, Half numerator, Half denominator, BigDecimal below) {
        boolean growing = numerator.isGrowing() || denominator.isGrowing();
        if (!formula.isShare()) {
            return new Leeway(BigDecimal.ZERO, BigDecimal.ZERO, true, denominator.isGrowing(), List.of());
        }
        BigDecimal more = below.subtract(numerator.sum()).max(BigDecimal.ZERO);
        return new Leeway(numerator.stale(), more, growing, denominator.isGrowing(), List.of());
    }

    /** Whether what does not apply was said not to in the period. */
    private static boolean isNotApplicableNow(Half numerator, Half denominator) {
        return (!numerator.applies() && numerator.current()) || (!denominator.applies() && denominator.current());
    }

    /** Whether the denominator is known to be 0 and the numerator was left blank, all of it, in the period. */
    private boolean isOfNobody(Formula formula, Half denominator) {
        if (formula.denominator().isEmpty()
                || !denominator.known()
                || denominator.sum().signum() != 0) {
            return false;
        }
        for (Measure measure : formula.numerator()) {
            if (voice.said(measure, period) != null) {
                return false;
            }
        }
        return true;
    }

    private static Ratio nothing(Formula formula) {
        return new Ratio(BigDecimal.ZERO, formula.hasDenominator() ? BigDecimal.ZERO : null);
    }

    private Contribution given(Ratio ratio, boolean current, List<Resolved> rests) {
        boolean fromParts = false;
        for (Resolved measure : rests) {
            fromParts |= measure.fromParts();
        }
        Basis basis = current ? Basis.RECEIVED : Basis.CARRIED;
        return new Contribution(unit.code(), basis, ratio, fromParts, missingMonths(rests), null, figures(rests));
    }

    private Contribution missing(Formula formula) {
        Size size = expectedDenominator(formula);
        Contribution missing =
                new Contribution(unit.code(), Basis.MISSING, null, false, List.of(), size.denominator(), List.of());
        return size.isOld(period) && formula.hasDenominator() ? missing.with(Leeway.OLD) : missing;
    }

    /** A denominator to expect; the month is null where it is not from a return. */
    private record Size(
            @Nullable BigDecimal denominator, @Nullable YearMonth month) {
        boolean isOld(YearMonth period) {
            return month != null && month.isBefore(period.minusMonths(OLDEST));
        }
    }

    private static List<YearMonth> missingMonths(List<Resolved> measures) {
        TreeSet<YearMonth> months = new TreeSet<>();
        for (Resolved measure : measures) {
            months.addAll(measure.missingMonths());
        }
        return List.copyOf(months);
    }

    /** A choice that both sides rest on is one figure. */
    private static List<Figure> figures(List<Resolved> measures) {
        List<Figure> figures = new ArrayList<>(measures.size());
        Resolved before = null;
        for (Resolved measure : measures) {
            if (!measure.equals(before)) {
                figures.addAll(measure.figures());
            }
            before = measure;
        }
        return List.copyOf(figures);
    }

    /**
     * The denominator to expect of this body, should it report: 1 for a yes/no and where bodies are counted, else that of the
     * latest month, of whatever age, in which it was usable, else what the registry says where the plan lets it speak. Where
     * there is no denominator, the same of the numerator, which then tells how much a missing return may weigh.
     */
    private Size expectedDenominator(Formula formula) {
        Operand below = formula.indicator().denominator();
        if (formula.countsBodies() || (below != null && below.isOfBodies())) {
            return new Size(BigDecimal.ONE, null);
        }
        List<Measure> asked = formula.hasDenominator() ? formula.denominator() : formula.numerator();
        if (asked.stream().allMatch(Measure::isYesNo)) {
            return new Size(BigDecimal.valueOf(asked.size()), null);
        }
        for (YearMonth month : voice.monthsTo(period)) {
            BigDecimal then = sumIn(month, asked);
            if (then != null) {
                return new Size(then, month);
            }
        }
        return new Size(asked.size() == 1 && asked.get(0).fromRegistry() ? unit.members() : null, null);
    }

    private @Nullable BigDecimal sumIn(YearMonth month, List<Measure> asked) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Measure measure : asked) {
            Resolved then = voice.said(measure, month) == null ? null : rules.resolve(voice, measure, month);
            if (then == null) {
                return null;
            }
            sum = then.value() == null ? sum : sum.add(then.value());
        }
        return sum;
    }
}
