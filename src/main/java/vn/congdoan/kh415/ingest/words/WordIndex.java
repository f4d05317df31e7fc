package vn.congdoan.kh415.ingest.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Normal;

/** What each word names: ids by normalised word. */
final class WordIndex<I extends Comparable<I>> {
    /** A file of nothing but unknown words must not hold up the rest; beyond so many comparisons nothing is suggested. */
    private static final long COMPARISONS = 4_000_000;

    private long comparisonsLeft = COMPARISONS;

    private final Map<String, SortedSet<I>> ids = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Remembered<String, Optional<String>> nearest =
            new Remembered<>(key -> Nearest.amongKeys(key, ids.keySet()).map(written::get));

    void add(String word, I id) {
        String key = Normal.key(word);
        ids.computeIfAbsent(key, unused -> new TreeSet<>()).add(id);
        written.putIfAbsent(key, word);
    }

    /** Every id that a key names, null if none. */
    @Nullable
    SortedSet<I> ids(String key) {
        return ids.get(key);
    }

    /** What a key names exactly. */
    Match<I> exact(String key) {
        SortedSet<I> found = ids.get(key);
        if (found == null) {
            return Match.nothing();
        }
        return found.size() == 1 ? new Match.Found<>(found.first()) : new Match.Ambiguous<>(List.copyOf(found));
    }

    /** Another file: what is suggested in it must not depend on what others asked for. */
    void begin() {
        comparisonsLeft = COMPARISONS;
    }

    /** The known word, as first written, nearest to one that names nothing, if one is near. It costs a pass over all words. */
    Optional<String> near(String key) {
        if (comparisonsLeft < ids.size()) {
            return Optional.empty();
        }
        comparisonsLeft -= ids.size();
        return nearest.of(key);
    }
}
