package vn.congdoan.kh415.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;

class FoldedTest {
    @Test
    void further_lines_begin_below_the_first_word() {
        String words = "số liệu ".repeat(14).strip();
        assertThat(Folded.text("  → ", words).lines())
                .containsExactly(
                        "  → " + "số liệu ".repeat(9).strip() + " số",
                        "    liệu " + "số liệu ".repeat(4).strip());
    }

    @Test
    void what_fits_stays_one_line_and_a_word_is_never_broken() {
        assertThat(Folded.text("  ", "x".repeat(78))).isEqualTo("  " + "x".repeat(78) + "\n");
        assertThat(Folded.text("  ", "x".repeat(77) + " y")).isEqualTo("  " + "x".repeat(77) + "\n  y\n");
        assertThat(Folded.text("  ", "x".repeat(77) + "  y")).isEqualTo("  " + "x".repeat(77) + "\n  y\n");
        assertThat(Folded.text("  ", "x".repeat(200))).isEqualTo("  " + "x".repeat(200) + "\n");
    }

    @Seeds(200)
    void nothing_is_lost(long seed) {
        Chance.holdLetters(new Chance(seed).text(300, "abcdefghijklmnopXYZ   "), text -> {
            String stripped = text.strip();
            assertThat(Folded.text("  ", stripped).replaceAll("\\s+", " ").strip())
                    .isEqualTo(stripped.replaceAll(" +", " "));
        });
    }
}
