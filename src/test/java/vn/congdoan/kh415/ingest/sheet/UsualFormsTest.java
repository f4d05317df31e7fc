package vn.congdoan.kh415.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.testing.TextTable;

/** What offices write around right figures, and any clerk understands. */
final class UsualFormsTest {
    private static List<String> read(String rows) {
        return Desk.read(TextTable.of("2023-06/r.xlsx", rows));
    }

    private static List<String> below(String... lines) {
        return read(String.join(" |\n", lines) + " |\nBáo cáo tháng 6 năm 2023 |\n"
                + "STT | Nội dung | ĐVT | Số lượng\n1 | Đoàn viên | người | 50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đơn vị tính: người",
                "Đơn vị tính : Người",
                "Đơn vị tính: người; đồng",
                "Đơn vị nhận báo cáo: Công đoàn Công Thương",
                "Đơn vị chủ quản: Công đoàn Công Thương",
                "Đơn vị quản lý: X"
            })
    void lines_that_begin_as_names_of_units_do_name_no_sender(String line) {
        assertThat(below("A", line)).containsExactly("A 2023-06 members=50");
    }

    /** Below a unit that is known, what begins as a name and is none is a misspelt sender, with a colon in its line or without. */
    @ParameterizedTest
    @ValueSource(strings = {"Công đoàn cơ sở Công ty Lạ: báo cáo tháng", "Công đoàn cơ sở Công ty Lạ"})
    void name_that_nobody_knows_is_not_passed_over(String line) {
        assertThat(below("Công đoàn Tổng công ty Một", line))
                .singleElement()
                .asString()
                .startsWith("UNIT_UNKNOWN")
                .contains("Công ty Lạ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đơn vị gửi: A", "Đơn vị gửi báo cáo: A", "Đơn vị lập: A"})
    void sender_is_labelled_in_several_ways(String line) {
        assertThat(below(line)).containsExactly("A 2023-06 members=50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chăm lo Tết, đời sống đoàn viên",
                "Công tác xã hội, từ thiện",
                "Quan hệ lao động, thương lượng tập thể",
                "Tham gia quản lý, xây dựng chính sách pháp luật",
                "Phối hợp với chuyên môn",
                "1. Công tác tổ chức",
                "Công tác phát triển đoàn viên, thành lập CĐCS"
            })
    void sections_and_groups_of_the_unions_work_leave_figures_what_they_are(String topic) {
        assertThat(read("Đơn vị: A |\nSTT | Nội dung | Số lượng\nI | " + topic + " |\n1 | Số đoàn viên | 50"))
                .as("section")
                .containsExactly("A 2023-06 members=50");
        assertThat(read("Đơn vị | " + topic + " | <\n | Đoàn viên | Kết nạp mới\nA | 50 | 3"))
                .as("group")
                .containsExactly("A 2023-06 joined=3 members=50");
    }

    /** A short name may count some of those of whom a section speaks; the plan's own does not. */
    @ParameterizedTest
    @ValueSource(strings = {"Tổng số đoàn viên", "Số đoàn viên kết nạp mới", "Đã tổ chức đối thoại"})
    void full_name_does_not_depend_on_its_section(String name) {
        assertThat(read("Đơn vị: A |\nSTT | Nội dung | Số lượng\nI | Nhiệm vụ phát sinh bất chợt |\n1 | " + name
                        + " | 1"))
                .singleElement()
                .asString()
                .endsWith("=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tại Công ty", "Công ty", "Đảng ủy Công ty", "Cty"})
    void company_is_no_billion(String note) {
        assertThat(read("Đơn vị: A |\nSTT | Nội dung | Số lượng | Ghi chú\n1 | Đoàn viên | 50 | " + note))
                .containsExactly("A 2023-06 members=50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TS | Nữ", "TS | Trong đó nữ"})
    void total_is_written_short(String headings) {
        assertThat(read("Đơn vị: A |\nSTT | Nội dung | " + headings + "\n1 | Đoàn viên | 50 | 20"))
                .contains("A 2023-06 members=50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đoàn viên hiện có", "Đoàn viên (có danh sách kèm theo)"})
    void names_may_have_words_behind_them_that_change_nothing(String name) {
        assertThat(read("Đơn vị: A |\nSTT | Nội dung | Số lượng\n1 | " + name + " | 50"))
                .containsExactly("A 2023-06 members=50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kết nạp mới trong tháng 6", "Kết nạp mới tháng 6", "Kết nạp mới trong tháng 6/2023"})
    void month_may_stand_behind_a_name_without_its_year(String name) {
        assertThat(read("Đơn vị: A |\nBáo cáo tháng 6 năm 2023 |\nSTT | Nội dung | Số lượng\n1 | " + name + " | 5"))
                .containsExactly("A 2023-06 joined=5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cộng", "Tổng", "Tổng cộng"})
    void column_of_the_month_stands_among_others_and_their_sum(String total) {
        assertThat(read("Đơn vị: A |\nSTT | Nội dung | T4 | T5 | T6 | " + total
                        + "\n1 | Kết nạp mới | 1 | 2 | 6 | 9\n2 | Đoàn viên | 48 | 49 | 50 | 50"))
                .contains("A 2023-06 joined=6 members=50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cổ phần", "TNHH MTV"})
    void legal_form_of_a_company_is_no_sector(String form) {
        assertThat(read("Đơn vị | Loại hình | Đoàn viên\nA | " + form + " | 50"))
                .containsExactly("A 2023-06 members=50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Có | Không", "Đã công khai | Chưa công khai", "Đã thực hiện | Chưa thực hiện", "Có | Chưa"})
    void answers_are_marked_in_one_of_two_columns(String answers) {
        assertThat(read("Đơn vị | Đoàn viên | Công khai tài chính | <\n | | " + answers
                        + "\nB | 50 | x | \nC | 60 | | x"))
                .as("table")
                .containsExactly("B 2023-06 members=50 open=1", "C 2023-06 members=60 open=0");
        assertThat(read("Đơn vị: B |\nNội dung | " + answers + "\nCông khai tài chính | | x"))
                .as("form")
                .containsExactly("B 2023-06 open=0");
    }

    @Test
    void numbers_below_the_headings_of_answers_are_those_of_the_first() {
        assertThat(read("Đơn vị: A |\nNội dung | Đã thực hiện | Chưa thực hiện\nĐoàn viên | 50 | 3"))
                .contains("A 2023-06 members=50");
        assertThat(String.join("\n", read("Đơn vị: A |\nNội dung | Có | Không\nĐoàn viên | 50 | 3")))
                .doesNotContain("members=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TT | Nội dung | A | B | Cộng\n1 | Đoàn viên | 50 | 60 | 110",
                "TT | Nội dung | ĐVT | CĐCS Công ty A | Công đoàn cơ sở Công ty May Sông Thao\n1 | Đoàn viên | người | 50 | 60",
                "TT | Nội dung | A | < | B | <\n | | KH | TH | KH | TH\n1 | Đoàn viên | 55 | 50 | 66 | 60"
            })
    void units_stand_side_by_side_over_columns(String form) {
        String text = form.replace("CĐCS Công ty A", "A").replace("Công đoàn cơ sở Công ty May Sông Thao", "B");
        assertThat(read("Báo cáo tháng 6 năm 2023 |\n" + text))
                .contains("A 2023-06 members=50", "B 2023-06 members=60");
    }

    @Test
    void column_of_somebody_unknown_is_nobodys() {
        assertThat(
                        read(
                                "Báo cáo tháng 6 năm 2023 |\nTT | Nội dung | A | CĐCS Công ty Lạ | Cộng\n1 | Đoàn viên | 50 | 60 | 110"))
                .containsExactly("A 2023-06 members=50", "UNIT_UNKNOWN D2: CĐCS Công ty Lạ; ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đoàn viên | Kết nạp mới\n50 | 5",
                "TT | Đoàn viên | Kết nạp mới | Ghi chú\n1 | 50 | 5 |",
                "Chỉ tiêu | Đoàn viên | Kết nạp mới\nKế hoạch | 60 | 9\nThực hiện | 50 | 5",
                "Kết nạp mới | Đoàn viên\n5 | 50",
                "Kết nạp mới | Đoàn viên\n1 | 2\n5 | 50",
                "TT | Kết nạp mới | Đoàn viên\n(1) | (2) | (3)\n | 5 | 50"
            })
    void row_of_figures_below_names_of_measures_is_the_senders(String table) {
        assertThat(read("Đơn vị: A |\nBáo cáo tháng 6 năm 2023 |\n" + table)).contains("A 2023-06 joined=5 members=50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đoàn viên | Kết nạp mới\n50 | 5\n45 | 4",
                "Kết nạp mới | Đoàn viên\n5 | 50\nTrong đó nữ | 20",
                "Kết nạp mới | Đoàn viên\n105 | 150\nTrong đó nữ | 20",
                "Kế hoạch | Thực hiện\nĐoàn viên | Kết nạp mới\n50 | 5",
                "TT | Họ và tên | Đoàn viên | Kết nạp mới\n1 | Trần Bình | 1 | 1",
                "Nội dung | Đoàn viên | Kết nạp mới\nPhân xưởng 1 | 50 | 5",
                "Doanh nghiệp | Đoàn viên | Kết nạp mới\nCông ty TNHH Lạ | 50 | 5"
            })
    void rows_of_figures_that_nothing_tells_apart_are_refused(String table) {
        assertThat(String.join("\n", read("Đơn vị: A |\nBáo cáo tháng 6 năm 2023 |\n" + table)))
                .doesNotContain("members=", "joined=");
    }
}
