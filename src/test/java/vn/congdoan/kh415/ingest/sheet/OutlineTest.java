package vn.congdoan.kh415.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {
    private final Outline outline = new Outline();

    private void heading(String ordinal, String label) {
        outline.pass(ordinal, label, false);
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
        assertThat(outline.above(below, "Đoàn viên")).containsExactly("Tặng quà Tết");
    }

    @ParameterizedTest
    @CsvSource({"I, II", "I, A", "1, 2", "1, I", "'1.1', '1.2'", "'1.1', 2", "a), b)", "-, +", "-, 1", "I, ''"})
    void same_sort_a_higher_one_or_none_stands_beside(String above, String beside) {
        heading(above, "Tặng quà Tết");
        assertThat(outline.above(beside, "Đoàn viên")).isEmpty();
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
        assertThat(outline.above("", "- Đoàn viên")).containsExactly(bare);
    }

    @ParameterizedTest
    @CsvSource({"Việc làm", "Các hoạt động", "Đoàn viên khó khăn", "Xã hội", "Công tác", "anh chị em"})
    void word_that_begins_like_a_number_is_none(String label) {
        heading("", label);
        assertThat(outline.above("", "- Đoàn viên")).isEmpty();
    }

    @Test
    void lines_stay_open_below_each_other_and_end_with_the_next_of_their_sort() {
        heading("I", "Chăm lo");
        heading("1", "Tặng quà Tết");
        outline.pass("a)", "Số suất", true);
        heading("b)", "Số hộp");
        assertThat(outline.above("c)", "Đoàn viên")).isEqualTo(List.of("Tặng quà Tết", "Chăm lo"));
        outline.pass("2", "Số vụ", true);
        assertThat(outline.above("-", "Đoàn viên")).containsExactly("Chăm lo");
        heading("II", "");
        assertThat(outline.above("1", "Đoàn viên")).isEmpty();
    }

    @Test
    void row_without_a_number_leaves_all_open() {
        heading("I", "Chăm lo");
        heading("", "Ghi chú");
        assertThat(outline.above("1", "Đoàn viên")).containsExactly("Chăm lo");
    }
}
