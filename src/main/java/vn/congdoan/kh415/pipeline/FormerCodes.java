package vn.congdoan.kh415.pipeline;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.text.Normal;

/**
 * Codes that units had when a snapshot was made, and that the registry keeps among their other names, as it does for their returns: what
 * was frozen or archived under an old code is the unit's that bears it now.
 */
public final class FormerCodes {
    private final Registry registry;
    private final Map<String, UnitCode> byAlias = new HashMap<>();

    public FormerCodes(Registry registry) {
        this.registry = registry;
        Set<String> several = new HashSet<>();
        for (Unit unit : registry.rows()) {
            for (String alias : unit.aliases()) {
                UnitCode other = byAlias.put(Normal.key(alias), unit.code());
                if (other != null && !other.equals(unit.code())) {
                    several.add(Normal.key(alias));
                }
            }
        }
        byAlias.keySet().removeAll(several);
    }

    /** What is remembered, under the codes of now. */
    public History in(History history) {
        return new History(
                renamed(history.closed()), renamed(history.open()), history.closedThen(), history.unreadable());
    }

    private SortedMap<YearMonth, Snapshot> renamed(SortedMap<YearMonth, Snapshot> snapshots) {
        SortedMap<YearMonth, Snapshot> renamed = new TreeMap<>(snapshots);
        renamed.replaceAll((month, snapshot) -> renamed(snapshot));
        return renamed;
    }

    private Snapshot renamed(Snapshot snapshot) {
        if (snapshot.returns().stream().allMatch(sent -> registry.knows(sent.unit()))) {
            return snapshot;
        }
        Set<UnitCode> taken = new HashSet<>();
        snapshot.returns().forEach(sent -> taken.add(sent.unit()));
        List<Return> returns = snapshot.returns().stream()
                .map(sent -> {
                    UnitCode now = registry.knows(sent.unit())
                            ? null
                            : byAlias.get(Normal.key(sent.unit().text()));
                    return now == null || !taken.add(now) ? sent : sent.of(now);
                })
                .toList();
        return snapshot.with(returns);
    }
}
