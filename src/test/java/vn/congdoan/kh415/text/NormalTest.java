package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;

final class NormalTest {
    @ParameterizedTest
    @CsvSource({
        "hóa, hoá",
        "hòa, hoà",
        "hỏa, hoả",
        "xõa, xoã",
        "họa, hoạ",
        "khóe, khoé",
        "hòe, hoè",
        "khỏe, khoẻ",
        "xõe, xoẽ",
        "họe, hoẹ",
        "thúy, thuý",
        "thùy, thuỳ",
        "ủy, uỷ",
        "lũy kế, luỹ kế",
        "tụy, tuỵ",
        "TÒA ÁN, toà án",
        "Ủy viên, Uỷ Viên"
    })
    void both_habits_of_placing_a_tone_mark_are_one(String one, String other) {
        assertThat(Normal.key(one)).isEqualTo(Normal.key(other));
    }

    @ParameterizedTest
    @CsvSource({"hoa, hoá", "hoà, hoá", "đoàn, doan", "của, cua", "mùa, muà", "cùng kỳ, cùng ky", "tiên, tiến"})
    void another_tone_or_mark_is_another_word(String one, String other) {
        assertThat(Normal.key(one)).isNotEqualTo(Normal.key(other));
    }

    @Test
    void composed_decomposed_and_mixed_marks_are_one() {
        String composed = "Số lượng đoàn viên nữ ở cấp huyện";
        assertThat(Normal.key(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(Normal.key(composed));
        assertThat(Normal.key("vi\u00EA\u0323n"))
                .as("windows-1258 leaves the tone apart")
                .isEqualTo(Normal.key("viện"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Tổng  số ",
                "Tổng\u00A0số",
                "tổng\u202Fsố",
                "TỔNG SỐ",
                "Tổng\nsố",
                "Tổng\tsố",
                "\uFEFFTổng số",
                "Tổng\u200B số",
                "- Tổng số:",
                "* Tổng số",
                "“Tổng số”",
                "Tổng số…",
                "+ Tổng số;",
                "Tổng số ."
            })
    void spaces_case_invisible_characters_and_punctuation_around_disappear(String text) {
        assertThat(Normal.key(text)).isEqualTo("tổng số");
    }

    @ParameterizedTest
    @ValueSource(strings = {"non-state", "non – state", "non—state", "Non\u2011State", "non −state", "non- state"})
    void every_dash_is_a_hyphen_with_or_without_spaces(String text) {
        assertThat(Normal.key(text)).isEqualTo("non-state");
    }

    @Test
    void spaces_around_commas_and_slashes_do_not_matter() {
        assertThat(Normal.key("Tổ trưởng , tổ phó")).isEqualTo(Normal.key("tổ trưởng,tổ phó"));
        assertThat(Normal.key("Có / Không")).isEqualTo(Normal.key("có/không"));
    }

    @Test
    void punctuation_inside_and_brackets_stay() {
        assertThat(Normal.key("Số (nữ)")).isEqualTo("số (nữ)");
        assertThat(Normal.key("II.1 b.2")).isEqualTo("ii.1 b.2");
        assertThat(Normal.key("UBND’s")).isEqualTo("ubnd's");
    }

    @Test
    void a_text_of_punctuation_only_stays() {
        assertThat(Normal.key(" - ")).isEqualTo("-");
        assertThat(Normal.key("…")).isEqualTo("…");
        assertThat(Normal.key(" \u00A0 ")).isEmpty();
    }

    @Test
    void what_nobody_sees_does_not_part_a_letter_from_its_mark() {
        assertThat(Normal.key("ho\u200D\u0301a")).isEqualTo(Normal.key("hóa"));
        assertThat(Normal.key("e\u00AD\u0323")).isEqualTo("ẹ");
    }

    @Test
    void the_machine_locale_does_not_matter() {
        assertThat(Normal.key("TITLE")).as("no dotless i").isEqualTo("title");
    }

    @Seeds(1000)
    void a_key_is_its_own_key(long seed) {
        Chance.holdLetters(new Chance(seed).text(255), text -> {
            String key = Normal.key(text);
            assertThat(Normal.key(key)).isEqualTo(key);
        });
    }
}
