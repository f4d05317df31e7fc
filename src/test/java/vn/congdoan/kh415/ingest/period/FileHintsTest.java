package vn.congdoan.kh415.ingest.period;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileHintsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.xlsx                                      | none, none",
                "BC T6-2023.xlsx                             | 2023-06, none",
                "2023-06/T5-2023                             | 2023-05, 2023-06",
                "2023-06/quý II/a.xlsx                       | 2023-06, 2023-06 over 2023-04",
                "2023-06/quý II/sub/a.xlsx                   | 2023-06, 2023-06 over 2023-04",
                "2023-06/quý II/BC T6-2023.xlsx              | 2023-06, 2023-06",
                "quý I/2023-06/a.xlsx                        | none, 2023-06",
                "2023-06/quý III năm 2023/a.xlsx             | none, 2023-06",
                "2023-06/quý III năm 2023, quý II năm 2023.xlsx | 2023-06, 2023-06 over 2023-04",
                "2023-06/BC tháng 6 năm 2023, quý II năm 2023.xlsx | 2023-06, 2023-06 over 2023-04",
                "2023-06/BC T5-2023 quý II năm 2023.xlsx     | 2023-05, 2023-06",
                "quý II năm 2023/a.xlsx                      | 2023-06, none over 2023-04",
            })
    void what_name_and_folders_say_of_the_months(String file, String said) {
        FileHints hints = FileHints.of(file);
        String over = hints.over() == null ? "" : " over " + hints.over().first();
        assertThat(shown(hints.fromName()) + ", " + shown(hints.fromFolder()) + over)
                .isEqualTo(said);
    }

    private static String shown(Object month) {
        return month == null ? "none" : month.toString();
    }
}
