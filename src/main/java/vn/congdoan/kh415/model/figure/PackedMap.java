package vn.congdoan.kh415.model.figure;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An unchangeable map in the order of its keys that takes hardly more room than what stands in it. The figures of a return are kept
 * in one, and there may be hundreds of thousands of returns: in a tree the nodes would weigh more than the figures.
 */
final class PackedMap<K extends Comparable<K>, V> extends AbstractMap<K, V> {
    private final Object[] keys;
    private final Object[] values;

    private PackedMap(SortedMap<K, V> map) {
        this.keys = map.keySet().toArray();
        this.values = map.values().toArray();
    }

    static <K extends Comparable<K>, V> Map<K, V> copyOf(Map<K, V> map) {
        return map instanceof PackedMap ? map : new PackedMap<>(new TreeMap<>(map));
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int at = key == null ? -1 : Arrays.binarySearch(keys, key);
        return at < 0 ? null : value(at);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (int at = 0; at < keys.length; at++) {
            action.accept(key(at), value(at));
        }
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return IntStream.range(0, keys.length)
                        .mapToObj(at -> Map.entry(key(at), value(at)))
                        .iterator();
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    @SuppressWarnings("unchecked") // only keys of the map it was made from
    private K key(int at) {
        return (K) keys[at];
    }

    @SuppressWarnings("unchecked") // only values of the map it was made from
    private V value(int at) {
        return (V) values[at];
    }
}
