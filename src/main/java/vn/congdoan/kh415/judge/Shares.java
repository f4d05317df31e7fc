package vn.congdoan.kh415.judge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Result;

/**
 * Splits the shortfall of the whole over the units below it, so that the parts of those directly below a unit, and of what it gives
 * itself, add up to its own part exactly.
 *
 * <p>Each unit's part is in proportion to what it lacks itself of the same target; who reaches it gets 0. Parts are whole: rounded
 * down, and what is left goes one by one to the largest remainders, of equal ones in tree order. Nobody gets more than it lacks.
 *
 * <p>Nothing is split where there is no denominator, for such a target is one of the whole alone; nor below a consolidated return,
 * which does not say who lacks what.
 */
public final class Shares {
    private final Scale scale;
    private final Map<UnitCode, Ratio> rows = new HashMap<>();
    private final Map<UnitCode, Contribution> bodies;
    private final Map<UnitCode, BigDecimal> shares = new HashMap<>();

    private Shares(Scale scale, List<Result> rows, Map<UnitCode, Contribution> bodies) {
        this.scale = scale;
        this.bodies = bodies;
        for (Result row : rows) {
            Ratio ratio = row.total().ratio();
            if (ratio != null) {
                this.rows.put(new UnitCode(String.valueOf(row.of())), ratio);
            }
        }
    }

    /**
     * By the unit's code; of the rows, those that have a value and to which the split comes down.
     *
     * @param rows the top first
     * @param bodies what each body gives itself
     * @param consolidated the codes of those whose consolidated return stands for all below them
     */
    public static Map<UnitCode, BigDecimal> of(
            Indicator indicator,
            @Nullable Target target,
            Tree tree,
            List<Result> rows,
            Map<UnitCode, Contribution> bodies,
            Set<UnitCode> consolidated) {
        BigDecimal whole = rows.isEmpty() ? null : rows.get(0).judgement().shortfall();
        if (whole == null || target == null || indicator.denominator() == null) {
            return Map.of();
        }
        Shares shares = new Shares(new Scale(target, indicator.unit()), rows, bodies);
        shares.shares.put(new UnitCode(String.valueOf(rows.get(0).of())), whole);
        for (Unit unit : tree.units()) {
            if (!consolidated.contains(unit.code())) {
                shares.split(unit.code(), tree.children(unit.code()));
            }
        }
        return shares.shares;
    }

    /** One of those among whom a part is split: a unit below, or what the unit above gives itself. */
    private record Party(@Nullable UnitCode unit, BigInteger lacking) {}

    private void split(UnitCode unit, Collection<Unit> below) {
        BigDecimal share = shares.get(unit);
        if (share == null) {
            return;
        }
        List<Party> parties = new ArrayList<>();
        Contribution own = bodies.get(unit);
        add(null, own == null ? null : own.ratio(), parties);
        for (Unit child : below) {
            add(child.code(), rows.get(child.code()), parties);
        }
        List<BigInteger> parts = parts(share.toBigIntegerExact(), parties);
        for (int i = 0; i < parts.size(); i++) {
            UnitCode of = parties.get(i).unit();
            if (of != null) {
                shares.put(of, plain(parts.get(i)));
            }
        }
    }

    /** A decimal made of a big integer would keep that, too. */
    private static BigDecimal plain(BigInteger part) {
        return part.bitLength() < Long.SIZE ? BigDecimal.valueOf(part.longValue()) : new BigDecimal(part);
    }

    private void add(@Nullable UnitCode unit, @Nullable Ratio ratio, List<Party> parties) {
        if (ratio != null && ratio.hasValue()) {
            parties.add(new Party(unit, scale.lacking(ratio).toBigIntegerExact()));
        }
    }

    /** In the order of the parties; empty if they lack less than there is to split, so that figures below do not add up. */
    private static List<BigInteger> parts(BigInteger share, List<Party> parties) {
        BigInteger lacking = parties.stream().map(Party::lacking).reduce(BigInteger.ZERO, BigInteger::add);
        if (lacking.compareTo(share) < 0) {
            return List.of();
        }
        if (lacking.signum() == 0) {
            return parties.stream().map(Party::lacking).toList();
        }
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        BigInteger left = share;
        for (Party party : parties) {
            BigInteger[] quotient = share.multiply(party.lacking()).divideAndRemainder(lacking);
            order.add(parts.size());
            parts.add(quotient[0]);
            remainders.add(quotient[1]);
            left = left.subtract(quotient[0]);
        }
        order.sort(Comparator.<Integer, BigInteger>comparing(remainders::get).reversed());
        for (int i = 0; i < left.intValueExact(); i++) {
            parts.set(order.get(i), parts.get(order.get(i)).add(BigInteger.ONE));
        }
        return parts;
    }
}
