package vn.congdoan.kh415.ingest.words;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What words were found to mean: the same ones come back in a thousand forms, and a hostile sheet may hold nothing but new ones. */
public final class Remembered<K, V> {
    /** Beyond so many nothing more is remembered. */
    private static final int MOST = 50_000;

    private final Map<K, V> known = new HashMap<>();
    private final Function<K, V> find;

    public Remembered(Function<K, V> find) {
        this.find = find;
    }

    public V of(K words) {
        V meaning = known.get(words);
        return meaning == null ? found(words) : meaning;
    }

    private V found(K words) {
        V meaning = find.apply(words);
        if (known.size() < MOST) {
            known.put(words, meaning);
        }
        return meaning;
    }

    /** Null if it was not asked for yet. */
    @Nullable
    V ifKnown(K words) {
        return known.get(words);
    }
}
