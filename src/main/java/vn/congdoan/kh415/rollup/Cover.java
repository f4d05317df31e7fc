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

/** A consolidated return in use, and the bodies below it, whose figures it replaces. */
final class Cover {
    private final Formula formula;
    private final FlatTree tree;
    private final Stated stated;
    private final Sum everybody = new Sum();
    private final List<Sum> bySector = new ArrayList<>();

    /** The codes of the bodies by the part of each division that they belong to; the empty name is for none. */
    private final SortedMap<String, List<UnitCode>> ofKind = new TreeMap<>();

    private final List<List<UnitCode>> ofSector = new ArrayList<>();
    private final SortedMap<String, List<UnitCode>> ofCluster = new TreeMap<>();

    Cover(Formula formula, FlatTree tree, Stated stated) {
        this.formula = formula;
        this.tree = tree;
        this.stated = stated;
        for (int sector = 0; sector <= tree.noSector(); sector++) {
            bySector.add(new Sum());
            ofSector.add(new ArrayList<>());
        }
    }

    /** The body's contribution as it stands once it is covered. */
    Contribution over(int at, Contribution body) {
        Unit unit = tree.unit(at);
        String cluster = tree.cluster(at);
        ofKind.computeIfAbsent(unit.kind(), kind -> new ArrayList<>()).add(unit.code());
        ofSector.get(tree.sector(at)).add(unit.code());
        ofCluster
                .computeIfAbsent(cluster == null ? "" : cluster, name -> new ArrayList<>())
                .add(unit.code());
        Contribution now = body.basis() == Basis.MISSING ? covered(body.unit(), null, stated) : body;
        everybody.count(now.basis());
        bySector.get(tree.sector(at)).count(now.basis());
        return now;
    }

    static Contribution covered(UnitCode unit, @Nullable Ratio ratio, Stated stated) {
        return new Contribution(unit, Basis.COVERED, ratio, false, List.of(), null, stated.figures());
    }

    /**
     * Hands the figures to the kind and the cluster that all bodies share, and to each sector what the return states for it; what
     * cannot be told apart belongs to none, and so do the bodies behind it: the parts that they really belong to lack them.
     */
    void spread(Breakdown kinds, Breakdown sectors, Breakdown clusters) {
        everybody.add(stated.ratio());
        spread(kinds, ofKind);
        spread(clusters, ofCluster);
        Ratio rest = rest();
        Sum unassigned = rest == null ? everybody : new Sum();
        for (int sector = 0; sector <= tree.noSector(); sector++) {
            Ratio own = sector == tree.noSector() || rest == null
                    ? null
                    : stated.bySector().get(sector);
            Sum bodies = bySector.get(sector);
            if (own != null) {
                bodies.add(own);
                sectors.sum(tree.sectorId(sector)).add(bodies);
                continue;
            }
            if (rest != null) {
                unassigned.add(bodies);
            }
            if (sector < tree.noSector() && !ofSector.get(sector).isEmpty()) {
                sectors.sum(tree.sectorId(sector)).lack(ofSector.get(sector));
            }
        }
        if (rest != null && !isNothing(rest)) {
            unassigned.add(rest);
        }
        if (!unassigned.isEmpty()) {
            sectors.sum(null).add(unassigned);
        }
    }

    private void spread(Breakdown parts, SortedMap<String, List<UnitCode>> bodies) {
        boolean shared = bodies.size() == 1 && !bodies.containsKey("");
        parts.sum(shared ? bodies.firstKey() : null).add(everybody);
        if (!shared) {
            bodies.forEach((part, codes) -> {
                if (!part.isEmpty()) {
                    parts.sum(part).lack(codes);
                }
            });
        }
    }

    /** What is left of the whole beyond the sectors' columns; null if they do not fit into it, or leave something over nothing. */
    private @Nullable Ratio rest() {
        BigDecimal numerator = stated.ratio().numerator();
        BigDecimal denominator = or0(stated.ratio().denominator());
        for (Ratio sector : stated.bySector()) {
            if (sector != null) {
                numerator = numerator.subtract(sector.numerator());
                denominator = denominator.subtract(or0(sector.denominator()));
            }
        }
        boolean fits = numerator.signum() >= 0
                && denominator.signum() >= 0
                && (!formula.isShare() || numerator.compareTo(denominator) <= 0)
                && (!formula.hasDenominator() || numerator.signum() == 0 || denominator.signum() > 0);
        return fits ? new Ratio(numerator, formula.hasDenominator() ? denominator : null) : null;
    }

    private static BigDecimal or0(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static boolean isNothing(Ratio ratio) {
        return ratio.numerator().signum() == 0 && or0(ratio.denominator()).signum() == 0;
    }
}
