package vn.congdoan.kh415.read.table.ods;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.read.table.Fixture;

class OdsReaderTest {
    private static final String QUIRKS = """
            [Lặp]
            merged A101:B102
            hidden column C
            hidden column D
            1: A 'Một   hai năm' | B 'Một   hai năm' | C 'Một   hai năm'
            2 hidden: A 7 | C 8 | D 8
            3 hidden: A 7 | C 8 | D 8
            4 hidden: A 7 | C 8 | D 8
            100: A 1500000 seen as '1500000 ₫' | B 1899-12-31 | C #DIV/0! | D #N/A | E #REF! | F '#REF!' | H 'a⏎ b' | I FALSE
            101: A 1
            102: C 'sau ô gộp'
            """;

    @Test
    void repeats_comments_times_and_errors_are_read_as_the_program_shows_them() {
        assertThat(Fixture.text("quirks.fods")).isEqualTo(QUIRKS);
        assertThat(Fixture.text("quirks.ods")).isEqualTo(QUIRKS);
    }

    @Test
    void its_twin_is_equal() {
        assertThat(Fixture.read("quirks.ods")).isEqualTo(Fixture.read("quirks.xlsx"));
    }

    @Test
    void formula_without_value_is_uncalculated_and_tabs_and_line_breaks_are_kept() {
        assertThat(Fixture.text("handmade.ods")).isEqualTo("[A]\n1: A ? | B TRUE | C TRUE | D 'một\thai⏎ba'\n");
    }
}
