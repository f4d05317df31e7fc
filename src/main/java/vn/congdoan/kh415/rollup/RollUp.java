package vn.congdoan.kh415.rollup;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Contribution;

/** Adds up every indicator of a plan over the tree of one period. */
public final class RollUp {
    private final List<Formula> formulas;
    private final FlatTree tree;
    private final Voices voices;
    private final TimeRules rules;
    private final YearMonth period;
    private final Remarks remarks;

    private RollUp(Plan plan, Registry registry, Tree tree, Ledger ledger, YearMonth period, List<Waiver> waivers) {
        this.formulas = Formula.of(plan);
        this.tree = new FlatTree(plan, tree);
        this.voices = new Voices(plan, registry, ledger);
        this.rules = new TimeRules(plan);
        this.period = period;
        this.remarks = new Remarks(waivers);
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
        List<@Nullable Contribution[]> given = run.bodies();
        @Nullable Consolidated[] senders = run.senders();
        DepartedFlows departed = new DepartedFlows(run.voices, registry, run.tree, run.rules, period);
        List<IndicatorTotals> totals = new ArrayList<>();
        for (int indicator = 0; indicator < run.formulas.size(); indicator++) {
            Formula formula = run.formulas.get(indicator);
            @Nullable Contribution[] bodies = given.get(indicator);
            List<DepartedFlows.Flow> flows = departed.of(formula);
            Subtrees subtrees = new Subtrees(formula, run.tree, period, senders, bodies, flows, run.remarks);
            totals.add(new Tally(plan, formula, run.tree).of(subtrees, bodies, flows));
        }
        new LostFlows(run.voices, run.rules.year(), period, run.remarks, departed).look(registry.rows(), run.formulas);
        return new Outcome<>(List.copyOf(totals), run.remarks.findings());
    }

    /** What each expected body gives, by indicator and position; body by body, so that each measure is resolved once. */
    private List<@Nullable Contribution[]> bodies() {
        List<@Nullable Contribution[]> given = new ArrayList<>();
        formulas.forEach(formula -> given.add(new Contribution[tree.size()]));
        UnusedParts unused = new UnusedParts(formulas, period, remarks);
        for (int at = 0; at < tree.size(); at++) {
            Unit unit = tree.unit(at);
            if (tree.isPart(at)) {
                continue;
            }
            Voice voice = voices.of(unit.code());
            Body body = new Body(unit, voice, period, rules, remarks);
            if (voices.everHadParts(unit.code())) {
                unused.look(unit, voice);
            }
            for (int indicator = 0; indicator < formulas.size(); indicator++) {
                if (formulas.get(indicator).indicator().expects(unit)) {
                    given.get(indicator)[at] = body.give(formulas.get(indicator));
                }
            }
        }
        return given;
    }

    /** Who sent a consolidated return for the period; parts never do. */
    private @Nullable Consolidated[] senders() {
        @Nullable Consolidated[] senders = new Consolidated[tree.size()];
        for (int at = 0; at < tree.size(); at++) {
            UnitCode code = tree.unit(at).code();
            Return sent = voices.returns(code).get(period);
            if (sent != null && !sent.consolidated().isEmpty() && !tree.isPart(at)) {
                senders[at] = new Consolidated(code, voices.returns(code), rules.year(), period, remarks);
            }
        }
        return senders;
    }
}
