package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;

final class NearestTest {
    private static final List<String> KEYS = List.of(
            "numerator", "denominator", "at-least", "percent", "average", "soe", "non-state", "public", "stock");

    private static final List<String> NAMES = List.of(
            "Tổng số đoàn viên công đoàn", "Số đoàn viên kết nạp mới trong tháng", "Số tổ trưởng, tổ phó công đoàn");

    @ParameterizedTest
    @CsvSource({
        "numerater, numerator",
        "Numerator, numerator",
        "denominatr, denominator",
        "atleast, at-least",
        "at_least, at-least",
        "precent, percent",
        "persent, percent",
        "avarage, average",
        "SOE, soe",
        "sôe, soe",
        "nonstate, non-state",
        "stokc, stock"
    })
    void a_slip_is_recognised(String typed, String meant) {
        assertThat(Nearest.among(typed, KEYS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"x", "xyz", "denom", "private", "total"})
    void a_different_word_has_no_nearest(String typed) {
        assertThat(Nearest.among(typed, KEYS)).isEmpty();
    }

    @Test
    void words_without_diacritics_are_recognised() {
        assertThat(Nearest.among("Tong so doan vien cong doan", NAMES)).contains("Tổng số đoàn viên công đoàn");
        assertThat(Nearest.among("So doan vien ket nap moi", NAMES)).isEmpty();
        assertThat(Nearest.among("So to truong, to pho cong doan", NAMES)).contains("Số tổ trưởng, tổ phó công đoàn");
    }

    @Test
    void keys_are_taken_as_they_are() {
        assertThat(Nearest.amongKeys("denominatro", KEYS))
                .isEqualTo(Nearest.among("Denominatro", KEYS))
                .isPresent();
        assertThat(Nearest.amongKeys("hoá", List.of("hòa", "hóa"))).contains("hòa");
        assertThat(Nearest.amongKeys("", KEYS)).isEmpty();
    }

    @Test
    void the_same_word_otherwise_written_is_nearest_of_all() {
        assertThat(Nearest.among("hoá", List.of("hòa", "hóa", "hoa"))).contains("hóa");
    }

    @Test
    void of_two_equally_near_the_first_in_order_is_taken_wherever_it_stands() {
        assertThat(Nearest.among("HN02x", List.of("HN02b", "HN02a", "HN02c"))).contains("HN02a");
        assertThat(Nearest.among("HN02x", List.of("HN02c", "HN02b", "HN02a"))).contains("HN02a");
    }

    @Test
    void nothing_is_near_to_nothing() {
        assertThat(Nearest.among("", KEYS)).isEmpty();
        assertThat(Nearest.among("soe", List.of())).isEmpty();
        assertThat(Nearest.among("soe".repeat(30_000), KEYS)).isEmpty();
    }

    @Seeds(1000)
    void a_valid_word_is_its_own_nearest(long seed) {
        Chance.holdLetters(new Chance(seed).text(255), word -> {
            if (!Normal.key(word).isEmpty() && Normal.key(word).length() <= 200) {
                assertThat(Nearest.among(word, Collections.singletonList(word))).contains(word);
            }
        });
    }
}
