package vn.congdoan.kh415.model.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;

class FractionTest {
    @Test
    void decimals_of_any_scale_give_an_exact_quotient_in_lowest_terms() {
        assertThat(fraction("1.5", "4.50")).hasToString("1/3");
        assertThat(fraction("-2", "4")).hasToString("-1/2");
        assertThat(Fraction.of(new BigDecimal("1E+3"), new BigDecimal("2E+3"))).hasToString("1/2");
        assertThat(Fraction.of(new Ratio(BigDecimal.valueOf(7), null))).hasToString("7/1");
        assertThat(Fraction.of(new Ratio(BigDecimal.valueOf(48), BigDecimal.valueOf(98))))
                .hasToString("24/49");
    }

    @Test
    void there_is_no_division_by_zero_or_by_less() {
        assertThatThrownBy(() -> fraction("1", "0")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> fraction("1", "-1")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ZERO.dividedBy(BigDecimal.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sums_differences_halves_and_quotients_are_exact() {
        assertThat(fraction("1", "3").plus(fraction("1", "6"))).hasToString("1/2");
        assertThat(fraction("1", "6").plus(fraction("1", "6"))).hasToString("1/3");
        assertThat(fraction("1", "3").minus(fraction("1", "2"))).hasToString("-1/6");
        assertThat(fraction("3", "7").half()).hasToString("3/14");
        assertThat(fraction("3", "7").dividedBy(new BigDecimal("1.5"))).hasToString("2/7");
    }

    @Test
    void sum_of_nothing_is_nothing_and_of_many_is_all_of_them() {
        assertThat(Fraction.sum(List.of())).isEqualByComparingTo(Fraction.ZERO);
        assertThat(Fraction.sum(List.of(fraction("1", "2"), fraction("1", "3"), fraction("1", "6"))))
                .hasToString("1/1");
        assertThat(Fraction.sum(List.of(fraction("1", "2"), fraction("1", "2"), fraction("1", "3"))))
                .hasToString("4/3");
    }

    @Test
    void rounding_is_half_up_and_in_the_unit_of_the_result() {
        assertThat(fraction("48", "49").rounded(ResultUnit.PERCENT, 1)).isEqualTo("98.0");
        assertThat(fraction("1", "200").rounded(ResultUnit.PERCENT, 0)).isEqualTo("1");
        assertThat(fraction("-1", "200").rounded(ResultUnit.PERCENT, 0)).isEqualTo("-1");
        assertThat(fraction("5", "4").rounded(ResultUnit.AVERAGE, 1)).isEqualTo("1.3");
    }

    @Test
    void comparison_is_by_value_whatever_the_terms() {
        assertThat(fraction("48", "49")).isLessThan(fraction("98", "100"));
        assertThat(fraction("-1", "2")).isLessThan(Fraction.ZERO);
        assertThat(fraction("2", "4")).isEqualByComparingTo(fraction("1", "2"));
    }

    @Test
    void numbers_too_long_to_reduce_stay_exact() {
        BigDecimal long1 = new BigDecimal(BigInteger.TWO.pow(5_000));
        Fraction sum = Fraction.of(BigDecimal.ONE, long1).plus(Fraction.of(BigDecimal.ONE, long1));
        assertThat(sum).isEqualByComparingTo(Fraction.of(BigDecimal.valueOf(2), long1));
        assertThat(sum.toString()).as("not worth reducing").startsWith("2/");
    }

    @Seeds(200)
    void sum_is_the_same_as_adding_one_after_the_other(long seed) {
        List<Fraction> drawn = new Chance(seed)
                .list(
                        1,
                        40,
                        chance -> Fraction.of(
                                BigDecimal.valueOf(chance.in(-40, 40)), BigDecimal.valueOf(chance.in(1, 30))));
        Chance.hold(
                drawn,
                parts -> assertThat(Fraction.sum(parts))
                        .isEqualByComparingTo(parts.stream().reduce(Fraction.ZERO, Fraction::plus)));
    }

    private static Fraction fraction(String numerator, String denominator) {
        return Fraction.of(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
