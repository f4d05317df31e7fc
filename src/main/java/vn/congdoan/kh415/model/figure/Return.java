package vn.congdoan.kh415.model.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.MeasureId;

/**
 * The accepted whole of what one unit sent for one period, of each figure the latest revision that states it, merged across files and
 * sheets.
 *
 * @param own by measure id, in their order: what the unit, as it stood at the end of the period, reports for itself (or, if it is a part, for
 *     the body it is a part of)
 * @param toDate by measure id: the running totals of the reporting year that it states beside its own flows of the month
 * @param consolidated figures of measures that bodies below it report: a total of theirs, never added to them
 * @param files that it rests on, relative to the workspace, in order and each once
 */
public record Return(
        UnitCode unit,
        YearMonth period,
        int revision,
        Map<MeasureId, Entry> own,
        Map<MeasureId, Entry> toDate,
        Map<FigureKey, Entry> consolidated,
        List<String> files) {
    /** With what a later one states; where that is blank or says nothing, this stands. */
    public Return with(Return later) {
        return new Return(
                unit,
                period,
                Math.max(revision, later.revision),
                with(own, later.own),
                with(toDate, later.toDate),
                with(consolidated, later.consolidated),
                Stream.concat(files.stream(), later.files.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static <K> Map<K, Entry> with(Map<K, Entry> earlier, Map<K, Entry> later) {
        Map<K, Entry> all = new TreeMap<>(earlier);
        later.forEach((key, entry) -> {
            if (!(entry instanceof Entry.Blank)) {
                all.put(key, entry);
            }
        });
        return all;
    }

    /** The same, of another unit. */
    public Return of(UnitCode other) {
        return new Return(other, period, revision, own, toDate, consolidated, files);
    }

    /** One that states no running total. */
    public Return(
            UnitCode unit,
            YearMonth period,
            int revision,
            Map<MeasureId, Entry> own,
            Map<FigureKey, Entry> consolidated,
            List<String> files) {
        this(unit, period, revision, own, Map.of(), consolidated, files);
    }

    public Return {
        own = PackedMap.copyOf(own);
        toDate = PackedMap.copyOf(toDate);
        consolidated = PackedMap.copyOf(consolidated);
        files = List.copyOf(new TreeSet<>(files));
    }

    /** Whether at least one figure of its own can be used; blanks cannot. */
    public boolean hasOwnFigures() {
        return own.values().stream().anyMatch(entry -> !(entry instanceof Entry.Blank));
    }
}
