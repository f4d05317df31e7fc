package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.result.Contribution;

/**
 * The sums of one indicator from the bottom up. Where a body below is still missing and what the sender of a consolidated return
 * states beyond those below is possible and more than nothing, that return replaces the whole subtree; else it is only compared.
 */
final class Subtrees {
    private final Formula formula;
    private final FlatTree tree;
    private final YearMonth period;
    private final @Nullable Consolidated[] senders;
    private final Remarks remarks;
    private final @Nullable Contribution[] bodies;
    private final @Nullable Sum[] sums;
    private final @Nullable Stated[] used;
    /** Expected bodies by subtree and sector, one row of sectors for each position. */
    private final int[] expected;

    /** The same of all bodies of the indicator's kinds, also of sectors out of its scope. */
    private final int[] standing;

    private final int width;

    Subtrees(
            Formula formula,
            FlatTree tree,
            YearMonth period,
            @Nullable Consolidated[] senders,
            @Nullable Contribution[] bodies,
            List<DepartedFlows.Flow> departed,
            Remarks remarks) {
        this.formula = formula;
        this.tree = tree;
        this.period = period;
        this.senders = senders;
        this.bodies = bodies;
        this.remarks = remarks;
        this.sums = new Sum[tree.size()];
        this.used = new Stated[tree.size()];
        this.width = tree.noSector() + 1;
        this.expected = new int[tree.size() * width];
        this.standing = formula.indicator().sectors().isEmpty() ? expected : new int[expected.length];
        departed.forEach(flow -> open(flow.at()).add(flow.departed().ratio()));
        for (int at = tree.size() - 1; at >= 0; at--) {
            close(at);
        }
    }

    /** All below it is summed: add its own, look at its consolidated return, hand the sum up. */
    private void close(int at) {
        Contribution own = bodies[at];
        if (own != null) {
            open(at).add(own);
            expected[at * width + tree.sector(at)]++;
        }
        if (standing != expected && isOfKind(at)) {
            standing[at * width + tree.sector(at)]++;
        }
        close(at, sums[at]);
    }

    private void close(int at, @Nullable Sum sum) {
        int parent = tree.parent(at);
        if (standing != expected && parent >= 0) {
            handUp(standing, at, parent);
        }
        if (sum == null) {
            return;
        }
        consider(at, sum);
        if (parent >= 0) {
            open(parent).add(sum);
            handUp(expected, at, parent);
        }
    }

    private void handUp(int[] counts, int at, int parent) {
        for (int sector = 0; sector < width; sector++) {
            counts[parent * width + sector] += counts[at * width + sector];
        }
    }

    private boolean isOfKind(int at) {
        return formula.indicator().kinds().contains(tree.unit(at).kind());
    }

    private Sum open(int at) {
        Sum sum = sums[at];
        if (sum == null) {
            sum = new Sum();
            sums[at] = sum;
        }
        return sum;
    }

    private void consider(int at, Sum below) {
        Consolidated sender = senders[at];
        if (sender == null || isOfKind(at)) {
            return;
        }
        Stated stated = sender.of(formula, tree, counts(expected, at), counts(standing, at));
        if (stated == null) {
            return;
        }
        if (below.missing() > 0 && addsSomething(stated.ratio(), below)) {
            used[at] = stated;
            below.replace(stated.ratio());
            return;
        }
        if (differs(stated, below)) {
            remarks.differs(tree.unit(at).code(), formula, period, stated, below);
        } else {
            remarks.notUsed(tree.unit(at).code(), formula, period, stated);
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
    private boolean addsSomething(Ratio stated, Sum below) {
        BigDecimal above = stated.numerator().subtract(below.numerator());
        if (above.signum() < 0) {
            return false;
        }
        if (formula.countsBodies()) {
            return !formula.isShare() || above.compareTo(BigDecimal.valueOf(below.missing())) <= 0;
        }
        BigDecimal denominator = stated.denominator();
        if (denominator == null) {
            return above.signum() > 0;
        }
        BigDecimal more = denominator.subtract(below.denominator());
        boolean waived = stated.numerator().compareTo(denominator) > 0;
        return more.signum() > 0 && (!formula.isShare() || waived || above.compareTo(more) <= 0);
    }

    private BigDecimal size(Stated stated) {
        BigDecimal denominator = stated.ratio().denominator();
        return formula.denominator().isEmpty() || denominator == null
                ? stated.ratio().numerator()
                : denominator;
    }

    private BigDecimal size(Sum below) {
        return formula.denominator().isEmpty() ? below.numerator() : below.denominator();
    }

    private boolean differs(Stated stated, Sum below) {
        return stated.ratio().numerator().compareTo(below.numerator()) != 0
                || size(stated).compareTo(size(below)) != 0;
    }

    /** Null where nothing is expected. */
    @Nullable
    Sum sum(int at) {
        return sums[at];
    }

    /** Null where no consolidated return is used. */
    @Nullable
    Stated used(int at) {
        return used[at];
    }

    /** Of everything in the tree. */
    Sum whole() {
        Sum whole = new Sum();
        for (int at = 0; at < tree.size(); at++) {
            Sum sum = sums[at];
            if (tree.parent(at) < 0 && sum != null) {
                whole.add(sum);
            }
        }
        return whole;
    }

    List<Subtotal> rows() {
        List<Subtotal> rows = new ArrayList<>();
        for (int at = 0; at < tree.size(); at++) {
            Sum sum = sums[at];
            if (tree.parent(at) < 0 || (sum != null && !tree.isPart(at))) {
                Sum known = sum == null ? new Sum() : sum;
                rows.add(new Subtotal(tree.unit(at).code().text(), known.total()));
            }
        }
        return rows;
    }
}
