package vn.congdoan.kh415.model.figure;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
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
class PackedMap<K extends Comparable<K>, V> extends AbstractMap<K, V> {
    /** Most returns have no running totals, and no consolidated figures. */
    private static final Map<?, ?> EMPTY = new PackedMap<>(new TreeMap<String, String>());

    private final Object[] keys;
    private final Object[] values;

    private PackedMap(SortedMap<K, ?> map) {
        this.keys = map.keySet().toArray();
        this.values = map.values().toArray();
    }

    /** Of lists that nearly all have one member: such a list is made when it is asked for. */
    static <K extends Comparable<K>, E> Map<K, List<E>> ofLists(Map<K, List<E>> map) {
        if (map instanceof PackedMap) {
            return map;
        }
        SortedMap<K, Object> members = new TreeMap<>();
        map.forEach((key, list) -> members.put(key, list.size() == 1 ? list.get(0) : List.copyOf(list)));
        return new PackedMap<>(members) {
            @Override
            @SuppressWarnings("unchecked") // members of the map it was made from
            List<E> made(Object value) {
                return value instanceof List ? (List<E>) value : List.of((E) value);
            }
        };
    }

    static <K extends Comparable<K>, V> Map<K, V> copyOf(Map<K, V> map) {
        if (map.isEmpty()) {
            return empty();
        }
        return map instanceof PackedMap ? map : new PackedMap<>(new TreeMap<>(map));
    }

    @SuppressWarnings("unchecked") // nothing is in it
    private static <K extends Comparable<K>, V> Map<K, V> empty() {
        return (Map<K, V>) EMPTY;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        // Nearly always it is the very key: to look at a few costs less than to compare.
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] == key) {
                return value(at);
            }
        }
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

    private V value(int at) {
        return made(values[at]);
    }

    /** The value that is kept so. */
    @SuppressWarnings("unchecked") // only values of the map it was made from
    V made(Object value) {
        return (V) value;
    }
}
