package vn.congdoan.kh415.invent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LotTest {
    /** Whoever changes what comes out changes every workspace that was ever invented. */
    @Test
    void lots_are_what_they_always_were() {
        Lot lot = new Lot(1);
        assertThat(List.of(
                        lot.of("union").below(1000),
                        lot.of("figures").of(2023).below(1000),
                        lot.of(7).rate()))
                .containsExactly(116, 786, 886_465);
    }

    @Test
    void every_number_of_a_range_is_drawn_and_no_other() {
        Set<Integer> drawn = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            drawn.add(new Lot(2).of(i).within(5, 14));
        }
        assertThat(drawn).containsExactlyInAnyOrder(5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    }

    @Test
    void things_that_are_neighbours_draw_apart() {
        int same = 0;
        for (int i = 0; i < 1000; i++) {
            same += new Lot(3).of(i).below(10) == new Lot(3).of(i + 1).below(10) ? 1 : 0;
        }
        assertThat(same).isBetween(60, 140);
    }

    @Test
    void so_many_of_a_thousand_are_about_so_many() {
        int among = 0;
        for (int i = 0; i < 10_000; i++) {
            among += new Lot(4).of("unit").of(i).isAmong(25) ? 1 : 0;
        }
        assertThat(among).isBetween(200, 300);
    }
}
