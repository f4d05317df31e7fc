package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;

final class NumbersTest {
    private final Numbers vietnamese = new Numbers(Lang.VI);
    private final Numbers english = new Numbers(Lang.EN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0",
                "999|999|999",
                "1000|1.000|1,000",
                "-1000|-1.000|-1,000",
                "-100|-100|-100",
                "151600|151.600|151,600",
                "1234567.50|1.234.567,5|1,234,567.5",
                "1E+6|1.000.000|1,000,000",
                "0.5|0,5|0.5",
                "-0.25|-0,25|-0.25"
            })
    void all_decimals_are_written_and_thousands_grouped(BigDecimal number, String vi, String en) {
        assertThat(vietnamese.exact(number)).isEqualTo(vi);
        assertThat(english.exact(number)).isEqualTo(en);
    }

    @Seeds(300)
    void every_digit_of_a_number_is_written(long seed) {
        Chance chance = new Chance(seed);
        BigDecimal number =
                new BigDecimal(new BigInteger(chance.in(1, 400), chance.random()).subtract(BigInteger.TEN.pow(9)));
        for (int scale : List.of(0, chance.in(0, 30), 500)) {
            BigDecimal scaled = number.scaleByPowerOfTen(-scale);
            String plain = scaled.stripTrailingZeros().toPlainString();
            assertThat(vietnamese.exact(scaled).replace(".", "").replace(',', '.'))
                    .isEqualTo(plain);
            assertThat(english.exact(scaled).replace(",", "")).isEqualTo(plain);
            assertThat(english.rounded(scaled, 2).replace(",", ""))
                    .isEqualTo(scaled.setScale(2, RoundingMode.HALF_UP).toPlainString());
        }
    }

    @Test
    void rounding_is_half_up_and_keeps_its_zeros() {
        assertThat(vietnamese.rounded(new BigDecimal("97.95"), 1)).isEqualTo("98,0");
        assertThat(vietnamese.rounded(new BigDecimal("-0.5"), 0)).isEqualTo("-1");
        assertThat(english.rounded(new BigDecimal("1234.5"), 2)).isEqualTo("1,234.50");
    }

    @Test
    void office_dates_have_a_leading_zero_for_days_below_ten_and_the_first_two_months() {
        assertThat(vietnamese.officeDate(LocalDate.of(2023, 3, 5))).isEqualTo("ngày 05 tháng 3 năm 2023");
        assertThat(vietnamese.officeDate(LocalDate.of(2023, 1, 10))).isEqualTo("ngày 10 tháng 01 năm 2023");
        assertThat(vietnamese.officeDate(LocalDate.of(2023, 2, 28))).isEqualTo("ngày 28 tháng 02 năm 2023");
        assertThat(vietnamese.officeDate(LocalDate.of(2023, 12, 31))).isEqualTo("ngày 31 tháng 12 năm 2023");
        assertThat(english.officeDate(LocalDate.of(2023, 3, 5))).isEqualTo("2023-03-05");
    }

    @Test
    void months_and_days_are_written_the_short_way_in_lists() {
        assertThat(vietnamese.month(YearMonth.of(2023, 6))).isEqualTo("06/2023");
        assertThat(english.month(YearMonth.of(2023, 6))).isEqualTo("2023-06");
        assertThat(vietnamese.day(LocalDate.of(2023, 7, 3))).isEqualTo("03/07/2023");
        assertThat(english.day(LocalDate.of(2023, 7, 3))).isEqualTo("2023-07-03");
    }
}
