package vn.congdoan.kh415.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;

final class LeewayTest {
    private static final UnitCode A = new UnitCode("A");
    private static final UnitCode B = new UnitCode("B");

    private static Leeway of(int less, int more, boolean endless, boolean doubtful, UnitCode... apart) {
        return new Leeway(BigDecimal.valueOf(less), BigDecimal.valueOf(more), endless, doubtful, List.of(apart));
    }

    @Test
    void whatever_can_move_is_not_none() {
        assertThat(Leeway.NONE.isNone()).isTrue();
        assertThat(List.of(
                        of(1, 0, false, false),
                        of(0, 1, false, false),
                        of(0, 0, true, false),
                        of(0, 0, false, true),
                        of(0, 0, false, false, A)))
                .noneMatch(Leeway::isNone);
    }

    @Test
    void a_sum_moves_as_far_as_its_parts_together() {
        assertThat(of(1, 2, false, false).plus(of(3, 4, false, false))).isEqualTo(of(4, 6, false, false));
        assertThat(of(1, 0, true, false).plus(of(1, 0, false, false))).isEqualTo(of(2, 0, true, false));
        assertThat(of(1, 0, false, false).plus(of(1, 0, true, true))).isEqualTo(of(2, 0, true, true));
        assertThat(of(1, 0, false, true).plus(of(1, 0, false, false))).isEqualTo(of(2, 0, false, true));
    }

    @Test
    void who_stands_apart_in_either_stands_apart_in_the_sum() {
        assertThat(of(0, 0, false, false, B).plus(of(0, 0, false, false, A, B)))
                .isEqualTo(of(0, 0, false, false, A, B));
        assertThat(of(1, 0, false, false).plus(of(0, 0, false, false, A))).isEqualTo(of(1, 0, false, false, A));
        assertThat(of(0, 0, false, false, A).plus(of(1, 0, false, false))).isEqualTo(of(1, 0, false, false, A));
    }

    @Test
    void what_cannot_move_adds_nothing_and_makes_no_other_object() {
        Leeway some = of(1, 2, false, true, A);
        assertThat(some.plus(Leeway.NONE)).isSameAs(some);
        assertThat(Leeway.NONE.plus(some)).isSameAs(some);
    }
}
