package vn.congdoan.kh415.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Leeway;
import vn.congdoan.kh415.testing.World;

class LeewayTest {
    private static final Plan PLAN = World.plan("""
            kind top
            kind middle
            kind base
            measure heads stock base
            measure skilled stock base
            measure trained ytd base
            measure held once base yes-no
            measure joined flow base
            measure asked flow base
            indicator SKILL percent skilled / heads
            indicator BOTH percent skilled+trained / heads
            indicator RATE percent trained / heads
            indicator HELD percent held / bodies
            indicator GAINED percent joined / asked
            indicator PER average trained / heads
            indicator HEADS total heads
            indicator JOINED total joined
            """);

    @Test
    void what_came_in_the_period_cannot_move() {
        assertThat(leeway("RATE", "2023-06", "A trained=3 heads=10")).isEqualTo(Leeway.NONE);
    }

    @Test
    void carried_share_may_become_all_and_its_stocks_may_vanish() {
        assertThat(text("SKILL", "2023-05", "A skilled=3 heads=10")).isEqualTo("-3 +7");
        assertThat(text("RATE", "2023-05", "A trained=3 heads=10")).isEqualTo("-0 +7");
        assertThat(text("BOTH", "2023-05", "A skilled=3 trained=2 heads=10")).isEqualTo("-3 +5");
        assertThat(text("HELD", "2023-05", "A held=0")).isEqualTo("-0 +1");
        assertThat(leeway("HELD", "2023-05", "A held=1")).isEqualTo(Leeway.NONE);
    }

    @Test
    void stock_of_the_period_does_not_vanish_over_an_older_denominator() {
        assertThat(text("SKILL", "2023-05", "A heads=10", "2023-06", "A skilled=3"))
                .isEqualTo("-0 +7");
    }

    @Test
    void carried_figure_without_a_limit_may_become_anything() {
        assertThat(text("HEADS", "2023-05", "A heads=10")).isEqualTo("-0 +0 endless");
        assertThat(text("PER", "2023-05", "A trained=3 heads=10")).isEqualTo("-0 +0 endless");
    }

    @Test
    void months_that_a_flow_lacks_may_bring_anything() {
        assertThat(text("JOINED", "2023-01", "A joined=3")).isEqualTo("-0 +0 endless");
        assertThat(text("GAINED", "2023-06", "A joined=3 asked=5")).isEqualTo("-0 +2 endless doubtful");
    }

    @Test
    void months_that_a_flow_lacks_may_bring_something_though_it_did_not_apply_in_others() {
        assertThat(text("JOINED", "2023-01", "A joined=n/a")).isEqualTo("-0 +0 endless");
        assertThat(text("GAINED", "2023-01", "A joined=n/a asked=5")).isEqualTo("-0 +0 endless doubtful");
        assertThat(text("GAINED", "2023-01", "A asked=0")).isEqualTo("-0 +0 endless doubtful");
        assertThat(leeway("RATE", "2023-05", "A trained=n/a heads=10")).isEqualTo(Leeway.NONE);
    }

    @Test
    void denominator_older_than_a_year_leaves_doubt() {
        assertThat(leeway("RATE", "2022-06", "A heads=10")).isEqualTo(Leeway.NONE);
        assertThat(leeway("RATE", "2022-05", "A heads=10")).isEqualTo(Leeway.OLD);
        assertThat(leeway("HEADS", "2022-05", "A heads=10")).isEqualTo(Leeway.NONE);
    }

    @Test
    void consolidated_return_in_use_leaves_nothing_to_move() {
        World world = World.of(PLAN, """
                T top
                  M middle
                    A base
                    B base
                2023-05
                A trained=3 heads=10
                2023-06
                M *trained=9 *heads=40
                """);
        assertThat(Rolled.up(world, "2023-06").totals("RATE").whole().leeway()).isEqualTo(Leeway.NONE);
    }

    private static Leeway leeway(String indicator, String... months) {
        World world = World.of(PLAN, "T top\n  A base\n" + String.join("\n", months));
        return Rolled.up(world, "2023-06").totals(indicator).whole().leeway();
    }

    private static String text(String indicator, String... months) {
        Leeway leeway = leeway(indicator, months);
        return "-" + leeway.less() + " +" + leeway.more() + (leeway.endless() ? " endless" : "")
                + (leeway.doubtful() ? " doubtful" : "");
    }
}
