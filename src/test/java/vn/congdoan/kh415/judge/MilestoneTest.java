package vn.congdoan.kh415.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Total;

class MilestoneTest {
    private static final String MILESTONE = "total n milestone 100 2023-12-15 top";

    @Test
    void shortfall_is_spread_over_the_months_to_the_date_that_month_included() {
        assertThat(needed(MILESTONE, "90", "2023-06")).isEqualTo("10/6");
        assertThat(needed(MILESTONE, "90", "2023-11")).isEqualTo("10/1");
        assertThat(needed(MILESTONE, "90", "2022-11")).isEqualTo("10/13");
    }

    @Test
    void nothing_is_asked_once_the_milestone_is_reached_or_its_month_has_come() {
        assertThat(needed(MILESTONE, "100", "2023-06")).isEqualTo("null");
        assertThat(needed(MILESTONE, "90", "2023-12")).isEqualTo("null");
        assertThat(needed(MILESTONE, "90", "2024-01")).isEqualTo("null");
    }

    @Test
    void nothing_is_asked_without_a_value_or_of_a_target_without_a_date() {
        assertThat(needed(MILESTONE, null, "2023-06")).isEqualTo("null");
        assertThat(needed("total n at-least 100", "90", "2023-06")).isEqualTo("null");
        assertThat(needed("total n", "90", "2023-06")).isEqualTo("null");
    }

    @Test
    void shown_number_is_rounded_up_so_that_it_suffices() {
        assertThat(new Ratio(new BigDecimal("3183"), new BigDecimal("6")).ceiling())
                .isEqualTo("531");
        assertThat(new Ratio(new BigDecimal("12"), new BigDecimal("6")).ceiling())
                .isEqualTo("2");
    }

    private static String needed(String words, String value, String period) {
        YearMonth month = YearMonth.parse(period);
        Indicator indicator = JudgeTest.indicator(words);
        Target target = indicator.targetOn(month.atEndOfMonth()).orElse(null);
        Total total = new Total(JudgeTest.ratio(value), new Coverage(1, 0, 0, 0), BigDecimal.ZERO);
        Judgement judgement = Judge.of(new ReportingYear(java.time.Month.JANUARY), indicator, month, total, true);
        Ratio needed = Milestone.neededPerMonth(target, month, judgement);
        return needed == null
                ? "null"
                : needed.numerator().toPlainString() + "/"
                        + needed.denominator().toPlainString();
    }
}
