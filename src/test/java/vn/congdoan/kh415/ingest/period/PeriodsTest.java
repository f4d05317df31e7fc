package vn.congdoan.kh415.ingest.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.testing.TextTable;

final class PeriodsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tháng 6 năm 2023           | 2023-06",
                "Tháng 06/2023              | 2023-06",
                "THÁNG 6 NĂM 2023           | 2023-06",
                "thang 6-2023               | 2023-06",
                "T6/2023                    | 2023-06",
                "T6-2023                    | 2023-06",
                "6 tháng đầu năm 2023       | 2023-06",
                "09 tháng năm 2023          | 2023-09",
                "June 2023                  | 2023-06",
                "Sept. 2023                 | 2023-09",
                "2023-06                    | 2023-06",
                "2023/6                     | none",
                "2023_06                    | 2023-06",
                "202306                     | 2023-06",
                "06/2023                    | 2023-06",
                "6-2023                     | 2023-06",
                "06.2023                    | 2023-06",
                "BC_CD012_2023-06           | 2023-06",
                "13/2023                    | none",
                "quý II năm 2023            | none",
                "Quý 2/2023                 | none",
                "Q2/2023                    | none",
                "năm 2023                   | none",
                "ngày 05 tháng 7 năm 2023   | none",
                "2023-07-05                 | none",
                "05/07/2023                 | none",
                "tháng 5/2023 và tháng 6/2023 | none",
                "tháng 6/2023, 06/2023      | 2023-06",
                "Tháng 6/2023 (lập ngày 05/07/2023) | 2023-06",
            })
    void the_month_a_text_names(String text, String month) {
        assertThat(shown(Periods.monthIn(text))).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số 12/2023/BC-CĐ                   | none",
                "Số: 06/2023                        | none",
                "Báo cáo tháng 6 năm 2023           | 2023-06",
                "Số 12/2023/BC tháng 6 năm 2023     | 2023-06",
            })
    void the_number_of_a_document_is_no_month_where_words_are_due(String text, String month) {
        assertThat(shown(Periods.monthsNamedIn(text).stream().findFirst())).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@2023-06-15                            | 2023-06",
                "202306                                 | 2023-06",
                "'06/2023'                              | 2023-06",
                "'từ 01/06/2023 đến 30/06/2023'         | 2023-06",
                "'từ 01/05/2023 đến 30/06/2023'         | none",
                "6                                      | none",
                "'quý II/2023'                          | none",
            })
    void the_month_a_cell_of_periods_holds(String drawn, String month) {
        assertThat(shown(Periods.month(TextTable.cell(drawn)))).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-07-03 CĐCS May        | 2023-07-03",
                "nhận 03/07/2023            | 2023-07-03",
                "ngày 03 tháng 7 năm 2023   | 2023-07-03",
                "31/02/2023                 | none",
                "tháng 7 năm 2023           | none",
            })
    void the_day_a_text_names(String text, String day) {
        assertThat(shown(Periods.day(text))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BC tháng 6              | 1",
                "BC tháng 6 lần 2        | 2",
                "BC_v3                   | 3",
                "BC (2)                  | 2",
                "BC lan2 v3              | 3",
                "CV 2                    | 1",
                "BC (2023)               | 1",
                "Vinatex 2               | 1",
            })
    void the_revision_a_name_states(String name, int revision) {
        assertThat(Periods.revisionInName(name)).isEqualTo(revision);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06/a.xlsx                      | none    | 2023-06 | none",
                "2023-06/BC T5-2023.xlsx             | 2023-05 | 2023-06 | none",
                "2023/06/a.xlsx                      | none    | 2023-06 | none",
                "2022-12/Tháng 1 năm 2023/a.xlsx     | none    | 2023-01 | none",
                "2023-06/BC quý II năm 2023.xlsx     | 2023-06 | 2023-06 | none",
                "2023-07/BC 6 tháng đầu năm.xlsx     | 2023-06 | 2023-07 | none",
                "2023-06/Bao cao nam 2023.xlsx       | 2023-06 | 2023-06 | none",
                "x/2023-07-03 May T6-2023.xlsx       | 2023-06 | none    | 2023-07-03",
            })
    void what_the_name_of_a_file_says(String file, String name, String folder, String received) {
        FileHints hints = FileHints.of(file);
        assertThat(shown(Optional.ofNullable(hints.fromName()))).isEqualTo(name);
        assertThat(shown(Optional.ofNullable(hints.fromFolder()))).isEqualTo(folder);
        assertThat(shown(Optional.ofNullable(hints.received()))).isEqualTo(received);
    }

    private static String shown(Optional<?> found) {
        return found.map(Object::toString).orElse("none");
    }
}
