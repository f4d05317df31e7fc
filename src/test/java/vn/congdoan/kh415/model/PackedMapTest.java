package vn.congdoan.kh415.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PackedMapTest {
    @Property(tries = 200)
    void says_what_the_map_said_it_was_made_from(@ForAll Map<Integer, String> map, @ForAll int other) {
        Map<Integer, String> packed = PackedMap.copyOf(map);

        assertThat(packed).isEqualTo(map).hasSameHashCodeAs(map).hasSameSizeAs(map);
        assertThat(packed.get(other)).isEqualTo(map.get(other));
        assertThat(packed.containsKey(other)).isEqualTo(map.containsKey(other));
        map.forEach((key, value) -> assertThat(packed.get(key)).isEqualTo(value));
    }

    @Property(tries = 50)
    void keys_are_in_their_natural_order(@ForAll Map<Integer, String> map) {
        List<Integer> visited = new ArrayList<>();
        PackedMap.copyOf(map).forEach((key, value) -> visited.add(key));

        assertThat(visited).containsExactlyElementsOf(new TreeMap<>(map).keySet());
        assertThat(PackedMap.copyOf(map).keySet()).containsExactlyElementsOf(visited);
    }

    @Test
    void what_becomes_of_the_original_does_not_matter() {
        Map<String, String> original = new LinkedHashMap<>(Map.of("a", "1"));
        Map<String, String> packed = PackedMap.copyOf(original);
        original.put("b", "2");

        assertThat(packed).isEqualTo(Map.of("a", "1"));
        assertThat(PackedMap.copyOf(packed)).isSameAs(packed);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> packed.put("c", "3"));
    }
}
