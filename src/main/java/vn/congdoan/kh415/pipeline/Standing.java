package vn.congdoan.kh415.pipeline;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.judge.Ranking;
import vn.congdoan.kh415.judge.Shares;
import vn.congdoan.kh415.model.Assignment;
import vn.congdoan.kh415.model.Indicator;
import vn.congdoan.kh415.model.Rank;
import vn.congdoan.kh415.model.Result;
import vn.congdoan.kh415.model.Target;
import vn.congdoan.kh415.model.Tree;
import vn.congdoan.kh415.rollup.IndicatorTotals;

/** Puts beside the judged results of units what was assigned to them, their part of the whole's shortfall, and their rank. */
final class Standing {
    private final Tree tree;

    /** By indicator, then by unit; of the period's reporting year. */
    private final Map<String, Map<String, BigDecimal>> assigned = new HashMap<>();

    Standing(Inputs inputs, Tree tree) {
        this.tree = tree;
        YearMonth period = inputs.period();
        int year = inputs.plan().reportingYear().name(period);
        for (Assignment assignment : inputs.assigned().value()) {
            if (assignment.year() == year) {
                assigned.computeIfAbsent(assignment.indicator(), id -> new HashMap<>())
                        .put(assignment.unit(), assignment.number());
            }
        }
    }

    /** What is assigned is never added up over the units below: a unit without a number of its own has none. */
    Result withAssigned(Indicator indicator, Result result) {
        return with(result, assigned(indicator).get(result.of()), null, null);
    }

    List<Result> rows(Indicator indicator, @Nullable Target target, List<Result> judged, IndicatorTotals totals) {
        Map<String, BigDecimal> shares = Shares.of(
                indicator,
                target,
                tree,
                judged,
                totals.contributions(),
                totals.consolidated().keySet());
        Map<String, Rank> ranks = Ranking.of(indicator, target, tree, judged);
        Map<String, BigDecimal> numbers = assigned(indicator);
        return judged.stream()
                .map(row -> with(row, numbers.get(row.of()), shares.get(row.of()), ranks.get(row.of())))
                .toList();
    }

    private Map<String, BigDecimal> assigned(Indicator indicator) {
        return assigned.getOrDefault(indicator.id(), Map.of());
    }

    private static Result with(
            Result result, @Nullable BigDecimal assigned, @Nullable BigDecimal share, @Nullable Rank rank) {
        return new Result(result.of(), result.total(), result.judgement(), assigned, share, rank);
    }
}
