package vn.congdoan.kh415.pipeline;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.judge.Ranking;
import vn.congdoan.kh415.judge.Shares;
import vn.congdoan.kh415.model.body.Assignment;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.rollup.IndicatorTotals;
import vn.congdoan.kh415.rollup.Subtotal;

/** Puts beside the judged results of units what was assigned to them, their part of the whole's shortfall, and their rank. */
final class UnitStanding {
    private final Tree tree;

    /** By indicator, then by unit; of the period's reporting year. */
    private final Map<String, Map<String, BigDecimal>> assigned = new HashMap<>();

    UnitStanding(Inputs inputs, Tree tree) {
        this.tree = tree;
        YearMonth period = inputs.period();
        int year = inputs.plan().reportingYear().name(period);
        for (Assignment assignment : inputs.assigned()) {
            if (assignment.year() == year) {
                assigned.computeIfAbsent(assignment.indicator(), id -> new HashMap<>())
                        .put(assignment.unit(), assignment.number());
            }
        }
    }

    /** What is assigned is never added up over the units below: a unit without a number of its own has none. */
    Result withAssigned(Indicator indicator, Result result) {
        BigDecimal number = assigned(indicator).get(result.of());
        return new Result(result.of(), result.total(), result.judgement(), number, null, null);
    }

    /**
     * The rows of those totals, each judged when it is asked for.
     *
     * @param shortfalls of units, where each body has its own and none is split; else null
     */
    List<Result> rows(
            Indicator indicator,
            @Nullable Target target,
            Function<Subtotal, Result> judged,
            IndicatorTotals totals,
            @Nullable Map<String, BigDecimal> shortfalls) {
        List<Subtotal> subtotals = totals.rows();
        JudgedRows rows = new JudgedRows(subtotals.size(), at -> judged.apply(subtotals.get(at)));
        return rows.with(
                assigned(indicator),
                shortfalls != null
                        ? shortfalls
                        : Shares.of(
                                indicator,
                                target,
                                tree,
                                rows,
                                totals.contributions(),
                                totals.consolidated().keySet()),
                Ranking.of(indicator, target, tree, rows));
    }

    private Map<String, BigDecimal> assigned(Indicator indicator) {
        return assigned.getOrDefault(indicator.id(), Map.of());
    }
}
