package vn.congdoan.kh415.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.testing.World;

class TimeRulesTest {
    private static final Plan PLAN = World.plan("""
            kind top
            kind base
            sector red
            sector blue
            measure heads stock base
            measure trained ytd base
            measure held once base yes-no
            measure heard once base yes-no
            measure both once base yes-no answers=held,heard
            measure joined flow base
            measure fined flow base sectors=red
            measure left flow base
            indicator HEADS total heads
            indicator TRAINED total trained
            indicator HELD percent held / bodies
            indicator BOTH percent held&heard / bodies
            indicator JOINED total joined
            indicator FINED total fined sectors=red
            indicator RATE percent trained / heads
            indicator LEFT percent left / joined
            carry 3 2
            """);

    @Test
    void stock_is_carried_for_as_many_months_as_the_plan_says() {
        World world = of("2023-02", "A heads=10");
        assertThat(Rolled.up(world, "2023-02").bodies("HEADS")).containsExactly("A 10 received");
        assertThat(Rolled.up(world, "2023-05").bodies("HEADS")).containsExactly("A 10 carried");
        assertThat(Rolled.up(world, "2023-06").bodies("HEADS")).containsExactly("A nothing missing (d 10)");
    }

    @Test
    void stock_crosses_the_reporting_year_and_year_to_date_does_not() {
        World world = of("2022-12", "A heads=10 trained=4");
        assertThat(Rolled.up(world, "2023-01").bodies("HEADS")).containsExactly("A 10 carried");
        assertThat(Rolled.up(world, "2023-01").bodies("TRAINED")).containsExactly("A nothing missing (d 4)");
    }

    @Test
    void year_to_date_is_the_last_figure_and_never_added() {
        World world = of("2023-01", "A trained=4", "2023-02", "A trained=7");
        assertThat(Rolled.up(world, "2023-02").bodies("TRAINED")).containsExactly("A 7 received");
        assertThat(Rolled.up(world, "2023-04").bodies("TRAINED")).containsExactly("A 7 carried");
        assertThat(Rolled.up(world, "2023-05").bodies("TRAINED")).containsExactly("A nothing missing (d 7)");
    }

    @Test
    void blank_is_missing_and_zero_is_a_figure() {
        World world = of("2023-05", "A trained=4", "2023-06", "A trained=-", "2023-07", "A trained=0");
        assertThat(Rolled.up(world, "2023-06").bodies("TRAINED")).containsExactly("A 4 carried");
        assertThat(Rolled.up(world, "2023-07").bodies("TRAINED")).containsExactly("A 0 received");
    }

    @Test
    void running_total_gives_the_sum_where_months_are_missing_and_later_months_are_added() {
        World world = of("2023-01", "A joined=3", "2023-03", "A joined=4 ~joined=12", "2023-04", "A joined=5");
        assertThat(Rolled.up(world, "2023-03").bodies("JOINED")).containsExactly("A 12 carried");
        assertThat(Rolled.up(world, "2023-04").bodies("JOINED")).containsExactly("A 17 carried");
        assertThat(Rolled.up(world, "2023-06").bodies("JOINED"))
                .containsExactly("A 17 carried without [2023-05, 2023-06]");
        assertThat(Rolled.up(of("2023-02", "A heads=1", "2023-05", "A joined=- ~joined=9"), "2023-05")
                        .bodies("JOINED"))
                .as("the month's own cell is blank")
                .containsExactly("A 9 carried");
    }

    @Test
    void running_total_of_the_first_month_that_anybody_sent_gives_nothing_beside_the_month() {
        assertThat(Rolled.up(of("2022-12", "A joined=8", "2023-03", "A joined=4 ~joined=12"), "2023-03")
                        .bodies("JOINED"))
                .containsExactly("A 4 carried without [2023-01, 2023-02]");
    }

    @Test
    void months_count_where_none_is_missing_and_where_they_are_more_than_the_running_total() {
        World complete = of("2023-01", "A joined=3 ~joined=3", "2023-02", "A joined=4 ~joined=9");
        assertThat(Rolled.up(complete, "2023-02").bodies("JOINED")).containsExactly("A 7 received");
        World less = of("2023-01", "A joined=3", "2023-03", "A joined=4 ~joined=6");
        assertThat(Rolled.up(less, "2023-03").bodies("JOINED")).containsExactly("A 7 carried without [2023-02]");
    }

    @Test
    void running_total_of_another_year_says_nothing() {
        assertThat(Rolled.up(of("2022-12", "A joined=1 ~joined=90", "2023-02", "A joined=4"), "2023-02")
                        .bodies("JOINED"))
                .containsExactly("A 4 carried without [2023-01]");
    }

    @Test
    void no_to_a_question_that_asks_for_all_is_one_though_it_says_nothing_of_each() {
        World no = of("2023-05", "A both=0");
        assertThat(Rolled.up(no, "2023-05").bodies("BOTH")).containsExactly("A 0/1 received");
        assertThat(Rolled.up(no, "2023-05").bodies("HELD")).containsExactly("A nothing missing (d 1)");
        assertThat(Rolled.up(no, "2023-07").bodies("BOTH")).containsExactly("A 0/1 carried");
        assertThat(Rolled.up(no, "2023-08").bodies("BOTH")).containsExactly("A nothing missing (d 1)");
        assertThat(Rolled.up(of("2023-05", "A both=0 held=1"), "2023-05").bodies("BOTH"))
                .containsExactly("A 0/1 received");
        assertThat(Rolled.up(of("2023-05", "A both=0 held=1 heard=1"), "2023-05")
                        .bodies("BOTH"))
                .as("each was told to be")
                .containsExactly("A 1/1 received");
    }

    @Test
    void later_months_do_not_count() {
        World world = of("2023-06", "A heads=10");
        assertThat(Rolled.up(world, "2023-05").bodies("HEADS")).containsExactly("A nothing missing");
    }

    @Test
    void yes_holds_to_the_end_of_the_year_even_after_a_later_no() {
        World world = of("2023-02", "A held=1", "2023-03", "A held=0");
        assertThat(Rolled.up(world, "2023-03").bodies("HELD")).containsExactly("A 1/1 received");
        assertThat(Rolled.up(world, "2023-12").bodies("HELD")).containsExactly("A 1/1 carried");
        assertThat(Rolled.up(world, "2024-01").bodies("HELD")).containsExactly("A nothing missing (d 1)");
    }

    @Test
    void earlier_no_is_not_yet_as_long_as_a_year_to_date_figure_is_carried() {
        World world = of("2022-12", "A held=0", "2023-02", "A held=0");
        assertThat(Rolled.up(world, "2023-01").bodies("HELD")).containsExactly("A nothing missing (d 1)");
        assertThat(Rolled.up(world, "2023-02").bodies("HELD")).containsExactly("A 0/1 received");
        assertThat(Rolled.up(world, "2023-04").bodies("HELD")).containsExactly("A 0/1 carried");
        assertThat(Rolled.up(world, "2023-05").bodies("HELD")).containsExactly("A nothing missing (d 1)");
    }

    @Test
    void flow_is_the_sum_of_the_months_and_names_those_it_lacks() {
        World world = of("2023-01", "A joined=3", "2023-02", "A joined=4", "2023-04", "A joined=5");
        assertThat(Rolled.up(world, "2023-02").bodies("JOINED")).containsExactly("A 7 received");
        assertThat(Rolled.up(world, "2023-04").bodies("JOINED")).containsExactly("A 12 carried without [2023-03]");
        assertThat(Rolled.up(world, "2023-05").bodies("JOINED"))
                .containsExactly("A 12 carried without [2023-03, 2023-05]");
    }

    @Test
    void flow_without_any_month_is_missing() {
        World world = of("2022-12", "A joined=3");
        assertThat(Rolled.up(world, "2023-02").bodies("JOINED")).containsExactly("A nothing missing (d 3)");
    }

    @Test
    void flow_asks_only_for_months_at_whose_end_the_body_stood_and_reported_it() {
        World founded = World.of(PLAN, "T top\n  A base from=2023-02-28\n2023-02\nA joined=3\n2023-03\nA joined=1");
        assertThat(Rolled.up(founded, "2023-03").bodies("JOINED")).containsExactly("A 4 received");
        World converted = World.of(PLAN, """
                T top
                  A base blue to=2023-02-15
                  A base red from=2023-02-16
                2023-02
                A fined=3
                2023-03
                A fined=1
                """);
        assertThat(Rolled.up(converted, "2023-03").bodies("FINED")).containsExactly("A 4 received");
    }

    @Test
    void reporting_year_may_start_in_december() {
        Plan shifted = World.plan("""
                year-starts 12
                kind top
                kind base
                measure joined flow base
                measure held once base yes-no
                indicator JOINED total joined
                indicator HELD percent held / bodies
                """);
        World world = World.of(shifted, """
                T top
                  A base
                2022-11
                A joined=100 held=1
                2022-12
                A joined=3
                2023-01
                A joined=4
                """);
        assertThat(Rolled.up(world, "2023-01").bodies("JOINED")).containsExactly("A 7 received");
        assertThat(Rolled.up(world, "2023-01").bodies("HELD")).containsExactly("A nothing missing (d 1)");
    }

    @Test
    void ratio_with_an_older_operand_is_carried() {
        World world = of("2023-01", "A heads=10", "2023-02", "A trained=4");
        assertThat(Rolled.up(world, "2023-02").bodies("RATE")).containsExactly("A 4/10 carried");
    }

    @Test
    void missing_denominator_of_a_flow_is_its_sum_up_to_the_latest_month() {
        World world = of("2022-03", "A joined=3", "2022-05", "A joined=4");
        assertThat(Rolled.up(world, "2023-02").bodies("LEFT")).containsExactly("A nothing missing (d 7)");
    }

    private static World of(String... months) {
        return World.of(PLAN, "T top\n  A base\n" + String.join("\n", months));
    }
}
