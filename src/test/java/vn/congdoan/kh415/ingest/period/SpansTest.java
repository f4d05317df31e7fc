package vn.congdoan.kh415.ingest.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.ingest.qualifier.Span;

final class SpansTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quý II năm 2023                        | 2023-04..2023-06",
                "quý IV/2022                            | 2022-10..2022-12",
                "Quy 1 2023                             | 2023-01..2023-03",
                "2023 Q3                                | 2023-07..2023-09",
                "first half of 2023                     | 2023-01..2023-06",
                "second half of 2023                    | 2023-07..2023-12",
                "H1/2023                                | 2023-01..2023-06",
                "H2/2023                                | 2023-07..2023-12",
                "6 tháng đầu năm 2023                   | 2023-01..2023-06",
                "9 tháng năm 2023                       | 2023-01..2023-09",
                "6 tháng cuối năm 2023                  | 2023-07..2023-12",
                "3 tháng cuối năm 2023                  | 2023-10..2023-12",
                "từ tháng 4 đến tháng 6 năm 2023        | 2023-04..2023-06",
                "từ tháng 11/2022 đến tháng 2 năm 2023  | 2022-11..2023-02",
                "tháng 6 đến tháng 4 năm 2023           | ",
                "từ 01/04/2023 đến 30/06/2023           | 2023-04..2023-06",
                "từ 30/05/2023 đến 01/07/2023           | 2023-05..2023-07",
                "từ 31/05/2023 đến 01/07/2023           | 2023-07..2023-07",
                "từ 30/06/2023 đến 01/06/2023           | ",
                "01/04/2023, 30/06/2023                 | ",
                "Lũy kế đến tháng 6 năm 2023            | ..2023-06",
                "Lũy kế đến 30/6/2023                   | ..2023-06",
                "tháng 6 năm 2023                       | ",
            })
    void months_that_a_title_covers(String text, String months) {
        assertThat(shown(null, text)).isEqualTo(months == null ? "" : months);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06 | Quý II                         | 2023-04..2023-06",
                "2023-06 | Quý IV                         | 2023-10..2023-12",
                "2023-05 | Quý IV                         | 2022-10..2022-12",
                "2023-06 | 3 tháng cuối năm               | 2023-10..2023-12",
                "2023-06 | Năm 2022: quý II               | 2022-04..2022-06",
                "2023-06 | Quý II, so với 2021 và 2022    | 2023-04..2023-06",
                "2023-06 | Lũy kế                         | ..2023-06",
                "2023-06 | Lũy kế đến tháng 5             | ..2023-05",
            })
    void year_left_out_is_the_only_one_in_the_title_or_the_nearest(String expected, String text, String months) {
        assertThat(shown(YearMonth.parse(expected), text)).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06 | Số liệu tính đến 30/6/2023       | 2023-06",
                "2023-06 | Số liệu tính đến ngày 20/07/2023 | 2023-06",
                "2023-06 | Số liệu tính đến ngày 21/07/2023 | 2023-07",
                "2023-05 | Số liệu tính đến ngày 20/07/2023 | 2023-07",
            })
    void first_days_of_a_month_are_still_the_month_before_if_that_is_expected(
            String expected, String text, String month) {
        assertThat(new Spans(YearMonth.parse(expected)).asOf(text)).contains(YearMonth.parse(month));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "        | Báo cáo năm 2023          | 2023-01..2023-12",
                "2023-06 | Báo cáo năm 2023          | 2023-01..2023-06",
                "2024-01 | Báo cáo năm 2023          | 2023-01..2023-12",
                "2023-06 | Kế hoạch 415 năm 2023     | ",
            })
    void year_reported_on_reaches_no_further_than_the_month_expected(String expected, String text, String months) {
        Spans spans = new Spans(expected == null ? null : YearMonth.parse(expected));
        assertThat(spans.year(text).map(SpansTest::shown)).isEqualTo(Optional.ofNullable(months));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"năm 2023 | 2023-01..2023-12", "2023 | 2023-01..2023-12", "kế hoạch năm 2023 | "})
    void year_alone_stands_alone(String text, String months) {
        assertThat(new Spans(null).yearAlone(text).map(SpansTest::shown)).isEqualTo(Optional.ofNullable(months));
    }

    private static String shown(YearMonth expected, String text) {
        return new Spans(expected).in(text).stream().map(SpansTest::shown).collect(Collectors.joining(" "));
    }

    private static String shown(Span span) {
        return (span.first() == null ? "" : span.first()) + ".." + span.last();
    }
}
