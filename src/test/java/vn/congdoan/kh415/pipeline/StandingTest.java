package vn.congdoan.kh415.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;

class StandingTest {
    private static final String PLAN = """
            kind top
            kind mid
            kind base
            measure joined flow base
            measure heads stock base
            measure done ytd base
            indicator NEW total joined annual-average 100 200 due=12 top
            indicator RATE percent done / heads at-least 75
            year-starts 12
            """;

    private static final String DRAWING = """
            T top
              M mid
                A base
                B base
            2022-12
            A joined=100 done=30 heads=80
            2023-06
            A joined=171 done=40 heads=80
            B done=0 heads=0 joined=0
            """;

    @Test
    void assigned_number_is_that_of_the_reporting_year_of_the_period() {
        Assessed december = assessed("2022-12", number("A", "NEW", 2022, "7"), number("A", "NEW", 2023, "90"));
        assertThat(december.row("NEW", "A").assigned().number()).isEqualTo("90");
        Assessed november = assessed("2022-11", number("A", "NEW", 2022, "7"), number("A", "NEW", 2023, "90"));
        assertThat(november.row("NEW", "A").assigned().number()).isEqualTo("7");
    }

    @Test
    void percentage_of_the_assigned_number_is_exact_and_not_capped() {
        assertThat(percent(assessed("2023-06", number("A", "NEW", 2023, "225")).row("NEW", "A")))
                .isEqualTo("120.4444");
        assertThat(percent(assessed("2023-06", number("A", "NEW", 2023, "271")).row("NEW", "A")))
                .isEqualTo("100.0000");
    }

    @Test
    void of_a_percentage_the_number_is_for_the_numerator() {
        assertThat(percent(assessed("2023-06", number("A", "RATE", 2023, "32")).row("RATE", "A")))
                .isEqualTo("125.0000");
    }

    @Test
    void assigned_percentage_is_held_against_the_value_two_levels_below_the_top_too() {
        Result row = assessed(
                        "2023-06",
                        new Assignment(
                                new UnitCode("A"),
                                new IndicatorId("RATE"),
                                2023,
                                new Assigned(new BigDecimal(40), ResultUnit.PERCENT)))
                .row("RATE", "A");
        assertThat(percent(row)).as("40/80 of 40 %").isEqualTo("125.0000");
        assertThat(row.againstAssigned().verdict()).isEqualTo(Verdict.EXCEEDED);
        Result missed = assessed(
                        "2023-06",
                        new Assignment(
                                new UnitCode("A"),
                                new IndicatorId("RATE"),
                                2023,
                                new Assigned(new BigDecimal(60), ResultUnit.PERCENT)))
                .row("RATE", "A");
        assertThat(missed.againstAssigned().verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(missed.againstAssigned().shortfall()).isEqualTo("8");
    }

    @Test
    void assigned_numbers_are_not_added_up_over_the_units_below() {
        Assessed assessed = assessed("2023-06", number("A", "NEW", 2023, "5"), number("B", "NEW", 2023, "6"));
        assertThat(assessed.row("NEW", "M").assigned()).isNull();
        assertThat(assessed.result("NEW").whole().assigned()).isNull();
    }

    @Test
    void whole_has_the_number_of_the_top() {
        Assessed assessed = assessed("2023-06", number("T", "NEW", 2023, "542"));
        assertThat(percent(assessed.result("NEW").whole())).isEqualTo("50.0000");
        assertThat(assessed.row("NEW", "T").assigned().number()).isEqualTo("542");
    }

    @Test
    void without_a_figure_or_with_nothing_assigned_there_is_no_percentage() {
        assertThat(assessed("2022-11", number("A", "NEW", 2022, "5"))
                        .row("NEW", "A")
                        .ofAssigned())
                .isEmpty();
        assertThat(assessed("2023-06", number("A", "NEW", 2023, "0"))
                        .row("NEW", "A")
                        .ofAssigned())
                .isEmpty();
    }

    private static Assessed assessed(String period, Assignment... numbers) {
        return new Assessed(World.of(PLAN, DRAWING), period).assigned(numbers);
    }

    private static Assignment number(String unit, String indicator, int year, String number) {
        return new Assignment(new UnitCode(unit), new IndicatorId(indicator), year, new BigDecimal(number));
    }

    private static String percent(Result result) {
        return result.ofAssigned()
                .flatMap(ratio -> ratio.rounded(ResultUnit.PERCENT, 4))
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }
}
