package vn.congdoan.kh415.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ChanceTest {
    @Test
    void same_seed_draws_the_same_and_its_neighbour_does_not() {
        assertThat(new Chance(7).text(300)).isEqualTo(new Chance(7).text(300));
        Set<Integer> firsts = LongStream.range(0, 50)
                .mapToObj(seed -> new Chance(seed).in(0, 1_000))
                .collect(Collectors.toSet());
        assertThat(firsts).hasSizeGreaterThan(35);
    }

    @Test
    void both_ends_of_a_range_are_drawn_and_nothing_beyond() {
        Chance chance = new Chance(1);
        List<Integer> drawn = IntStream.range(0, 500)
                .map(i -> chance.in(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .boxed()
                .toList();
        assertThat(drawn).contains(Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertThat(IntStream.range(0, 500).map(i -> chance.in(3, 5))).containsOnly(3, 4, 5);
    }

    @Test
    void failing_list_is_shrunk_to_what_it_fails_on() {
        List<Integer> drawn = IntStream.range(0, 100).boxed().toList();
        assertThatThrownBy(() -> Chance.hold(
                        drawn,
                        list -> assertThat(list.contains(23) && list.contains(77))
                                .isFalse()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Fails with 2 of 100:\n23\n77\n");
    }

    @Test
    void shrinking_does_not_go_astray_to_another_failure() {
        assertThatThrownBy(() -> Chance.holdLines("a\nb\nc", text -> {
                    if (text.equals("a\nb\nc")) {
                        throw new IllegalStateException("whole");
                    }
                    throw new IllegalArgumentException("no longer of the kind");
                }))
                .hasMessageStartingWith("Fails with 3 of 3")
                .hasMessageContaining("whole");
    }

    @Test
    void what_holds_is_not_shrunk() {
        assertThatCode(() -> Chance.holdLetters("abc", text -> assertThat(text).isEqualTo("abc")))
                .doesNotThrowAnyException();
    }
}
