package vn.congdoan.kh415.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.testing.World;

class ConsolidatedReturnTest {
    private static final Plan PLAN = World.plan("""
            kind top
            kind middle
            kind base
            kind wing part-of base
            sector red
            sector blue
            measure heads stock base
            measure trained ytd base
            measure gifts ytd base
            measure held once base yes-no
            measure audited once middle,base yes-no
            measure good once base yes-no
            measure rated once base yes-no
            measure joined flow base
            indicator RATE percent trained / heads
            indicator REDS percent trained / heads sectors=red
            indicator HELD percent held / bodies
            indicator AUDITED percent audited / bodies
            indicator GOOD percent good / rated
            indicator GIFTS average gifts / bodies
            indicator JOINED total joined
            """);

    private static final String TREE = """
            T top
              M middle
                A base red
                B base blue
                C base blue
            2023-06
            A trained=1 heads=10
            B trained=5 heads=10
            """;

    @Test
    void it_replaces_the_whole_subtree_and_only_the_missing_become_covered() {
        Rolled rolled = rolled(TREE + "M *trained=9 *heads=40");
        assertThat(rolled.rows("RATE"))
                .containsExactly(
                        "T 9/40 received 2, covered 1",
                        "M 9/40 received 2, covered 1",
                        "A 1/10 received 1",
                        "B 5/10 received 1",
                        "C nothing missing 1 (d unknown)");
        assertThat(rolled.bodies("RATE")).containsExactly("A 1/10 received", "B 5/10 received", "C nothing covered");
        assertThat(rolled.totals("RATE").consolidated().get(new UnitCode("M")).figures())
                .extracting(figure -> figure.source().cell())
                .containsExactly("A1", "B1");
        assertThat(rolled.findings()).isEmpty();
    }

    @Test
    void what_it_states_beyond_those_below_must_be_possible_and_something() {
        String without = "6/20 received 2, missing 1 (d unknown)";
        assertThat(rolled(TREE + "M *trained=6 *heads=21").whole("RATE")).isEqualTo("6/21 received 2, covered 1");
        assertThat(rolled(TREE + "M *trained=7 *heads=21").whole("RATE")).isEqualTo("7/21 received 2, covered 1");
        assertThat(rolled(TREE + "M *trained=8 *heads=21").whole("RATE")).isEqualTo(without);
        assertThat(rolled(TREE + "M *trained=5 *heads=21").whole("RATE")).isEqualTo(without);
        assertThat(rolled(TREE + "M *trained=6 *heads=20").whole("RATE")).isEqualTo(without);
        assertThat(rolled(TREE + "M *trained=6 *heads=20").findings())
                .containsExactly("consolidated-not-used M [RATE]");
    }

    @Test
    void nothing_over_nothing_covers_nobody() {
        assertThat(rolled("T top\n  M middle\n    A base\n2023-06\nM *trained=0 *heads=0")
                        .whole("RATE"))
                .isEqualTo("nothing missing 1 (d unknown)");
    }

    @Test
    void total_without_a_denominator_must_say_more_than_those_below() {
        String flow = "T top\n  M middle\n    A base\n    B base\n2023-01\nA joined=3\n";
        assertThat(Rolled.up(World.of(PLAN, flow + "M *joined=3"), "2023-01").whole("JOINED"))
                .isEqualTo("3 received 1, missing 1 (d unknown)");
        assertThat(Rolled.up(World.of(PLAN, flow + "M *joined=4"), "2023-01").whole("JOINED"))
                .isEqualTo("4 received 1, covered 1");
    }

    @Test
    void columns_that_do_not_add_up_to_the_total_make_it_useless() {
        String total = TREE + "M *trained=9 *heads=40 *trained@red=2 *heads@red=10 *trained@blue=7 ";
        assertThat(rolled(total + "*heads@blue=30").whole("RATE")).isEqualTo("9/40 received 2, covered 1");
        Rolled less = rolled(total + "*heads@blue=29");
        assertThat(less.whole("RATE")).isEqualTo("6/20 received 2, missing 1 (d unknown)");
        assertThat(less.findings()).containsExactly("consolidated-columns-differ M [40, 39]");
    }

    @Test
    void columns_of_a_scope_are_held_against_the_total_where_they_are_all_there() {
        String total =
                TREE.replace("A base red", "A base red\n    D base red") + "M *trained=9 *heads=40 *trained@red=2 ";
        assertThat(rolled(total + "*heads@red=11 *trained@blue=7 *heads@blue=29")
                        .whole("REDS"))
                .isEqualTo("2/11 received 1, covered 1");
        assertThat(rolled(total + "*heads@red=11 *trained@blue=7 *heads@blue=30")
                        .whole("REDS"))
                .isEqualTo("1/10 received 1, missing 1 (d unknown)");
        assertThat(rolled(total + "*heads@red=11").whole("REDS")).isEqualTo("2/11 received 1, covered 1");
    }

    @Test
    void smaller_one_is_not_used_and_named() {
        Rolled rolled = rolled(TREE + "M *trained=9 *heads=19");
        assertThat(rolled.whole("RATE")).isEqualTo("6/20 received 2, missing 1 (d unknown)");
        assertThat(rolled.findings()).containsExactly("consolidated-differs M [RATE: 9/19 ≠ 6/20, 1]");
    }

    @Test
    void it_only_reconciles_where_everybody_reported() {
        String all = TREE + "C trained=1 heads=1\n";
        Rolled equal = rolled(all + "M *trained=7 *heads=21");
        assertThat(equal.whole("RATE")).isEqualTo("7/21 received 3");
        assertThat(equal.findings()).containsExactly("consolidated-not-used M [RATE]");
        Rolled other = rolled(all + "M *trained=7 *heads=100");
        assertThat(other.whole("RATE")).isEqualTo("7/21 received 3");
        assertThat(other.findings()).containsExactly("consolidated-differs M [RATE: 7/100 ≠ 7/21, 0]");
    }

    @Test
    void all_that_differs_in_one_file_is_one_finding() {
        Rolled rolled = rolled("""
                T top
                  M middle
                    A base red
                2023-06
                A trained=1 heads=10 gifts=3
                M *trained=7 *heads=100 *gifts=5
                """);
        assertThat(rolled.findings())
                .containsExactly("consolidated-differs M [RATE: 7/100 ≠ 1/10, GIFTS: 5/1 ≠ 3/1, 0]");
    }

    @Test
    void one_operand_alone_is_no_consolidated_total() {
        assertThat(rolled(TREE + "M *trained=9").whole("RATE")).isEqualTo("6/20 received 2, missing 1 (d unknown)");
    }

    @Test
    void lower_one_comes_first_and_the_upper_one_is_measured_against_it() {
        Rolled used = rolled(TREE + "M *trained=9 *heads=40\nT *trained=9 *heads=30");
        assertThat(used.rows("RATE")).startsWith("T 9/40 received 2, covered 1", "M 9/40 received 2, covered 1");
        assertThat(used.findings()).containsExactly("consolidated-differs T [RATE: 9/30 ≠ 9/40, 0]");
    }

    @Test
    void upper_one_replaces_a_lower_one_while_somebody_is_still_missing() {
        Rolled rolled = rolled("""
                T top
                  M middle
                    A base red
                    B base red
                  D base red
                2023-06
                A trained=1 heads=10
                M *trained=5 *heads=30
                T *trained=8 *heads=50
                """);
        assertThat(rolled.rows("RATE"))
                .containsExactly(
                        "T 8/50 received 1, covered 2",
                        "M 5/30 received 1, covered 1",
                        "A 1/10 received 1",
                        "B nothing missing 1 (d unknown)",
                        "D nothing missing 1 (d unknown)");
        assertThat(Rolled.lines(rolled.totals("RATE").kinds())).containsExactly("base 8/50 received 1, covered 2");
    }

    @Test
    void yes_or_no_is_a_number_of_bodies_over_the_bodies_expected_below() {
        Rolled rolled = rolled(TREE + "M *held=2");
        assertThat(rolled.whole("HELD")).isEqualTo("2/3 covered 3");
    }

    @Test
    void where_bodies_are_counted_the_numerators_are_compared() {
        String two = TREE.replace("heads=10", "heads=10 held=1");
        assertThat(rolled(two + "M *held=1").whole("HELD")).isEqualTo("2/2 received 2, missing 1 (d 1)");
        assertThat(rolled(two + "M *held=2").whole("HELD")).isEqualTo("2/3 received 2, covered 1");
    }

    @Test
    void more_yes_than_bodies_is_an_error() {
        Rolled rolled = rolled(TREE + "M *held=4 *rated=4 *good=1");
        assertThat(rolled.whole("HELD")).isEqualTo("nothing missing 3 (d 3)");
        assertThat(rolled.whole("GOOD")).isEqualTo("nothing missing 3 (d 3)");
        assertThat(rolled.findings())
                .containsExactly("consolidated-more-than-bodies M [4, 3]", "consolidated-more-than-bodies M [4, 3]");
    }

    @Test
    void share_above_its_whole_is_an_error_and_not_used() {
        Rolled rolled = rolled(TREE + "M *trained=41 *heads=40");
        assertThat(rolled.whole("RATE")).isEqualTo("6/20 received 2, missing 1 (d unknown)");
        assertThat(rolled.findings()).containsExactly("numerator-above-denominator M [41, 40, RATE, M › A1, M › B1]");
    }

    @Test
    void share_that_equals_its_whole_and_as_many_yes_as_bodies_are_right() {
        Rolled rolled = rolled(TREE.replaceAll("[AB] trained.*\n", "") + "M *trained=40 *heads=40 *held=3");
        assertThat(rolled.whole("RATE")).isEqualTo("40/40 covered 3");
        assertThat(rolled.whole("HELD")).isEqualTo("3/3 covered 3");
        assertThat(rolled.findings()).containsExactly("consolidated-undivided M [REDS]");
    }

    @Test
    void blank_numerator_over_nobody_is_nobody_and_over_somebody_is_missing() {
        String none = "T top\n  M middle\n    A base red\n2023-06\n";
        assertThat(rolled(none.replace("A base red", "A base red\n    B base red") + "B trained=3 heads=3\nM *heads=0")
                        .findings())
                .containsExactly("consolidated-differs M [RATE: 0/0 ≠ 3/3, 1]");
        assertThat(rolled(none + "M *heads=5").whole("RATE")).isEqualTo("nothing missing 1 (d unknown)");
    }

    @Test
    void waived_share_above_its_whole_is_used_and_another_value_is_not() {
        World world = World.of(PLAN, TREE + "M *trained=41 *heads=40");
        YearMonth june = YearMonth.parse("2023-06");
        for (String accepted : List.of("41", "42")) {
            Waiver waiver = new Waiver(
                    FindingCode.NUMERATOR_ABOVE_DENOMINATOR,
                    new UnitCode("M"),
                    new MeasureId("trained"),
                    june,
                    new BigDecimal(accepted),
                    "checked by telephone",
                    "N.V.A",
                    LocalDate.parse("2023-12-31"),
                    "",
                    Place.NOWHERE);
            Rolled rolled = new Rolled(
                    RollUp.of(PLAN, world.registry(), world.tree(june), world.ledger(), june, List.of(waiver)));
            assertThat(rolled.whole("RATE"))
                    .isEqualTo(
                            accepted.equals("41")
                                    ? "41/40 received 2, covered 1"
                                    : "6/20 received 2, missing 1 (d unknown)");
        }
    }

    @Test
    void figures_for_several_kinds_stand_apart_from_each() {
        World world = World.of("""
                kind top
                kind middle
                kind base
                kind shop
                measure heads stock base,shop
                indicator HEADS total heads
                """, """
                T top
                  M middle
                    A base
                    B shop
                    C base
                2023-06
                M *heads=9
                """);
        assertThat(Rolled.lines(Rolled.up(world, "2023-06").totals("HEADS").kinds()))
                .containsExactly("base nothing apart [A, C]", "shop nothing apart [B]", "null 9 covered 3");
    }

    @Test
    void rest_with_more_people_trained_than_there_are_is_not_told_apart() {
        Rolled rolled = rolled(TREE + "M *trained=9 *heads=40 *trained@red=1 *heads@red=35");
        assertThat(Rolled.lines(rolled.totals("RATE").sectors()))
                .containsExactly(
                        "red nothing apart [A]", "blue nothing apart [B, C]", "null 9/40 received 2, covered 1");
    }

    @Test
    void indicator_that_the_sender_itself_reports_cannot_be_covered() {
        assertThat(rolled(TREE + "M *audited=2").whole("AUDITED")).isEqualTo("nothing missing 4 (d 4)");
    }

    @Test
    void parts_never_give_consolidated_returns() {
        World world = World.of(PLAN, "T top\n  W wing\n    A base\n2023-06\nW *trained=1 *heads=2");
        assertThat(Rolled.up(world, "2023-06").whole("RATE")).isEqualTo("nothing missing 1 (d unknown)");
    }

    @Test
    void only_a_return_of_the_period_counts() {
        World world = World.of(PLAN, "T top\n  M middle\n    A base\n2023-05\nM *trained=1 *heads=2");
        assertThat(Rolled.up(world, "2023-06").whole("RATE")).isEqualTo("nothing missing 1 (d unknown)");
    }

    @Test
    void flow_needs_every_month_of_the_reporting_year() {
        String two = "T top\n  M middle\n    A base\n2023-01\nM *joined=3\n2023-02\nM *joined=4\n";
        assertThat(Rolled.up(World.of(PLAN, two), "2023-02").whole("JOINED")).isEqualTo("7 covered 1");
        assertThat(Rolled.up(World.of(PLAN, two + "2023-04\nM *joined=4"), "2023-04")
                        .whole("JOINED"))
                .isEqualTo("nothing missing 1 (d unknown)");
    }

    @Test
    void scope_needs_the_columns_of_its_sectors() {
        String missing = "T top\n  M middle\n    A base red\n    B base blue\n2023-06\n";
        assertThat(rolled(missing + "M *trained=9 *heads=40").whole("REDS")).isEqualTo("nothing missing 1 (d unknown)");
        assertThat(rolled(missing + "M *trained@red=9 *heads@red=40").whole("REDS"))
                .isEqualTo("9/40 covered 1");
    }

    @Test
    void all_sectors_may_stand_for_the_total_if_none_is_lacking() {
        Rolled all = rolled(TREE + "M *trained@red=2 *heads@red=10 *trained@blue=8 *heads@blue=50");
        assertThat(all.whole("RATE")).isEqualTo("10/60 received 2, covered 1");
        assertThat(Rolled.lines(all.totals("RATE").sectors()))
                .containsExactly("red 2/10 received 1", "blue 8/50 received 1, covered 1");
        Rolled some = rolled(TREE + "M *trained@blue=8 *heads@blue=50");
        assertThat(some.whole("RATE")).isEqualTo("6/20 received 2, missing 1 (d unknown)");
    }

    @Test
    void total_without_sectors_stands_apart_so_that_rows_add_up() {
        Rolled rolled = rolled(
                TREE.replace("T top\n", "T top\n  D base red\n") + "D trained=1 heads=2\nM *trained=9 *heads=40");
        assertThat(Rolled.lines(rolled.totals("RATE").sectors()))
                .containsExactly(
                        "red 1/2 received 1 apart [A]", "blue nothing apart [B, C]", "null 9/40 received 2, covered 1");
    }

    @Test
    void what_the_sector_columns_leave_of_the_total_stands_apart() {
        Rolled rolled = rolled(TREE + "M *trained=9 *heads=40 *trained@red=2 *heads@red=15");
        assertThat(Rolled.lines(rolled.totals("RATE").sectors()))
                .containsExactly("red 2/15 received 1", "blue nothing apart [B, C]", "null 7/25 received 1, covered 1");
    }

    @Test
    void column_that_does_not_fit_into_the_total_makes_it_useless() {
        Rolled rolled = rolled(TREE + "M *trained=9 *heads=40 *trained@red=2 *heads@red=45");
        assertThat(rolled.whole("RATE")).isEqualTo("6/20 received 2, missing 1 (d unknown)");
        assertThat(rolled.findings()).containsExactly("consolidated-columns-differ M [40, 45]");
    }

    @Test
    void rest_of_an_average_over_no_body_is_not_told_apart() {
        String red = TREE.replace("blue", "red");
        Rolled rolled = rolled(red + "M *gifts=12 *gifts@red=10 *gifts@blue=2");
        assertThat(Rolled.lines(rolled.totals("GIFTS").sectors()))
                .containsExactly("red nothing apart [A, B, C]", "null 12/3 covered 3");
    }

    @Test
    void cluster_that_all_bodies_below_share_gets_the_figures() {
        String clustered = TREE.replace("M middle", "M middle cluster=north");
        assertThat(Rolled.lines(rolled(clustered + "M *trained=9 *heads=40")
                        .totals("RATE")
                        .clusters()))
                .containsExactly("north 9/40 received 2, covered 1");
        String mixed = clustered.replace("C base blue", "C base blue cluster=south");
        assertThat(Rolled.lines(
                        rolled(mixed + "M *trained=9 *heads=40").totals("RATE").clusters()))
                .containsExactly(
                        "north nothing apart [A, B]", "south nothing apart [C]", "null 9/40 received 2, covered 1");
    }

    @Test
    void one_sum_of_all_sectors_is_remarked_where_an_indicator_of_some_needs_it_divided() {
        String undivided = "consolidated-undivided M [REDS]";
        String alone = """
                T top
                  M middle
                    A base red
                    B base blue
                2023-06
                """;
        assertThat(rolled(alone + "M *trained=9 *heads=40").findings()).contains(undivided);
        assertThat(rolled(alone + "M *trained=9 *heads=40 *trained@red=4 *heads@red=10")
                        .findings())
                .doesNotContain(undivided);
        assertThat(rolled(alone + "A trained=1 heads=10\nM *trained=9 *heads=40")
                        .findings())
                .as("nobody is missing")
                .doesNotContain(undivided);
    }

    @Test
    void average_per_body_takes_the_expected_bodies() {
        assertThat(rolled(TREE + "M *gifts=12").whole("GIFTS")).isEqualTo("12/3 covered 3");
    }

    private static Rolled rolled(String drawing) {
        return Rolled.up(World.of(PLAN, drawing), "2023-06");
    }
}
