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
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.result.Contribution.Figure;
import vn.congdoan.kh415.model.result.Departed;

/**
 * The flows of bodies that stood in months of the reporting year and no longer do: they stay where they were earned, at the nearest
 * body above that still stands.
 */
final class DepartedFlows {
    private final Voices voices;
    private final Registry registry;
    private final FlatTree tree;
    private final TimeRules rules;
    private final YearMonth period;
    private final List<Gone> bodies = new ArrayList<>();
    private final Set<List<Object>> counted = new HashSet<>();

    /**
     * A body that is gone, as it last stood.
     *
     * @param at the position of the body at which its flows are added
     */
    private record Gone(Unit unit, LocalDate lastDay, int at) {}

    /** A flow with where its body last belonged. */
    record Flow(
            Departed departed,
            int at,
            String kind,
            @Nullable String sector,
            @Nullable String cluster) {}

    DepartedFlows(Voices voices, Registry registry, FlatTree tree, TimeRules rules, YearMonth period) {
        this.voices = voices;
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
        codes.forEach(this::note);
    }

    private void note(UnitCode code) {
        LocalDate day = period.atEndOfMonth();
        Unit last = null;
        LocalDate lastDay = LocalDate.MIN;
        for (Unit row : registry.versions(code)) {
            if (row.standsOn(day)) {
                return;
            }
            LocalDate to = row.to();
            if (to != null && to.isBefore(day) && to.isAfter(lastDay)) {
                last = row;
                lastDay = to;
            }
        }
        if (last != null) {
            bodies.add(new Gone(last, lastDay, nearest(last, lastDay)));
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

    private @Nullable String cluster(Gone gone) {
        Set<UnitCode> seen = new HashSet<>();
        Optional<Unit> body = Optional.of(gone.unit());
        while (body.isPresent() && seen.add(body.get().code())) {
            if (body.get().cluster() != null) {
                return body.get().cluster();
            }
            UnitCode above = body.get().parent();
            body = above == null ? Optional.empty() : registry.unit(above, gone.lastDay());
        }
        return null;
    }

    /** What they give to an indicator, by the codes of the bodies; a share above its whole is none. */
    List<Flow> of(Formula formula) {
        List<Flow> flows = new ArrayList<>();
        Set<Measure> asked = new LinkedHashSet<>(formula.numerator());
        asked.addAll(formula.denominator());
        asked.removeIf(measure -> measure.time() != OverTime.FLOW);
        if (asked.isEmpty() || tree.size() == 0) {
            return flows;
        }
        for (Gone gone : bodies) {
            List<Figure> figures = new ArrayList<>();
            BigDecimal above = sum(gone, formula.numerator(), figures);
            BigDecimal below = sum(gone, formula.denominator(), figures);
            boolean possible = !formula.isShare() || above.compareTo(below) <= 0;
            if (figures.isEmpty() || !possible || !formula.indicator().expects(gone.unit())) {
                continue;
            }
            asked.forEach(measure -> counted.add(List.of(gone.unit().code(), measure.id())));
            Ratio ratio = new Ratio(above, formula.hasDenominator() ? below : null);
            if (above.signum() != 0 || below.signum() != 0) {
                Departed departed =
                        new Departed(gone.unit().code(), tree.unit(gone.at()).code(), ratio, figures);
                flows.add(new Flow(
                        departed, gone.at(), gone.unit().kind(), tree.plannedSector(gone.unit()), cluster(gone)));
            }
        }
        return flows;
    }

    private BigDecimal sum(Gone gone, List<Measure> measures, List<Figure> figures) {
        Voice voice = voices.of(gone.unit().code());
        BigDecimal sum = BigDecimal.ZERO;
        for (Measure measure : measures) {
            Resolved flow = measure.time() == OverTime.FLOW ? rules.resolve(voice, measure, period) : null;
            if (flow != null) {
                figures.addAll(flow.figures());
                sum = flow.value() == null ? sum : sum.add(flow.value());
            }
        }
        return sum;
    }

    /** Whether what that unit reported of a measure has been added to the results of some indicator. */
    boolean counted(UnitCode unit, Measure measure) {
        return counted.contains(List.of(unit, measure.id()));
    }
}
