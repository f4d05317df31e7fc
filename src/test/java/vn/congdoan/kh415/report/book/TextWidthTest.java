package vn.congdoan.kh415.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextWidthTest {
    @Test
    void short_text_takes_one_line_and_long_text_wraps_at_spaces() {
        assertThat(TextWidth.lines("đạt", 11, false, 100)).isEqualTo(1);
        assertThat(TextWidth.lines("chưa đến kỳ đánh giá", 11, false, 60)).isEqualTo(2);
        assertThat(TextWidth.lines("chưa đến kỳ đánh giá", 11, false, 40)).isEqualTo(3);
    }

    /** What is remembered of a text is of that type and room alone. */
    @Test
    void the_same_text_in_bold_or_larger_type_takes_more() {
        assertThat(TextWidth.lines("chưa đến kỳ đánh giá", 11, false, 102)).isEqualTo(1);
        assertThat(TextWidth.lines("chưa đến kỳ đánh giá", 11, true, 102)).isEqualTo(2);
        assertThat(TextWidth.lines("chưa đến kỳ đánh giá", 12, false, 102)).isEqualTo(2);
        assertThat(TextWidth.lines("chưa đến kỳ đánh giá", 11, false, 102)).isEqualTo(1);
    }

    @Test
    void composed_and_decomposed_letters_are_equally_wide() {
        assertThat(TextWidth.lines("Người được học tập", 11, false, 50))
                .isEqualTo(TextWidth.lines(
                        java.text.Normalizer.normalize("Người được học tập", java.text.Normalizer.Form.NFD),
                        11,
                        false,
                        50));
    }

    @Test
    void a_word_longer_than_the_line_is_broken_and_line_ends_are_kept() {
        assertThat(TextWidth.lines("0".repeat(64), 11, false, 120)).isEqualTo(4);
        assertThat(TextWidth.lines("a\nb\n", 11, false, 120)).isEqualTo(3);
    }

    /** Most texts surely fit, and are not measured: those that may not are. */
    @Test
    void widest_letters_break_where_they_reach_the_edge() {
        assertThat(TextWidth.lines("★★★★", 11, true, 49)).isEqualTo(1);
        assertThat(TextWidth.lines("★★★★", 11, true, 48)).isEqualTo(2);
        assertThat(TextWidth.lines("WWWW", 11, true, 47)).isEqualTo(1);
        assertThat(TextWidth.lines("WWWW", 11, true, 46)).isEqualTo(2);
        assertThat(TextWidth.lines("iiiiiiiii\ni", 11, false, 100)).isEqualTo(2);
    }
}
