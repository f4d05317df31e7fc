package vn.congdoan.kh415.pipeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congdoan.kh415.compare.Corrected;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.model.result.Snapshot;

/**
 * Decides for each month what its figures are: its closed snapshot, else its returns, else its open snapshot. To one whose files all lie
 * elsewhere by now, returns that came since then add, figure by figure.
 */
final class Sources {
    private final SortedMap<YearMonth, List<Return>> received = new TreeMap<>();
    private final History history;
    private final YearMonth period;

    /**
     * Sources of the figures up to a period.
     *
     * @param accepted from the returns that are in the workspace now
     */
    Sources(Ledger accepted, History history, YearMonth period) {
        this.history = history;
        this.period = period;
        for (YearMonth month : accepted.periods().headSet(period, true)) {
            received.put(month, accepted.in(month));
        }
    }

    /** The figures that count. */
    Ledger ledger() {
        SortedMap<YearMonth, List<Return>> months = new TreeMap<>();
        history.open().headMap(period).forEach((month, snapshot) -> months.put(month, snapshot.returns()));
        received.forEach((month, now) -> months.merge(month, now, Sources::added));
        history.closed()
                .headMap(period.plusMonths(1))
                .forEach((month, snapshot) -> months.put(month, snapshot.returns()));
        return ledger(months);
    }

    boolean isClosed(YearMonth month) {
        return history.closed().containsKey(month);
    }

    /** The snapshot that counts for a month: the closed one, or, where no returns are at hand, the last of an open one. */
    Optional<Snapshot> snapshot(YearMonth month) {
        Snapshot closed = history.closed().get(month);
        Snapshot open = received.containsKey(month) ? null : history.open().get(month);
        return Optional.ofNullable(closed == null ? open : closed);
    }

    /** The figures that would count up to a closed month if that month alone were reopened: its own, where no return is at hand. */
    Ledger reopened(YearMonth closed) {
        SortedMap<YearMonth, List<Return>> months = new TreeMap<>();
        Ledger counting = ledger();
        for (YearMonth month : counting.periods().headSet(closed, false)) {
            months.put(month, counting.in(month));
        }
        months.put(closed, received.getOrDefault(closed, counting.in(closed)));
        return ledger(months);
    }

    /** Closed months, to be held against what they would be now: by their own returns where these are still at hand. */
    Map<YearMonth, Snapshot> comparable() {
        SortedMap<YearMonth, Snapshot> comparable =
                new TreeMap<>(history.closed().headMap(period.plusMonths(1)));
        comparable
                .entrySet()
                .removeIf(each -> !received.containsKey(each.getKey())
                        && each.getValue().returns().isEmpty());
        return comparable;
    }

    /** By unit, the measures of which its return for a closed month says something else today; none where no return is at hand. */
    SortedMap<UnitCode, Set<MeasureId>> corrected(Snapshot closed) {
        List<Return> then = closed.returns();
        return Corrected.between(then, received.getOrDefault(closed.period(), then));
    }

    /** What was received for the period, and what else counts for it: whose return is here or there lacks none. */
    Ledger with(Ledger frozen) {
        SortedMap<YearMonth, List<Return>> months = new TreeMap<>();
        months.put(period, added(frozen.in(period), received.getOrDefault(period, List.of())));
        return ledger(months);
    }

    private static List<Return> added(List<Return> archived, List<Return> now) {
        if (archived.isEmpty()) {
            return now;
        }
        Map<UnitCode, Return> all = new LinkedHashMap<>();
        archived.forEach(sent -> all.put(sent.unit(), sent));
        now.forEach(sent -> all.merge(sent.unit(), sent, Return::with));
        return List.copyOf(all.values());
    }

    private static Ledger ledger(SortedMap<YearMonth, List<Return>> months) {
        List<Return> all = new ArrayList<>();
        months.values().forEach(all::addAll);
        return new Ledger(all);
    }
}
