package vn.congdoan.kh415.rollup;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/** Adds up every indicator of a plan over the tree of one period. */
public final class RollUp {
    private final List<Formula> formulas;
    private final FlatTree tree;
    private final ReportingUnits reporting;
    private final TimeRules rules;
    private final YearMonth period;
    private final RollUpFindings findings;

    private RollUp(Plan plan, Registry registry, Tree tree, Ledger ledger, YearMonth period, List<Waiver> waivers) {
        this.formulas = Formula.of(plan);
        this.tree = new FlatTree(plan, tree);
        this.reporting = new ReportingUnits(plan, registry, ledger);
        this.rules = new TimeRules(plan);
        this.period = period;
        this.findings = new RollUpFindings(waivers);
    }

    /**
     * The sums of each indicator, in the plan's order, with what was found on the way.
     *
     * @param tree as it stood on the last day of the period
     * @param ledger of figures that count: of months at whose end the unit stood and reported the measure
     * @param waivers in force; a pair whose numerator one of them accepts is used although it is above its denominator
     */
    public static Outcome<List<IndicatorTotals>> of(
            Plan plan, Registry registry, Tree tree, Ledger ledger, YearMonth period, List<Waiver> waivers) {
        RollUp run = new RollUp(plan, registry, tree, ledger, period, waivers);
        List<PackedContributions> contributions = run.contributions();
        @Nullable ConsolidatedReturn[] senders = run.senders();
        DepartedFlows departed = new DepartedFlows(run.reporting, registry, run.tree, run.rules, period);
        List<IndicatorTotals> totals = new ArrayList<>();
        for (int indicator = 0; indicator < run.formulas.size(); indicator++) {
            Formula formula = run.formulas.get(indicator);
            PackedContributions bodies = contributions.get(indicator);
            List<DepartedFlows.Flow> flows = departed.of(formula);
            Subtrees subtrees = new Subtrees(formula, run.tree, period, senders, bodies, flows, run.findings);
            totals.add(new Breakdowns(plan, formula, run.tree).of(subtrees, bodies, flows));
        }
        departed.reportNotCounted(run.formulas, run.findings);
        return new Outcome<>(List.copyOf(totals), run.findings.findings());
    }

    /** The contribution of each expected body, by indicator and position; body by body, so that each measure is resolved once. */
    private List<PackedContributions> contributions() {
        @Nullable Return[] returns = new Return[tree.size()];
        for (int at = 0; at < tree.size(); at++) {
            returns[at] = reporting.returns(tree.unit(at).code()).get(period);
        }
        List<PackedContributions> contributions = formulas.stream()
                .map(formula -> new PackedContributions(tree, period, returns))
                .toList();
        UnusedParts unused = new UnusedParts(formulas, period, findings);
        for (int at = 0; at < tree.size(); at++) {
            Unit unit = tree.unit(at);
            if (tree.isPart(at)) {
                continue;
            }
            Observations observations = reporting.observations(unit.code());
            BodyContributions body = new BodyContributions(unit, observations, period, rules, findings);
            if (reporting.everHadParts(unit.code())) {
                unused.report(unit, observations);
            }
            for (int indicator = 0; indicator < formulas.size(); indicator++) {
                if (formulas.get(indicator).indicator().expects(unit)) {
                    contributions.get(indicator).put(at, body.to(formulas.get(indicator)));
                }
            }
        }
        return contributions;
    }

    /** Who sent a consolidated return for the period; parts never do. */
    private @Nullable ConsolidatedReturn[] senders() {
        @Nullable ConsolidatedReturn[] senders = new ConsolidatedReturn[tree.size()];
        for (int at = 0; at < tree.size(); at++) {
            UnitCode code = tree.unit(at).code();
            Return sent = reporting.returns(code).get(period);
            if (sent != null && !sent.consolidated().isEmpty() && !tree.isPart(at)) {
                senders[at] = new ConsolidatedReturn(code, reporting.returns(code), rules.year(), period, findings);
            }
        }
        return senders;
    }

    /**
     * Says where figures that parts sent for the period are not used, because another part is missing or the body itself reported
     * something.
     */
    private static final class UnusedParts {
        private final List<Measure> measures;
        private final YearMonth period;
        private final RollUpFindings findings;

        UnusedParts(List<Formula> formulas, YearMonth period, RollUpFindings findings) {
            Set<Measure> used = new LinkedHashSet<>();
            for (Formula formula : formulas) {
                used.addAll(formula.numerator());
                used.addAll(formula.denominator());
            }
            this.measures = List.copyOf(used);
            this.period = period;
            this.findings = findings;
        }

        void report(Unit body, Observations observations) {
            List<String> notUsed = new ArrayList<>();
            Set<String> missing = new LinkedHashSet<>();
            @Nullable Figure first = null;
            for (Measure measure : measures) {
                Observations.Unused unused = observations.unused(measure, period);
                List<Figure> figures = unused.observed().stream()
                        .flatMap(observation -> observation.figures().stream())
                        .toList();
                if (!figures.isEmpty()) {
                    notUsed.add(measure.name().text());
                    unused.missing().forEach(part -> missing.add(part.name()));
                    first = first == null ? figures.get(0) : first;
                }
            }
            if (first != null) {
                List<MeasureId> own = observations.own(period);
                findings.add(
                        FindingCode.PARTS_NOT_USED,
                        first.source().place(),
                        body.code(),
                        period,
                        new ReturnFacts.UnusedParts(
                                notUsed,
                                own.isEmpty() ? List.copyOf(missing) : List.of(),
                                own.stream().map(this::name).toList()));
            }
        }

        private String name(MeasureId id) {
            return measures.stream()
                    .filter(measure -> measure.id().equals(id))
                    .map(measure -> measure.name().text())
                    .findFirst()
                    .orElse(id.text());
        }
    }
}
