package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables: one unit a row; and long tables: unit, period, measure, value. */
final class TableTest {
    @Test
    void table_with_a_two_line_heading_and_column_numbers() {
        assertThat(Desk.read("""
                Tháng 6 năm 2023 |
                TT  | Đơn vị    | Đoàn viên | <            | Kết nạp mới | Ghi chú
                ^   | ^         | Tổng số   | Đoàn viên nữ | ^           | ^
                (1) | (2)       | (3)       | (4)          | (5)         | (6)
                1   | Hòa Bình  | 10        | 4            | '1'         | 7
                2   | B         | 20        | 8            |             |
                """))
                .containsExactly("A 2023-06 joined=1 members=10 women=4", "B 2023-06 joined=- members=20 women=8");
    }

    @Test
    void small_figures_of_a_unit_are_no_line_of_column_numbers() {
        assertThat(Desk.read("""
                Mã | Đoàn viên | Nữ | Đoàn viên nữ
                A  | 1         | 2  | 3
                """)).containsExactly("A 2023-06 members=1 women=3", "HEADINGS_PASSED_OVER C1: Nữ; 1");
    }

    @Test
    void share_below_a_measure_is_another_figure() {
        assertThat(Desk.read("""
                Đơn vị | Kết nạp mới | <     | Đoàn viên
                ^      | Số lượng    | Tỷ lệ | ^
                A      | 1           | 10    | 10
                """))
                .containsExactly("A 2023-06 joined=1 members=10", "HEADINGS_PASSED_OVER C3: Kết nạp mới – Tỷ lệ; 1");
        assertThat(Desk.read("""
                Đơn vị | Kết nạp mới | <        | Đoàn viên
                ^      | Trong tháng | Lũy kế   | ^
                A      | 1           | 10       | 10
                """)).containsExactly("A 2023-06 joined=1 members=10 ~joined=10");
    }

    @Test
    void totals_are_compared_and_never_added() {
        assertThat(Desk.read("""
                TT | Đơn vị        | Đoàn viên | Kết nạp mới | Đối thoại
                I  | Khối sản xuất |           |             |
                1  | A             | 10        | 1           | x
                2  | D             | 5         | 1           | không
                   | Cộng          | 15        | 3           | 1
                II | Khối khác     |           |             |
                3  | B             | 20        | 2           |
                   | Cộng (II)     | 20        | 2           |
                   | TỔNG CỘNG     | 35        | 4           |
                """))
                .containsExactly(
                        "A 2023-06 held=1 joined=1 members=10",
                        "B 2023-06 joined=2 members=20",
                        "D 2023-06 held=0 joined=1 members=5",
                        "TOTALS_ROW_DIFFERS D5 joined: 3; 2");
    }

    @Test
    void totals_over_what_was_refused_tell_nothing_more() {
        assertThat(Desk.read("""
                Đơn vị   | Đoàn viên | Kết nạp mới
                A        | 10        | '1,5'
                B        | 20        | 2
                Tổng số  | 30        | 3
                """))
                .containsExactly(
                        "A 2023-06 joined=- members=10",
                        "B 2023-06 joined=2 members=20",
                        "FIGURE_NOT_WHOLE C2 A joined: 1,5");
        assertThat(Desk.read("""
                Đơn vị    | Đoàn viên | Kết nạp mới
                A         | 10        | 1
                Xa lạ     | 20        | 2
                Tổng cộng | 30        | 3
                """)).containsExactly("A 2023-06 joined=1 members=10", "UNIT_UNKNOWN A3: Xa lạ; ");
    }

    @Test
    void heading_repeated_on_the_next_page_goes_on_and_totals_hold_for_both() {
        assertThat(Desk.read("""
                Đơn vị    | Đoàn viên | Kết nạp mới
                A         | 10        | 1
                Đơn vị    | Đoàn viên | Kết nạp mới
                B         | 20        | 2
                Tổng cộng | 30        | 4
                """))
                .containsExactly(
                        "A 2023-06 joined=1 members=10",
                        "B 2023-06 joined=2 members=20",
                        "TOTALS_ROW_DIFFERS C5 joined: 4; 3");
    }

    @Test
    void unit_listed_without_figures_sent_an_empty_return() {
        assertThat(Desk.read("""
                Đơn vị                     | Đoàn viên | Kết nạp mới
                Công đoàn Tổng công ty Một |           |
                A                          | 10        | 1
                B                          |           |
                """)).containsExactly("A 2023-06 joined=1 members=10", "RETURN_EMPTY 2023-06/r.xlsx B");
    }

    @Test
    void unit_known_by_code_name_alias_or_none() {
        assertThat(Desk.read("""
                Mã đơn vị | Tên đơn vị                   | Đoàn viên
                A         | CĐCS Nhà máy Hoà Bình        | 1
                          | CĐCS công ty  May Sông Thao  | 2
                D         | Viện (tên mới)               | 3
                F         | CĐCS Công ty May Bến Trăng   | 4
                          | May 1                        | 5
                          | CĐCS Công ty May Bến Trăngg  | 6
                """))
                .containsExactly(
                        "A 2023-06 members=1",
                        "B 2023-06 members=2",
                        "D 2023-06 members=3",
                        "UNIT_CONTRADICTION A5: F; CĐCS Công ty May Bến Trăng; C CĐCS Công ty May Bến Trăng",
                        "UNIT_AMBIGUOUS A6: May 1; B, C",
                        "UNIT_UNKNOWN A7: CĐCS Công ty May Bến Trăngg; C CĐCS Công ty May Bến Trăng");
    }

    @Test
    void headings_that_name_no_measure_are_told_if_figures_stand_below() {
        assertThat(Desk.read("""
                Đơn vị | Đoàn viên | Số đoàn viên nũ | Xe đạp | Người ký
                A      | 10        | 4               | 3      | Ông A
                """))
                .containsExactly(
                        "A 2023-06 members=10",
                        "MEASURE_UNKNOWN C1: Số đoàn viên nũ; Số đoàn viên nữ",
                        "MEASURE_UNKNOWN D1: Xe đạp; ");
    }

    @Test
    void columns_of_sector_revision_receipt_and_period() {
        assertThat(Desk.read("""
                Đơn vị | Khu vực          | Kỳ      | Lần | Ngày nhận  | Đoàn viên
                U      | Tổng số          | 2023-05 | 1   | 2023-06-03 | 30
                U      | Khu vực nhà nước | 5/2023  |     | @2023-06-03 | 20
                U      | Tư nhân          | @2023-05-31 | 1 |          | 10
                B      |                  | 2023-06 | lần 2 | hôm qua   | 7
                D      | Quân đội         | 2023-06 |     |            | 7
                F      |                  | hè 2023 |     |            | 7
                """))
                .containsExactly(
                        "U 2023-05 *members=30 *members@blue=10 *members@red=20",
                        "B 2023-06 v2 members=7",
                        "SECTOR_UNKNOWN B6: Quân đội; Khu vực nhà nước (red), Ngoài nhà nước (blue)",
                        "PERIOD_UNKNOWN C7: hè 2023",
                        "PERIOD_CONTRADICTION C2: 2023-05; 2023-06",
                        "RECEIVED_UNREADABLE E5: hôm qua");
    }

    @Test
    void long_table() {
        assertThat(Desk.read("""
                Đơn vị | Kỳ      | Chỉ tiêu          | Giá trị
                A      | 2023-06 | Tổng số đoàn viên | 10
                "      | "       | joined            | 1
                B      | 2023-06 | members           | 20
                ^      | ^       | Kết nạp mới       | 2
                Xa lạ  | 2023-06 | members           | 5
                Cộng   |         | members           | 30
                """))
                .containsExactly(
                        "A 2023-06 joined=1 members=10", "B 2023-06 joined=2 members=20", "UNIT_UNKNOWN A6: Xa lạ; ");
    }

    @Test
    void long_table_with_the_headings_of_data_exchange() {
        assertThat(Desk.read("""
                orgUnit | period | dataElement | value
                A       | 202306 | members     | 10
                B       | 202306 | joined      | 1
                """)).containsExactly("A 2023-06 members=10", "B 2023-06 joined=1");
    }

    @Test
    void units_unknown_to_the_last_are_no_units_of_measurement() {
        assertThat(Desk.read("""
                CÔNG ĐOÀN TỔNG CÔNG TY MỘT |   |   |
                Đơn vị | Kỳ      | Chỉ tiêu          | Giá trị
                Xa lạ  | 2023-06 | Tổng số đoàn viên | 10
                """)).containsExactly("UNIT_UNKNOWN A3: Xa lạ; ");
    }

    @Test
    void form_with_a_column_of_periods() {
        assertThat(Desk.read("""
                Đơn vị: A |
                Kỳ      | Nội dung          | Số lượng
                2023-05 | Tổng số đoàn viên | 10
                2023-06 | Tổng số đoàn viên | 11
                """))
                .containsExactly(
                        "A 2023-05 members=10", "A 2023-06 members=11", "PERIOD_CONTRADICTION A3 A: 2023-05; 2023-06");
    }
}
