package vn.congdoan.kh415.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.MeasureId;

/** Holds the returns of one month against what they were at another time: whose figures are others, wherever these stand in a file. */
public final class Corrected {
    private final SortedMap<UnitCode, Set<MeasureId>> found = new TreeMap<>();

    private Corrected() {}

    /** By unit, the measures of which one of its two returns says something else than the other, or says nothing. */
    public static SortedMap<UnitCode, Set<MeasureId>> between(List<Return> then, List<Return> now) {
        Map<UnitCode, Return> earlier = new HashMap<>();
        then.forEach(sent -> earlier.put(sent.unit(), sent));
        Corrected corrected = new Corrected();
        for (Return sent : now) {
            Return before = earlier.remove(sent.unit());
            corrected.add(before == null ? nothing(sent) : before, sent);
        }
        earlier.values().forEach(gone -> corrected.add(gone, nothing(gone)));
        return corrected.found;
    }

    private static Return nothing(Return sent) {
        return new Return(sent.unit(), sent.period(), 0, Map.of(), Map.of(), List.of());
    }

    private void add(Return then, Return now) {
        add(then.unit(), then.own(), now.own(), Function.identity());
        add(then.unit(), then.toDate(), now.toDate(), Function.identity());
        add(then.unit(), then.consolidated(), now.consolidated(), FigureKey::measure);
    }

    private <K> void add(UnitCode unit, Map<K, Entry> then, Map<K, Entry> now, Function<K, MeasureId> measure) {
        then.forEach((key, entry) -> {
            if (!areSame(entry, now.get(key))) {
                add(unit, measure.apply(key));
            }
        });
        now.forEach((key, entry) -> {
            if (!then.containsKey(key) && !(entry instanceof Entry.Blank)) {
                add(unit, measure.apply(key));
            }
        });
    }

    private void add(UnitCode unit, MeasureId measure) {
        found.computeIfAbsent(unit, code -> new TreeSet<>()).add(measure);
    }

    /** A figure that is not there says as little as a blank. */
    private static boolean areSame(Entry one, @Nullable Entry other) {
        if (one instanceof Entry.Given given) {
            return other instanceof Entry.Given another && given.value().compareTo(another.value()) == 0;
        }
        return one instanceof Entry.NotApplicable
                ? other instanceof Entry.NotApplicable
                : other == null || other instanceof Entry.Blank;
    }
}
