package vn.congdoan.kh415.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.result.Average;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;

/** The plan's first reporting year is 2020. */
class PlanYearsTest {
    private static final String PLAN = """
            kind top
            kind base
            measure joined flow base
            measure told ytd base
            indicator NEW total joined annual-average 100 200 due=12 top
            indicator TOLD total told annual-average 100 top
            indicator OTHER total told at-least 5
            """;

    @Test
    void average_is_over_the_years_that_have_ended_and_leaves_out_the_year_that_runs() {
        Assessed assessed =
                assessed(PLAN, months(2020, 12, 10) + months(2021, 12, 11) + months(2022, 3, 99), "2022-03");
        assertThat(average(assessed, "NEW")).isEqualTo("126 of 2020 120, 2021 132");
    }

    @Test
    void year_that_ends_with_the_period_has_ended() {
        assertThat(average(assessed(PLAN, months(2020, 12, 10), "2020-12"), "NEW"))
                .isEqualTo("120 of 2020 120");
        assertThat(assessed(PLAN, months(2020, 11, 10), "2020-11").result("NEW").average())
                .isNull();
    }

    @Test
    void flow_of_a_year_that_lacks_months_is_at_least_what_is_known_and_so_is_the_average() {
        String drawing = months(2020, 12, 10).replace("2020-02\nA joined=10 told=2\n", "")
                + months(2021, 12, 11)
                + months(2022, 3, 1);
        assertThat(average(assessed(PLAN, drawing, "2022-03"), "NEW"))
                .isEqualTo("≥ 121 of 2020 ≥ 110 without [2020-02], 2021 132");
    }

    @Test
    void flow_of_which_some_bodies_lack_months_is_at_least_what_is_known() {
        String plan = "T top\n  A base\n  B base\n" + months(2020, 12, 10);
        assertThat(average(new Assessed(World.of(PLAN, plan), "2020-12"), "NEW"))
                .isEqualTo("≥ 120 of 2020 ≥ 120");
        assertThat(average(new Assessed(World.of(PLAN, plan + "B joined=5\n2021-03\nA joined=1\n"), "2021-03"), "NEW"))
                .isEqualTo("≥ 125 of 2020 ≥ 125");
    }

    @Test
    void year_of_which_no_month_is_known_is_not_known_at_all() {
        assertThat(average(assessed(PLAN, months(2021, 12, 11) + months(2022, 3, 1), "2022-03"), "NEW"))
                .startsWith("null of 2020 null without [2020-01,")
                .endsWith(", 2021 132");
    }

    @Test
    void year_to_date_needs_the_last_month_alone() {
        String drawing = "2020-12\nA told=40\n2021-12\nA told=50\n2022-03\nA told=1\n";
        assertThat(average(assessed(PLAN, drawing, "2022-03"), "TOLD")).isEqualTo("45 of 2020 40, 2021 50");
        assertThat(average(assessed(PLAN, drawing.replace("2020-12", "2020-11"), "2022-03"), "TOLD"))
                .isEqualTo("null of 2020 null without [2020-12], 2021 50");
    }

    @Test
    void closed_year_counts_as_it_was_closed() {
        Assessed assessed = assessed(PLAN, months(2020, 12, 10) + months(2021, 3, 1), "2021-03")
                .closed("2020-12", Assessed.PLAN_HASH, reported("NEW", "117"));
        assertThat(average(assessed, "NEW")).isEqualTo("117 of 2020 117");
    }

    @Test
    void year_whose_months_are_gone_counts_as_it_was_last_reported() {
        Assessed assessed = assessed(PLAN, "2020-12\nA joined=9\n2021-03\nA joined=1\n", "2021-03")
                .lastReported("2020-12", reported("NEW", "118"));
        assertThat(average(assessed, "NEW")).isEqualTo("118 of 2020 118");
    }

    @Test
    void year_of_which_returns_tell_less_counts_as_the_plan_states_it() {
        String plan = PLAN.replace("annual-average 100", "annual-average 100 known=2020:1620");
        assertThat(plan).isNotEqualTo(PLAN);
        assertThat(average(assessed(plan, "2020-12\nA joined=9\n2021-03\nA joined=1\n", "2021-03"), "NEW"))
                .isEqualTo("1620 of 2020 1620");
        assertThat(average(assessed(plan, months(2020, 12, 10), "2021-03"), "NEW"))
                .isEqualTo("120 of 2020 120");
    }

    @Test
    void open_year_whose_months_are_all_known_is_added_up_anew() {
        Assessed assessed = assessed(PLAN, months(2020, 12, 10) + "2021-03\nA joined=1\n", "2021-03")
                .lastReported("2020-12", reported("NEW", "118"));
        assertThat(average(assessed, "NEW")).isEqualTo("120 of 2020 120");
    }

    @Test
    void years_follow_the_reporting_year_that_starts_in_december() {
        String drawing = "2019-12\nA joined=5\n" + months(2020, 11, 10) + "2020-12\nA joined=1\n";
        assertThat(average(assessed(PLAN + "year-starts 12\n", drawing, "2020-12"), "NEW"))
                .isEqualTo("115 of 2020 115");
    }

    @Test
    void other_targets_have_no_average() {
        assertThat(assessed(PLAN, months(2020, 12, 10), "2020-12")
                        .result("OTHER")
                        .average())
                .isNull();
    }

    private static Assessed assessed(String plan, String months, String period) {
        return new Assessed(World.of(plan, "T top\n  A base\n" + months), period);
    }

    /** That number in each of the first months of a year. */
    private static String months(int year, int count, int joined) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(month -> "%d-%02d\nA joined=%d told=2\n".formatted(year, month, joined))
                .collect(Collectors.joining());
    }

    private static Snapshot.Reported reported(String indicator, String total) {
        return new Snapshot.Reported(new IndicatorId(indicator), new Ratio(new BigDecimal(total), null), null);
    }

    private static String average(Assessed assessed, String indicator) {
        Average average = assessed.result(indicator).average();
        List<String> years = average.years().stream()
                .map(year -> year.year()
                        + (year.atLeast() ? " ≥ " : " ")
                        + year.total()
                        + (year.missingMonths().isEmpty() ? "" : " without " + year.missingMonths()))
                .toList();
        String perYear = average.perYear()
                .map(ratio -> ratio.numerator()
                        .divide(ratio.denominator())
                        .stripTrailingZeros()
                        .toPlainString())
                .orElse("null");
        return (average.isAtLeast() ? "≥ " : "") + perYear + " of " + String.join(", ", years);
    }
}
