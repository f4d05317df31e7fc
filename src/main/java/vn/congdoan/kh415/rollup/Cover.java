package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Contribution;
import vn.congdoan.kh415.model.Contribution.Basis;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.Unit;

/** A consolidated return in use, and the bodies below it, whose figures it replaces. */
final class Cover {
    private final Formula formula;
    private final FlatTree tree;
    private final Stated stated;
    private final Sum everybody = new Sum();
    private final List<Sum> bySector = new ArrayList<>();
    private @Nullable Unit first;
    private @Nullable String cluster;
    private boolean oneKind = true;
    private boolean oneCluster = true;

    Cover(Formula formula, FlatTree tree, Stated stated) {
        this.formula = formula;
        this.tree = tree;
        this.stated = stated;
        for (int sector = 0; sector <= tree.noSector(); sector++) {
            bySector.add(new Sum());
        }
    }

    /** The body's contribution as it stands once it is covered. */
    Contribution over(int at, Contribution body) {
        Unit unit = tree.unit(at);
        if (first == null) {
            first = unit;
            cluster = tree.cluster(at);
        }
        oneKind &= unit.kind().equals(first.kind());
        oneCluster &= cluster != null && cluster.equals(tree.cluster(at));
        Contribution now = body.basis() == Basis.MISSING ? covered(body.unit(), null, stated) : body;
        everybody.count(now.basis());
        bySector.get(tree.sector(at)).count(now.basis());
        return now;
    }

    static Contribution covered(String unit, @Nullable Ratio ratio, Stated stated) {
        return new Contribution(unit, Basis.COVERED, ratio, false, List.of(), null, stated.figures());
    }

    /**
     * Hands the figures to the kind and the cluster that all bodies share, and to each sector what the return states for it; what
     * cannot be told apart belongs to none, and so do the bodies behind it.
     */
    void spread(Breakdown kinds, Breakdown sectors, Breakdown clusters) {
        everybody.add(stated.ratio());
        kinds.sum(oneKind && first != null ? first.kind() : null).add(everybody);
        clusters.sum(oneCluster ? cluster : null).add(everybody);
        Ratio rest = rest();
        if (rest == null) {
            sectors.sum(null).add(everybody);
            return;
        }
        Sum unassigned = new Sum();
        for (int sector = 0; sector <= tree.noSector(); sector++) {
            Ratio own = sector == tree.noSector() ? null : stated.bySector().get(sector);
            Sum bodies = bySector.get(sector);
            if (own == null) {
                unassigned.add(bodies);
            } else {
                bodies.add(own);
                sectors.sum(tree.sectorId(sector)).add(bodies);
            }
        }
        if (!unassigned.isEmpty() || !isNothing(rest)) {
            unassigned.add(rest);
            sectors.sum(null).add(unassigned);
        }
    }

    /** What is left of the whole beyond the sectors' columns; null if they do not fit into it. */
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
                && (!formula.isShare() || numerator.compareTo(denominator) <= 0);
        return fits ? new Ratio(numerator, formula.hasDenominator() ? denominator : null) : null;
    }

    private static BigDecimal or0(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static boolean isNothing(Ratio ratio) {
        return ratio.numerator().signum() == 0 && or0(ratio.denominator()).signum() == 0;
    }
}
