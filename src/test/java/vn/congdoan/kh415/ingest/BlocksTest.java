package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where one table or form of a sheet ends and the next begins, and which rows are its heading. */
final class BlocksTest {
    @Test
    void row_of_a_form_that_says_unit_is_no_heading_of_a_table() {
        assertThat(Desk.read("""
                Đơn vị: A |             |
                Nội dung  | Đơn vị tính | Số lượng
                Đối thoại | Đơn vị      | x
                Đoàn viên | người       | 10
                """)).containsExactly("A 2023-06 held=1 members=10");
    }

    @Test
    void tables_of_one_measure_each_follow_one_another() {
        assertThat(Desk.read("""
                Đơn vị | Đoàn viên
                A      | 10
                Đơn vị | Kết nạp mới
                B      | 3
                """)).containsExactly("A 2023-06 members=10", "B 2023-06 joined=3");
    }

    @Test
    void table_of_several_measures_may_follow_a_form() {
        assertThat(Desk.read("""
                Đơn vị: A |           |
                Nội dung  | Số lượng  |
                Đoàn viên | 10        |
                Đơn vị    | Đoàn viên | Kết nạp mới
                B         | 20        | 2
                """)).containsExactly("A 2023-06 members=10", "B 2023-06 joined=2 members=20");
    }

    @Test
    void last_rows_of_a_form_are_its_own_even_if_they_name_no_measure() {
        assertThat(Desk.read("""
                Đơn vị: A |
                Nội dung  | Số lượng
                Đoàn viên | 10
                Việc khác | 5
                Đơn vị: B |
                Nội dung  | Số lượng
                Đoàn viên | 20
                """))
                .containsExactly("A 2023-06 members=10", "B 2023-06 members=20", "MEASURE_UNKNOWN A4 A: Việc khác; ");
    }

    @Test
    void line_above_the_next_form_is_that_forms_even_if_a_number_stands_in_it() {
        assertThat(Desk.read("""
                Đơn vị: A    |
                Nội dung     | Số lượng
                Đoàn viên    | 10
                Kỳ báo cáo:  | 202305
                Đơn vị: B    |
                Nội dung     | Số lượng
                Đoàn viên    | 20
                """))
                .containsExactly(
                        "A 2023-06 members=10", "B 2023-05 members=20", "PERIOD_CONTRADICTION B4 B: 2023-05; 2023-06");
    }

    @Test
    void title_between_two_tables_is_of_the_second() {
        assertThat(Desk.read("""
                Đơn vị           | Đoàn viên | Kết nạp mới
                A                | 10        | 1
                Tháng 5 năm 2023 |           |
                Đơn vị           | Đoàn viên | Kết nạp mới
                B                | 20        | 2
                """))
                .containsExactly(
                        "A 2023-06 joined=1 members=10",
                        "B 2023-05 joined=2 members=20",
                        "PERIOD_CONTRADICTION A3: 2023-05; 2023-06");
    }

    @Test
    void form_without_any_row_leaves_the_next_one_whole() {
        assertThat(Desk.read("""
                Đơn vị: A |
                Nội dung  | Số lượng
                Đơn vị: B |
                Nội dung  | Số lượng
                Đoàn viên | 20
                """)).contains("B 2023-06 members=20");
    }

    @Test
    void words_below_an_empty_key_are_the_second_line_of_a_heading() {
        assertThat(Desk.read("""
                Đơn vị | Phong trào |
                       | Đoàn viên  | Kết nạp mới
                A      | 10         | 1
                """)).containsExactly("A 2023-06 joined=1 members=10");
    }

    @Test
    void word_for_figures_over_several_measures_is_no_column_of_its_own() {
        assertThat(Desk.read("""
                Đơn vị | Số liệu   | <
                ^      | Đoàn viên | Kết nạp mới
                A      | 10        | 1
                """)).containsExactly("A 2023-06 joined=1 members=10");
    }

    @Test
    void figures_below_a_heading_are_no_line_of_it_though_they_name_nobody() {
        assertThat(Desk.read("""
                Đơn vị | Đoàn viên | Kết nạp mới
                       | 15        | 2
                A      | 10        | 1
                """)).containsExactly("A 2023-06 joined=1 members=10", "UNIT_UNKNOWN A2: ; ");
        assertThat(Desk.read("""
                Đơn vị | Đoàn viên | Kết nạp mới
                       | '-'       | '-'
                A      | 10        | 1
                """)).contains("UNIT_UNKNOWN A2: ; ");
    }

    @Test
    void column_numbers_grow_from_left_to_right() {
        assertThat(Desk.read("""
                Đơn vị | Đoàn viên | Kết nạp mới
                X      | 5         | 6
                A      | 10        | 1
                """)).containsExactly("A 2023-06 joined=1 members=10");
        assertThat(Desk.read("""
                Đơn vị | Đoàn viên | Kết nạp mới
                X      | 5         | 5
                A      | 10        | 1
                """))
                .contains("A 2023-06 joined=1 members=10")
                .anyMatch(line -> line.startsWith("UNIT_UNKNOWN A2: X"));
    }

    @Test
    void number_of_a_column_is_no_figure_below_its_heading() {
        assertThat(Desk.read("""
                Đơn vị | Đoàn viên | Người ký
                1      | 2         | 3
                A      | 10        |
                """)).containsExactly("A 2023-06 members=10");
    }

    @Test
    void empty_column_of_a_form_headed_unit_is_taken_for_units_of_measurement() {
        assertThat(Desk.read("""
                Đơn vị: A |        |
                Nội dung  | Đơn vị | Số lượng
                Đoàn viên |        | 10
                """)).containsExactly("A 2023-06 members=10");
    }
}
