package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.result.Contribution.Figure;
import vn.congdoan.kh415.model.result.Departed;

/**
 * The flows of bodies that stood in months of the reporting year and no longer do, or only as a part of another: they are added where
 * they were earned, at the nearest body above that still stands. What cannot be added is reported.
 */
final class DepartedFlows {
    private final ReportingUnits reporting;
    private final Registry registry;
    private final FlatTree tree;
    private final TimeRules rules;
    private final YearMonth period;
    private final List<DepartedUnit> units = new ArrayList<>();
    private final Set<List<Object>> counted = new HashSet<>();

    /**
     * A body that no longer stands, as it last did by itself.
     *
     * @param at the position of the body at which its flows are added
     */
    private record DepartedUnit(Unit unit, LocalDate lastDay, int at) {}

    /** A flow with where its body last belonged. */
    record Flow(
            Departed departed,
            int at,
            String kind,
            @Nullable String sector,
            @Nullable String cluster) {}

    DepartedFlows(ReportingUnits reporting, Registry registry, FlatTree tree, TimeRules rules, YearMonth period) {
        this.reporting = reporting;
        this.registry = registry;
        this.tree = tree;
        this.rules = rules;
        this.period = period;
        Set<UnitCode> codes = new TreeSet<>();
        LocalDate start = rules.year().start(period).atEndOfMonth();
        for (Unit row : registry.rows()) {
            if (row.to() != null && !row.to().isBefore(start)) {
                codes.add(row.code());
            }
        }
        codes.forEach(this::addIfDeparted);
    }

    private void addIfDeparted(UnitCode code) {
        LocalDate day = period.atEndOfMonth();
        Unit last = null;
        LocalDate lastDay = LocalDate.MIN;
        for (Unit row : registry.versions(code)) {
            boolean isPart = reporting.isPart(row);
            if (row.standsOn(day) && !isPart) {
                return;
            }
            LocalDate to = row.to();
            if (to != null && to.isBefore(day) && to.isAfter(lastDay) && !isPart) {
                last = row;
                lastDay = to;
            }
        }
        if (last != null) {
            units.add(new DepartedUnit(last, lastDay, nearest(last, lastDay)));
        }
    }

    /** The nearest body above that stands, by the tree of the last day; the top where there is none. */
    private int nearest(Unit unit, LocalDate lastDay) {
        Set<UnitCode> seen = new HashSet<>();
        UnitCode above = unit.parent();
        while (above != null && seen.add(above)) {
            int at = tree.position(above);
            if (at >= 0 && !tree.isPart(at)) {
                return at;
            }
            above = registry.unit(above, lastDay).map(Unit::parent).orElse(null);
        }
        return 0;
    }

    private @Nullable String cluster(DepartedUnit left) {
        Set<UnitCode> seen = new HashSet<>();
        Optional<Unit> body = Optional.of(left.unit());
        while (body.isPresent() && seen.add(body.get().code())) {
            if (body.get().cluster() != null) {
                return body.get().cluster();
            }
            UnitCode above = body.get().parent();
            body = above == null ? Optional.empty() : registry.unit(above, left.lastDay());
        }
        return null;
    }

    /** Their contributions to an indicator, by the codes of the bodies; a share above its whole is none. */
    List<Flow> of(Formula formula) {
        List<Flow> flows = new ArrayList<>();
        Set<Measure> operands = flows(formula);
        if (operands.isEmpty() || tree.size() == 0) {
            return flows;
        }
        for (DepartedUnit left : units) {
            List<Figure> figures = new ArrayList<>();
            BigDecimal numerator = sum(left, formula.numerator(), figures);
            BigDecimal denominator = sum(left, formula.denominator(), figures);
            boolean possible = !formula.isShare() || numerator.compareTo(denominator) <= 0;
            if (figures.isEmpty() || !possible || !formula.indicator().expects(left.unit())) {
                continue;
            }
            operands.forEach(measure -> counted.add(List.of(left.unit().code(), measure.id())));
            Ratio ratio = new Ratio(numerator, formula.hasDenominator() ? denominator : null);
            if (numerator.signum() != 0 || denominator.signum() != 0) {
                Departed departed =
                        new Departed(left.unit().code(), tree.unit(left.at()).code(), ratio, figures);
                flows.add(new Flow(
                        departed, left.at(), left.unit().kind(), tree.plannedSector(left.unit()), cluster(left)));
            }
        }
        return flows;
    }

    private BigDecimal sum(DepartedUnit left, List<Measure> measures, List<Figure> figures) {
        Observations observations = reporting.observations(left.unit().code());
        BigDecimal sum = BigDecimal.ZERO;
        for (Measure measure : measures) {
            PeriodValue flow = measure.time() == OverTime.FLOW ? rules.resolve(observations, measure, period) : null;
            if (flow != null) {
                figures.addAll(flow.figures());
                sum = flow.value() == null ? sum : sum.add(flow.value());
            }
        }
        return sum;
    }

    /**
     * Reports which flow is lost with bodies that reported it in the reporting year and do not at the end of the period: because they
     * have become a body that does not report it, or no longer stand and gave more than could be. To be called after the contributions to all indicators.
     */
    void reportNotCounted(List<Formula> formulas, RollUpFindings findings) {
        Set<UnitCode> codes = new LinkedHashSet<>();
        registry.rows().forEach(row -> codes.add(row.code()));
        Set<Measure> flows = new LinkedHashSet<>();
        for (Formula formula : formulas) {
            flows.addAll(flows(formula));
        }
        for (UnitCode unit : codes) {
            for (Measure measure : flows) {
                if (!reporting.reports(unit, measure, period.atEndOfMonth())
                        && !counted.contains(List.of(unit, measure.id()))) {
                    reportNotCounted(unit, measure, findings);
                }
            }
        }
    }

    private void reportNotCounted(UnitCode unit, Measure measure, RollUpFindings findings) {
        Observations observations = reporting.observations(unit);
        BigDecimal notCounted = BigDecimal.ZERO;
        List<Figure> figures = new ArrayList<>();
        for (YearMonth month : rules.year().monthsTo(period)) {
            Observation observation = observations.of(measure, month);
            if (observation != null && observation.value() != null) {
                notCounted = notCounted.add(observation.value());
                figures.addAll(observation.figures());
            }
        }
        if (notCounted.signum() != 0) {
            findings.add(
                    FindingCode.UNIT_GONE,
                    figures.get(figures.size() - 1).source().place(),
                    unit,
                    measure,
                    period,
                    new ReturnFacts.Stated(notCounted));
        }
    }

    private static Set<Measure> flows(Formula formula) {
        Set<Measure> flows = new LinkedHashSet<>(formula.numerator());
        flows.addAll(formula.denominator());
        flows.removeIf(measure -> measure.time() != OverTime.FLOW);
        return flows;
    }
}
