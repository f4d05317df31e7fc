package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Contribution;
import vn.congdoan.kh415.model.Contribution.Basis;
import vn.congdoan.kh415.model.Contribution.Figure;
import vn.congdoan.kh415.model.Measure;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.Unit;

/** One body in a period: what it gives to each indicator that expects it. Each measure is resolved once. */
final class Body {
    private final Unit unit;
    private final Voice voice;
    private final YearMonth period;
    private final TimeRules rules;
    private final Remarks remarks;
    private final Map<String, @Nullable Resolved> resolved = new HashMap<>();

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

    Contribution give(Formula formula) {
        Half numerator = Half.of(this, formula.numerator());
        Half denominator = Half.of(this, formula.denominator());
        List<Resolved> all = new ArrayList<>(numerator.measures());
        all.addAll(denominator.measures());
        Boolean notApplicableNow = notApplicable(all);
        if (notApplicableNow != null) {
            return given(nothing(formula), notApplicableNow, all);
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
        return given(ratio, numerator.current() && denominator.current(), all);
    }

    /** Whether some measure is not applicable: true if it was said so in the period, false if before; null if all apply. */
    private static @Nullable Boolean notApplicable(List<Resolved> measures) {
        Boolean now = null;
        for (Resolved measure : measures) {
            if (measure.value() == null) {
                now = measure.current() || Boolean.TRUE.equals(now);
            }
        }
        return now;
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
        BigDecimal size = expectedDenominator(formula);
        return new Contribution(unit.code(), Basis.MISSING, null, false, List.of(), size, List.of());
    }

    private static List<YearMonth> missingMonths(List<Resolved> measures) {
        TreeSet<YearMonth> months = new TreeSet<>();
        for (Resolved measure : measures) {
            months.addAll(measure.missingMonths());
        }
        return List.copyOf(months);
    }

    private static List<Figure> figures(List<Resolved> measures) {
        List<Figure> figures = new ArrayList<>(measures.size());
        for (Resolved measure : measures) {
            figures.addAll(measure.figures());
        }
        return List.copyOf(figures);
    }

    /**
     * The denominator to expect of this body, should it report: 1 for a yes/no and where bodies are counted, else that of the
     * latest month, of whatever age, in which it was usable, else what the registry says where the plan lets it speak. Where
     * there is no denominator, the same of the numerator, which then tells how much a missing return may weigh.
     */
    private @Nullable BigDecimal expectedDenominator(Formula formula) {
        if (formula.countsBodies()) {
            return BigDecimal.ONE;
        }
        List<Measure> asked = formula.hasDenominator() ? formula.denominator() : formula.numerator();
        if (asked.stream().allMatch(Measure::isYesNo)) {
            return BigDecimal.valueOf(asked.size());
        }
        for (YearMonth month : voice.monthsTo(period)) {
            BigDecimal then = sumIn(month, asked);
            if (then != null) {
                return then;
            }
        }
        return asked.size() == 1 && asked.get(0).fromRegistry() ? unit.members() : null;
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
