package vn.congdoan.kh415.pipeline;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.judge.Division;
import vn.congdoan.kh415.judge.Judge;
import vn.congdoan.kh415.judge.Ranking;
import vn.congdoan.kh415.judge.Shares;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.rollup.IndicatorTotals;
import vn.congdoan.kh415.rollup.Subtotal;

/** Puts beside the judged results of units what was assigned to them, their part of the whole's shortfall, and their rank. */
final class UnitStanding {
    private final Tree tree;
    private final ReportingYear year;
    private final YearMonth period;

    /** By indicator, then by unit; of the period's reporting year. */
    private final Map<IndicatorId, Map<UnitCode, Assigned>> assigned = new HashMap<>();

    UnitStanding(Inputs inputs, Tree tree) {
        this.tree = tree;
        this.period = inputs.period();
        this.year = inputs.plan().reportingYear();
        int named = year.name(period);
        for (Assignment assignment : inputs.assigned()) {
            if (assignment.year() == named) {
                assigned.computeIfAbsent(assignment.indicator(), id -> new HashMap<>())
                        .put(assignment.unit(), assignment.assigned());
            }
        }
    }

    /** What is assigned is never added up over the units below: a unit without a number of its own has none. */
    Result withAssigned(Indicator indicator, Result result) {
        Assigned number = result.of() == null ? null : assigned(indicator).get(new UnitCode(result.of()));
        Judgement against = number == null ? null : judge(indicator).apply(result.total(), number);
        return new Result(result.of(), result.total(), result.judgement(), number, against, null, null);
    }

    /**
     * The rows of those totals, the top first, each judged when it is asked for.
     *
     * @param shortfalls of units, where each body has its own and none is split; else null
     */
    List<Result> rows(
            Indicator indicator,
            @Nullable Target target,
            BiFunction<Subtotal, Division, Result> judged,
            IndicatorTotals totals,
            @Nullable Map<UnitCode, BigDecimal> shortfalls) {
        List<Subtotal> subtotals = totals.rows();
        JudgedRows rows = new JudgedRows(
                subtotals.size(),
                at -> judged.apply(subtotals.get(at), at == 0 ? Division.WHOLE : Division.UNIT),
                judge(indicator));
        List<Result> bare = new BareRows(subtotals, rows);
        return rows.with(
                at -> new UnitCode(String.valueOf(subtotals.get(at).of())),
                assigned(indicator),
                shortfalls != null
                        ? shortfalls
                        : Shares.of(
                                indicator,
                                target,
                                tree,
                                bare,
                                totals.contributions(),
                                totals.consolidated().keySet()),
                Ranking.of(indicator, target, tree, bare));
    }

    /** What is ranked and among whom a shortfall is split: the totals alone, and of the top what it lacks; no other is judged yet. */
    private static final class BareRows extends AbstractList<Result> {
        private static final Judgement NONE = new Judgement(null, null, null);

        private final List<Subtotal> subtotals;
        private final List<Result> judged;

        BareRows(List<Subtotal> subtotals, List<Result> judged) {
            this.subtotals = subtotals;
            this.judged = judged;
        }

        @Override
        public Result get(int at) {
            Subtotal row = subtotals.get(at);
            return at == 0 ? judged.get(0) : new Result(row.of(), row.total(), NONE);
        }

        @Override
        public int size() {
            return subtotals.size();
        }
    }

    private BiFunction<Total, Assigned, Judgement> judge(Indicator indicator) {
        Target target = indicator.targetOn(period.atEndOfMonth()).orElse(null);
        return (total, number) -> Judge.ofAssigned(year, indicator, target, period, total, number);
    }

    private Map<UnitCode, Assigned> assigned(Indicator indicator) {
        return assigned.getOrDefault(indicator.id(), Map.of());
    }
}
