package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.plan.ReportingYear;

final class PeriodWordsTest {
    private static final ReportingYear CALENDAR = new ReportingYear(Month.JANUARY);
    private static final ReportingYear DECEMBER = new ReportingYear(Month.DECEMBER);

    @ParameterizedTest
    @CsvSource({
        "2023-06, Tháng 6 năm 2023, '2023, month 6'",
        "2023-Q1, Quý I năm 2023, First quarter of 2023",
        "2023-Q2, Quý II năm 2023, Second quarter of 2023",
        "2023-Q3, Quý III năm 2023, Third quarter of 2023",
        "2023-Q4, Quý IV năm 2023, Fourth quarter of 2023",
        "2023-H1, 6 tháng đầu năm 2023, First 6 months of 2023",
        "2023-9M, 9 tháng đầu năm 2023, First 9 months of 2023",
        "2023, Năm 2023, Year 2023"
    })
    void a_period_is_titled_as_offices_title_it(String text, String vietnamese, String english) {
        ReportPeriod period = ReportPeriod.parse(text, CALENDAR).orElseThrow();
        assertThat(Words.in(Lang.VI).periods().title(period, CALENDAR)).isEqualTo(vietnamese);
        assertThat(Words.in(Lang.EN).periods().title(period, CALENDAR)).isEqualTo(english);
    }

    @Test
    void the_months_of_a_span_stand_in_its_title_where_the_year_is_not_that_of_the_calendar() {
        ReportPeriod quarter = ReportPeriod.parse("2023-Q1", DECEMBER).orElseThrow();
        PeriodWords words = Words.in(Lang.VI).periods();
        assertThat(words.title(quarter, DECEMBER)).isEqualTo("Quý I năm 2023 (12/2022–02/2023)");
        assertThat(words.full(quarter)).isEqualTo("quý I năm 2023 (12/2022–02/2023)");
        assertThat(words.of(quarter)).isEqualTo("quý I năm 2023");
    }
}
