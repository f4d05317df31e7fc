package vn.congdoan.kh415.model.figure;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.MeasureId;

/** Every accepted return, by unit and period. A unit and period without one were not received. */
public final class Ledger {
    private final Map<UnitCode, NavigableMap<YearMonth, Return>> byUnit = new HashMap<>();
    private final NavigableSet<YearMonth> periods = new TreeSet<>();

    /** Of at most one return for each unit and period. */
    public Ledger(Collection<Return> returns) {
        for (Return received : returns) {
            Return twin = byUnit.computeIfAbsent(received.unit(), unit -> new TreeMap<>())
                    .put(received.period(), received);
            if (twin != null) {
                throw new IllegalArgumentException("two returns of " + received.unit() + " for " + received.period());
            }
            periods.add(received.period());
        }
    }

    public Optional<Return> of(UnitCode unit, YearMonth period) {
        return Optional.ofNullable(of(unit).get(period));
    }

    /** The returns of that unit by period; empty if there is none. */
    public NavigableMap<YearMonth, Return> of(UnitCode unit) {
        return Collections.unmodifiableNavigableMap(byUnit.getOrDefault(unit, Collections.emptyNavigableMap()));
    }

    /** What the unit itself said for that measure in that period; null if nothing, not even a blank. */
    public @Nullable Entry own(UnitCode unit, YearMonth period, MeasureId measure) {
        Return received =
                byUnit.getOrDefault(unit, Collections.emptyNavigableMap()).get(period);
        return received == null ? null : received.own().get(measure);
    }

    /** The running total of the year that the unit stated beside its flow of that period; null if none that can be used. */
    public Entry.@Nullable Given toDate(UnitCode unit, YearMonth period, MeasureId measure) {
        Return received =
                byUnit.getOrDefault(unit, Collections.emptyNavigableMap()).get(period);
        return received != null && received.toDate().get(measure) instanceof Entry.Given given ? given : null;
    }

    /** This ledger as it would be had nothing been sent for any later period. */
    public Ledger upTo(YearMonth period) {
        return new Ledger(byUnit.values().stream()
                .flatMap(returns -> returns.headMap(period, true).values().stream())
                .toList());
    }

    /** The returns for that period, by unit. */
    public List<Return> in(YearMonth period) {
        return byUnit.keySet().stream()
                .sorted()
                .flatMap(unit -> of(unit, period).stream())
                .toList();
    }

    /** The periods for which anything was accepted. */
    public NavigableSet<YearMonth> periods() {
        return Collections.unmodifiableNavigableSet(periods);
    }
}
