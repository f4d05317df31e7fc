package vn.congdoan.kh415.model;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The accepted whole of what one unit sent for one period: its latest good revision, merged across files and sheets.
 *
 * @param own by measure id: what the unit, as it stood at the end of the period, reports for itself (or, if it is a part, for
 *     the body it is a part of)
 * @param consolidated figures of measures that bodies below it report: a total of theirs, never added to them
 * @param files that it rests on, relative to the workspace
 */
public record Return(
        String unit,
        YearMonth period,
        int revision,
        SortedMap<String, Entry> own,
        SortedMap<FigureKey, Entry> consolidated,
        SortedSet<String> files) {
    public Return {
        own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
        consolidated = Collections.unmodifiableSortedMap(new TreeMap<>(consolidated));
        files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
    }

    /** Whether at least one figure of its own can be used; blanks cannot. */
    public boolean hasOwnFigures() {
        return own.values().stream().anyMatch(entry -> !(entry instanceof Entry.Blank));
    }
}
