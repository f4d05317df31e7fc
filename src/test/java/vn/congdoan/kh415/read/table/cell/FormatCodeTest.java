package vn.congdoan.kh415.read.table.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatCodeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General                    | 700.25",
                "0                          | 700",
                "#,##0                      | 1800",
                "# ##0                      | 1800",
                "#,##0.0                    | 562.5",
                "0.###                      | 700",
                "@                          | 700",
                "[Red]0                     | 700",
                "[>=100]#,##0;0.0           | 700",
                "#,##0;[Red]-#,##0;-        | 700",
                "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_) | 700",
                "_-* #,##0.00\\ _-         | 562.25",
                "# ?/?                      | 0.5",
                "[$-42A]#,##0               | 700",
                "#,##0;-#,##0;0             | 0",
            })
    void plain_digits_are_seen(String code, BigDecimal number) {
        assertThat(FormatCode.of(code).shown(number)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00                       | 1.1        | 1.10",
                "000                        | 7          | 007",
                "0                          | 562.5      | 563",
                "0.0                        | 0.25       | 0.3",
                "0\"%\"                     | 75         | 75%",
                "0\\%                       | 75         | 75%",
                "#,##0\" triệu\"            | 750        | 750 triệu",
                "#,##0\".000\"              | 750        | 750.000",
                "0\"000\"                   | 70         | 70000",
                "0\\0                       | 70         | 700",
                "#,##0,                     | 750000000  | 750000",
                "#,##0,,                    | 750000000  | 750",
                "0.0,,\" M\"               | 1234567890 | 1234.6 M",
                "0.00,                      | 1234567    | 1234.57",
                "0,.00                      | 12345678   | 12345.68",
                "0\\.00,,                   | 1234567    | 0.01",
                "[>=1000000]0,,\"M\";[>=1000]0,\"k\";0 | 750000 | 750k",
                "[>=1000000]0,,\"M\";[>=1000]0,\"k\";0 | 7000000 | 7M",
                "#,##0\\ [$₫-42A]           | 750000000  | 750000000 ₫",
                "[$$-409]#,##0              | 750        | $750",
                "[$USD] #,##0               | 750        | USD 750",
                "_-* #,##0 \"₫\"_-          | 750        | 750 ₫",
                "0.00E+00                   | 1800       | 1.80E+03",
                "##0.0E+0                   | 12345      | 12.3E+3",
                "00-000                     | 1234       | 01-234",
                "(#)                        | 700        | (700)",
                "[Red]-0                    | 700        | -700",
                "General\" k\"              | 750.5      | 750.5 k",
                "#,##0;-#,##0;\"-\"         | 0          | -",
                "0;0                        | -5         | 5",
                "0                          | -5.4       | -5",
                "\"DHL\"00                  | 3          | DHL03",
                ".00                        | 0.5        | 0.50",
            })
    void more_or_less_than_the_digits_is_seen(String code, BigDecimal number, String shown) {
        assertThat(FormatCode.of(code).shown(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {";;; | 700", "0;; | 0", "#,##0;-#,##0; | 0", "#,### | 0", "\"\" | 700", "[=0]\"\";0 | 0"})
    void nothing_is_seen(String code, BigDecimal number) {
        assertThat(FormatCode.of(code).shown(number)).isEmpty();
    }

    @Test
    void text_has_a_section_of_its_own() {
        assertThat(FormatCode.of("@").shown("700")).isNull();
        assertThat(FormatCode.of("#,##0").shown("700")).isNull();
        assertThat(FormatCode.of("0;0;0;General").shown("700")).isNull();
        assertThat(FormatCode.of(";;;").shown("700")).isEmpty();
        assertThat(FormatCode.of("0;0;0;@\" triệu\"").shown("700")).isEqualTo("700 triệu");
        assertThat(FormatCode.of("\"1\"@").shown("700")).isEqualTo("1700");
    }

    /** A format may be anything: an unclosed quotation mark, a lone escape, thousands of places. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"|", "\\|", "[|", "0\"x|", "0E+|", ",,,|", ";|", "[$|", "0.0.0|", "e+e+0|"})
    void broken_formats_break_nothing(String code, String unused) {
        for (String number : new String[] {"0", "700", "-1.5", "0.000001", "123456789012345"}) {
            FormatCode.of(code).shown(new BigDecimal(number));
        }
        assertThat(FormatCode.of("0".repeat(100_000)).shown(BigDecimal.TEN)).isNull();
    }
}
