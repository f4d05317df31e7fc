package vn.congdoan.kh415.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Total;

class SettlingTest {
    private static final String SHARE = "percent n / d at-least 75";

    @Test
    void largest_missing_bodies_are_asked_first_until_the_bounds_agree() {
        // 80/100 and 60 awaited: 80/160 to 140/160. With 40 more at 80 %: 112/160 to 132/160; with 15 more: 124/160 and
        // final.
        assertThat(settling(SHARE, "80/100", "A 5", "B 40", "C 15")).containsExactly("B", "C");
    }

    @Test
    void equal_sizes_are_asked_in_the_order_of_their_codes() {
        assertThat(settling(SHARE, "80/100", "C 20", "A 20", "B 20")).containsExactly("A", "B", "C");
    }

    @Test
    void rate_of_the_arrived_is_exact() {
        // At 76/100, 1/3 of 1 more body would be needed; thirds never round.
        assertThat(settling("percent n / d at-least 66", "2/3", "A 1", "B 1")).containsExactly("A", "B");
    }

    @Test
    void unknown_sizes_come_first_because_nothing_is_settled_without_them() {
        assertThat(settling(SHARE, "10/100", "A 5", "X unknown")).containsExactly("X");
    }

    @Test
    void without_a_rate_everybody_is_asked() {
        assertThat(settling(SHARE, null, "A 5", "B 6")).containsExactly("B", "A");
        assertThat(settling(SHARE, "0/0", "A 5", "B 6")).containsExactly("B", "A");
    }

    @Test
    void total_is_settled_as_soon_as_it_has_the_topmost_verdict() {
        assertThat(settling("total n at-least 500", "450", "A 20", "B 40", "C 10"))
                .containsExactly("B", "A");
    }

    @Test
    void unknown_sizes_come_last_in_a_total_because_nothing_depends_on_them() {
        assertThat(settling("total n at-least 500", "450", "X unknown", "A 20", "B 40"))
                .containsExactly("B", "A");
        assertThat(settling("total n at-least 500", "430", "A unknown", "B 40", "C 0"))
                .containsExactly("B", "A", "C");
    }

    @Test
    void nobody_is_asked_where_no_target_is_in_force() {
        assertThat(settling("percent n / d", "1/2", "A 5")).isEmpty();
    }

    private static List<String> settling(String indicator, String now, String... missing) {
        List<Contribution> bodies = new ArrayList<>();
        bodies.add(new Contribution(
                new UnitCode("Z"), Basis.RECEIVED, JudgeTest.ratio(now), false, List.of(), null, List.of()));
        for (String body : missing) {
            String[] words = body.split(" ");
            BigDecimal size = words[1].equals("unknown") ? null : new BigDecimal(words[1]);
            bodies.add(
                    new Contribution(new UnitCode(words[0]), Basis.MISSING, null, false, List.of(), size, List.of()));
        }
        Total total = new Total(JudgeTest.ratio(now), new Coverage(1, 0, 0, missing.length), null);
        return Settling.of(JudgeTest.indicator(indicator), YearMonth.of(2023, 6), total, bodies).stream()
                .map(UnitCode::text)
                .toList();
    }
}
