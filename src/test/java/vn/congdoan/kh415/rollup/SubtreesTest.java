package vn.congdoan.kh415.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.testing.World;

class SubtreesTest {
    private static final Plan PLAN = World.plan("""
            kind top
            kind middle
            kind base
            kind wing part-of base
            sector red
            sector blue
            measure heads stock base
            measure trained ytd base
            measure held once top,middle,base yes-no
            measure joined flow base
            indicator RATE percent trained / heads
            indicator HELD percent held / bodies
            indicator REDS percent trained / heads sectors=red
            indicator JOINED total joined
            """);

    private static final String TREE = """
            T top cluster=zeta
              M middle cluster=alpha
                A base red
                B base blue
              C base blue
              D base
            """;

    @Test
    void parent_rate_is_weighted_not_averaged() {
        World world = World.of(PLAN, TREE + "2023-06\nA trained=1 heads=1\nB trained=0 heads=99");
        assertThat(Rolled.up(world, "2023-06").rows("RATE"))
                .containsExactly(
                        "T 1/100 received 2, missing 2 (d unknown)",
                        "M 1/100 received 2",
                        "A 1/1 received 1",
                        "B 0/99 received 1",
                        "C nothing missing 1 (d unknown)",
                        "D nothing missing 1 (d unknown)");
    }

    @Test
    void rows_are_the_top_and_every_body_below_which_something_is_expected() {
        World world = World.of(PLAN, TREE + "2023-06\nA trained=1 heads=4");
        assertThat(Rolled.up(world, "2023-06").rows("REDS"))
                .containsExactly("T 1/4 received 1", "M 1/4 received 1", "A 1/4 received 1");
    }

    @Test
    void top_has_a_row_even_where_nothing_is_expected() {
        World world = World.of(PLAN, "T top\n  C base blue\n");
        Rolled rolled = Rolled.up(world, "2023-06");
        assertThat(rolled.rows("REDS")).containsExactly("T 0/0");
        assertThat(rolled.whole("REDS")).isEqualTo("0/0");
    }

    @Test
    void bodies_of_every_kind_that_reports_are_added() {
        World world = World.of(PLAN, TREE + "2023-06\nT held=1\nM held=1\nA held=0\nB held=1\nC held=1");
        Rolled rolled = Rolled.up(world, "2023-06");
        assertThat(rolled.rows("HELD"))
                .startsWith("T 4/5 received 5, missing 1 (d 1)", "M 2/3 received 3", "A 0/1 received 1");
        assertThat(Rolled.lines(rolled.totals("HELD").kinds()))
                .containsExactly("top 1/1 received 1", "middle 1/1 received 1", "base 2/3 received 3, missing 1 (d 1)");
    }

    @Test
    void sectors_stand_in_the_order_of_the_plan_and_bodies_without_one_come_last() {
        World world = World.of(PLAN, TREE + "2023-06\nB trained=1 heads=5\nD trained=2 heads=7");
        assertThat(Rolled.lines(Rolled.up(world, "2023-06").totals("RATE").sectors()))
                .containsExactly(
                        "red nothing missing 1 (d unknown)",
                        "blue 1/5 received 1, missing 1 (d unknown)",
                        "null 2/7 received 1");
    }

    @Test
    void cluster_is_that_of_the_nearest_body_above_and_clusters_stand_by_name() {
        World world = World.of(PLAN, TREE + "2023-06\nA trained=1 heads=5\nC trained=2 heads=7");
        assertThat(Rolled.lines(Rolled.up(world, "2023-06").totals("RATE").clusters()))
                .containsExactly(
                        "alpha 1/5 received 1, missing 1 (d unknown)", "zeta 2/7 received 1, missing 1 (d unknown)");
    }

    @Test
    void bodies_without_a_cluster_come_last() {
        World world = World.of(PLAN, "T top\n  A base cluster=z\n  B base\n2023-06\nA trained=1 heads=5");
        assertThat(Rolled.lines(Rolled.up(world, "2023-06").totals("RATE").clusters()))
                .containsExactly("z 1/5 received 1", "null nothing missing 1 (d unknown)");
    }

    @Test
    void missing_sizes_are_added_up() {
        World world = World.of(
                PLAN, TREE + "2022-06\nA heads=5\nB heads=6\n2023-06\nC trained=1 heads=1\nD trained=1 heads=1");
        assertThat(Rolled.up(world, "2023-06").rows("RATE"))
                .startsWith("T 2/2 received 2, missing 2 (d 11)", "M nothing missing 2 (d 11)");
    }

    @Test
    void flow_of_a_body_that_became_a_part_of_another_stays_where_it_was_earned() {
        World world = World.of(PLAN, """
                T top
                  M middle
                    A base
                      B wing from=2023-03-01
                    B base to=2023-02-28
                2023-01
                A joined=1
                B joined=4
                2023-02
                A joined=1
                2023-03
                A joined=1
                B joined=7
                """);
        Rolled rolled = Rolled.up(world, "2023-03");
        assertThat(rolled.rows("JOINED")).containsExactly("T 7 received 1", "M 7 received 1", "A 3 received 1");
        assertThat(rolled.totals("JOINED").departed()).containsOnlyKeys(new UnitCode("M"));
        assertThat(rolled.findings()).isEmpty();
    }

    @Test
    void flow_of_a_body_that_is_gone_stays_at_the_nearest_that_stands_above_its_last_place() {
        World world = World.of(PLAN, """
                T top
                  M middle
                    N middle to=2023-05-31
                      B base to=2023-04-30
                    A base
                2023-01
                B joined=4
                2023-04
                B joined=2
                2023-05
                B joined=9
                2023-06
                A joined=3
                """);
        Rolled rolled = Rolled.up(world, "2023-06");
        assertThat(rolled.rows("JOINED")).containsExactly("T 9 carried 1", "M 9 carried 1", "A 3 carried 1");
        assertThat(rolled.bodies("JOINED")).hasSize(1);
        assertThat(Rolled.lines(rolled.totals("JOINED").kinds())).containsExactly("base 9 carried 1");
        assertThat(rolled.totals("JOINED").departed().get(new UnitCode("M")))
                .extracting(gone -> gone.unit() + " " + Rolled.text(gone.ratio()) + " "
                        + gone.figures().size())
                .containsExactly("B 6 2");
        assertThat(rolled.findings()).isEmpty();
        assertThat(Rolled.up(world, "2024-01").rows("JOINED"))
                .containsExactly("T nothing missing 1 (d 3)", "M nothing missing 1 (d 3)", "A nothing missing 1 (d 3)");
    }

    @Test
    void body_that_is_gone_gives_nothing_but_its_flow() {
        World world = World.of(PLAN, "T top\n  B base to=2023-06-29\n2023-06\nB trained=1 heads=2");
        assertThat(Rolled.up(world, "2023-06").rows("RATE")).containsExactly("T 0/0");
        assertThat(Rolled.up(world, "2023-06").rows("JOINED")).containsExactly("T 0/0");
    }

    @Test
    void consolidated_return_stands_for_the_flow_of_bodies_that_are_gone_too() {
        World world = World.of(PLAN, """
                T top
                  M middle
                    B base to=2023-01-31
                    A base
                2023-01
                B joined=4
                M *joined=5
                2023-02
                M *joined=1
                """);
        Rolled rolled = Rolled.up(world, "2023-02");
        assertThat(rolled.rows("JOINED")).startsWith("T 6 covered 1", "M 6 covered 1");
        assertThat(Rolled.lines(rolled.totals("JOINED").kinds())).containsExactly("base 6 covered 1");
    }

    @Test
    void flow_of_a_gone_body_that_is_more_than_its_whole_is_lost() {
        World world = World.of("""
                kind top
                kind base
                measure heads stock base
                measure left flow base
                measure joined flow base
                indicator HEADS total heads
                indicator TURNOVER percent left / joined
                """, """
                T top
                  A base
                  B base to=2023-06-29
                2023-05
                B joined=4 left=5
                """);
        assertThat(Rolled.up(world, "2023-06").findings()).containsExactly("unit-gone B [5]", "unit-gone B [4]");
    }

    @Test
    void body_that_ends_with_the_period_still_counts() {
        World world = World.of(PLAN, "T top\n  B base to=2023-06-30\n2023-06\nB trained=1 heads=2");
        assertThat(Rolled.up(world, "2023-06").whole("RATE")).isEqualTo("1/2 received 1");
    }
}
