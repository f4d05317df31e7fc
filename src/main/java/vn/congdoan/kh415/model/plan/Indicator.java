package vn.congdoan.kh415.model.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;

/**
 * One target of the plan with the figures it is computed from.
 *
 * @param group the id of the group it is listed in
 * @param brief what it is called where there is little room; the name itself where the plan gives nothing shorter
 * @param place where the plan states it
 * @param denominator null where the value is the numerator alone
 * @param kinds the kinds of body that report it
 * @param sectors the sectors it speaks of; empty means all
 * @param judgedAtTop whether only the whole is judged, not its parts
 * @param targets in order of validity, never overlapping
 * @param dueMonth the month of the reporting year, from 1, in which it is judged; null means every month
 * @param pace how the value should grow over the reporting year; null if the plan does not say
 * @param quote the plan's own words; empty if they are not given
 * @param reading how the office understands them; empty if it does not say
 */
public record Indicator(
        IndicatorId id,
        String group,
        Label name,
        Label brief,
        String place,
        Operand numerator,
        @Nullable Operand denominator,
        Set<String> kinds,
        Set<String> sectors,
        ResultUnit unit,
        boolean judgedAtTop,
        List<Target> targets,
        @Nullable Integer dueMonth,
        @Nullable PaceCurve pace,
        String quote,
        String reading) {
    public Indicator {
        kinds = Set.copyOf(kinds);
        sectors = Set.copyOf(sectors);
        targets = List.copyOf(targets);
    }

    /** On which its two sides rest. */
    public List<MeasureId> measures() {
        List<MeasureId> all = new ArrayList<>(numerator.measures());
        if (denominator != null) {
            all.addAll(denominator.measures());
        }
        return all;
    }

    public Optional<Target> targetOn(LocalDate day) {
        return targets.stream().filter(target -> target.isInForceOn(day)).findFirst();
    }

    /**
     * Whether the period may be judged against that target: a milestone from its date on, anything else from the due month of the
     * reporting year on.
     */
    public boolean isDue(Target target, YearMonth period, ReportingYear year) {
        LocalDate by = target.by();
        if (by != null) {
            return !period.atEndOfMonth().isBefore(by);
        }
        return dueMonth == null || !period.isBefore(year.nth(dueMonth, period));
    }

    /** Whether bodies of that kind and sector are expected to report this indicator. */
    public boolean expects(Unit unit) {
        String sector = unit.sector();
        return kinds.contains(unit.kind()) && (sectors.isEmpty() || (sector != null && sectors.contains(sector)));
    }

    public boolean countsBodies() {
        return denominator instanceof Operand.Bodies;
    }
}
