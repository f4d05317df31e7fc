package vn.congdoan.kh415.pipeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.model.Assignment;
import vn.congdoan.kh415.model.History;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Outcome;
import vn.congdoan.kh415.model.Result;
import vn.congdoan.kh415.model.Snapshot;
import vn.congdoan.kh415.testing.World;

/** A drawn world through the whole pipeline: its months come from history, all open but those that are said to be closed. */
final class Assessed {
    static final String PLAN_HASH = "present";

    private final World world;
    private final YearMonth period;
    private final SortedMap<YearMonth, Snapshot> open = new TreeMap<>();
    private final SortedMap<YearMonth, Snapshot> closed = new TreeMap<>();
    private final List<Assignment> assignments = new ArrayList<>();

    Assessed(World world, String period) {
        this.world = world;
        this.period = YearMonth.parse(period);
        for (YearMonth month : world.ledger().periods()) {
            open.put(month, snapshot(month, PLAN_HASH));
        }
        // There are no files to read: what was received for the period itself stands in a snapshot too.
        closed.put(this.period, snapshot(this.period, PLAN_HASH));
    }

    Assessed assigned(Assignment... numbers) {
        assignments.addAll(List.of(numbers));
        return this;
    }

    Assessed closed(String month, String planHash, Snapshot.Reported... results) {
        closed.put(YearMonth.parse(month), snapshot(YearMonth.parse(month), planHash, results));
        return this;
    }

    Assessed lastReported(String month, Snapshot.Reported... results) {
        open.put(YearMonth.parse(month), snapshot(YearMonth.parse(month), PLAN_HASH, results));
        return this;
    }

    private Snapshot snapshot(YearMonth month, String planHash, Snapshot.Reported... results) {
        return new Snapshot(
                month,
                month.atEndOfMonth(),
                "1",
                world.plan().id(),
                List.of(new Assessment.Input("targets.yaml", 1, planHash)),
                world.ledger().in(month),
                List.of(results));
    }

    Assessment assessment() {
        LocalDate asOf = period.plusMonths(1).atDay(5);
        return Pipeline.run(new Inputs(
                        world.plan(),
                        world.registry(),
                        "units.csv",
                        new Intake(world.plan(), world.registry()).received(List.of()),
                        List.of(),
                        Outcome.of(assignments),
                        List.of(new Assessment.Input("targets.yaml", 1, PLAN_HASH)),
                        new History(closed, open),
                        period,
                        asOf))
                .value()
                .orElseThrow();
    }

    IndicatorResult result(String indicator) {
        return assessment().indicators().stream()
                .filter(result -> result.indicator().id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    Result row(String indicator, String unit) {
        return result(indicator).rows().stream()
                .filter(row -> unit.equals(row.of()))
                .findFirst()
                .orElseThrow();
    }
}
