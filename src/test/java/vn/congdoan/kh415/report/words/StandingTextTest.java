package vn.congdoan.kh415.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

/** The plan's first reporting year is 2020. */
final class StandingTextTest {
    private static final StandingText TEXT = new StandingText(Words.in(Lang.EN));

    private static final String PLAN = """
            kind top
            kind base
            measure joined flow base
            measure heads stock base
            measure done ytd base
            indicator NEW total joined annual-average 100 200 due=12 top
            indicator GOAL total heads milestone 500 2022-12-31
            indicator RATE percent done / heads at-least 75
            """;

    @Test
    void average_is_said_with_the_years_it_is_of() {
        assertThat(whole("NEW", joined(2020, 1, 12) + joined(2021, 1, 12) + joined(2022, 1, 3)))
                .containsExactly("Average of the years that have ended: 120.00 a year (2020: 120; 2021: 120).");
    }

    @Test
    void year_that_lacks_months_is_at_least_what_is_known_and_the_months_are_named_if_they_are_few() {
        String complete = joined(2021, 1, 12) + joined(2022, 3, 3);
        String average = "Average of the years that have ended: ≥ ";
        assertThat(whole("NEW", joined(2020, 4, 12) + complete))
                .containsExactly(
                        average + "105.00 a year (2020: ≥ 90 (without 2020-01, 2020-02, 2020-03); 2021: 120).");
        assertThat(whole("NEW", joined(2020, 5, 12) + complete))
                .containsExactly(average + "100.00 a year (2020: ≥ 80 (without 4 months); 2021: 120).");
    }

    @Test
    void without_one_year_there_is_no_average() {
        String complete = joined(2021, 1, 12) + joined(2022, 3, 3);
        String unknown = "No average of the years that have ended, for lack of figures for ";
        assertThat(whole("NEW", complete)).containsExactly(unknown + "2020. Known: 2021: 120.");
        assertThat(whole("NEW", joined(2022, 3, 3))).containsExactly(unknown + "2020; 2021.");
    }

    @Test
    void year_that_was_closed_without_a_result_is_unknown_though_no_month_is_missing() {
        Assessed assessed = assessed(joined(2020, 1, 12) + joined(2021, 3, 3), "2021-03");
        assertThat(TEXT.whole(assessed.closed("2020-12", Assessed.PLAN_HASH).result("NEW")))
                .containsExactly("Average of the years that have ended: 120.00 a year (2020: 120).");
    }

    @Test
    void milestone_asks_the_least_whole_number_a_month_until_its_day() {
        assertThat(whole("GOAL", "2022-03\nA heads=300 done=9\n"))
                .containsExactly(
                        "200 short; at least 23 more a month needed in the 9 months that are left, until 2022-12-31.");
        assertThat(whole("GOAL", "2022-03\nA heads=500\n")).isEmpty();
    }

    @Test
    void milestone_says_what_would_be_left_if_those_missing_stood_where_they_last_stood() {
        String drawing = """
                T top
                  A base
                  B base
                  C base
                2021-03
                B heads=%d
                2022-03
                A heads=300
                """;
        assertThat(TEXT.whole(new Assessed(World.of(PLAN, drawing.formatted(150)), "2022-03").result("GOAL")))
                .contains("This leaves out 1 unit without figures this period, last known 150:"
                        + " if it stays as it was, 50 are still lacking, at least 6 a month.");
        assertThat(TEXT.whole(new Assessed(World.of(PLAN, drawing.formatted(200)), "2022-03").result("GOAL")))
                .contains("This leaves out 1 unit without figures this period, last known 200:"
                        + " if it stays as it was, it is enough.");
    }

    @Test
    void unit_has_a_rank_only_among_others_and_a_rank_in_its_cluster_only_where_there_are_others() {
        String drawing = """
                T top
                  A base cluster=north
                  B base cluster=north
                  C base cluster=south
                2022-03
                A heads=10 done=9
                B heads=10 done=8
                C heads=10 done=10
                """;
        Assessed assessed = new Assessed(World.of(PLAN, drawing), "2022-03");
        assertThat(TEXT.unit(assessed.row("RATE", "B")))
                .containsExactly("Rank 3 of 3 among units of its kind.", "Rank 2 of 2 in its cluster.");
        assertThat(TEXT.unit(assessed.row("RATE", "C"))).containsExactly("Rank 1 of 3 among units of its kind.");
        assertThat(TEXT.unit(assessed.row("RATE", "T"))).isEmpty();
    }

    @Test
    void unit_below_the_target_is_told_its_part_of_the_shortfall() {
        assertThat(TEXT.unit(assessed("2022-03\nA heads=10 done=6\n", "2022-03").row("RATE", "A")))
                .containsExactly("The unit's part of the shortfall of the whole: 2.");
    }

    @Test
    void assigned_number_stands_beside_the_result_where_there_is_no_percentage_of_it() {
        assertThat(assigned("8", "2022-03\nA heads=10 done=9\n"))
                .containsExactly("112.50 % of the assigned number (9/8): exceeded.");
        assertThat(assigned("0", "2022-03\nA heads=10 done=9\n")).containsExactly("Assigned: 0; result: 9.");
        assertThat(assigned("8", "2022-03\nA heads=10\n")).containsExactly("Assigned: 8; result: no data yet.");
    }

    @Test
    void assigned_percentage_is_told_with_what_was_reached_and_what_is_lacking() {
        assertThat(assigned(percent("80"), "2022-03\nA heads=10 done=9\n"))
                .containsExactly("Assigned 80 %: reached 90.00 %, exceeded.");
        assertThat(assigned(percent("92.5"), "2022-03\nA heads=10 done=9\n"))
                .containsExactly("Assigned 92.5 %: reached 90.00 %, not met, short by 1.");
        assertThat(assigned(percent("80"), "2022-03\nA heads=10\n")).containsExactly("Assigned 80 %: no data yet.");
    }

    private static Assigned percent(String number) {
        return new Assigned(new BigDecimal(number), ResultUnit.PERCENT);
    }

    private static List<String> assigned(String number, String months) {
        return assigned(new Assigned(new BigDecimal(number), ResultUnit.TOTAL), months);
    }

    private static List<String> assigned(Assigned assigned, String months) {
        Assignment assignment = new Assignment(new UnitCode("A"), new IndicatorId("RATE"), 2022, assigned);
        return TEXT.unit(assessed(months, "2022-03").assigned(assignment).row("RATE", "A"));
    }

    private static List<String> whole(String indicator, String months) {
        return TEXT.whole(assessed(months, "2022-03").result(indicator));
    }

    private static Assessed assessed(String months, String period) {
        return new Assessed(World.of(PLAN, "T top\n  A base\n" + months), period);
    }

    /** Ten members in each of those months. */
    private static String joined(int year, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(month -> "%d-%02d\nA joined=10\n".formatted(year, month))
                .collect(Collectors.joining());
    }
}
