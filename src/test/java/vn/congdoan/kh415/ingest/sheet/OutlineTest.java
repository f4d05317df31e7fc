package vn.congdoan.kh415.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.ingest.sheet.Outline.Heading;
import vn.congdoan.kh415.ingest.sheet.Outline.Line;

class OutlineTest {
    private final List<Line> lines = new ArrayList<>();

    private void heading(String ordinal, String label) {
        lines.add(new Line(lines.size(), ordinal, label, false));
    }

    private void figure(String ordinal, String label) {
        lines.add(new Line(lines.size(), ordinal, label, true));
    }

    /** Under what such a row would stand next. */
    private List<String> above(String ordinal, String label) {
        List<Line> all = new ArrayList<>(lines);
        all.add(new Line(lines.size(), ordinal, label, true));
        return new Outline(all).above(lines.size()).stream().map(Heading::label).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "I, 1",
        "II, '1.1'",
        "A, a)",
        "Đ, -",
        "1, '1.1'",
        "1, '1.1.'",
        "1., a)",
        "1), -",
        "1/, +",
        "'1.2', a)",
        "a), •",
        "IV., 12",
        "X, '3.'"
    })
    void deeper_number_stands_below(String above, String below) {
        heading(above, "Tặng quà Tết");
        assertThat(above(below, "Đoàn viên")).containsExactly("Tặng quà Tết");
    }

    @ParameterizedTest
    @CsvSource({"I, II", "I, A", "1, 2", "1, I", "'1.1', '1.2'", "'1.1', 2", "a), b)", "-, +", "-, 1", "I, ''"})
    void same_sort_a_higher_one_or_none_stands_beside(String above, String beside) {
        heading(above, "Tặng quà Tết");
        assertThat(above(beside, "Đoàn viên")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "I. Tặng quà Tết, Tặng quà Tết",
        "1) Tặng quà Tết, Tặng quà Tết",
        "2.Tặng quà Tết, Tặng quà Tết",
        "1.1. Tặng quà Tết, Tặng quà Tết",
        "II - Tặng quà Tết, Tặng quà Tết",
        "a) Tặng quà Tết, Tặng quà Tết",
        "B/ Tặng quà Tết, Tặng quà Tết"
    })
    void number_may_begin_the_label(String label, String bare) {
        heading("", label);
        assertThat(above("", "- Đoàn viên")).containsExactly(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Việc làm", "Các hoạt động", "Đoàn viên khó khăn", "Xã hội", "Công tác", "anh chị em"})
    void word_that_begins_like_a_number_is_none(String label) {
        heading("", label);
        assertThat(above("1.1", "Đoàn viên")).isEmpty();
        assertThat(above("", "- Đoàn viên")).containsExactly(label);
        assertThat(above("", "b) Đoàn viên")).containsExactly(label);
    }

    @Test
    void letter_or_dash_makes_a_part() {
        figure("1", "Số đoàn viên");
        figure("", "- Số đoàn viên");
        figure("a)", "Số đoàn viên");
        figure("", "Số đoàn viên");
        Outline outline = new Outline(lines);
        assertThat(List.of(outline.isPart(0), outline.isPart(1), outline.isPart(2), outline.isPart(3)))
                .containsExactly(false, true, true, false);
    }

    @Test
    void lines_stay_open_below_each_other_and_end_with_the_next_of_their_sort() {
        heading("I", "Chăm lo");
        heading("1", "Tặng quà Tết");
        figure("a)", "Số suất");
        heading("b)", "Số hộp");
        assertThat(above("c)", "Đoàn viên")).isEqualTo(List.of("Tặng quà Tết", "Chăm lo"));
        figure("2", "Số vụ");
        assertThat(above("-", "Đoàn viên")).containsExactly("Chăm lo");
        heading("II", "");
        assertThat(above("1", "Đoàn viên")).isEmpty();
    }

    @Test
    void row_without_a_number_leaves_all_open() {
        heading("I", "Chăm lo");
        heading("", "Ghi chú");
        assertThat(above("1", "Đoàn viên")).containsExactly("Chăm lo");
    }
}
