package vn.congdoan.kh415.read.plan.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.model.plan.Rule.Condition;
import vn.congdoan.kh415.model.plan.Rule.Relation;

/**
 * Conditions over figures of which none is below 0. Whether any figures keep all of them is found exactly by eliminating one measure after
 * the other (Fourier and Motzkin): each condition that bounds it from above is joined to each that bounds it from below. Figures are taken
 * to be any numbers, not whole ones alone: what is refused here is impossible for both.
 */
final class LinearSystem {
    /** Rules of a plan need some dozens; more than this is not worth waiting for, and nothing is said of them. */
    private static final int MOST_ROWS = 4000;

    private LinearSystem() {}

    /**
     * The sum of measures, each so many times, is at most the bound, or below it.
     *
     * @param times never 0
     */
    private record Row(SortedMap<MeasureId, BigInteger> times, BigInteger bound, boolean strict) {
        /** With numbers as small as they can be, so that what says the same is the same. */
        static Row of(SortedMap<MeasureId, BigInteger> times, BigInteger bound, boolean strict) {
            times.values().removeIf(each -> each.signum() == 0);
            BigInteger common = times.values().stream().reduce(bound.abs(), BigInteger::gcd);
            if (common.signum() == 0) {
                return new Row(times, bound, strict);
            }
            times.replaceAll((measure, each) -> each.divide(common));
            return new Row(times, bound.divide(common), strict);
        }

        BigInteger times(MeasureId measure) {
            return times.getOrDefault(measure, BigInteger.ZERO);
        }

        boolean isContradiction() {
            return times.isEmpty() && (strict ? bound.signum() <= 0 : bound.signum() < 0);
        }

        /** What follows from two rows without a measure that one bounds from above and the other from below. */
        Row without(MeasureId measure, Row below) {
            BigInteger one = below.times(measure).negate();
            BigInteger other = times(measure);
            SortedMap<MeasureId, BigInteger> sum = new TreeMap<>();
            times.forEach((each, number) -> sum.put(each, number.multiply(one)));
            below.times.forEach((each, number) -> sum.merge(each, number.multiply(other), BigInteger::add));
            BigInteger most = bound.multiply(one).add(below.bound.multiply(other));
            return of(sum, most, strict || below.strict);
        }
    }

    /** Whether there are figures that keep all of them. */
    static boolean isFeasible(Collection<Condition> conditions) {
        Set<Row> rows = new LinkedHashSet<>();
        for (Condition condition : conditions) {
            add(condition, rows);
            for (MeasureId measure : condition.measures()) {
                rows.add(new Row(new TreeMap<>(Map.of(measure, BigInteger.ONE.negate())), BigInteger.ZERO, false));
            }
        }
        while (rows.stream().noneMatch(Row::isContradiction)) {
            Optional<MeasureId> next = cheapest(rows);
            if (next.isEmpty() || rows.size() > MOST_ROWS) {
                return true;
            }
            rows = without(next.get(), rows);
        }
        return false;
    }

    private static void add(Condition condition, Set<Row> rows) {
        Relation relation = condition.relation();
        boolean strict = relation == Relation.BELOW || relation == Relation.ABOVE;
        if (relation != Relation.AT_LEAST && relation != Relation.ABOVE) {
            rows.add(row(condition, false, strict));
        }
        if (relation != Relation.AT_MOST && relation != Relation.BELOW) {
            rows.add(row(condition, true, strict));
        }
    }

    /** Left minus right is at most 0, or, turned round, right minus left; decimals made whole. */
    private static Row row(Condition condition, boolean turned, boolean strict) {
        SortedMap<MeasureId, BigDecimal> times = new TreeMap<>();
        BigDecimal bound = BigDecimal.ZERO;
        for (boolean left : new boolean[] {true, false}) {
            for (Rule.Term term : (left ? condition.left() : condition.right()).terms()) {
                boolean minus = term.subtracted() != (left == turned);
                MeasureId measure = term.measure();
                if (measure == null) {
                    bound = minus ? bound.add(term.number()) : bound.subtract(term.number());
                } else {
                    times.merge(measure, minus ? BigDecimal.ONE.negate() : BigDecimal.ONE, BigDecimal::add);
                }
            }
        }
        int decimals = Math.max(0, bound.scale());
        SortedMap<MeasureId, BigInteger> whole = new TreeMap<>();
        times.forEach((measure, number) ->
                whole.put(measure, number.movePointRight(decimals).toBigIntegerExact()));
        return Row.of(whole, bound.movePointRight(decimals).toBigIntegerExact(), strict);
    }

    /** The measure whose elimination leaves the fewest rows. */
    private static Optional<MeasureId> cheapest(Set<Row> rows) {
        SortedSet<MeasureId> measures = new TreeSet<>();
        rows.forEach(row -> measures.addAll(row.times().keySet()));
        return measures.stream().min(Comparator.comparingLong(measure -> cost(measure, rows)));
    }

    private static long cost(MeasureId measure, Set<Row> rows) {
        long above =
                rows.stream().filter(row -> row.times(measure).signum() > 0).count();
        long below =
                rows.stream().filter(row -> row.times(measure).signum() < 0).count();
        return above * below - above - below;
    }

    private static Set<Row> without(MeasureId measure, Set<Row> rows) {
        Set<Row> rest = new LinkedHashSet<>();
        List<Row> above = new ArrayList<>();
        List<Row> below = new ArrayList<>();
        for (Row row : rows) {
            int sign = row.times(measure).signum();
            if (sign == 0) {
                rest.add(row);
            } else {
                (sign > 0 ? above : below).add(row);
            }
        }
        above.forEach(one -> below.forEach(other -> rest.add(one.without(measure, other))));
        return rest;
    }
}
