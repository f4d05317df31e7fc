package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Contribution.Figure;

/**
 * The subtotals of one indicator from the bottom up. Where a body below is still missing and what the sender of a consolidated return
 * states beyond those below is possible and more than nothing, that return replaces the whole subtree; else it is only compared.
 */
final class Subtrees {
    private final Formula formula;
    private final FlatTree tree;
    private final YearMonth period;
    private final @Nullable ConsolidatedReturn[] senders;
    private final RollUpFindings findings;
    private final PackedContributions bodies;
    private final @Nullable Accumulator[] subtotals;
    private final @Nullable ConsolidatedTotal[] used;
    /** Expected bodies by subtree and sector, one row of sectors for each position. */
    private final int[] expected;

    /** The same of all bodies of the indicator's kinds, also of sectors out of its scope. */
    private final int[] standing;

    private final int width;

    Subtrees(
            Formula formula,
            FlatTree tree,
            YearMonth period,
            @Nullable ConsolidatedReturn[] senders,
            PackedContributions bodies,
            List<DepartedFlows.Flow> departed,
            RollUpFindings findings) {
        this.formula = formula;
        this.tree = tree;
        this.period = period;
        this.senders = senders;
        this.bodies = bodies;
        this.findings = findings;
        this.subtotals = new Accumulator[tree.size()];
        this.used = new ConsolidatedTotal[tree.size()];
        this.width = tree.noSector() + 1;
        this.expected = new int[tree.size() * width];
        this.standing = formula.indicator().sectors().isEmpty() ? expected : new int[expected.length];
        departed.forEach(flow -> accumulator(flow.at()).add(flow.departed().ratio()));
        for (int at = tree.size() - 1; at >= 0; at--) {
            complete(at);
        }
    }

    /**
     * All below it is added up: adds its own contribution, compares its consolidated return, and adds the subtotal to its
     * parent's.
     */
    private void complete(int at) {
        if (bodies.has(at)) {
            bodies.addTo(accumulator(at), at);
            expected[at * width + tree.sector(at)]++;
        }
        if (standing != expected && isOfKind(at)) {
            standing[at * width + tree.sector(at)]++;
        }
        complete(at, subtotals[at]);
    }

    private void complete(int at, @Nullable Accumulator subtotal) {
        int parent = tree.parent(at);
        if (standing != expected && parent >= 0) {
            addCounts(standing, at, parent);
        }
        if (subtotal == null) {
            return;
        }
        reconcile(at, subtotal);
        if (parent >= 0) {
            accumulator(parent).add(subtotal);
            addCounts(expected, at, parent);
        }
    }

    private void addCounts(int[] counts, int at, int parent) {
        for (int sector = 0; sector < width; sector++) {
            counts[parent * width + sector] += counts[at * width + sector];
        }
    }

    private boolean isOfKind(int at) {
        return formula.indicator().kinds().contains(tree.unit(at).kind());
    }

    private Accumulator accumulator(int at) {
        Accumulator subtotal = subtotals[at];
        if (subtotal == null) {
            subtotal = new Accumulator();
            subtotals[at] = subtotal;
        }
        return subtotal;
    }

    private void reconcile(int at, Accumulator below) {
        ConsolidatedReturn sender = senders[at];
        if (sender == null || isOfKind(at)) {
            return;
        }
        ConsolidatedTotal consolidated = sender.of(formula, tree, counts(expected, at), counts(standing, at));
        if (consolidated == null) {
            List<Figure> undivided = below.missing() > 0 ? sender.undivided(formula) : List.of();
            if (!undivided.isEmpty()) {
                findings.consolidatedUndivided(tree.unit(at).code(), formula, period, undivided);
            }
            return;
        }
        if (below.missing() > 0 && addsSomething(consolidated.ratio(), below)) {
            used[at] = consolidated;
            below.replaceBy(consolidated.ratio());
            return;
        }
        if (differs(consolidated, below)) {
            findings.consolidatedDiffers(tree.unit(at).code(), formula, period, consolidated, below);
        } else {
            findings.consolidatedNotUsed(tree.unit(at).code(), formula, period, consolidated);
        }
    }

    private int[] counts(int[] of, int at) {
        return Arrays.copyOfRange(of, at * width, (at + 1) * width);
    }

    /**
     * Whether what is stated beyond the bodies below can be that of the missing ones, and is something. Missing bodies that are counted
     * cannot answer yes more often than they are; their number alone is something. A share above its whole came this far because a
     * waiver accepts it as it is.
     */
    private boolean addsSomething(Ratio consolidated, Accumulator below) {
        BigDecimal more = consolidated.numerator().subtract(below.numerator());
        if (more.signum() < 0) {
            return false;
        }
        if (formula.countsBodies()) {
            return !formula.isShare() || more.compareTo(BigDecimal.valueOf(below.missing())) <= 0;
        }
        BigDecimal denominator = consolidated.denominator();
        if (denominator == null) {
            return more.signum() > 0;
        }
        BigDecimal moreOf = denominator.subtract(below.denominator());
        boolean waived = consolidated.numerator().compareTo(denominator) > 0;
        return moreOf.signum() > 0 && (!formula.isShare() || waived || more.compareTo(moreOf) <= 0);
    }

    private BigDecimal size(ConsolidatedTotal consolidated) {
        BigDecimal denominator = consolidated.ratio().denominator();
        return formula.denominator().isEmpty() || denominator == null
                ? consolidated.ratio().numerator()
                : denominator;
    }

    private BigDecimal size(Accumulator below) {
        return formula.denominator().isEmpty() ? below.numerator() : below.denominator();
    }

    private boolean differs(ConsolidatedTotal consolidated, Accumulator below) {
        return consolidated.ratio().numerator().compareTo(below.numerator()) != 0
                || size(consolidated).compareTo(size(below)) != 0;
    }

    /** Null where no consolidated return is used. */
    @Nullable
    ConsolidatedTotal used(int at) {
        return used[at];
    }

    /** Of everything in the tree. */
    Accumulator whole() {
        Accumulator whole = new Accumulator();
        for (int at = 0; at < tree.size(); at++) {
            Accumulator subtotal = subtotals[at];
            if (tree.parent(at) < 0 && subtotal != null) {
                whole.add(subtotal);
            }
        }
        return whole;
    }

    List<Subtotal> rows() {
        List<PackedRows.Row> rows = new ArrayList<>();
        for (int at = 0; at < tree.size(); at++) {
            Accumulator subtotal = subtotals[at];
            if (tree.parent(at) < 0 || (subtotal != null && !tree.isPart(at))) {
                Accumulator known = subtotal == null ? new Accumulator() : subtotal;
                rows.add(new PackedRows.Row(tree.unit(at).code(), known.total()));
            }
        }
        return PackedRows.of(rows);
    }
}
