package vn.congdoan.kh415.model.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;

class SourceTest {
    @Seeds(200)
    void a_cell_is_found_again_by_its_name(long seed) {
        Chance chance = new Chance(seed);
        Source source = new Source("a.xlsx", "Biểu", chance.in(0, 2_000_000), chance.in(0, 20_000));

        assertThat(Source.at(new Source.Origin("a.xlsx", "Biểu"), source.cell()))
                .isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "7", "A0", "A-1", "b7", "A7B", "AAAAAAA7", "A99999999999"})
    void what_names_no_cell_is_refused(String cell) {
        assertThatIllegalArgumentException().isThrownBy(() -> Source.at(new Source.Origin("a.xlsx", "Biểu"), cell));
    }

    @Test
    void cells_are_in_reading_order() {
        List<Source> sorted = List.of(
                Source.at(new Source.Origin("a.xlsx", "1"), "D9"),
                Source.at(new Source.Origin("a.xlsx", "1"), "Z9"),
                Source.at(new Source.Origin("a.xlsx", "1"), "AA9"),
                Source.at(new Source.Origin("a.xlsx", "1"), "A10"),
                Source.at(new Source.Origin("a.xlsx", "2"), "A1"),
                Source.at(new Source.Origin("b.xlsx", "1"), "A1"));

        assertThat(sorted.stream().sorted().toList()).isEqualTo(sorted);
        assertThat(sorted.stream().sorted(Source::compareTo).map(Source::cell))
                .containsExactly("D9", "Z9", "AA9", "A10", "A1", "A1");
    }

    @Test
    void a_text_file_has_no_sheet_to_name() {
        assertThat(Source.at(new Source.Origin("a.csv", ""), "C4").place()).isEqualTo(new Place("a.csv", null, "C4"));
    }
}
