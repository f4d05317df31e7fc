package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;

/** A consolidated return in use with the bodies that it covers: it replaces their figures in the breakdowns. */
final class CoveredSubtree {
    private final Formula formula;
    private final FlatTree tree;
    private final ConsolidatedTotal consolidated;
    private final Accumulator total = new Accumulator();
    private final List<Accumulator> bySector = new ArrayList<>();

    /** The codes of the bodies by the part of each division that they belong to; the empty name is for none. */
    private final SortedMap<String, List<UnitCode>> ofKind = new TreeMap<>();

    private final List<List<UnitCode>> ofSector = new ArrayList<>();
    private final SortedMap<String, List<UnitCode>> ofCluster = new TreeMap<>();

    CoveredSubtree(Formula formula, FlatTree tree, ConsolidatedTotal consolidated) {
        this.formula = formula;
        this.tree = tree;
        this.consolidated = consolidated;
        for (int sector = 0; sector <= tree.noSector(); sector++) {
            bySector.add(new Accumulator());
            ofSector.add(new ArrayList<>());
        }
    }

    /** The body's contribution as it stands once it is covered. */
    Contribution add(int at, Contribution body) {
        Unit unit = tree.unit(at);
        String cluster = tree.cluster(at);
        ofKind.computeIfAbsent(unit.kind(), kind -> new ArrayList<>()).add(unit.code());
        ofSector.get(tree.sector(at)).add(unit.code());
        ofCluster
                .computeIfAbsent(cluster == null ? "" : cluster, name -> new ArrayList<>())
                .add(unit.code());
        Contribution counted = body.basis() == Basis.MISSING ? covered(body.unit(), null, consolidated) : body;
        total.count(counted.basis());
        bySector.get(tree.sector(at)).count(counted.basis());
        return counted;
    }

    static Contribution covered(UnitCode unit, @Nullable Ratio ratio, ConsolidatedTotal consolidated) {
        return new Contribution(unit, Basis.COVERED, ratio, false, List.of(), null, consolidated.figures());
    }

    /**
     * Hands the figures to the kind and the cluster that all bodies share, and to each sector what the return states for it; what
     * cannot be told apart belongs to none, and so do the bodies behind it: the parts that they really belong to lack them.
     */
    void addTo(Breakdown kinds, Breakdown sectors, Breakdown clusters) {
        total.add(consolidated.ratio());
        addTo(kinds, ofKind);
        addTo(clusters, ofCluster);
        Ratio rest = rest();
        Accumulator unassigned = rest == null ? total : new Accumulator();
        for (int sector = 0; sector <= tree.noSector(); sector++) {
            ConsolidatedTotal.Column own = sector == tree.noSector() || rest == null
                    ? null
                    : consolidated.bySector().get(sector);
            Accumulator bodies = bySector.get(sector);
            if (own != null) {
                bodies.add(own.ratio());
                sectors.subtotal(tree.sectorId(sector)).add(bodies);
                continue;
            }
            if (rest != null) {
                unassigned.add(bodies);
            }
            if (sector < tree.noSector() && !ofSector.get(sector).isEmpty()) {
                sectors.subtotal(tree.sectorId(sector)).addUnassigned(ofSector.get(sector));
            }
        }
        if (rest != null && !isZero(rest)) {
            unassigned.add(rest);
        }
        if (!unassigned.isEmpty()) {
            sectors.subtotal(null).add(unassigned);
        }
    }

    /** What stands for the bodies of a sector, by its id: where the return states it in a column and all columns fit into the whole. */
    SortedMap<String, Contribution> columns(UnitCode sender) {
        SortedMap<String, Contribution> columns = new TreeMap<>();
        for (int sector = 0; sector < tree.noSector() && rest() != null; sector++) {
            ConsolidatedTotal.Column column = consolidated.bySector().get(sector);
            if (column != null) {
                columns.put(
                        tree.sectorId(sector),
                        new Contribution(
                                sender, Basis.COVERED, column.ratio(), false, List.of(), null, column.figures()));
            }
        }
        return columns;
    }

    private void addTo(Breakdown parts, SortedMap<String, List<UnitCode>> bodies) {
        boolean shared = bodies.size() == 1 && !bodies.containsKey("");
        parts.subtotal(shared ? bodies.firstKey() : null).add(total);
        if (!shared) {
            bodies.forEach((part, codes) -> {
                if (!part.isEmpty()) {
                    parts.subtotal(part).addUnassigned(codes);
                }
            });
        }
    }

    /** What is left of the whole beyond the sectors' columns; null if they do not fit into it, or leave something over nothing. */
    private @Nullable Ratio rest() {
        BigDecimal numerator = consolidated.ratio().numerator();
        BigDecimal denominator = orZero(consolidated.ratio().denominator());
        for (ConsolidatedTotal.Column sector : consolidated.bySector()) {
            if (sector != null) {
                numerator = numerator.subtract(sector.ratio().numerator());
                denominator = denominator.subtract(orZero(sector.ratio().denominator()));
            }
        }
        boolean fits = numerator.signum() >= 0
                && denominator.signum() >= 0
                && (!formula.isShare() || numerator.compareTo(denominator) <= 0)
                && (!formula.hasDenominator() || numerator.signum() == 0 || denominator.signum() > 0);
        return fits ? new Ratio(numerator, formula.hasDenominator() ? denominator : null) : null;
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static boolean isZero(Ratio ratio) {
        return ratio.numerator().signum() == 0 && orZero(ratio.denominator()).signum() == 0;
    }
}
