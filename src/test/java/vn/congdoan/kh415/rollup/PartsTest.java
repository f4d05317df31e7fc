package vn.congdoan.kh415.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.testing.World;

class PartsTest {
    private static final Plan PLAN = World.plan("""
            kind top
            kind base
            kind wing part-of base
            kind cell part-of base
            measure heads stock base
            measure trained ytd base
            measure joined flow base
            measure held once base yes-no
            indicator RATE percent trained / heads
            indicator HEADS total heads
            indicator JOINED total joined
            indicator HELD percent held / bodies
            """);

    private static final String TREE = """
            T top
              A base
                A1 wing
                  A1x cell
                  A1y cell
                A2 cell to=2023-06-30
            2023-05
            A heads=100 trained=40
            """;

    @Test
    void parts_add_up_for_a_body_that_sent_nothing_usable() {
        World world = World.of(PLAN, TREE + "2023-06\nA heads=-\nA1 heads=30 trained=10\nA2 heads=20 trained=5");
        assertThat(Rolled.up(world, "2023-06").bodies("RATE")).containsExactly("A 15/50 received from parts");
    }

    @Test
    void figures_of_a_part_are_not_counted_again_as_those_of_a_body() {
        World world = World.of(PLAN, """
                T top
                  A base
                    B wing to=2023-05-31
                  B base from=2023-06-01
                2023-05
                B heads=30 joined=7 held=1
                2023-06
                A heads=90 joined=1
                """);
        assertThat(Rolled.up(world, "2023-06").bodies("HEADS")).containsExactly("A 90 received", "B nothing missing");
        assertThat(Rolled.up(world, "2023-06").bodies("JOINED").get(1)).isEqualTo("B nothing missing");
        assertThat(Rolled.up(world, "2023-06").bodies("HELD").get(1)).isEqualTo("B nothing missing (d 1)");
    }

    @Test
    void parts_are_not_added_where_the_body_sent_anything_usable() {
        World world = World.of(PLAN, TREE + "2023-06\nA held=1\nA1 heads=30 trained=10\nA2 heads=20 trained=5");
        assertThat(Rolled.up(world, "2023-06").bodies("RATE")).containsExactly("A 40/100 carried");
    }

    @Test
    void all_parts_are_added_or_none_for_each_measure() {
        World world = World.of(PLAN, TREE + "2023-06\nA1 heads=30 trained=10\nA2 heads=20");
        assertThat(Rolled.up(world, "2023-06").bodies("HEADS")).containsExactly("A 50 received from parts");
        assertThat(Rolled.up(world, "2023-06").bodies("RATE")).containsExactly("A 40/50 carried from parts");
    }

    @Test
    void parts_that_need_not_send_are_not_waited_for_but_added_where_they_sent() {
        Plan plan = World.plan("""
                kind top
                kind base
                kind wing part-of base
                kind cell part-of base silent
                measure heads stock base
                indicator HEADS total heads
                """);
        String tree = "T top\n  A base\n    A1 wing\n    G cell\n    H cell\n2023-06\n";
        assertThat(Rolled.up(World.of(plan, tree + "A1 heads=30"), "2023-06").bodies("HEADS"))
                .containsExactly("A 30 received from parts");
        assertThat(Rolled.up(World.of(plan, tree + "A1 heads=30\nG heads=2"), "2023-06")
                        .bodies("HEADS"))
                .containsExactly("A 32 received from parts");
        assertThat(Rolled.up(World.of(plan, tree + "G heads=2\nH heads=3"), "2023-06")
                        .bodies("HEADS"))
                .containsExactly("A nothing missing");
        String cells = tree.replace("    A1 wing\n", "");
        assertThat(Rolled.up(World.of(plan, cells + "G heads=2"), "2023-06").bodies("HEADS"))
                .containsExactly("A nothing missing");
        assertThat(Rolled.up(World.of(plan, cells + "G heads=2\nH heads=3"), "2023-06")
                        .bodies("HEADS"))
                .containsExactly("A 5 received from parts");
    }

    @Test
    void what_keeps_the_figures_of_parts_from_being_used_is_named() {
        World silent = World.of(PLAN, TREE + "2023-06\nA1 heads=30 trained=10 held=1");
        assertThat(Rolled.up(silent, "2023-06").findings()).containsExactly("parts-not-used A [trained, heads, A2, ]");
        World single =
                World.of(PLAN, TREE + "2023-06\nA held=1 trained=3\nA1 heads=30 trained=10\nA2 heads=2 trained=1");
        assertThat(Rolled.up(single, "2023-06").findings())
                .containsExactly("parts-not-used A [heads, , held, trained]");
        World whole = World.of(PLAN, TREE + "2023-06\nA held=1 heads=9 trained=3\nA1 heads=30 trained=10");
        assertThat(Rolled.up(whole, "2023-06").findings()).isEmpty();
    }

    @Test
    void parts_are_never_added_for_a_yes_or_no() {
        World world = World.of(PLAN, TREE + "2023-06\nA1 held=1\nA2 held=1");
        assertThat(Rolled.up(world, "2023-06").bodies("HELD")).containsExactly("A nothing missing (d 1)");
    }

    @Test
    void parts_of_a_part_add_up_for_it() {
        World world = World.of(PLAN, TREE + "2023-06\nA1x heads=1\nA1y heads=2\nA2 heads=20");
        assertThat(Rolled.up(world, "2023-06").bodies("HEADS")).containsExactly("A 23 received from parts");
    }

    @Test
    void parts_are_those_that_stood_at_the_end_of_the_month() {
        World world = World.of(PLAN, TREE + "2023-07\nA1 heads=30");
        assertThat(Rolled.up(world, "2023-07").bodies("HEADS")).containsExactly("A 30 received from parts");
    }

    @Test
    void part_that_the_measure_does_not_apply_to_gives_nothing() {
        World world = World.of(PLAN, TREE + "2023-06\nA1 heads=30\nA2 heads=n/a");
        assertThat(Rolled.up(world, "2023-06").bodies("HEADS")).containsExactly("A 30 received from parts");
    }

    @Test
    void parts_may_fill_a_month_of_a_flow() {
        World world = World.of(PLAN, """
                T top
                  A base
                    A1 wing
                2023-01
                A1 joined=3
                2023-02
                A joined=4
                """);
        assertThat(Rolled.up(world, "2023-02").bodies("JOINED")).containsExactly("A 7 received from parts");
    }

    @Test
    void parts_tell_the_size_of_a_missing_body() {
        World world = World.of(PLAN, "T top\n  A base\n    A1 wing\n2022-06\nA1 heads=30");
        assertThat(Rolled.up(world, "2023-06").bodies("RATE")).containsExactly("A nothing missing (d 30)");
    }

    @Test
    void parts_are_counted_nowhere_as_bodies() {
        World world = World.of(PLAN, TREE + "2023-06\nA heads=100 trained=50\nA1 heads=30 trained=1");
        Rolled rolled = Rolled.up(world, "2023-06");
        assertThat(rolled.rows("RATE")).containsExactly("T 50/100 received 1", "A 50/100 received 1");
        assertThat(rolled.rows("HELD")).containsExactly("T nothing missing 1 (d 1)", "A nothing missing 1 (d 1)");
    }

    @Test
    void ring_of_parts_in_an_old_registry_ends() {
        World world = World.of(PLAN, """
                T top
                  A base
                    P wing to=2023-04-30
                Q wing to=2023-04-30
                  A base from=2030-01-01
                """);
        assertThat(Rolled.up(world, "2023-06").bodies("HEADS")).containsExactly("A nothing missing");
    }
}
