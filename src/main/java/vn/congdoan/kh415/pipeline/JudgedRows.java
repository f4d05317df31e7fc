package vn.congdoan.kh415.pipeline;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Rank;
import vn.congdoan.kh415.model.result.Rank.Position;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Total;

/**
 * The rows of an indicator, each judged when it is asked for. A hundred thousand units times all indicators are millions of rows; what
 * cannot be worked out from a row's own total, its share and its rank, is kept as plain numbers.
 */
final class JudgedRows extends AbstractList<Result> implements RandomAccess {
    /** Of each rank: the place in the cluster and of how many, the place in the kind and of how many; 0 where there is none. */
    private static final int NUMBERS = 4;

    private final int size;
    private final IntFunction<Result> judged;
    private final BiFunction<Total, Assigned, Judgement> againstAssigned;
    /** Of no length where nothing is assigned to anybody. */
    private final @Nullable Assigned[] assigned;

    private final @Nullable BigDecimal[] shares;
    private final int[] ranks;

    /**
     * The rows of that judge, which answers by place; so far without what follows from holding them against each other.
     *
     * @param againstAssigned judges a total by what is assigned to it
     */
    JudgedRows(int size, IntFunction<Result> judged, BiFunction<Total, Assigned, Judgement> againstAssigned) {
        this(size, judged, againstAssigned, false);
    }

    private JudgedRows(
            int size,
            IntFunction<Result> judged,
            BiFunction<Total, Assigned, Judgement> againstAssigned,
            boolean anyAssigned) {
        this.size = size;
        this.againstAssigned = againstAssigned;
        this.judged = judged;
        this.assigned = new Assigned[anyAssigned ? size : 0];
        this.shares = new BigDecimal[size];
        this.ranks = new int[size * NUMBERS];
    }

    /**
     * The same rows with what stands beside them, by the codes of their units.
     *
     * @param places in the order of the rows
     */
    List<Result> with(
            IntFunction<UnitCode> units,
            Map<UnitCode, Assigned> numbers,
            Map<UnitCode, BigDecimal> parts,
            List<@Nullable Rank> places) {
        JudgedRows rows = new JudgedRows(size, judged, againstAssigned, !numbers.isEmpty());
        for (int at = 0; at < size; at++) {
            UnitCode unit = units.apply(at);
            if (!numbers.isEmpty()) {
                rows.assigned[at] = numbers.get(unit);
            }
            rows.shares[at] = parts.get(unit);
            rows.rank(at, places.get(at));
        }
        return rows;
    }

    private void rank(int at, @Nullable Rank rank) {
        if (rank != null) {
            put(at * NUMBERS, rank.cluster());
            put(at * NUMBERS + 2, rank.kind());
        }
    }

    private void put(int first, @Nullable Position position) {
        ranks[first] = position == null ? 0 : position.place();
        ranks[first + 1] = position == null ? 0 : position.of();
    }

    private @Nullable Position position(int first) {
        return ranks[first] == 0 ? null : new Position(ranks[first], ranks[first + 1]);
    }

    @Override
    public Result get(int at) {
        Result bare = judged.apply(at);
        Position kind = position(at * NUMBERS + 2);
        Rank rank = kind == null ? null : new Rank(position(at * NUMBERS), kind);
        Assigned number = assigned.length == 0 ? null : assigned[at];
        Judgement against = number == null ? null : againstAssigned.apply(bare.total(), number);
        return new Result(bare.of(), bare.total(), bare.judgement(), number, against, shares[at], rank);
    }

    @Override
    public int size() {
        return size;
    }
}
