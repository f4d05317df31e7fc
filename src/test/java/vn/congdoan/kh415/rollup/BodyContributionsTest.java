package vn.congdoan.kh415.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.testing.World;

class BodyContributionsTest {
    private static final Plan PLAN = World.plan("""
            kind top
            kind base
            measure heads stock base registry
            measure hands stock base
            measure trained ytd base
            measure others ytd base
            measure rated once base yes-no
            measure good once base yes-no
            measure gifts ytd base
            indicator RATE percent trained / heads
            indicator TWO percent trained+others / heads+hands
            indicator EACH average gifts / bodies
            indicator PER average gifts / heads
            indicator SUM total gifts
            indicator GOOD percent good / rated
            indicator HEADS total heads
            """);

    @Test
    void pair_is_received_if_both_operands_came() {
        assertThat(bodies("RATE", "A trained=3 heads=10")).containsExactly("A 3/10 received");
    }

    @Test
    void blank_operand_makes_the_body_missing() {
        assertThat(bodies("RATE", "A trained=- heads=10")).containsExactly("A nothing missing (d 10)");
        assertThat(bodies("RATE", "A trained=3")).containsExactly("A nothing missing");
    }

    @Test
    void not_applicable_is_received_and_gives_nothing_over_nothing() {
        assertThat(bodies("RATE", "A trained=n/a heads=10")).containsExactly("A 0/0 received");
        assertThat(bodies("RATE", "A trained=- heads=n/a")).containsExactly("A 0/0 received");
        assertThat(bodies("EACH", "A gifts=n/a")).containsExactly("A 0/0 received");
        assertThat(bodies("SUM", "A gifts=n/a")).containsExactly("A 0 received");
    }

    @Test
    void earlier_not_applicable_is_carried_like_a_figure() {
        World world = World.of(PLAN, "T top\n  A base\n2023-05\nA heads=n/a\n2023-06\nA trained=3");
        assertThat(Rolled.up(world, "2023-06").bodies("RATE")).containsExactly("A 0/0 carried");
    }

    @Test
    void zero_denominator_with_blank_numerator_is_nothing_over_nothing() {
        assertThat(bodies("RATE", "A trained=- heads=0")).containsExactly("A 0/0 received");
        assertThat(bodies("RATE", "A heads=0")).containsExactly("A 0/0 received");
        assertThat(bodies("GOOD", "A rated=0")).containsExactly("A 0/0 received");
    }

    @Test
    void blank_numerator_over_zero_does_not_wait_for_an_older_one() {
        World world = World.of(PLAN, "T top\n  A base\n2023-05\nA trained=3 heads=5\n2023-06\nA heads=0");
        assertThat(Rolled.up(world, "2023-06").bodies("RATE")).containsExactly("A 0/0 received");
    }

    @Test
    void blank_numerator_over_a_carried_zero_is_carried() {
        World world = World.of(PLAN, "T top\n  A base\n2023-05\nA heads=0\n2023-06\nA gifts=3");
        assertThat(Rolled.up(world, "2023-06").bodies("RATE")).containsExactly("A 0/0 carried");
    }

    /** What was refused for its numerator is no less wrong a month later, when nothing came. */
    @Test
    void numerator_given_over_a_carried_zero_stays_what_it_is() {
        World world = World.of(PLAN, "T top\n  A base\n2023-05\nA trained=3 heads=0\n2023-06\nA gifts=3");
        assertThat(Rolled.up(world, "2023-05").bodies("RATE")).containsExactly("A nothing missing (d 0)");
        assertThat(Rolled.up(world, "2023-06").bodies("RATE")).containsExactly("A nothing missing (d 0)");
    }

    @Test
    void operand_may_be_a_sum_of_measures_all_of_which_must_be_known() {
        assertThat(bodies("TWO", "A trained=1 others=2 heads=3 hands=4")).containsExactly("A 3/7 received");
        assertThat(bodies("TWO", "A trained=1 heads=3 hands=4")).containsExactly("A nothing missing (d 7)");
    }

    @Test
    void term_that_does_not_apply_is_nothing_in_a_sum_of_others() {
        assertThat(bodies("TWO", "A trained=n/a others=2 heads=3 hands=4")).containsExactly("A 2/7 received");
        assertThat(bodies("TWO", "A trained=n/a others=n/a heads=3 hands=4")).containsExactly("A 0/0 received");
        assertThat(bodies("TWO", "A trained=1 others=2 heads=n/a hands=4")).containsExactly("A 3/4 received");
        assertThat(bodies("TWO", "A trained=n/a heads=3 hands=4")).containsExactly("A nothing missing (d 7)");
    }

    @Test
    void sum_with_a_figure_in_it_is_no_blank_numerator() {
        assertThat(bodies("TWO", "A trained=5 heads=0 hands=0")).containsExactly("A nothing missing (d 0)");
        assertThat(bodies("TWO", "A heads=0 hands=0")).containsExactly("A 0/0 received");
    }

    @Test
    void count_of_bodies_counts_those_that_reported_the_numerator() {
        World world = World.of(PLAN, "T top\n  A base\n  B base\n  C base\n2023-06\nA gifts=5\nB gifts=0");
        assertThat(Rolled.up(world, "2023-06").whole("EACH")).isEqualTo("5/2 received 2, missing 1 (d 1)");
    }

    @Test
    void share_above_its_whole_is_an_error_and_not_used() {
        World world = World.of(PLAN, "T top\n  A base\n2023-06\nA trained=11 heads=10");
        Rolled rolled = Rolled.up(world, "2023-06");
        assertThat(rolled.bodies("RATE")).containsExactly("A nothing missing (d 10)");
        assertThat(rolled.findings()).containsExactly("numerator-above-denominator A [11, 10, RATE, A › A1, A › B1]");
        assertThat(rolled.outcome().findings().get(0).place().cell()).isEqualTo("A1");
    }

    @Test
    void average_may_exceed_one() {
        assertThat(bodies("PER", "A gifts=11 heads=10")).containsExactly("A 11/10 received");
    }

    @Test
    void missing_denominator_is_the_latest_usable_one_of_whatever_age() {
        World world = World.of(
                PLAN, "T top\n  A base members=99\n2019-01\nA heads=7\n2019-02\nA heads=8\n2019-03\nA heads=-");
        assertThat(Rolled.up(world, "2023-06").bodies("RATE")).containsExactly("A nothing missing (d 8)");
    }

    @Test
    void missing_denominator_of_a_sum_is_of_the_latest_month_with_all_its_measures() {
        World world = World.of(
                PLAN, "T top\n  A base members=99\n2022-01\nA heads=7 hands=1\n2022-02\nA heads=8\n2022-03\nA hands=5");
        assertThat(Rolled.up(world, "2023-06").bodies("TWO")).containsExactly("A nothing missing (d 8)");
    }

    @Test
    void registry_gives_a_missing_denominator_only_where_the_plan_names_it() {
        World world = World.of(PLAN, "T top\n  A base members=99\n");
        Rolled rolled = Rolled.up(world, "2023-06");
        assertThat(rolled.bodies("RATE")).containsExactly("A nothing missing (d 99)");
        assertThat(rolled.bodies("HEADS")).containsExactly("A nothing missing (d 99)");
        assertThat(rolled.bodies("TWO")).containsExactly("A nothing missing");
        assertThat(rolled.bodies("SUM")).containsExactly("A nothing missing");
    }

    @Test
    void missing_yes_or_no_weighs_one() {
        assertThat(bodies("GOOD", "A gifts=1")).containsExactly("A nothing missing (d 1)");
        assertThat(bodies("EACH", "A heads=1")).containsExactly("A nothing missing (d 1)");
    }

    @Test
    void contribution_names_the_cells_it_rests_on() {
        World world = World.of(PLAN, "T top\n  A base\n2023-05\nA heads=10\n2023-06\nA trained=3");
        assertThat(Rolled.up(world, "2023-06")
                        .totals("RATE")
                        .contributions()
                        .get(new UnitCode("A"))
                        .figures())
                .extracting(figure ->
                        figure.measure() + " " + figure.period() + " " + figure.value() + " " + figure.source())
                .containsExactly("trained 2023-06 3 2023-06 › A › A1", "heads 2023-05 10 2023-05 › A › A1");
    }

    private static List<String> bodies(String indicator, String line) {
        return Rolled.up(World.of(PLAN, "T top\n  A base\n2023-06\n" + line), "2023-06")
                .bodies(indicator);
    }
}
