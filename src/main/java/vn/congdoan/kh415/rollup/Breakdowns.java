package vn.congdoan.kh415.rollup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Departed;

/** The totals of one indicator: the subtrees as they are, and the contributions once more by kind, sector and cluster. */
final class Breakdowns {
    private final Formula formula;
    private final FlatTree tree;
    private final Breakdown kinds;
    private final Breakdown sectors;
    private final Breakdown clusters = Breakdown.byName();
    private final Map<UnitCode, Contribution> consolidated = new LinkedHashMap<>();
    private final Map<UnitCode, Map<String, Contribution>> columns = new LinkedHashMap<>();
    private final Map<UnitCode, List<Departed>> departed = new LinkedHashMap<>();

    Breakdowns(Plan plan, Formula formula, FlatTree tree) {
        this.formula = formula;
        this.tree = tree;
        this.kinds = Breakdown.inOrder(plan.kinds().stream().map(Kind::id).toList());
        this.sectors = Breakdown.inOrder(plan.sectors().stream().map(Sector::id).toList());
    }

    /** The bodies' contributions are left as they stand once they are covered. */
    IndicatorTotals of(Subtrees subtrees, PackedContributions bodies, List<DepartedFlows.Flow> flows) {
        List<CoveredSubtree> covered = new ArrayList<>();
        @Nullable CoveredSubtree[] coveringAt = new CoveredSubtree[tree.size()];
        for (int at = 0; at < tree.size(); at++) {
            ConsolidatedTotal used = subtrees.used(at);
            if (used != null) {
                UnitCode sender = tree.unit(at).code();
                consolidated.put(sender, CoveredSubtree.covered(sender, used.ratio(), used));
            }
            int parent = tree.parent(at);
            CoveredSubtree covering = parent < 0 ? null : coveringAt[parent];
            if (covering == null && used != null) {
                covering = new CoveredSubtree(formula, tree, used);
                covered.add(covering);
                columns.put(tree.unit(at).code(), covering.columns(tree.unit(at).code()));
            }
            coveringAt[at] = covering;
            Contribution body = covering == null ? null : bodies.get(at);
            if (body != null && covering != null) {
                bodies.put(at, covering.add(at, body));
            } else if (bodies.has(at)) {
                place(at, bodies);
            }
        }
        for (DepartedFlows.Flow flow : flows) {
            departed.computeIfAbsent(flow.departed().at(), code -> new ArrayList<>())
                    .add(flow.departed());
            if (coveringAt[flow.at()] == null) {
                place(flow);
            }
        }
        covered.forEach(subtree -> subtree.addTo(kinds, sectors, clusters));
        return totals(subtrees, bodies);
    }

    private void place(int at, PackedContributions bodies) {
        Unit unit = tree.unit(at);
        bodies.addTo(kinds.subtotal(unit.kind()), at);
        bodies.addTo(sectors.subtotal(tree.sector(at) == tree.noSector() ? null : unit.sector()), at);
        bodies.addTo(clusters.subtotal(tree.cluster(at)), at);
    }

    /** Where its body last belonged; a consolidated return from above stands for it, too. */
    private void place(DepartedFlows.Flow flow) {
        kinds.subtotal(flow.kind()).add(flow.departed().ratio());
        sectors.subtotal(flow.sector()).add(flow.departed().ratio());
        clusters.subtotal(flow.cluster()).add(flow.departed().ratio());
    }

    private IndicatorTotals totals(Subtrees subtrees, PackedContributions bodies) {
        return new IndicatorTotals(
                formula.indicator(),
                subtrees.whole().total(),
                subtrees.rows(),
                kinds.subtotals(),
                sectors.subtotals(),
                clusters.subtotals(),
                bodies.byUnit(),
                departed,
                consolidated,
                columns);
    }
}
