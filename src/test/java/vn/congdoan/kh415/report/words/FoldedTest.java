package vn.congdoan.kh415.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;
import vn.congdoan.kh415.text.Words;

class FoldedTest {
    private static final Words WORDS = Words.in(Lang.VI);

    @Test
    void further_lines_begin_below_the_first_word() {
        String words = "số liệu ".repeat(14).strip();
        assertThat(Folded.text("  → ", words, WORDS).lines())
                .containsExactly(
                        "  → " + "số liệu ".repeat(9).strip() + " số",
                        "    liệu " + "số liệu ".repeat(4).strip());
    }

    @Test
    void what_fits_stays_one_line_and_a_word_is_never_broken() {
        assertThat(Folded.text("  ", "x".repeat(78), WORDS)).isEqualTo("  " + "x".repeat(78) + "\n");
        assertThat(Folded.text("  ", "x".repeat(77) + " y", WORDS)).isEqualTo("  " + "x".repeat(77) + "\n  y\n");
        assertThat(Folded.text("  ", "x".repeat(77) + "  y", WORDS)).isEqualTo("  " + "x".repeat(77) + "\n  y\n");
        assertThat(Folded.text("  ", "x".repeat(200), WORDS)).isEqualTo("  " + "x".repeat(200) + "\n");
    }

    @Seeds(200)
    void nothing_is_lost(long seed) {
        Chance.holdLetters(new Chance(seed).text(300, "abcdefghijklmnopXYZ   "), text -> {
            String stripped = text.strip();
            assertThat(Folded.text("  ", stripped, WORDS)
                            .replaceAll("\\s+", " ")
                            .strip())
                    .isEqualTo(stripped.replaceAll(" +", " "));
        });
    }
}
