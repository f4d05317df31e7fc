package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;

final class TargetWordsTest {
    @Test
    void targets_read_as_an_office_says_them() {
        assertThat(percent(TargetType.AT_LEAST, "75", null, null)).isEqualTo("từ 75 % trở lên");
        assertThat(percent(TargetType.EXACTLY, "100", null, null)).isEqualTo("đúng 100 %");
        assertThat(percent(TargetType.RULE, "75", null, "0.5")).isEqualTo("75 % ± 0,5");
        assertThat(percent(TargetType.BAND, "80", "85", null)).isEqualTo("80 – 85 % trở lên");
        assertThat(percent(TargetType.RANGE, "70.5", "80", null)).isEqualTo("70,5 – 80 %");
        assertThat(words(TargetType.ANNUAL_AVERAGE, "1500", "2000", null, null, ResultUnit.TOTAL))
                .isEqualTo("1.500 – 2.000");
        assertThat(words(TargetType.AVERAGE_PER_BODY, "1", null, null, null, ResultUnit.AVERAGE))
                .isEqualTo("từ 1 trở lên");
        assertThat(words(TargetType.MILESTONE, "151600", null, null, LocalDate.of(2023, 12, 31), ResultUnit.TOTAL))
                .isEqualTo("151.600 đến 31/12/2023");
    }

    private static String percent(TargetType type, String lower, @Nullable String upper, @Nullable String tolerance) {
        return words(type, lower, upper, tolerance, null, ResultUnit.PERCENT);
    }

    private static String words(
            TargetType type,
            String lower,
            @Nullable String upper,
            @Nullable String tolerance,
            @Nullable LocalDate by,
            ResultUnit unit) {
        Target target = new Target(
                type,
                null,
                null,
                new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper),
                tolerance == null ? null : new BigDecimal(tolerance),
                by);
        return TargetWords.of(target, unit, Words.in(Lang.VI)).replace('\u00a0', ' ');
    }
}
