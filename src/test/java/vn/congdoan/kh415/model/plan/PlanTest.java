package vn.congdoan.kh415.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.testing.World;

final class PlanTest {
    private final Plan plan = World.plan("""
            kind top
            kind base
            sector red
            measure heads stock base
            indicator HEADS total heads
            """);

    @Test
    void what_the_plan_does_not_define_is_refused_by_name() {
        assertThat(plan.measure(new MeasureId("heads")).id()).isEqualTo(new MeasureId("heads"));
        assertThat(plan.kind("base").id()).isEqualTo("base");
        assertThat(plan.sector("red").id()).isEqualTo("red");
        assertThatThrownBy(() -> plan.measure(new MeasureId("hands"))).hasMessageContaining("hands");
        assertThatThrownBy(() -> plan.kind("wing")).hasMessageContaining("wing");
        assertThatThrownBy(() -> plan.sector("blue")).hasMessageContaining("blue");
    }

    @Test
    void edges_of_a_target_may_meet_and_must_not_cross() {
        assertThat(target("75", "75").upper()).isEqualByComparingTo("75");
        assertThat(target("75", null).upper()).isNull();
        assertThatThrownBy(() -> target("75", "74.9")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Target target(String lower, @Nullable String upper) {
        return new Target(
                TargetType.RANGE,
                null,
                null,
                new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper),
                null,
                null);
    }
}
