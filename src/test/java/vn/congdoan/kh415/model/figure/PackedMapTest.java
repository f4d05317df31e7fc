package vn.congdoan.kh415.model.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;

class PackedMapTest {
    @Seeds(200)
    void says_what_the_map_said_it_was_made_from(long seed) {
        Chance.hold(keys(seed), keys -> {
            Map<Integer, String> map = map(keys);
            Map<Integer, String> packed = PackedMap.copyOf(map);

            assertThat(packed).isEqualTo(map).hasSameHashCodeAs(map).hasSameSizeAs(map);
            map.forEach((key, value) -> assertThat(packed.get(key)).isEqualTo(value));
            for (int other : keys(-seed)) {
                assertThat(packed.get(other)).isEqualTo(map.get(other));
                assertThat(packed.containsKey(other)).isEqualTo(map.containsKey(other));
            }
        });
    }

    @Seeds(50)
    void keys_are_in_their_natural_order(long seed) {
        Chance.hold(keys(seed), keys -> {
            Map<Integer, String> map = map(keys);
            List<Integer> visited = new ArrayList<>();
            PackedMap.copyOf(map).forEach((key, value) -> visited.add(key));

            assertThat(visited).containsExactlyElementsOf(new TreeMap<>(map).keySet());
            assertThat(PackedMap.copyOf(map).keySet()).containsExactlyElementsOf(visited);
        });
    }

    private static List<Integer> keys(long seed) {
        return new Chance(seed).list(0, 60, chance -> chance.in(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private static Map<Integer, String> map(List<Integer> keys) {
        Map<Integer, String> map = new LinkedHashMap<>();
        keys.forEach(key -> map.put(key, "of " + key));
        return map;
    }

    @Test
    void lists_are_what_they_were_whether_they_have_one_member_or_more() {
        List<String> two = new ArrayList<>(List.of("b", "c"));
        Map<Integer, List<String>> map = Map.of(1, List.of("a"), 2, two, 3, List.of());
        Map<Integer, List<String>> packed = PackedMap.ofLists(map);
        assertThat(packed).isEqualTo(Map.of(1, List.of("a"), 2, List.of("b", "c"), 3, List.of()));
        two.clear();
        assertThat(packed.get(2)).containsExactly("b", "c");
        assertThat(PackedMap.ofLists(packed)).isSameAs(packed);
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
