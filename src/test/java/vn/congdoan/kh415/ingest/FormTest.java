package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.testing.TextTable;

/** Forms: one unit above, one measure a row. */
final class FormTest {
    @Test
    void form_with_titles_sections_ditto_marks_and_signatures() {
        assertThat(Desk.read("""
                CÔNG ĐOÀN NGÀNH       | <                        |       |            |
                Số: 12/2023/BC        |                          |       |            |
                BIỂU BÁO CÁO          |                          |       |            |
                Đơn vị:               | CĐCS Nhà máy Hòa Bình    |       |            |
                Kỳ báo cáo:           | tháng 6 năm 2023         |       |            |
                TT                    | Nội dung                 | ĐVT   | Số lượng   | Ghi chú
                A                     | B                        | C     | 1          | 2
                I                     | ĐOÀN VIÊN                |       |            |
                1                     | Tổng số đoàn viên        | người | '1.500'    |
                2                     | Số đoàn viên nữ          | "     | 700        | 99
                3                     | Số đoàn viên kết nạp mới | "     |            | 12
                II                    | HOẠT ĐỘNG                |       |            |
                7                     | Đã tổ chức đối thoại     |       | x          |
                                      | NGƯỜI LẬP BIỂU           |       | CHỦ TỊCH   |
                                      | Nguyễn Văn A             |       | Trần Thị B |
                """)).containsExactly("A 2023-06 held=1 joined=- members=1500 women=700");
    }

    @Test
    void columns_stand_in_any_order_with_codes_and_gaps() {
        assertThat(Desk.read("""
                Mã đơn vị: | A        |   |           |           |
                Giá trị    | Ghi chú  |   | Mã số liệu |          | Chỉ tiêu
                10         | 5        |   | members   |           | Đoàn viên theo sổ
                4          |          |   | women     |           |
                """)).containsExactly("A 2023-06 members=10 women=4");
    }

    @Test
    void ordinals_never_name_a_measure() {
        assertThat(Desk.read("""
                Đơn vị: A |
                Mã | Nội dung          | Kết quả
                01 | Tổng số đoàn viên | 10
                02 | Số đoàn viên nữ   | 4
                """)).containsExactly("A 2023-06 members=10 women=4");
    }

    @Test
    void code_and_name_of_one_measure_side_by_side_are_a_line_of_a_form() {
        assertThat(Desk.read("""
                Đơn vị: A |
                TT | Mã      | Nội dung          | Đơn vị tính | Số lượng | Ghi chú
                1  | members | Tổng số đoàn viên | người       | 10       |
                2  | women   | Số đoàn viên nữ   | người       | 4        |
                """)).containsExactly("A 2023-06 members=10 women=4");
        assertThat(Desk.read("""
                Đơn vị: A |
                Mã      | Chỉ tiêu          | Kết quả
                members | Tổng số đoàn viên | 10
                """)).containsExactly("A 2023-06 members=10");
    }

    @Test
    void labels_may_be_numbered_and_carry_their_unit_or_id() {
        assertThat(Desk.read("""
                Đơn vị: A |
                Nội dung                          | Số lượng
                1. Tổng số đoàn viên (người)      | 10
                - Trong đó: Số đoàn viên nữ       | 4
                a) Kết nạp mới (3)                | 2
                '[held] Đối thoại tại chỗ'        | x
                2.1) Công khai tài chính (có/không), trong đó: | có
                Kinh phí (fees)                   | 5
                """)).containsExactly("A 2023-06 fees=5 held=1 joined=2 members=10 open=1 women=4");
    }

    @Test
    void what_else_stands_in_brackets_makes_it_another_figure() {
        assertThat(Desk.read("""
                Đơn vị: A |
                Nội dung                     | Số lượng
                Tổng số đoàn viên            | 10
                Tổng số đoàn viên (nữ)       | 4
                Kết nạp mới (%)              | 5
                Kết nạp mới (lũy kế)         | 6
                Kinh phí (triệu đồng)        | 7
                '[women] Tổng số đoàn viên'  | 8
                Thuyền viên                  | 3
                """))
                .containsExactly(
                        "A 2023-06 fees=- joined=- members=10",
                        "FIGURE_LONGER_PERIOD B6 A joined: Số lượng – Kết nạp mới (lũy kế); 2023-06; Số đoàn viên kết nạp mới",
                        "FIGURE_OTHER_UNIT B7 A fees: 7; triệu đồng; đồng",
                        "MEASURE_AMBIGUOUS A8 A: [women] Tổng số đoàn viên; members (Tổng số đoàn viên), women (Số đoàn viên nữ)",
                        "MEASURE_UNKNOWN A9 A: Thuyền viên; ",
                        "HEADINGS_PASSED_OVER B4: Số lượng – Tổng số đoàn viên (nữ); 1");
    }

    @Test
    void near_miss_is_never_taken_and_shows_what_was_meant() {
        assertThat(Desk.read("""
                Đơn vị: A |
                Nội dung           | Số lượng
                Tổng số đoàn viên  | 10
                Số đoàn viên nũ    | 4
                """))
                .containsExactly("A 2023-06 members=10", "MEASURE_UNKNOWN A4 A: Số đoàn viên nũ; Số đoàn viên nữ");
    }

    @Test
    void code_and_name_of_two_measures_are_a_contradiction() {
        assertThat(Desk.read("""
                Đơn vị: A |
                Mã số liệu | Nội dung          | Số lượng
                members    | Số đoàn viên nữ   | 10
                joined     | Kết nạp mới       | 1
                """))
                .containsExactly(
                        "A 2023-06 joined=1",
                        "MEASURE_AMBIGUOUS B3 A: members Số đoàn viên nữ; members (Tổng số đoàn viên), women (Số đoàn viên nữ)");
    }

    @Test
    void figures_in_another_scale_are_refused() {
        assertThat(Desk.read("""
                Đơn vị: A |
                Nội dung          | Đơn vị       | Số lượng
                Tổng số đoàn viên | nghìn người  | 2
                Số đoàn viên nữ   | %            | 40
                Kết nạp mới       | Người        | 3
                Kinh phí          | triệu đồng   | 75
                """))
                .containsExactly(
                        "A 2023-06 fees=- joined=3 members=- women=-",
                        "FIGURE_OTHER_UNIT C3 A members: 2; nghìn người; người",
                        "FIGURE_OTHER_UNIT C4 A women: 40; %; người",
                        "FIGURE_OTHER_UNIT C6 A fees: 75; triệu đồng; đồng");
    }

    @Test
    void unit_of_measurement_above_the_table_holds_for_amounts() {
        assertThat(Desk.read("""
                Tên đơn vị: A | (Đơn vị tính: triệu đồng)
                Nội dung          | Số lượng
                Tổng số đoàn viên | 10
                Kinh phí          | 75
                """))
                .containsExactly("A 2023-06 fees=- members=10", "FIGURE_OTHER_UNIT B4 A fees: 75; triệu đồng; đồng");
    }

    @Test
    void lowest_unit_named_in_the_title_lines_is_the_sender() {
        assertThat(Desk.read("""
                CÔNG ĐOÀN TỔNG CÔNG TY MỘT |
                CĐCS CÔNG TY MAY SÔNG THAO |
                BÁO CÁO THÁNG 6 NĂM 2023 |
                Nội dung | Số lượng
                Tổng số đoàn viên | 10
                """)).containsExactly("B 2023-06 members=10");
        assertThat(Desk.read("""
                'CÔNG ĐOÀN TỔNG CÔNG TY MỘT\\nCĐCS NHÀ MÁY HOÀ BÌNH' |
                Nội dung | Số lượng
                Tổng số đoàn viên | 10
                """)).containsExactly("A 2023-06 members=10");
    }

    @Test
    void form_without_a_sender_is_refused_once() {
        assertThat(Desk.read("""
                BÁO CÁO | CĐCS Công ty May Sông Thaoo
                Nội dung | Số lượng
                Tổng số đoàn viên | 10
                Kết nạp mới | 10
                """))
                .containsExactly(
                        "UNIT_UNKNOWN 2023-06/r.xlsx: CĐCS Công ty May Sông Thaoo; B CĐCS Công ty May Sông Thao");
    }

    @Test
    void form_of_an_unknown_unit_is_not_its_parents() {
        for (String unit : new String[] {"CĐCS NHÀ MÁY HÒA BINH", "CÔNG ĐOÀN CƠ SỞ CÔNG TY MỚI"}) {
            assertThat(Desk.read("CÔNG ĐOÀN TỔNG CÔNG TY MỘT\n" + unit + "\nNội dung | Số lượng\nĐoàn viên | 10"))
                    .singleElement()
                    .asString()
                    .startsWith("UNIT_UNKNOWN 2023-06/r.xlsx: " + unit);
        }
    }

    @Test
    void columns_may_be_headed_by_their_number_or_unit() {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung (1)      | Kết quả (người) | Lũy kế (2)
                Tổng số đoàn viên | 10              |
                """)).containsExactly("A 2023-06 members=10");
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung          | Kết quả (%)
                Tổng số đoàn viên | 10
                """))
                .containsExactly("FIGURE_BESIDE_ONLY B3 A members: Kết quả (%); 1; Tổng số đoàn viên");
    }

    @Test
    void what_stands_at_the_end_of_the_month_is_one_number() {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung          | Thực hiện | Lũy kế từ đầu năm
                Tổng số đoàn viên | 10        | 60
                Kết nạp mới       | 2         | 9
                """))
                .containsExactly(
                        "A 2023-06 joined=2 members=- ~joined=9",
                        "FIGURES_DISAGREE B3 A members: C3; Thực hiện / Lũy kế từ đầu năm; 10; 60");
    }

    @Test
    void figures_shifted_into_another_column_are_not_taken() {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung          | Số lượng | Ghi chú
                Tổng số đoàn viên |          | 10
                Kết nạp mới       | 1        |
                """)).containsExactly("A 2023-06 joined=1 members=-");
    }

    @Test
    void code_and_name_may_share_a_cell() {
        for (String unit : new String[] {
            "B", "b", "B - CĐCS Công ty May Sông Thao", "B – May Sông Thao", "CĐCS Công ty May Sông Thao (B)", "B: May"
        }) {
            assertThat(Desk.read("Đơn vị | '" + unit + "'\nNội dung | Số lượng\nĐoàn viên | 10"))
                    .as(unit)
                    .containsExactly("B 2023-06 members=10");
        }
        assertThat(Desk.read("""
                Đơn vị | B - CĐCS Viện Thiết kế
                Nội dung | Số lượng
                Đoàn viên | 10
                """)).containsExactly("UNIT_AMBIGUOUS B1: B - CĐCS Viện Thiết kế; B, D");
    }

    @Test
    void name_of_several_units_is_ambiguous_unless_one_bears_it_then() {
        assertThat(Desk.read("""
                Đơn vị | May 1
                Nội dung | Số lượng
                Đoàn viên | 10
                """)).containsExactly("UNIT_AMBIGUOUS B1: May 1; B, C");
        assertThat(Desk.read("""
                Đơn vị | CĐCS Xưởng Cũ
                Nội dung | Số lượng
                Đoàn viên | 10
                """)).containsExactly("F 2023-06 members=10");
    }

    @Test
    void column_of_figures_for_each_sector() {
        assertThat(Desk.read("""
                Đơn vị: U
                Nội dung          | Số lượng | <                | <
                ^                 | Tổng số  | Khu vực nhà nước | Tư nhân
                Tổng số đoàn viên | 30       | 20               | 10
                Đối thoại         |          | 2                |
                Kết nạp mới       |          |                  |
                """))
                .containsExactly("U 2023-06 *held@red=2 *joined=- *members=30 *members@blue=10 *members@red=20");
    }

    @Test
    void share_and_plan_beside_the_figures_are_not_figures() {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung          | Kế hoạch | Thực hiện | Tỷ lệ | Kết quả tháng trước
                Tổng số đoàn viên | 99       | 10        | 98    | 9
                """))
                .containsExactly(
                        "A 2023-06 members=10", "HEADINGS_PASSED_OVER B3: Kế hoạch, Tỷ lệ, Kết quả tháng trước; 3");
    }

    @Test
    void month_and_year_so_far_stand_side_by_side() {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung          | Kết quả | <
                ^                 | Tháng 6 | Lũy kế
                Tổng số đoàn viên | 10      | 10
                Kết nạp mới       | 2       | 9
                Kinh phí          | 70      | 400
                """)).containsExactly("A 2023-06 fees=400 joined=2 members=10 ~joined=9");
    }

    @Test
    void heading_merged_over_several_columns_heads_the_filled_one() {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung          | Số lượng | <  | Ghi chú
                Tổng số đoàn viên |          | 10 |
                """)).containsExactly("A 2023-06 members=10");
    }

    @Test
    void of_the_columns_below_one_heading_that_counts_which_says_so_itself() {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung          | Kết quả  | <          | Ghi chú
                ^                 | Số lượng | So cùng kỳ | ^
                Tổng số đoàn viên | 10       | 0.98       |
                """))
                .containsExactly("A 2023-06 members=10", "HEADINGS_PASSED_OVER C4: Kết quả – So cùng kỳ; 1");
    }

    @Test
    void forms_one_below_the_other_are_read_one_by_one() {
        assertThat(Desk.read("""
                Kỳ: tháng 6 năm 2023 |
                Đơn vị: A            |
                Nội dung             | Số lượng
                Tổng số đoàn viên    | 10
                Kết nạp mới          | 1
                Người lập            | CHỦ TỊCH
                                     |
                Đơn vị: B            |
                Nội dung             | Số lượng
                Tổng số đoàn viên    | 20
                CĐCS VIỆN THIẾT KẾ   |
                Kỳ: tháng 5/2023     |
                Nội dung             | Số lượng
                Tổng số đoàn viên    | 30
                """))
                .containsExactly(
                        "A 2023-06 joined=1 members=10",
                        "B 2023-06 members=20",
                        "D 2023-05 members=30",
                        "PERIOD_CONTRADICTION A12 D: 2023-05; 2023-06");
    }

    @Test
    void unknown_unit_of_a_second_form_does_not_take_the_first_ones_name() {
        assertThat(Desk.read("""
                Đơn vị: A            |
                Nội dung             | Số lượng
                Tổng số đoàn viên    | 10
                Đơn vị: Xa lạ        |
                Nội dung             | Số lượng
                Tổng số đoàn viên    | 20
                """)).containsExactly("A 2023-06 members=10", "UNIT_UNKNOWN A4: Xa lạ; ");
    }

    @Test
    void heading_repeated_on_the_next_page_goes_on() {
        assertThat(Desk.read("""
                Đơn vị: A            |
                Nội dung             | Số lượng
                Tổng số đoàn viên    | 10
                Trang 2              |
                Nội dung             | Số lượng
                Kết nạp mới          | 2
                """)).containsExactly("A 2023-06 joined=2 members=10");
    }

    @Test
    void period_stands_in_the_content_else_in_the_name_else_in_the_folder() {
        String form = """
                Đơn vị: A            |
                KY
                Nội dung             | Số lượng
                Tổng số đoàn viên    | 10
                """;
        assertThat(Desk.read(TextTable.of("2023-06/r.csv", form.replace("KY", "Kỳ báo cáo | @2023-05-01"))))
                .containsExactly("A 2023-05 members=10", "PERIOD_CONTRADICTION B2 A: 2023-05; 2023-06");
        assertThat(Desk.read(TextTable.of("2023-06/T5-2023.csv", form.replace("KY", ""))))
                .containsExactly(
                        "A 2023-05 members=10", "PERIOD_CONTRADICTION 2023-06/T5-2023.csv A: 2023-05; 2023-06");
        assertThat(Desk.read(TextTable.of("2023-06/r.csv", form.replace("KY", "Kỳ báo cáo: .........."))))
                .containsExactly("A 2023-06 members=10");
        assertThat(Desk.read(TextTable.of("2023-06/r.csv", form.replace("KY", "Kỳ báo cáo: tháng 6"))))
                .containsExactly("A 2023-06 members=10");
        assertThat(Desk.read(TextTable.of("2023-06/r.csv", form.replace("KY", "Kỳ báo cáo: tháng 7"))))
                .containsExactly("PERIOD_UNKNOWN A2: tháng 7");
        assertThat(Desk.read(TextTable.of("2023-06/r.csv", form.replace("KY", "Kỳ báo cáo: quý II năm 2023"))))
                .containsExactly("A 2023-06 members=10", "PERIOD_LONGER A2 A: quý II năm 2023; 2023-06");
        assertThat(Desk.read(TextTable.of("r.csv", form.replace("KY", "")))).containsExactly("PERIOD_UNKNOWN r.csv");
    }

    @Test
    void revision_and_day_of_receipt_are_stated_above() {
        assertThat(Desk.read("""
                Đơn vị: A            | Lần báo cáo: 2 | Ngày nhận: 03/07/2023
                Nội dung             | Số lượng
                Tổng số đoàn viên    | 10
                """)).containsExactly("A 2023-06 v2 members=10");
        assertThat(Desk.read("""
                Đơn vị: A            | Lần báo cáo: cuối
                Nội dung             | Số lượng
                Tổng số đoàn viên    | 10
                Kết nạp mới          | 10
                """)).containsExactly("REVISION_UNREADABLE B1: cuối");
    }

    @Test
    void hidden_rows_and_columns_are_read_and_mentioned() {
        assertThat(Desk.read("""
                Đơn vị: A            |
                Nội dung             | Số lượng
                ~Tổng số đoàn viên   | 10
                Kết nạp mới          | 1
                """)).containsExactly("A 2023-06 joined=1 members=10", "ROW_HIDDEN B3 A");
        assertThat(Desk.read("""
                 |~
                Đơn vị: A            |
                Nội dung             | Số lượng
                Tổng số đoàn viên    | 10
                Kết nạp mới          | 1
                """)).containsExactly("A 2023-06 joined=1 members=10", "ROW_HIDDEN B3 A");
    }
}
