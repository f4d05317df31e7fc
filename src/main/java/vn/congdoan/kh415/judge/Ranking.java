package vn.congdoan.kh415.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Fraction;
import vn.congdoan.kh415.model.result.Rank;
import vn.congdoan.kh415.model.result.Rank.Position;
import vn.congdoan.kh415.model.result.Result;

/**
 * Ranks the units of one kind by one indicator, all of them and those of each cluster apart.
 *
 * <p>The higher value is the better, and without a target too; where only one value is right (exactly, a rule) it is the one nearer
 * to it, and all within the tolerance are equally right. Values are compared exactly. Equals share a place; a unit without a value
 * has none.
 */
public final class Ranking {
    /** Enough to tell most values apart by a short number; the rest are compared as fractions. */
    private static final int DECIMALS = 9;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::shortMerit)
            .thenComparing(Candidate::merit)
            .reversed();

    /** In the order of the rows. */
    private final @Nullable Rank[] ranks;

    private Ranking(int rows) {
        this.ranks = new Rank[rows];
    }

    /**
     * A row with what it is ranked by.
     *
     * @param merit the higher, the better
     * @param shortMerit the same rounded, which never turns an order round
     */
    private record Candidate(int row, @Nullable String cluster, Fraction merit, BigDecimal shortMerit) {}

    /** In the order of the rows; null of one without a value. */
    public static List<@Nullable Rank> of(Indicator indicator, @Nullable Target target, Tree tree, List<Result> rows) {
        Ranking ranking = new Ranking(rows.size());
        Map<String, List<Candidate>> byKind = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            Result row = rows.get(at);
            Ratio ratio = row.total().ratio();
            Unit unit =
                    row.of() == null ? null : tree.unit(new UnitCode(row.of())).orElse(null);
            if (unit != null && ratio != null && ratio.hasValue()) {
                Fraction merit = merit(ratio, indicator.unit(), target);
                byKind.computeIfAbsent(unit.kind(), kind -> new ArrayList<>())
                        .add(new Candidate(at, tree.clusterOf(unit), merit, merit.rounded(ResultUnit.TOTAL, DECIMALS)));
            }
        }
        byKind.values().forEach(ranking::rank);
        return Arrays.asList(ranking.ranks);
    }

    /** The value; of a target with one right value, how far outside its tolerance the value lies, taken as a loss. */
    private static Fraction merit(Ratio ratio, ResultUnit unit, @Nullable Target target) {
        Fraction value = Fraction.of(ratio);
        if (target == null || !target.isExact()) {
            return value;
        }
        Fraction below = value.minus(edge(target.lowEdge(), unit));
        Fraction above = edge(target.highEdge(), unit).minus(value);
        Fraction worse = below.compareTo(above) < 0 ? below : above;
        return worse.compareTo(Fraction.ZERO) > 0 ? Fraction.ZERO : worse;
    }

    private static Fraction edge(BigDecimal edge, ResultUnit unit) {
        return Fraction.of(edge, unit.scale());
    }

    private void rank(List<Candidate> ofOneKind) {
        ofOneKind.sort(BEST_FIRST);
        Group kind = new Group();
        Map<String, Group> clusters = new HashMap<>();
        for (Candidate candidate : ofOneKind) {
            kind.size++;
            if (candidate.cluster != null) {
                clusters.computeIfAbsent(candidate.cluster, name -> new Group()).size++;
            }
        }
        for (Candidate candidate : ofOneKind) {
            Group cluster = candidate.cluster == null ? null : clusters.get(candidate.cluster);
            Position inCluster = cluster == null ? null : cluster.next(candidate.merit);
            ranks[candidate.row] = new Rank(inCluster, kind.next(candidate.merit));
        }
    }

    /** Units that are held against each other, asked for their places from the best on. */
    private static final class Group {
        private int size;
        private int placed;
        private int place;
        private @Nullable Fraction last;

        Position next(Fraction merit) {
            placed++;
            if (last == null || merit.compareTo(last) != 0) {
                place = placed;
            }
            last = merit;
            return new Position(place, size);
        }
    }
}
