package vn.congdoan.kh415.rollup;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Departed;

/** The finished sums of one indicator: subtrees as they are, and the bodies once more by kind, sector and cluster. */
final class Tally {
    private final Formula formula;
    private final FlatTree tree;
    private final Breakdown kinds;
    private final Breakdown sectors;
    private final Breakdown clusters = Breakdown.byName();
    private final @Nullable Contribution[] contributions;
    private final Map<UnitCode, Contribution> consolidated = new LinkedHashMap<>();
    private final Map<UnitCode, List<Departed>> departed = new LinkedHashMap<>();

    Tally(Plan plan, Formula formula, FlatTree tree) {
        this.formula = formula;
        this.tree = tree;
        this.contributions = new Contribution[tree.size()];
        this.kinds = Breakdown.inOrder(plan.kinds().stream().map(Kind::id).toList());
        this.sectors = Breakdown.inOrder(plan.sectors().stream().map(Sector::id).toList());
    }

    IndicatorTotals of(Subtrees subtrees, @Nullable Contribution[] bodies, List<DepartedFlows.Flow> flows) {
        List<Cover> covers = new ArrayList<>();
        @Nullable Cover[] coverOf = new Cover[tree.size()];
        for (int at = 0; at < tree.size(); at++) {
            Stated used = subtrees.used(at);
            if (used != null) {
                UnitCode sender = tree.unit(at).code();
                consolidated.put(sender, Cover.covered(sender, used.ratio(), used));
            }
            int parent = tree.parent(at);
            Cover cover = parent < 0 ? null : coverOf[parent];
            if (cover == null && used != null) {
                cover = new Cover(formula, tree, used);
                covers.add(cover);
            }
            coverOf[at] = cover;
            Contribution body = bodies[at];
            if (body != null) {
                place(at, body, cover);
            }
        }
        for (DepartedFlows.Flow flow : flows) {
            departed.computeIfAbsent(flow.departed().at(), code -> new ArrayList<>())
                    .add(flow.departed());
            if (coverOf[flow.at()] == null) {
                place(flow);
            }
        }
        covers.forEach(cover -> cover.spread(kinds, sectors, clusters));
        return totals(subtrees);
    }

    private void place(int at, Contribution body, @Nullable Cover cover) {
        Unit unit = tree.unit(at);
        if (cover != null) {
            contributions[at] = cover.over(at, body);
            return;
        }
        contributions[at] = body;
        kinds.sum(unit.kind()).add(body);
        sectors.sum(tree.sector(at) == tree.noSector() ? null : unit.sector()).add(body);
        clusters.sum(tree.cluster(at)).add(body);
    }

    /** Where its body last belonged; a consolidated return from above speaks for it, too. */
    private void place(DepartedFlows.Flow flow) {
        kinds.sum(flow.kind()).add(flow.departed().ratio());
        sectors.sum(flow.sector()).add(flow.departed().ratio());
        clusters.sum(flow.cluster()).add(flow.departed().ratio());
    }

    private IndicatorTotals totals(Subtrees subtrees) {
        return new IndicatorTotals(
                formula.indicator(),
                subtrees.whole().total(),
                subtrees.rows(),
                kinds.totals(),
                sectors.totals(),
                clusters.totals(),
                new ByUnit(tree, contributions),
                departed,
                consolidated);
    }

    /** The contributions to one indicator by the codes of their bodies, in tree order: one slot a unit, for there may be millions. */
    private static final class ByUnit extends AbstractMap<UnitCode, Contribution> {
        private final FlatTree tree;
        private final @Nullable Contribution[] slots;
        private final int filled;

        /** Of contributions by the positions of their bodies; null where none is expected. */
        ByUnit(FlatTree tree, @Nullable Contribution[] slots) {
            this.tree = tree;
            this.slots = slots.clone();
            this.filled = (int) filled().count();
        }

        private IntStream filled() {
            return IntStream.range(0, slots.length).filter(at -> slots[at] != null);
        }

        @Override
        public @Nullable Contribution get(@Nullable Object code) {
            int at = code instanceof UnitCode known ? tree.position(known) : -1;
            return at < 0 ? null : slots[at];
        }

        @Override
        public boolean containsKey(@Nullable Object code) {
            return get(code) != null;
        }

        @Override
        public Set<Map.Entry<UnitCode, Contribution>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<UnitCode, Contribution>> iterator() {
                    return filled().mapToObj(at -> Map.entry(tree.unit(at).code(), slots[at]))
                            .iterator();
                }

                @Override
                public int size() {
                    return filled;
                }
            };
        }
    }
}
