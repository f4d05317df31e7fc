package vn.congdoan.kh415.read.table.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 5 Jul 2023 23:59:59 +0700         | 2023-07-05",
                "Wed, 05 Jul 2023 17:00:00 +0000 (UTC)  | 2023-07-06",
                "Wed, 5 Jul 2023 16:59:59 GMT           | 2023-07-05",
                "5 Jul 2023 23:30                       | 2023-07-05",
                "5 Jul 2023 23:30 ICT                   | 2023-07-05",
                "Tue, 4 Jul 2023 10:30:00 -0700 (PDT)   | 2023-07-05",
                "Tue, 4 Jul 23 13:30:00 EDT             | 2023-07-05",
                "Fri, 5 Jul 2023 08:00:00 +0700         | 2023-07-05",
                "Wed,  5-July-2023  8:00:00 +0530       | 2023-07-05",
                "Thu, 1 Jan 1970 00:00:00 +0000         | 1970-01-01",
            })
    void a_time_is_a_day_in_vietnam(String text, LocalDate day) {
        assertThat(MailDate.of(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "05/07/2023 08:00",
                "31 Feb 2023 08:00 +0700",
                "5 Jul 2023 25:00",
                "5 Xyz 2023 08:00",
                "5 Jul 2023 08:00 +9900"
            })
    void what_is_no_time_is_none(String text) {
        assertThat(MailDate.of(text)).isEmpty();
    }
}
