package vn.congdoan.kh415.model.result;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the tool remembers of earlier runs.
 *
 * @param closed the snapshots of periods that were closed: they count, whatever lies in the folder of returns
 * @param open the last snapshot of each period that was reported: it counts where the returns themselves are gone
 * @param closedThen of a closed period under report whose basis is known, its own snapshot and those of the months that were closed
 *     when it was closed itself, though they may have been reopened since; else none
 * @param unreadable files of open periods that are damaged, and on which no figure rests for certain
 */
public record History(
        SortedMap<YearMonth, Snapshot> closed,
        SortedMap<YearMonth, Snapshot> open,
        SortedMap<YearMonth, Snapshot> closedThen,
        List<String> unreadable) {
    public static final History NONE = new History(new TreeMap<>(), new TreeMap<>());

    public History {
        closed = Collections.unmodifiableSortedMap(new TreeMap<>(closed));
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
        closedThen = Collections.unmodifiableSortedMap(new TreeMap<>(closedThen));
        unreadable = List.copyOf(unreadable);
    }

    public History(SortedMap<YearMonth, Snapshot> closed, SortedMap<YearMonth, Snapshot> open) {
        this(closed, open, new TreeMap<>(), List.of());
    }

    /** What was remembered when the period under report was closed, on that basis; of what came later nothing is. */
    public History on(Basis basis) {
        SortedMap<YearMonth, Snapshot> reported = new TreeMap<>();
        basis.earlier().forEach(month -> reported.put(month.period(), month));
        return new History(closedThen, reported);
    }
}
