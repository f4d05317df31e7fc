package vn.congdoan.kh415.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.testing.Told;
import vn.congdoan.kh415.testing.World;

/** Each finding is written as: code, unit, place, details. */
final class ChecksTest {
    private static final YearMonth JUNE = YearMonth.of(2023, 6);

    private static final String PLAN = """
            kind top
            kind base
            kind wing part-of base
            measure heads stock base
            measure places stock base
            measure done ytd base
            measure born flow base
            measure held once base yes-no
            measure rated once base yes-no
            indicator RATE percent done / heads at-least 75
            indicator HELD percent held / bodies at-least 75
            indicator RATED percent rated / held at-least 75
            indicator BORN total born at-least 10
            indicator PLACES total places at-least 10
            """;

    @Test
    void year_to_date_figure_must_not_fall_within_the_reporting_year() {
        assertThat(found("""
                2023-04
                A done=30 born=9
                B done=30
                2023-05
                A done=-
                2023-06
                A done=29 born=3
                B done=30
                """)).containsExactly("ytd-fell A 2023-06 › A › A1 [29, 30, 2023-04]");
    }

    @Test
    void year_to_date_figure_starts_again_with_the_reporting_year() {
        assertThat(found("year-starts 6", """
                2023-05
                A done=300
                2023-06
                A done=1
                """)).isEmpty();
    }

    @Test
    void flow_that_only_rises_over_three_months_is_asked_whether_it_is_a_running_total() {
        assertThat(found("""
                2022-12
                A born=1
                B born=1
                2023-04
                A born=10
                B born=1
                C born=4
                D born=1
                2023-05
                A born=25
                B born=2
                C born=4
                2023-06
                A born=40
                B born=1
                C born=4
                D born=2
                """)).containsExactly("flow-looks-running A 2023-06 › A › A1 [10, 25, 40]");
    }

    @Test
    void flow_whose_heading_says_that_it_is_of_the_month_is_not_asked_whether_it_is_a_running_total() {
        String plan = "kind base\nmeasure in flow base\nindicator IN total in\n";
        Ledger drawn = World.of(plan, "A base\n2023-04\nA in=10\n2023-05\nA in=25\n2023-06\nA in=40\n")
                .ledger();
        YearMonth june = YearMonth.of(2023, 6);
        MeasureId in = new MeasureId("in");
        Entry.Given asked = (Entry.Given) drawn.own(new UnitCode("A"), june, in);
        Entry said = new Entry.Given(asked.value(), false, asked.source(), true);
        World world = World.of(plan, "A base\n2023-04\nA in=10\n2023-05\nA in=25\n");
        List<Return> returns =
                new ArrayList<>(world.ledger().of(new UnitCode("A")).values());
        returns.add(new Return(
                new UnitCode("A"), june, 1, new TreeMap<>(Map.of(in, said)), new TreeMap<>(), List.of("june")));
        assertThat(Checks.run(world.plan(), world.registry(), world.tree(june), new Ledger(returns), june))
                .isEmpty();
    }

    @Test
    void flow_beside_which_a_running_total_stands_is_not_asked_whether_it_is_one() {
        assertThat(found("""
                2023-04
                A born=10
                2023-05
                A born=25 ~born=35
                2023-06
                A born=40
                """)).isEmpty();
    }

    @Test
    void running_total_must_be_what_its_months_come_to() {
        String months = "2023-0%d\nA born=2\nB born=2\nC born=2\n";
        StringBuilder complete = new StringBuilder();
        for (int month = 1; month < 6; month++) {
            complete.append(months.formatted(month));
        }
        assertThat(found(complete
                        + "2023-06\nA born=1 ~born=12\nB born=1 ~born=11\nC born=n/a ~born=9\nD born=4 ~born=3\n"))
                .containsExactly(
                        "running-total-differs A 2023-06 › A › B1 [12, 11]",
                        "running-total-differs C 2023-06 › C › B1 [9, 10]",
                        "running-total-differs D 2023-06 › D › B1 [3, 4]");
        assertThat(found("2023-05\nD born=4\n2023-06\nD born=4 ~born=30\n"))
                .as("the rest may be of the months that are missing")
                .isEmpty();
    }

    @Test
    void stock_that_jumps_by_more_than_half_and_by_twenty_is_questioned() {
        assertThat(found("""
                2023-05
                A heads=100 places=10
                B heads=100 places=30
                C heads=0
                2023-06
                A heads=151 places=29
                B heads=150 places=9
                C heads=20
                """))
                .containsExactly(
                        "jump A 2023-06 › A › A1 [151, 100, 2023-05]",
                        "jump B 2023-06 › B › B1 [9, 30, 2023-05]",
                        "jump C 2023-06 › C › A1 [20, 0, 2023-05]");
    }

    @Test
    void stock_is_compared_with_the_last_month_that_may_still_be_carried() {
        assertThat(found("""
                2023-02
                A heads=100
                2023-03
                B heads=100
                2023-06
                A heads=200
                B heads=200
                """)).containsExactly("jump B 2023-06 › B › A1 [200, 100, 2023-03]");
    }

    @Test
    void return_like_that_of_last_month_is_questioned_from_five_figures_on() {
        assertThat(found("""
                2023-05
                A heads=10 places=3 done=4 born=5 held=1
                B heads=10 places=3 done=4 born=5
                C heads=10 places=3 done=4 born=5 held=1
                2023-06
                A heads=10 places=3 done=4 born=5 held=1
                B heads=10 places=3 done=4 born=5
                C heads=10 places=3 done=4 born=6 held=1
                """)).containsExactly("same-as-last-month A 2023-06 › A › D1 [5, 2023-05]");
    }

    @Test
    void return_like_that_of_another_unit_is_questioned_if_enough_figures_speak() {
        assertThat(found("""
                2023-06
                A heads=10 places=3 done=4 born=5 held=1 rated=1
                B heads=10 places=3 done=4 born=5 held=1 rated=1
                """)).isEmpty();
        assertThat(found("measure extra stock base", """
                2023-06
                A heads=10 places=3 done=4 born=5 extra=7
                B heads=10 places=3 done=4 born=5 extra=7
                C heads=0 places=0 done=0 born=0 extra=0
                D heads=0 places=0 done=0 born=0 extra=0
                """))
                .containsExactly("same-as-other-unit B 2023-06 › B › D1 [A A]");
    }

    @Test
    void rate_that_rose_only_because_its_denominator_fell_is_questioned() {
        assertThat(found("""
                2023-05
                A heads=100 done=50
                B heads=100 done=50
                C heads=100 done=50
                D heads=10 done=5
                2023-06
                A heads=90 done=50
                B heads=90 done=51
                C heads=90 done=45
                D heads=0 done=5
                """))
                .containsExactly(
                        "ytd-fell C 2023-06 › C › B1 [45, 50, 2023-05]",
                        "rate-rose-by-denominator A 2023-06 › A › A1 [RATE, 100, 90]");
    }

    @Test
    void rate_of_figures_that_begin_anew_with_the_reporting_year_is_not_compared_over_its_start() {
        String months = """
                2023-05
                A heads=100 done=50
                2023-06
                A heads=90 done=50
                """;
        assertThat(found(months)).isNotEmpty();
        assertThat(found("year-starts 6", months)).isEmpty();
    }

    @Test
    void units_gone_and_blank_or_inapplicable_figures_raise_nothing() {
        assertThat(found("""
                2023-05
                A heads=100 done=50
                GONE heads=100
                2023-06
                A heads=n/a done=-
                GONE heads=1
                """)).isEmpty();
    }

    private static List<String> found(String months) {
        return found("", months);
    }

    private static List<String> found(String more, String months) {
        World world = World.of(PLAN + more, """
                T top
                  A base
                  B base
                  C base
                  D base
                  GONE base to=2023-05-31
                """ + months);
        return Checks.run(world.plan(), world.registry(), world.tree(JUNE), world.ledger(), JUNE).stream()
                .map(each -> each.code().id() + " " + each.unit() + " " + each.place() + " " + Told.by(each))
                .toList();
    }
}
