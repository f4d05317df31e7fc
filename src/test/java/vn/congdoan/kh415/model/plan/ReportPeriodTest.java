package vn.congdoan.kh415.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportPeriodTest {
    private static ReportPeriod parse(String text, int firstMonth) {
        return ReportPeriod.parse(text, new ReportingYear(Month.of(firstMonth))).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06,  1, 2023-06, 2023-06",
        "2023-Q1,  1, 2023-01, 2023-03",
        "2023-Q2,  1, 2023-04, 2023-06",
        "2023-Q4,  1, 2023-10, 2023-12",
        "2023-H1,  1, 2023-01, 2023-06",
        "2023-9M,  1, 2023-01, 2023-09",
        "2023,     1, 2023-01, 2023-12",
        "2023-06, 12, 2023-06, 2023-06",
        "2023-Q1, 12, 2022-12, 2023-02",
        "2023-Q2, 12, 2023-03, 2023-05",
        "2023-Q4, 12, 2023-09, 2023-11",
        "2023-H1, 12, 2022-12, 2023-05",
        "2023-9M, 12, 2022-12, 2023-08",
        "2023,    12, 2022-12, 2023-11",
        "2024-Q1,  4, 2023-04, 2023-06",
        "2024,     4, 2023-04, 2024-03"
    })
    void a_span_is_of_the_reporting_year(String text, int firstMonth, YearMonth first, YearMonth last) {
        ReportPeriod period = parse(text, firstMonth);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.end()).isEqualTo(last);
        assertThat(period.text()).isEqualTo(text);
        assertThat(ReportPeriod.ending(last, text)).contains(period);
        assertThat(new ReportingYear(Month.of(firstMonth)).name(last))
                .isEqualTo(period.isMonth() ? last.getYear() : period.year());
    }

    @ParameterizedTest
    @CsvSource({"2023-q2, 2023-Q2", "2023-h1, 2023-H1", "2023-9m, 2023-9M"})
    void small_letters_are_letters(String text, String written) {
        assertThat(parse(text, 1).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-",
                "2023-13",
                "2023-00",
                "2023-6",
                "2023-Q0",
                "2023-Q5",
                "2023-H2",
                "2023-H0",
                "2023-6M",
                "2023-Q",
                "23-Q1",
                "02023",
                "2023-Q2 ",
                "2023-06-01",
                "Q2-2023",
                "２０２３",
                "+2023-06"
            })
    void anything_else_is_none(String text) {
        assertThat(ReportPeriod.isWellFormed(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06,  1, 2023-05, 2022-06",
        "2023-01,  1, 2022-12, 2022-01",
        "2023-Q2,  1, 2023-Q1, 2022-Q2",
        "2023-Q4, 12, 2023-Q3, 2022-Q4",
        "2023-Q1,  1,        , 2022-Q1",
        "2023-Q1, 12,        , 2022-Q1",
        "2023-H1,  1,        , 2022-H1",
        "2023-9M,  1,        , 2022-9M",
        "2023,     1,        , 2022"
    })
    void the_span_before_is_of_the_same_reporting_year(String text, int firstMonth, String previous, String yearAgo) {
        ReportPeriod period = parse(text, firstMonth);
        assertThat(period.previous()).isEqualTo(previous == null ? null : parse(previous, firstMonth));
        assertThat(period.yearAgo()).isEqualTo(parse(yearAgo, firstMonth));
    }

    @Test
    void what_a_span_has_of_its_own_is_less_than_the_year_has_only_if_the_year_began_before_it() {
        for (String text : new String[] {"2023-06", "2023-Q1", "2023-H1", "2023-9M", "2023"}) {
            assertThat(parse(text, 1).isWithinYear()).as(text).isFalse();
        }
        assertThat(parse("2023-Q2", 12).isWithinYear()).isTrue();
    }
}
