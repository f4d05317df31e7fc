package vn.congdoan.kh415.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.testing.TextTable;

/** What a line between the rows says of those below it: another time, a part, a unit of measurement. */
final class SectionsTest {
    private static List<String> read(String rows) {
        return Desk.read(TextTable.of("2023-06/r.xlsx", """
                Đơn vị: A |
                Báo cáo tháng 6 năm 2023 |
                STT | Nội dung | ĐVT | Số lượng
                """ + rows));
    }

    private static String all(List<String> read) {
        return String.join("\n", read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Phát triển Đảng", "Công tác Đảng", "Hội Cựu chiến binh", "Gia đình, con em CNVCLĐ", "BHXH, BHYT"
            })
    void label_that_says_of_nobody_counts_those_of_whom_its_section_speaks(String section) {
        String rows = "I | Kết quả |\n 1 | Đoàn viên | người | 50\nII | " + section + " |\n1 | ";
        assertThat(all(read(rows + "Kết nạp mới | người | 9")))
                .startsWith("A 2023-06 members=50\n")
                .contains(section)
                .doesNotContain("joined=");
        assertThat(all(read(rows + "Số đoàn viên kết nạp mới | người | 9")))
                .startsWith("A 2023-06 joined=9 members=50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công đoàn Tổng công ty Một",
                "Toàn Tổng công ty",
                "Số liệu toàn ngành",
                "Các đơn vị trực thuộc",
                "CĐCS thành viên số 1",
                "Công ty con"
            })
    void section_of_other_bodies_is_none_of_the_senders(String section) {
        assertThat(all(read(
                        "I | " + section + " |\n1 | Đoàn viên | người | 5000\nII | A |\n2 | Kết nạp mới | người | 9")))
                .startsWith("A 2023-06 joined=9\n")
                .contains("HEADING_UNCLEAR", section)
                .doesNotContain("members=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lao động nữ", "Thân nhân đoàn viên", "Đoàn viên nghỉ hưu", "Con CNVCLĐ"})
    void row_that_is_no_measures_has_parts_with_a_figure_as_without(String above) {
        for (String figure : List.of("99", "")) {
            assertThat(all(read("1 | Đoàn viên | người | 50\n2 | " + above + " | người | " + figure
                            + "\n | - Kết nạp mới | người | 9")))
                    .as(figure)
                    .contains("members=50")
                    .doesNotContain("joined=9");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công tác trọng tâm tháng tới",
                "Cuối kỳ trước",
                "Số liệu điều chỉnh kỳ trước",
                "Số liệu đã báo cáo lần trước",
                "Lũy kế nhiệm kỳ",
                "Ví dụ"
            })
    void section_of_another_time_is_known_by_some_of_its_words(String section) {
        assertThat(all(read("I | Kết quả |\n 1 | Đoàn viên | người | 50\nII | " + section
                        + " |\n1 | Kết nạp mới | người | 9")))
                .startsWith("A 2023-06 members=50\n")
                .doesNotContain("joined=");
    }

    /** "triệu đồng" and below it nothing: the second is no more in đồng than the first. */
    @Test
    void row_without_a_unit_of_measurement_goes_on_in_that_of_the_last() {
        assertThat(Desk.read(TextTable.of("2023-06/r.xlsx", """
                        Đơn vị | Nội dung | ĐVT | Số lượng
                        A | Kinh phí | triệu đồng | 180
                        A | Đoàn viên | | 50
                        B | Kinh phí | | 135
                        C | Kinh phí | đồng | 120000
                        D | Kinh phí | | 150000
                        """)))
                .contains("A 2023-06 fees=- members=50", "C 2023-06 fees=120000", "D 2023-06 fees=150000")
                .noneMatch(line -> line.contains("=135"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Công tác xây dựng Đảng, xây dựng tổ chức công đoàn", "Chăm lo Tết", "Phát triển đoàn viên"})
    void other_sections_leave_it_to_the_union(String section) {
        assertThat(read("I | Kết quả |\n 1 | Đoàn viên | người | 50\nII | " + section
                        + " |\n1 | Kết nạp mới | người | 9"))
                .containsExactly("A 2023-06 joined=9 members=50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ước thực hiện tháng 7",
                "Ước thực hiện",
                "Kết quả ước thực hiện",
                "Công việc trọng tâm tháng 7/2023",
                "Một số nội dung triển khai trong tháng 7",
                "Lịch công tác quý III",
                "Tồn tại tháng 5"
            })
    void months_and_estimates_in_words_nobody_understands_are_those_of_the_rows_below(String section) {
        assertThat(all(read("I | Kết quả |\n 1 | Đoàn viên | người | 50\nII | " + section
                        + " |\n1 | Kết nạp mới | người | 9")))
                .startsWith("A 2023-06 members=50\n")
                .contains(section)
                .doesNotContain("joined=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thỏa ước lao động tập thể",
                "Quy ước văn hóa",
                "Thực hiện Chỉ thị ngày 02 tháng 3 năm 2023",
                "Kỷ niệm ngày thành lập 28 tháng 7",
                "Đại hội nhiệm kỳ 2023-2028",
                "Hoạt động Tháng Công nhân năm 2023",
                "Hội nghị tháng 6"
            })
    void other_words_leave_figures_what_they_are(String section) {
        assertThat(read("I | Kết quả |\n 1 | Đoàn viên | người | 50\nII | " + section
                        + " |\n1 | Kết nạp mới | người | 9"))
                .containsExactly("A 2023-06 joined=9 members=50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kế hoạch năm 2023", "Năm 2022", "Cùng kỳ năm trước", "Dự kiến tháng 7", "Tháng 5", "Nữ"})
    void numbers_tell_what_stands_below_a_line_that_is_no_section(String line) {
        for (String below : List.of("2.1 | Kết nạp mới", "- | Kết nạp mới", " | - Kết nạp mới", "a) | Kết nạp mới")) {
            assertThat(all(read("1 | Đoàn viên | người | 50\n2 | " + line + " |\n" + below + " | người | 9")))
                    .as(below)
                    .startsWith("A 2023-06 members=50\n")
                    .doesNotContain("joined=");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 | Tỷ lệ kết nạp mới | %", "2 | Tỷ lệ kết nạp mới (%) |", "2 | Mức đạt | %"})
    void rate_left_blank_stands_over_what_it_is_made_of(String rate) {
        assertThat(read("1 | Đoàn viên | người | 50\n" + rate + " |\n - | Số đoàn viên kết nạp mới | người | 9"))
                .containsExactly("A 2023-06 joined=9 members=50");
    }

    @Test
    void next_number_stands_below_no_line_any_more() {
        assertThat(all(read("1 | Kế hoạch năm 2023 |\n 1.1 | Đoàn viên | người | 60\n2 | Kết nạp mới | người | 9")))
                .contains("joined=9")
                .doesNotContain("members=");
    }

    /** Text files have no merged cells: the line stands in the first column. */
    @ParameterizedTest
    @ValueSource(strings = {"II. Kế hoạch năm 2023", "KẾ HOẠCH THÁNG 7", "Cùng kỳ năm trước", "Số liệu tháng 5"})
    void line_in_the_column_of_numbers_heads_the_rows_below(String line) {
        assertThat(all(read("1 | Đoàn viên | người | 50\n" + line + " |\n1 | Kết nạp mới | người | 9")))
                .startsWith("A 2023-06 members=50\n")
                .doesNotContain("joined=");
        assertThat(read(line + " |\n1 | Kết nạp mới | người | 9\nIII. Kết quả |\n1 | Đoàn viên | người | 50"))
                .contains("A 2023-06 members=50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "II | Công tác tài chính (triệu đồng) |                ! triệu đồng",
                "II | Công tác tài chính, ĐVT: 1.000 đồng |            ! 1.000 đồng",
                "II | Công tác tài chính | triệu đồng                  ! triệu đồng",
                "2 | Công tác tài chính (nghìn đồng) |                 ! nghìn đồng",
                "ĐVT: triệu đồng |                                     ! triệu đồng",
                "II. Tài chính (trđ) |                                 ! trđ",
                "II | Tài chính | | | (USD)                            ! usd"
            })
    void unit_of_measurement_in_a_section_is_that_of_the_rows_below(String section, String unit) {
        assertThat(all(read(
                        "1 | Đoàn viên | người | 50\n" + section + "\n - | Kinh phí | | 750\n- | Kết nạp mới | | 9")))
                .startsWith("A 2023-06 fees=- joined=9 members=50\n")
                .contains("FIGURE_OTHER_UNIT")
                .containsIgnoringCase(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tổng số tiền", "Tổng số lượt", "Số lượng (lượt)"})
    void line_that_says_what_is_counted_says_so_of_the_rows_below(String line) {
        assertThat(all(read("I | Kết quả |\n 1 | Đoàn viên | | 50\nII | " + line + " |\n1 | Kết nạp mới | | 9")))
                .startsWith("A 2023-06 joined=- members=50\n")
                .contains("FIGURE_OTHER_UNIT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "II | Tài chính (đồng) |",
                "II | Tài chính (triệu đồng) |\nIII | Tài chính (đồng) |",
                "II | Tài chính (Phụ lục 2) |",
                "1 | Số người (nghìn người) | | "
            })
    void own_unit_or_one_of_other_rows_is_no_matter(String section) {
        assertThat(read(section + "\n 1 | Kinh phí | | 750")).contains("A 2023-06 fees=750");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Nội dung | Số tiền (triệu đồng) ! Kinh phí | 750",
                "Nội dung | ĐVT | Số tiền (triệu đồng) ! Kinh phí | đồng | 750",
                "Đơn vị | ĐVT | Kinh phí ! A | triệu đồng | 750",
                "Đơn vị | Kinh phí ! Khối doanh nghiệp (triệu đồng) | ~A | 750",
                "Đơn vị | Kinh phí ! ĐVT: triệu đồng | ~A | 750",
                "Nội dung | Số lượng ! Kinh phí | 750~* ĐVT: triệu đồng |",
                "Đơn vị | Kinh phí ! A | 750~Đơn vị tính: triệu đồng |",
                "Nội dung | Số lượng ! Kinh phí | 750~ĐVT: 000 đồng |",
                "Nội dung | Số lượng ! Kinh phí | 750~ĐVT: đôla |"
            })
    void unit_of_measurement_counts_wherever_it_is_stated(String headings, String rows) {
        String text = "Đơn vị: A |\n" + headings + "\n" + rows.replace("~", "\n");
        assertThat(all(Desk.read(TextTable.of("2023-06/r.xlsx", text))))
                .contains("FIGURE_OTHER_UNIT")
                .doesNotContain("fees=7");
    }

    @Test
    void unit_of_measurement_in_the_name_of_a_sheet_counts() {
        String form = "Đơn vị: A |\nNội dung | Số lượng\nKinh phí | 750\nĐoàn viên | 50";
        assertThat(all(Desk.read(TextTable.of("2023-06/r.xlsx", "Thu (triệu đồng)", form))))
                .startsWith("A 2023-06 fees=- members=50\n")
                .contains("FIGURE_OTHER_UNIT");
        assertThat(Desk.read(TextTable.of("2023-06/r.xlsx", "Biểu 2 (CĐCS)", form)))
                .containsExactly("A 2023-06 fees=750 members=50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công ty TNHH Bình Minh",
                "CĐCS Công ty Lạ",
                "Trường Cao đẳng Lạ",
                "Bệnh viện Dệt May",
                "Công đoàn Tập đoàn Lạ",
                "DN Hoàng Long"
            })
    void body_that_nobody_knows_is_not_the_sender(String body) {
        String rows = "\n1 | Đoàn viên | người | 45\n2 | Kết nạp mới | người | 4";
        assertThat(all(read("II | " + body + " | |" + rows)))
                .contains("HEADING_UNCLEAR", body)
                .doesNotContain("=45");
        assertThat(all(read(" | " + body + " | |" + rows))).doesNotContain("=45");
        assertThat(all(Desk.read(TextTable.of(
                        "2023-06/r.xlsx",
                        "A |\nBáo cáo tháng 6 năm 2023 |\n" + body + " |\nTT | Nội dung | ĐVT | Số lượng" + rows))))
                .doesNotContain("=45");
        assertThat(read("I | A | |\n1 | Đoàn viên | người | 50\nII | " + body + " | |\n1 | Đoàn viên | người | 45"))
                .contains("A 2023-06 members=50");
        assertThat(read("II | " + body + " | |\n1 | Đoàn viên | người | 45\nIII | A | |\n2 | Kết nạp mới | người | 4"))
                .contains("A 2023-06 joined=4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Công ty", "Công đoàn Công ty", "Công đoàn cơ sở vững mạnh", "Công ty May Sông Thao"})
    void section_that_names_no_other_body_leaves_figures_the_senders(String section) {
        assertThat(Desk.read(TextTable.of("2023-06/r.xlsx", """
                        Đơn vị: B |
                        Báo cáo tháng 6 năm 2023 |
                        STT | Nội dung | ĐVT | Số lượng
                        I | %s |
                        1 | Đoàn viên | người | 50
                        """.formatted(section))))
                .containsExactly("B 2023-06 members=50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "II. Phương hướng tháng 7",
                "B. Chỉ tiêu đăng ký năm 2023",
                "Phần II: Lao động nữ",
                "Bảng 2: Kết quả tháng 5",
                "2. Ước thực hiện tháng 7/2023",
                "II. Nhà máy 2",
                "II. Công ty con",
                "II. Công ty TNHH Bình Minh",
                "II. Ví dụ",
                "II. Số liệu năm 2022"
            })
    void line_above_a_table_says_what_a_section_does(String line) {
        String table = " |\nTT | Nội dung | ĐVT | Số lượng\n1 | Đoàn viên | người | ";
        String head = "Đơn vị: A |\nBáo cáo tháng 6 năm 2023 |\n";
        assertThat(all(Desk.read(TextTable.of("2023-06/r.xlsx", head + line + table + 45))))
                .as("alone")
                .doesNotContain("=45");
        assertThat(all(Desk.read(TextTable.of(
                        "2023-06/r.xlsx", head + "I. Kết quả tháng 6" + table + 50 + "\n" + line + table + 45))))
                .as("second")
                .contains("A 2023-06 members=50");
        assertThat(all(read(
                        " | Kết quả | |\n1 | Đoàn viên | người | 50\n | " + line + " | |\n2 | Đoàn viên | người | 45")))
                .as("section")
                .contains("A 2023-06 members=50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. Kết quả công tác tháng 6", "I. Số liệu chung", "3. Người lập: Nguyễn Văn An", "B: May"})
    void line_above_a_table_may_say_nothing_of_it(String line) {
        assertThat(Desk.read(TextTable.of("2023-06/r.xlsx", """
                        Đơn vị: B |
                        Báo cáo tháng 6 năm 2023 |
                        %s |
                        STT | Nội dung | ĐVT | Số lượng
                        1 | Đoàn viên | người | 50
                        2 | Kết nạp mới | người | 5
                        """.formatted(line))))
                .containsExactly("B 2023-06 joined=5 members=50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mẫu", "Ví dụ", "Hướng dẫn", "Nhà máy 2", "Chi nhánh Hà Nội"})
    void sheet_of_a_model_or_a_part_is_no_return_of_the_unit(String sheet) {
        String form = "Đơn vị: A |\nTT | Nội dung | ĐVT | Số lượng\n1 | Đoàn viên | người | ";
        assertThat(all(Desk.read(TextTable.of("2023-06/r.xlsx", sheet, form + 45))))
                .contains("FIGURE_BESIDE_ONLY")
                .doesNotContain("=45");
        assertThat(Desk.read(
                        TextTable.of("2023-06/r.xlsx", "Báo cáo", form + 50),
                        TextTable.of("2023-06/r.xlsx", sheet, form + 45)))
                .contains("A 2023-06 members=50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mẫu 1", "Biểu mẫu", "Văn phòng CĐ", "CĐCS", "Phụ lục 1"})
    void sheet_may_be_named_after_its_form(String sheet) {
        assertThat(Desk.read(TextTable.of(
                        "2023-06/r.xlsx",
                        sheet,
                        "Đơn vị: A |\nTT | Nội dung | ĐVT | Số lượng\n1 | Đoàn viên | người | 50")))
                .containsExactly("A 2023-06 members=50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Báo cáo của: Chi nhánh Hải Phòng",
                "Bộ phận: Phân xưởng 2",
                "Công ty con: Công ty TNHH Bình Minh",
                "BÁO CÁO ĐOÀN VIÊN NỮ THÁNG 6 NĂM 2023",
                "Lao động hợp đồng thời vụ"
            })
    void line_above_says_of_whom_the_form_is(String line) {
        assertThat(all(Desk.read(TextTable.of("2023-06/r.xlsx", """
                        Đơn vị: A |
                        Báo cáo tháng 6 năm 2023 |
                        %s |
                        STT | Nội dung | ĐVT | Số lượng
                        1 | Tổng số đoàn viên | người | 45
                        """.formatted(line)))))
                .doesNotContain("=45");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I. Doanh nghiệp", "I. Tổ chức", "Kết quả", "Trong đó:", "Hoạt động tháng 6"})
    void line_of_a_topic_leaves_figures_what_they_are(String line) {
        assertThat(read(" | " + line + " | |\n1 | Tổng số đoàn viên | người | 50"))
                .containsExactly("A 2023-06 members=50");
    }

    @Test
    void lines_without_numbers_head_rows_by_the_time_they_name() {
        assertThat(
                        read(
                                "I | Đoàn viên | |\n | Kế hoạch năm 2023 | |\n1 | Đoàn viên | người | 60\n | Thực hiện | |\n2 | Đoàn viên | người | 50"))
                .contains("A 2023-06 members=50");
        assertThat(
                        read(
                                "1 | Đoàn viên | người | 50\n2 | Kế hoạch kết nạp tháng 7 | người |\n3 | Kết nạp mới | người | 5"))
                .contains("A 2023-06 joined=5 members=50");
    }

    @Test
    void labels_above_may_be_numbered() {
        assertThat(Desk.read(TextTable.of("2023-06/r.xlsx", """
                        1. Tên đơn vị: A |
                        2. Kỳ báo cáo: tháng 6/2023 |
                        3. Người báo cáo: Trần Bình |
                        STT | Chỉ tiêu báo cáo | ĐVT | Số lượng
                        1 | Đoàn viên | người | 50
                        """))).containsExactly("A 2023-06 members=50");
    }

    /** Whatever else it says, and however its number is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9 tháng",
                "5/2023",
                "Tháng trước liền kề",
                "Kết quả của tháng liền trước",
                "CK năm trước",
                "Lũy kế từ đầu nhiệm kỳ",
                "Cả nhiệm kỳ",
                "KH năm"
            })
    void section_of_another_time_is_not_the_months(String section) {
        assertThat(all(read("I | " + section + " |\n1 | Đoàn viên | người | 50\n2 | Kết nạp mới | người | 9")))
                .doesNotContain("members=5", "joined=9")
                .contains("FIGURE_BESIDE_ONLY");
    }

    @Test
    void section_of_several_months_is_their_sum() {
        assertThat(all(read("I | 6 tháng |\n1 | Kết nạp mới | người | 9"))).doesNotContain("joined=9");
    }

    @Test
    void section_of_several_sectors_is_not_the_whole() {
        assertThat(all(read("I | Khu vực sản xuất |\n1 | Đoàn viên | người | 50")))
                .doesNotContain("members=50");
    }
}
