package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.testing.TextTable;

/**
 * Headings over and beside a measure's name say of which time, of which part, in which unit its figures are, and whether they are
 * figures at all. Members stand, fees add up since the year began, joined happened in the month.
 */
final class QualifiedFiguresTest {
    private static List<String> below(String heading) {
        return Desk.read("""
                Đơn vị | '%s'      | <
                ^      | Đoàn viên | Kết nạp mới
                A      | 10        | 5
                """.formatted(heading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thực hiện",
                "Kết quả thực hiện",
                "Số liệu",
                "Trong tháng",
                "Trong tháng 6",
                "Tháng 6",
                "T6/2023",
                "Tháng này",
                "Kỳ này",
                "TH tháng 6 năm 2023",
                "Phát sinh trong tháng",
                "Tổng số",
                "Công tác phát triển đoàn viên",
                "Phong trào",
                "(1)",
                "June 2023",
                "This month"
            })
    void figures_of_the_month_are_taken_below(String heading) {
        assertThat(below(heading)).containsExactly("A 2023-06 joined=5 members=10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kế hoạch năm", "KH 2023", "Chỉ tiêu giao", "Cùng kỳ năm trước", "Cùng kỳ", "Tháng 5", "T5/2023",
                        "Tháng trước",
                "Tháng 6/2022", "Năm 2022", "Năm trước", "Đầu kỳ", "Quý I/2023", "9 tháng đầu năm", "Trong đó nữ", "Nữ",
                "Dưới 35 tuổi", "Tỷ lệ (%)", "So với cùng kỳ", "Tăng, giảm", "Lũy kế đến 31/12/2022", "Last month",
                        "Plan"
            })
    void another_figure_is_passed_over_and_the_missing_one_told(String heading) {
        assertThat(below(heading))
                .containsExactly("FIGURE_BESIDE_ONLY B3 A members: " + heading + " – Đoàn viên, " + heading
                        + " – Kết nạp mới; 2; Tổng số đoàn viên, Số đoàn viên kết nạp mới");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xưởng 1", "Khối văn phòng", "Ước thực hiện tháng 6", "Theo báo cáo của Sở", "Đợt 2"})
    void what_is_not_understood_is_refused_and_quoted(String heading) {
        assertThat(below(heading))
                .containsExactly(
                        "HEADING_UNCLEAR B3 A members: " + heading + " – Đoàn viên; 10",
                        "HEADING_UNCLEAR C3 A joined: " + heading + " – Kết nạp mới; 5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lũy kế từ đầu năm",
                "Lũy kế",
                "6 tháng đầu năm 2023",
                "Từ đầu năm đến nay",
                "Năm 2023",
                "Quý II",
                "Quý 2/2023",
                "Lũy kế đến tháng 6",
                "Đến 30/6/2023",
                "Year to date"
            })
    void longer_time_gives_what_stands_at_its_end_and_nothing_of_the_month(String heading) {
        assertThat(below(heading))
                .containsExactly(
                        "A 2023-06 joined=- members=10",
                        "FIGURE_LONGER_PERIOD C3 A joined: " + heading
                                + " – Kết nạp mới; 2023-06; Số đoàn viên kết nạp mới");
    }

    @Test
    void group_spreads_over_blank_cells_to_its_right() {
        assertThat(Desk.read("""
                Đơn vị | Kế hoạch    |            | Thực hiện   |
                       | Kết nạp mới | Kinh phí   | Kết nạp mới | Kinh phí
                A      | 100         | 900        | 5           | 700
                """))
                .contains("A 2023-06 fees=700 joined=5")
                .anyMatch(line -> line.startsWith("HEADINGS_PASSED_OVER B3: "));
    }

    @Test
    void group_may_stand_in_a_line_above_the_names() {
        assertThat(Desk.read("""
                BIỂU TỔNG HỢP |
                       |           | Tháng 5     | Tháng 6
                Đơn vị | Đoàn viên | Kết nạp mới | Kết nạp mới
                A      | 10        | 3           | 5
                """)).contains("A 2023-06 joined=5 members=10");
    }

    @Test
    void title_over_the_middle_of_a_table_is_no_group() {
        assertThat(Desk.read("""
                       | Tháng 5 năm 2023 |
                Đơn vị | Đoàn viên | Kết nạp mới
                A      | 10        | 3
                """))
                .containsExactly("A 2023-05 joined=3 members=10", "PERIOD_CONTRADICTION B1: 2023-05; 2023-06");
    }

    @Test
    void name_and_qualifier_may_share_a_line() {
        assertThat(Desk.read("""
                Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế từ đầu năm | Lũy kế kinh phí (đồng) | Đoàn viên tháng trước
                A      | 5                       | 60                            | 700                    | 9
                """))
                .containsExactly(
                        "A 2023-06 fees=700 joined=5 ~joined=60",
                        "FIGURE_BESIDE_ONLY E2 A members: Đoàn viên tháng trước; 1; Tổng số đoàn viên");
    }

    @Test
    void figure_since_the_year_began_is_asked_for_beside_an_empty_column() {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung | Trong tháng | Lũy kế
                Kinh phí | 20          |
                """)).contains("FIGURE_BESIDE_ONLY B3 A fees: Trong tháng; 1; Thu kinh phí công đoàn");
        assertThat(Desk.read(TextTable.of("2023-01/r.xlsx", """
                Đơn vị: A
                Nội dung | Trong tháng | Lũy kế
                Kinh phí | 20          |
                """))).containsExactly("A 2023-01 fees=20");
    }

    @Test
    void flow_knows_whether_words_said_that_it_is_of_the_month() {
        assertThat(ofMonth("Kết nạp mới")).isFalse();
        assertThat(ofMonth("Kết nạp mới tháng 6")).isTrue();
        assertThat(ofMonth("Kết nạp mới trong tháng")).isTrue();
        assertThat(ofMonth("Đoàn viên vào trong tháng"))
                .as("a name of the measure")
                .isTrue();
    }

    private static boolean ofMonth(String heading) {
        Entry entry = Desk.accept(TextTable.of("2023-06/r.xlsx", "Đơn vị | %s%nA | 5%n".formatted(heading)))
                .ledger()
                .own(new UnitCode("A"), YearMonth.of(2023, 6), new MeasureId("joined"));
        assertThat(entry).isInstanceOf(Entry.Given.class);
        return ((Entry.Given) entry).ofMonth();
    }

    @Test
    void running_total_of_a_flow_is_kept_beside_the_figure_of_the_month() {
        assertThat(Desk.read("""
                Đơn vị | Kết nạp mới | <       | Lũy kế đến tháng 5
                ^      | Trong tháng | Lũy kế | ^
                A      | 5           | 60     | 55
                B      |             | 40     |
                C      | 5           | -      |
                """))
                .as("a blank month is missing, and nothing is a number")
                .contains("A 2023-06 joined=5 ~joined=60", "B 2023-06 joined=- ~joined=40");
        assertThat(Desk.read(TextTable.of("2023-01/r.xlsx", """
                Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế
                A      | 5                       | 5
                """)))
                .as("the first month of the year")
                .containsExactly("A 2023-01 joined=5");
        assertThat(Desk.read("""
                Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế
                A      | 5                       | abc
                """)).contains("A 2023-06 joined=5 ~joined=-");
    }

    @Test
    void revision_of_the_month_leaves_no_older_running_total_beside_it() {
        String table = """
                Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế
                A      | 5                       | 60
                """;
        assertThat(Desk.read(
                        TextTable.of("2023-06/r.xlsx", table),
                        TextTable.of("2023-06/r lần 2.xlsx", "Đơn vị | Kết nạp mới\nA | 6\n")))
                .contains("A 2023-06 v2 joined=6");
    }

    @Test
    void part_of_the_month_is_no_more_than_the_year_so_far() {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung    | Trong tháng | Lũy kế
                Kinh phí    | 80          | 70
                Kết nạp mới | 3           | 2
                """))
                .contains(
                        "FIGURES_DISAGREE B3 A fees: C3; Trong tháng / Lũy kế; 80; 70",
                        "FIGURES_DISAGREE B4 A joined: C4; Trong tháng / Lũy kế; 3; 2");
    }

    @Test
    void rows_below_a_measure_say_of_when_or_of_whom() {
        assertThat(Desk.read("""
                Đơn vị: A
                TT | Nội dung           | Số lượng
                1  | Kết nạp mới        |
                   | - Trong tháng      | 5
                   | - Lũy kế từ đầu năm | 60
                2  | Đoàn viên          | 10
                   | Trong đó: nữ       | 4
                3  | Kinh phí           | 70
                """))
                .containsExactly(
                        "A 2023-06 fees=70 joined=5 members=10 ~joined=60",
                        "HEADINGS_PASSED_OVER C7: Số lượng – Trong đó: nữ; 1");
    }

    @Test
    void sections_of_a_form_say_of_when_the_rows_below_are() {
        assertThat(Desk.read("""
                Đơn vị: A
                TT | Nội dung              | Số lượng
                A  | KẾ HOẠCH NĂM          |
                1  | Kết nạp mới           | 100
                B  | THỰC HIỆN TRONG THÁNG |
                1  | Kết nạp mới           | 5
                C  | CÙNG KỲ NĂM TRƯỚC     |
                1  | Kết nạp mới           | 4
                """)).contains("A 2023-06 joined=5").hasSize(2);
    }

    @Test
    void part_left_blank_heads_nothing() {
        assertThat(Desk.read("""
                Đơn vị: A
                TT | Nội dung    | Số lượng
                1  | Đoàn viên   | 10
                   | Trong đó nữ |
                2  | Kết nạp mới | 5
                """)).containsExactly("A 2023-06 joined=5 members=10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trđ",
                "tr.đ",
                "tr. đồng",
                "triệu",
                "triệu đồng",
                "Triệu VNĐ",
                "nghìn đồng",
                "ngđ",
                "ngàn đ",
                "1.000 đ",
                "1000đ",
                "x1000",
                "tỷ",
                "tỷ đồng",
                "k",
                "USD",
                "$",
                "%",
                "người",
                "lượt",
                "hộp"
            })
    void amount_in_another_unit_is_refused(String unit) {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung | ĐVT  | Số lượng
                Kinh phí | '%s' | 75
                """.formatted(unit))).contains("FIGURE_OTHER_UNIT C3 A fees: 75; " + unit + "; đồng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"đồng", "đ", "Đồng", "₫", "VND", "VNĐ", "vnđ", "-", "(đồng)"})
    void amount_in_its_own_unit_is_read(String unit) {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung | ĐVT  | Số lượng
                Kinh phí | '%s' | 75
                """.formatted(unit))).containsExactly("A 2023-06 fees=75");
    }

    @ParameterizedTest
    @ValueSource(strings = {"đồng", "lượt người", "lượt", "nghìn người", "%", "suất"})
    void people_counted_in_anything_else_are_refused(String unit) {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung  | ĐVT  | Số lượng
                Đoàn viên | '%s' | 75
                """.formatted(unit))).contains("FIGURE_OTHER_UNIT C3 A members: 75; " + unit + "; người");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ĐVT: tr.đ|tr.đ",
                "Đơn vị tính triệu đồng|triệu đồng",
                "(triệu đồng)|triệu đồng",
                "Đơn vị: 1.000 đ|1.000 đ",
                "Số liệu tính bằng nghìn đồng|nghìn đồng",
                "BÁO CÁO TÀI CHÍNH (trđ)|trđ",
                "Đơn vị tính: người, triệu đồng|triệu đồng",
            })
    void unit_stated_above_counts_for_the_measures_it_can_mean(String line, String quoted) {
        assertThat(Desk.read("""
                Đơn vị báo cáo: A
                '%s'
                Nội dung  | Số lượng
                Kinh phí  | 75
                Đoàn viên | 10
                """.formatted(line)))
                .containsExactly(
                        "A 2023-06 fees=- members=10", "FIGURE_OTHER_UNIT B4 A fees: 75; " + quoted + "; đồng");
    }

    @Test
    void unit_in_a_heading_a_group_or_a_note_counts_as_in_its_own_column() {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung | Số lượng      | Ghi chú
                ^        | (nghìn đồng)  | ^
                Kinh phí | 75            |
                """)).anyMatch(line -> line.startsWith("FIGURE_OTHER_UNIT B4 A fees: 75; "));
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung | Số lượng | Ghi chú
                Kinh phí | 75       | triệu đồng
                """)).anyMatch(line -> line.startsWith("FIGURE_OTHER_UNIT B3 A fees: 75; "));
    }

    @Test
    void rows_that_another_column_tells_apart_are_no_copies() {
        assertThat(Desk.read("""
                Đơn vị | Kỳ      | Chỉ tiêu | Giới tính | Giá trị
                A      | 2023-06 | members  | Nam       | 6
                A      | 2023-06 | members  | Nữ        | 6
                B      | 2023-06 | members  | Tổng số   | 20
                B      | 2023-06 | members  | Nữ        | 20
                """))
                .containsExactly(
                        "B 2023-06 members=20", "FIGURE_BESIDE_ONLY E2 A members: Giá trị – Nam; 1; Tổng số đoàn viên");
        assertThat(Desk.read("""
                Đơn vị | Địa điểm | Đoàn viên
                A      | Hà Nội   | 6
                A      | Hà Nam   | 6
                B      | Hà Nội   | 20
                B      | Hà Nội   | 20
                """)).contains("B 2023-06 members=20", "FIGURE_TWICE C2 A members: C3; hà nam");
    }

    @Test
    void rows_of_two_sections_are_no_copies() {
        assertThat(Desk.read("""
                Đơn vị: A
                TT | Nội dung          | Số lượng
                I  | Ca 1              |
                1  | Tổng số đoàn viên | 6
                II | Ca 2              |
                1  | Tổng số đoàn viên | 6
                """)).contains("FIGURE_TWICE C4 A members: C6; ii ca 2");
    }

    @Test
    void forms_side_by_side_belong_each_to_its_own_unit() {
        assertThat(Desk.read("""
                Đơn vị báo cáo: A |           |          |  | Đơn vị báo cáo: B |           |
                TT                | Nội dung  | Số lượng |  | TT                | Nội dung  | Số lượng
                1                 | Đoàn viên |          |  | 1                 | Đoàn viên | 20
                2                 | Kinh phí  | 70       |  | 2                 | Kinh phí  |
                """)).containsExactly("A 2023-06 fees=70 members=-", "B 2023-06 fees=- members=20");
    }

    @Test
    void table_printed_in_two_halves_is_read_whole() {
        assertThat(Desk.read("""
                Tháng 6 năm 2023 |        |           |  |    |        |
                TT               | Đơn vị | Đoàn viên |  | TT | Đơn vị | Đoàn viên
                1                | A      | 10        |  | 2  | B      | 20
                """)).containsExactly("A 2023-06 members=10", "B 2023-06 members=20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SL", "Số người", "Thực hiện tháng 6", "Kết quả", "Số liệu tháng 6/2023", "Số lượng (người)"})
    void words_for_figures_in_a_form(String heading) {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung công việc | '%s'
                Đoàn viên          | 10
                """.formatted(heading))).containsExactly("A 2023-06 members=10");
    }

    @Test
    void chi_tieu_over_some_columns_means_what_was_assigned() {
        assertThat(Desk.read("""
                Đơn vị | Chỉ tiêu    | Thực hiện
                       | Kết nạp mới | Kết nạp mới
                A      | 100         |
                """)).contains("HEADING_UNCLEAR B3 A joined: Chỉ tiêu – Kết nạp mới; 100");
        assertThat(Desk.read("""
                Đơn vị | Chỉ tiêu    | <
                ^      | Kết nạp mới | Đoàn viên
                A      | 5           | 10
                """)).containsExactly("A 2023-06 joined=5 members=10");
    }

    @Test
    void second_line_of_a_heading_may_hold_signs_instead_of_words() {
        assertThat(Desk.read("""
                Đơn vị | Kết nạp mới |           |     |
                       | Kế hoạch    | Thực hiện | (%) | +/-
                A      | 12          | 9         | 75  | 3
                """)).contains("A 2023-06 joined=9").hasSize(2);
    }

    private static List<String> titled(String title) {
        return Desk.read("""
                Đơn vị báo cáo: A
                Kỳ báo cáo: tháng 6 năm 2023
                '%s'
                Nội dung  | Số lượng
                Đoàn viên | 10
                """.formatted(title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Kế hoạch năm 2023)",
                "BIỂU CHỈ TIÊU PHẤN ĐẤU NĂM 2023",
                "PHỤ LỤC: ĐĂNG KÝ CHỈ TIÊU NĂM 2023",
                "(Cùng kỳ năm 2022)",
                "Dự kiến thực hiện",
                "Số liệu nữ đoàn viên, lao động",
                "Số liệu có đến 31/5/2023",
                "(Tính đến ngày 31 tháng 5 năm 2023)",
                "KẾ HOẠCH CÔNG TÁC THÁNG 6 NĂM 2023"
            })
    void title_of_another_figure_counts_for_all_below(String title) {
        assertThat(titled(title))
                .containsExactly("FIGURE_BESIDE_ONLY B5 A members: " + title + "; 1; Tổng số đoàn viên");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BÁO CÁO KẾT QUẢ THÁNG 6 VÀ KẾ HOẠCH THÁNG 7 NĂM 2023",
                "Kết quả thực hiện chỉ tiêu kế hoạch năm 2023",
                "(Thực hiện Kế hoạch số 415/KH-CĐCT ngày 06/10/2021)",
                "Kế hoạch số 415/KH-CĐCT",
                "Kế hoạch 415",
                "(Ban hành kèm theo Công văn số 12/CĐ ngày 31/5/2023)",
                "BÁO CÁO CÔNG TÁC NỮ CÔNG",
                "CÔNG ĐOÀN CÔNG THƯƠNG VIỆT NAM"
            })
    void title_that_only_mentions_a_plan_or_a_day_changes_nothing(String title) {
        assertThat(titled(title)).containsExactly("A 2023-06 members=10");
    }

    @Test
    void name_of_a_sheet_counts_as_its_title() {
        assertThat(Desk.read(
                        TextTable.of("2023-06/r.xlsx", "Tháng 6", "Đơn vị | Đoàn viên\nA | 10\n"),
                        TextTable.of("2023-06/r.xlsx", "Kế hoạch 2023", "Đơn vị | Kết nạp mới\nA | 100\n")))
                .containsExactly(
                        "A 2023-06 members=10",
                        "FIGURE_BESIDE_ONLY B2 A joined: Kế hoạch 2023; 1; Số đoàn viên kết nạp mới");
    }

    @Test
    void title_between_two_tables_is_of_the_second_alone() {
        assertThat(Desk.read("""
                Đơn vị | Đoàn viên
                A      | 10
                Biểu 2. Số liệu cùng kỳ năm 2022 |
                Đơn vị | Kết nạp mới
                A      | 9
                """))
                .containsExactly(
                        "A 2023-06 members=10",
                        "FIGURE_BESIDE_ONLY B5 A joined: Biểu 2. Số liệu cùng kỳ năm 2022; 1; Số đoàn viên kết nạp mới");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "-\"-", "〃", "-", ",,", "nt"})
    void any_ditto_mark_repeats_the_unit_above(String mark) {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung    | ĐVT        | Số lượng
                Kết nạp mới | triệu đồng | 1
                Kinh phí    | '%s'       | 75
                """.formatted(mark))).contains("FIGURE_OTHER_UNIT C4 A fees: 75; triệu đồng; đồng");
    }

    @Test
    void word_in_a_column_of_no_known_kind_says_what_the_row_is() {
        assertThat(Desk.read("""
                Đơn vị | Loại số liệu | Đoàn viên
                A      | Kế hoạch     | 16
                B      | Thực hiện    | 20
                D      | Nam          | 30
                """))
                .containsExactly(
                        "B 2023-06 members=20",
                        "D 2023-06 members=30",
                        "FIGURE_BESIDE_ONLY C2 A members: Kế hoạch; 1; Tổng số đoàn viên");
    }

    @Test
    void what_happened_in_the_month_is_no_sum_since_the_year_began() {
        assertThat(Desk.read("""
                Đơn vị: A
                Nội dung    | Phát sinh trong tháng
                Kinh phí    | 20
                Kết nạp mới | 5
                """))
                .containsExactly(
                        "A 2023-06 fees=- joined=5",
                        "FIGURE_BESIDE_ONLY B3 A fees: Phát sinh trong tháng; 1; Thu kinh phí công đoàn");
    }

    @Test
    void column_right_of_a_measure_that_only_names_a_time_is_of_that_measure() {
        assertThat(Desk.read("""
                Đơn vị | Kết nạp mới | Lũy kế | Kinh phí | Lũy kế
                A      | 12          | 70     | 100      | 900
                """)).containsExactly("A 2023-06 fees=900 joined=12 ~joined=70");
    }

    @Test
    void rows_of_a_table_may_stand_below_a_section_of_another_time() {
        assertThat(Desk.read("""
                Đơn vị              | Đoàn viên
                Cùng kỳ năm trước   |
                A                   | 9
                Thực hiện           |
                B                   | 20
                """))
                .containsExactly(
                        "B 2023-06 members=20",
                        "FIGURE_BESIDE_ONLY B3 A members: Cùng kỳ năm trước; 1; Tổng số đoàn viên");
    }

    @Test
    void figures_without_any_heading_are_mentioned() {
        assertThat(Desk.read("""
                Đơn vị: A |           |
                Nội dung  | Số lượng  |
                Đoàn viên | 10        | 15
                """)).containsExactly("A 2023-06 members=10", "HEADINGS_PASSED_OVER C3: C; 1");
    }

    @ParameterizedTest
    @CsvSource({"Quý,'I'", "Quý,1", "Năm,2022"})
    void number_of_a_quarter_or_year_is_told_by_its_heading(String heading, String number) {
        assertThat(Desk.read("""
                Đơn vị | %s | Đoàn viên
                A      | %s | 10
                """.formatted(heading, number)))
                .containsExactly("FIGURE_BESIDE_ONLY C2 A members: %s %s; 1; Tổng số đoàn viên"
                        .formatted(heading, number.replace("'", "")));
    }

    @Test
    void day_in_a_column_of_its_own_dates_the_figure() {
        assertThat(Desk.read("""
                'Đơn vị: A'
                Nội dung    | Số lượng | Thời điểm
                Đoàn viên   | 10       | '31/5/2023'
                Kết nạp mới | 5        | 'Tháng 6'
                """)).contains("A 2023-06 joined=5").noneMatch(line -> line.contains("members=10"));
    }

    @Test
    void month_and_year_in_two_columns_are_one_month() {
        assertThat(Desk.read("""
                Đơn vị | Tháng | Năm  | Đoàn viên | Kết nạp mới
                A      | 6     | 2023 | 10        | 5
                """)).containsExactly("A 2023-06 joined=5 members=10");
    }

    @Test
    void month_reported_heads_figures_as_well_as_months() {
        assertThat(Desk.read("""
                'Đơn vị: A'
                Nội dung    | Tháng báo cáo
                Đoàn viên   | 1500
                Kết nạp mới | 5
                """)).containsExactly("A 2023-06 joined=5 members=1500");
        assertThat(Desk.read("""
                Đơn vị | Cùng kỳ năm trước |             | Tháng báo cáo |
                       | Đoàn viên         | Kết nạp mới | Đoàn viên     | Kết nạp mới
                A      | 1400              | 4           | 1500          | 5
                """)).contains("A 2023-06 joined=5 members=1500");
    }

    @Test
    void line_left_of_the_names_heads_the_rows_below() {
        assertThat(Desk.read("""
                TT | Đơn vị | Đoàn viên
                Kế hoạch năm 2023
                1  | A      | 1600
                """)).noneMatch(line -> line.startsWith("A 2023-06"));
    }

    @Test
    void column_that_only_the_group_heads_is_no_further_figure_beside_others() {
        assertThat(Desk.read("""
                Đơn vị | Kết nạp mới | <  | <
                ^      | KH          | TH |
                A      | 100         | 5  | 7
                """)).contains("A 2023-06 joined=5");
        assertThat(Desk.read("""
                Đơn vị | Đoàn viên | <           | <
                ^      |           | Trong đó nữ | Tỷ lệ
                A      | 10        | 4           | 40
                """)).contains("A 2023-06 members=10");
    }

    @Test
    void month_in_the_name_of_a_figure_of_the_year_is_the_months_alone() {
        assertThat(Desk.read("""
                Đơn vị | Kinh phí tháng 6 | Kết nạp mới tháng 6
                A      | 700              | 5
                """)).contains("A 2023-06 fees=- joined=5");
    }

    @Test
    void sectors_below_a_measure_without_a_figure_are_parts_of_it() {
        assertThat(Desk.read("""
                'Đơn vị: A'
                Nội dung             | Số lượng
                Đoàn viên            |
                '- Khu vực nhà nước' | 600
                '- Ngoài nhà nước'   | 900
                """)).noneMatch(line -> line.contains("members=600") || line.contains("members=900"));
    }

    @Test
    void rows_of_sections_and_parts_among_units_are_passed_over() {
        assertThat(Desk.read("""
                TT | Đơn vị             | Đoàn viên
                I  | Khối doanh nghiệp  | 30
                1  | A                  | 10
                   | '- Phân xưởng 1'   | 4
                """))
                .containsExactly(
                        "A 2023-06 members=10", "HEADINGS_PASSED_OVER A2: Khối doanh nghiệp, - Phân xưởng 1; 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đ/v tính: triệu đồng", "Đ.v.t: tr.đ", "Đvị tính: ngàn đồng", "ĐVT: trđ"})
    void unit_of_measurement_is_known_by_any_label(String line) {
        assertThat(Desk.read("""
                'Đơn vị: A'
                '%s'
                Nội dung | Số lượng
                Kinh phí | 120
                """.formatted(line))).noneMatch(each -> each.contains("fees=120"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6T", "Từ đầu nhiệm kỳ", "CK 2022", "KH cả năm", "Tr.đó nữ"})
    void group_over_a_name_is_no_number_before_it(String group) {
        assertThat(Desk.read("Đơn vị | " + group + "\n | Kết nạp mới\nA | 7").toString())
                .doesNotContain("joined=7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đoàn viên (+/-)", "Đoàn viên ±", "Đoàn viên ( + , - )"})
    void more_and_less_behind_a_name_make_it_a_difference(String heading) {
        assertThat(Desk.read("Đơn vị | " + heading + " | Kết nạp mới\nA | 7 | 3")
                        .toString())
                .doesNotContain("members=7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Công chức", "Viên chức", "CBCC"})
    void some_of_the_people_are_not_all(String group) {
        assertThat(Desk.read("Đơn vị | " + group + " | <\n | Đoàn viên | Kết nạp mới\nA | 7 | 3")
                        .toString())
                .doesNotContain("members=7");
    }

    @Test
    void kind_of_number_stands_in_a_column_of_a_long_table_too() {
        assertThat(Desk.read("""
                Đơn vị | Nội dung    | Loại số liệu | Số lượng
                A      | Đoàn viên   | Kế hoạch     | 60
                A      | Đoàn viên   | Thực hiện    | 50
                A      | Kết nạp mới | Cùng kỳ      | 4
                """))
                .containsExactly(
                        "A 2023-06 members=50",
                        "FIGURE_BESIDE_ONLY D4 A joined: Số lượng – Cùng kỳ; 1; Số đoàn viên kết nạp mới");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "số này là của tháng 5",
                "là số tháng trước",
                "đây là số kế hoạch",
                "đến hết quý I",
                "=> 60",
                "→ 60"
            })
    void note_says_in_a_few_words_more_of_what_the_figure_is(String note) {
        assertThat(Desk.read("Đơn vị: A |\nNội dung | Số lượng | Ghi chú\nĐoàn viên | 50 | " + note)
                        .toString())
                .doesNotContain("members=50");
    }

    @Test
    void running_total_may_name_the_month_with_which_it_begins() {
        assertThat(Desk.read("Đơn vị: A |\nNội dung | Cộng dồn từ 01/01\nKết nạp mới | 50")
                        .toString())
                .doesNotContain("joined=50");
    }

    @Test
    void name_without_marks_is_told_although_it_looks_like_a_comparison() {
        assertThat(Desk.read("Đơn vị: A |\nNội dung | Số lượng\nTong so doan vien | 50\nKết nạp mới | 5"))
                .anyMatch(line -> line.startsWith("MEASURE_UNKNOWN") && line.contains("Tổng số đoàn viên"));
        assertThat(Desk.read("Đơn vị | Tong so doan vien | Kết nạp mới\nA | 50 | 5"))
                .anyMatch(line -> line.startsWith("MEASURE_UNKNOWN") && line.contains("Tổng số đoàn viên"));
    }

    @Test
    void months_in_figures_alone_are_a_line_of_headings() {
        assertThat(Desk.read("Đơn vị: A |\nNội dung | Số lượng | <\n | 05/2023 | 06/2023\nĐoàn viên | 40 | 50"))
                .contains("A 2023-06 members=50");
    }
}
