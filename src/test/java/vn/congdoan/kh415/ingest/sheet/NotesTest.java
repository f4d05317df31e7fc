package vn.congdoan.kh415.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.ingest.Desk;

/** Sentences and footnotes around a table say of its figures what its headings leave out. */
final class NotesTest {
    private static List<String> noted(String above, String below) {
        return Desk.read("""
                'Đơn vị: A'
                '%s'
                Nội dung    | Số lượng
                Đoàn viên   | 10
                Kết nạp mới | 5
                '%s'
                """.formatted(above, below));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ghi chú: lấy số tháng 5",
                "Đơn vị chưa có số tháng 6, tạm lấy số tháng 5",
                "(Số liệu trên là số liệu của tháng 5/2023)",
                "Lưu ý: Số liệu tính đến 31/5/2023",
                "Ghi chú: Số liệu trên là kế hoạch năm 2023",
                "Ghi chú: Số liệu trong biểu là của nữ"
            })
    void note_of_another_figure_is_of_all_figures_around_it(String note) {
        assertThat(noted("", note))
                .containsExactly("FIGURE_BESIDE_ONLY B4 A members: Số lượng – " + note
                        + "; 2; Tổng số đoàn viên, Số đoàn viên kết nạp mới");
        assertThat(noted(note, "")).noneMatch(line -> line.startsWith("A 2023-06 joined=5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ghi chú: Có danh sách kèm theo",
                "Ghi chú: đoàn viên giảm 5 người so với tháng 5 do nghỉ hưu",
                "Ghi chú: Số liệu tính đến ngày 30/6/2023",
                "Ghi chú: Không",
                "Số liệu tăng so với tháng trước",
                "Mọi thắc mắc xin liên hệ trước ngày 05/7/2023",
                "Nơi nhận: CĐCT Việt Nam; lưu VP"
            })
    void note_that_leaves_the_figures_what_they_are_is_passed_by(String note) {
        assertThat(noted("", note)).containsExactly("A 2023-06 joined=5 members=10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SỐ LIỆU KẾ HOẠCH 415 - GIẤY LAM KHÊ", "Số liệu thực hiện Kế hoạch số 12/KH-LĐLĐ"})
    void document_in_a_line_of_figures_is_no_plan_of_them(String line) {
        assertThat(noted(line, line)).containsExactly("A 2023-06 joined=5 members=10");
    }

    @Test
    void note_on_what_figures_lack_is_quoted_where_they_are_refused() {
        assertThat(noted("", "Ghi chú: Số liệu chưa bao gồm Chi nhánh Hà Nội"))
                .containsExactly(
                        "HEADING_UNCLEAR B4 A members: Số lượng – Ghi chú: Số liệu chưa bao gồm Chi nhánh Hà Nội; 10");
    }

    @Test
    void note_that_names_a_measure_is_of_it_alone() {
        assertThat(noted("", "Ghi chú: Đoàn viên lấy theo số liệu tháng 5"))
                .contains("A 2023-06 joined=5")
                .noneMatch(line -> line.contains("members=10"));
    }

    @Test
    void note_on_money_is_of_no_people() {
        assertThat(Desk.read("""
                'Đơn vị: A'
                Nội dung  | Số lượng
                Đoàn viên | 10
                Kinh phí  | 120
                'Ghi chú: kinh phí tính bằng triệu đồng'
                """))
                .containsExactly("A 2023-06 fees=- members=10", "FIGURE_OTHER_UNIT B4 A fees: 120; triệu đồng; đồng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(*)|(*) Số liệu tháng 5", "(*)|(*): không kể đoàn viên nghỉ hưu", "(1)|(1) Kế hoạch năm",
                        "¹|¹ Chỉ tiêu năm 2023",
                "*|* Cùng kỳ năm trước", "[1]|[1] Riêng nữ", "(1)|Ghi chú: (1) Chỉ tính nữ", "(**)|(*) Nữ; (**) Quý I"
            })
    void footnote_is_of_what_bears_its_mark(String markAndNote) {
        String[] parts = markAndNote.split("\\|");
        String form = """
                'Đơn vị: A'
                Nội dung    | Số lượng
                'Đoàn viên %s' | 10
                Kết nạp mới | 5
                '%s'
                """.formatted(parts[0], parts[1]);
        assertThat(Desk.read(form))
                .anyMatch(line -> line.startsWith("A 2023-06 joined=5"))
                .noneMatch(line -> line.contains("members=10"))
                .anyMatch(line -> line.contains(" A members: "));
        assertThat(Desk.read(form.replace("'Đoàn viên " + parts[0] + "'", "'Đoàn viên'")))
                .containsExactly("A 2023-06 joined=5 members=10");
    }

    @Test
    void footnote_of_a_group_is_of_every_column_below_it() {
        assertThat(Desk.read("""
                Đơn vị | Phát triển đoàn viên (1) |             | Kinh phí
                       | Đoàn viên                | Kết nạp mới |
                A      | 10                       | 5           | 700
                '(1) Số liệu năm 2022'
                """))
                .contains("A 2023-06 fees=700")
                .noneMatch(line -> line.contains("members=10") || line.contains("joined=5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(*) Xem danh sách kèm theo", "(*) Tính đến 30/6/2023", "(2) Số liệu tháng 5"})
    void footnote_that_changes_nothing_leaves_the_figure(String footnote) {
        assertThat(Desk.read("""
                'Đơn vị: A'
                Nội dung        | Số lượng
                'Đoàn viên (*)' | 10
                '%s'
                """.formatted(footnote))).containsExactly("A 2023-06 members=10");
    }

    @Test
    void note_beside_a_figure_tells_where_it_was_taken_from() {
        assertThat(Desk.read("""
                'Đơn vị: A'
                Nội dung    | Số lượng | Ghi chú
                Đoàn viên   | 10       | 'chưa có số tháng 6, lấy số tháng 5'
                Kết nạp mới | 5        | 'tăng so với tháng 5'
                """)).contains("A 2023-06 joined=5").noneMatch(line -> line.contains("members=10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I. Công đoàn bộ phận Phân xưởng 1", "Chi nhánh Hà Nội", "B. Khối văn phòng", "Tổ công đoàn số 2"
            })
    void section_of_a_part_of_the_unit_is_not_the_units(String section) {
        assertThat(Desk.read("""
                'Đơn vị: A'
                Nội dung | Số lượng
                '%s'
                Đoàn viên | 10
                """.formatted(section)))
                .containsExactly("FIGURE_BESIDE_ONLY B4 A members: Số lượng – " + section + "; 1; Tổng số đoàn viên");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I. Tổ chức, xây dựng công đoàn", "II. Ban hành quy chế", "III. Phòng, chống tham nhũng"})
    void section_of_a_topic_that_begins_like_a_part_is_none(String section) {
        assertThat(Desk.read("""
                'Đơn vị: A'
                Nội dung | Số lượng
                '%s'
                Đoàn viên | 10
                """.formatted(section))).containsExactly("A 2023-06 members=10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tổ công đoàn: Tổ may 3", "Công đoàn bộ phận Phân xưởng 2"})
    void form_of_a_part_of_the_unit_is_not_the_units(String line) {
        assertThat(noted(line, "")).noneMatch(each -> each.contains("members=10"));
    }
}
