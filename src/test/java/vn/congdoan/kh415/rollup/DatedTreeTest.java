package vn.congdoan.kh415.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.testing.World;

/** Every period keeps the tree of its own time. */
class DatedTreeTest {
    private static final String PLAN = """
            kind top
            kind mid
            kind base
            sector red
            sector blue
            measure heads stock base
            measure trained ytd base
            measure held once base yes-no
            measure joined flow base
            measure tools stock base sectors=red
            measure made flow base sectors=red
            indicator RATE percent trained / heads
            indicator HELD percent held / bodies
            indicator REDS percent held / bodies sectors=red
            indicator BLUES percent held / bodies sectors=blue
            indicator JOINED total joined
            indicator TOOLS total tools sectors=red
            indicator MADE total made sectors=red
            """;

    @Test
    void body_is_expected_from_the_month_at_whose_end_it_stands() {
        World world = World.of(PLAN, """
                T top
                  A base
                  B base from=2023-04-30
                2023-03
                A heads=10 trained=5
                2023-04
                A heads=10 trained=5
                """);
        assertThat(Rolled.up(world, "2023-03").whole("RATE")).isEqualTo("5/10 received 1");
        assertThat(Rolled.up(world, "2023-04").whole("RATE")).isEqualTo("5/10 received 1, missing 1 (d unknown)");
    }

    @Test
    void body_is_expected_to_the_month_before_that_in_which_it_was_dissolved() {
        World world = World.of(PLAN, """
                T top
                  A base
                  B base to=2023-04-29
                2023-03
                A heads=10 trained=5
                B heads=10 trained=10
                2023-04
                A heads=10 trained=5
                """);
        assertThat(Rolled.up(world, "2023-03").whole("RATE")).isEqualTo("15/20 received 2");
        assertThat(Rolled.up(world, "2023-04").whole("RATE")).isEqualTo("5/10 received 1");
    }

    @Test
    void body_that_moved_takes_its_year_along_and_leaves_earlier_periods_as_they_were() {
        World world = World.of(PLAN, """
                T top
                  M mid
                    A base to=2023-04-30
                    B base
                  N mid
                    A base from=2023-05-01
                2023-01
                A joined=1
                B joined=10
                2023-02
                A joined=2
                B joined=20
                2023-03
                A joined=3
                B joined=30
                2023-04
                A joined=4
                B joined=40
                2023-05
                A joined=5
                B joined=50
                """);
        assertThat(Rolled.up(world, "2023-04").rows("JOINED"))
                .containsExactly("T 110 received 2", "M 110 received 2", "A 10 received 1", "B 100 received 1");
        assertThat(Rolled.up(world, "2023-05").rows("JOINED"))
                .containsExactly(
                        "T 165 received 2",
                        "M 150 received 1",
                        "B 150 received 1",
                        "N 15 received 1",
                        "A 15 received 1");
    }

    @Test
    void body_whose_sector_changed_counts_in_the_new_one_with_what_it_reported_in_the_old() {
        World world = World.of(PLAN, """
                T top
                  A base red to=2023-03-31
                  A base blue from=2023-04-01
                2023-02
                A held=1
                2023-03
                A held=0
                2023-04
                A held=0
                """);
        assertThat(Rolled.up(world, "2023-03").whole("REDS")).isEqualTo("1/1 received 1");
        assertThat(Rolled.up(world, "2023-03").whole("BLUES")).isEqualTo("0/0");
        assertThat(Rolled.up(world, "2023-04").whole("REDS")).isEqualTo("0/0");
        assertThat(Rolled.up(world, "2023-04").whole("BLUES")).isEqualTo("1/1 received 1");
    }

    @Test
    void figure_of_a_month_in_which_the_sector_did_not_report_the_measure_does_not_count() {
        World world = World.of(PLAN, """
                T top
                  A base blue to=2023-03-31
                  A base red from=2023-04-01
                2023-03
                A tools=7 made=100
                2023-04
                A made=5
                """);
        assertThat(Rolled.up(world, "2023-04").bodies("TOOLS")).containsExactly("A nothing missing");
        assertThat(Rolled.up(world, "2023-04").bodies("MADE")).containsExactly("A 5 received");
    }

    @Test
    void body_that_left_the_scope_gives_nothing_to_it_any_more() {
        World world = World.of(PLAN, """
                T top
                  A base red to=2023-03-31
                  A base blue from=2023-04-01
                2023-03
                A tools=7
                2023-04
                A heads=3
                """);
        assertThat(Rolled.up(world, "2023-03").whole("TOOLS")).isEqualTo("7 received 1");
        assertThat(Rolled.up(world, "2023-04").whole("TOOLS")).isEqualTo("0/0");
    }

    @Test
    void all_four_rules_of_time_follow_a_reporting_year_that_does_not_start_in_january() {
        World world = World.of(PLAN + "year-starts 4\n", """
                T top
                  A base
                2023-02
                A heads=10 trained=9 held=1 joined=100
                2023-03
                A heads=10 trained=9 held=0 joined=1
                2023-04
                A joined=5 held=0
                2023-05
                A joined=6 trained=2
                """);
        // March ends the year 2023: the yes holds, the flow is that of both months and names those that lack.
        assertThat(Rolled.up(world, "2023-03").whole("HELD")).isEqualTo("1/1 received 1");
        assertThat(Rolled.up(world, "2023-03").bodies("JOINED"))
                .containsExactly("A 101 carried without [2022-04, 2022-05, 2022-06, 2022-07, 2022-08, 2022-09, 2022-10,"
                        + " 2022-11, 2022-12, 2023-01]");
        // April begins the next: the stock is carried, the year to date is not, a yes is asked anew, the flow starts
        // again.
        assertThat(Rolled.up(world, "2023-04").bodies("RATE")).containsExactly("A nothing missing (d 10)");
        assertThat(Rolled.up(world, "2023-04").whole("HELD")).isEqualTo("0/1 received 1");
        assertThat(Rolled.up(world, "2023-04").bodies("JOINED")).containsExactly("A 5 received");
        assertThat(Rolled.up(world, "2023-05").bodies("RATE")).containsExactly("A 2/10 carried");
        assertThat(Rolled.up(world, "2023-05").bodies("JOINED")).containsExactly("A 11 received");
    }
}
