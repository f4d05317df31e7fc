package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

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

    @Property(tries = 200)
    void nothing_is_lost(@ForAll @AlphaChars @StringLength(max = 300) String text) {
        String spaced = text.replace('e', ' ').strip();
        assertThat(Folded.text("  ", spaced).replaceAll("\\s+", " ").strip()).isEqualTo(spaced.replaceAll(" +", " "));
    }
}
