package vn.congdoan.kh415.model.result;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the tool remembers of earlier runs.
 *
 * @param closed the snapshots of periods that were closed: they count, whatever lies in the folder of returns
 * @param open the last snapshot of each period that was reported: it counts where the returns themselves are gone
 */
public record History(SortedMap<YearMonth, Snapshot> closed, SortedMap<YearMonth, Snapshot> open) {
    public static final History NONE = new History(new TreeMap<>(), new TreeMap<>());

    public History {
        closed = Collections.unmodifiableSortedMap(new TreeMap<>(closed));
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
    }
}
