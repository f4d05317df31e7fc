package vn.congdoan.kh415.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.testing.World;

/** What a plan says of its targets, groups and kinds. */
final class TargetTest {
    private static final Plan PLAN = World.plan("""
            kind top
            kind base
            kind cell part-of base silent
            measure heads stock base
            indicator SUM total heads at-least 3
            indicator MORE total heads at-least 4
            """);

    @ParameterizedTest
    @CsvSource({"RULE, true", "EXACTLY, true", "AT_LEAST, false", "MILESTONE, false", "BAND, false"})
    void only_a_rule_and_an_exact_number_can_be_exceeded_wrongly(TargetType type, boolean exact) {
        Target target = new Target(type, null, null, new BigDecimal(75), null, null, null);
        assertThat(target.isExact()).isEqualTo(exact);
    }

    @Test
    void indicators_stand_in_their_groups_in_the_plans_order() {
        assertThat(PLAN.indicatorsByGroup().values()).containsExactly(PLAN.indicators());
        Plan other = PLAN.with(List.of());
        assertThat(other.indicatorsByGroup().values()).containsExactly(List.of());
        assertThat(other.indicatorsByGroup().keySet()).containsExactlyElementsOf(PLAN.groups());
    }

    @Test
    void parts_of_bodies_may_be_silent() {
        assertThat(PLAN.sends("base")).isTrue();
        assertThat(PLAN.sends("cell")).isFalse();
        assertThat(PLAN.isPart("cell")).isTrue();
        assertThat(PLAN.isPart("base")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL, 3, 3, true", "EQUAL, 3, 4, false",
        "AT_MOST, 3, 3, true", "AT_MOST, 4, 3, false",
        "AT_LEAST, 3, 3, true", "AT_LEAST, 3, 4, false",
        "BELOW, 3, 3, false", "BELOW, 2, 3, true",
        "ABOVE, 3, 3, false", "ABOVE, 4, 3, true",
    })
    void relations_hold_at_their_edges_as_they_say(
            Rule.Relation relation, BigDecimal left, BigDecimal right, boolean holds) {
        assertThat(relation.holds(left.compareTo(right))).isEqualTo(holds);
    }
}
