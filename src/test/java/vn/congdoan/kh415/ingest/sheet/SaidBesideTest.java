package vn.congdoan.kh415.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.TextTable;

/** What stands beside a figure or over it in other words than its name, and tells that it is another: found by senders' files. */
final class SaidBesideTest {
    private static List<String> read(String rows) {
        return Desk.read(TextTable.of("2023-06/r.xlsx", rows));
    }

    private static List<String> form(String headings, String... rows) {
        return read("Đơn vị: A |\nBáo cáo tháng 6 năm 2023 |\n" + headings + "\n" + String.join("\n", rows));
    }

    private static void assertNotTaken(List<String> read, String telling) {
        assertThat(String.join("\n", read)).contains(telling).doesNotContain("members=", "held=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số đúng là 720",
                "số đúng 720",
                "Đính chính: 720",
                "sửa thành 720",
                "nhầm",
                "do nhập sai",
                "Bỏ",
                "điều chỉnh: 720",
                "Sai",
                "xin rút",
                "số cũ",
                "cũ",
                "thực tế là 720",
                "cập nhật: 720",
                "gộp cả tháng 5",
                "không phải số tháng này",
                "bị trùng 20 người"
            })
    void note_that_the_figure_is_not_the_right_one_is_heeded(String note) {
        assertNotTaken(form("STT | Nội dung | Số lượng | Ghi chú", "1 | Đoàn viên | 700 | " + note), "HEADING_UNCLEAR");
        assertNotTaken(read("Đơn vị | Đoàn viên | Ghi chú\nA | 700 | " + note), "HEADING_UNCLEAR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đã sửa lại",
                "Đã đính chính theo công văn 12",
                "không sai",
                "chưa chính xác",
                "có danh sách kèm theo",
                "Sửa chữa nhà ăn",
                "Điều chỉnh lương cho 20 người",
                "Hủy hợp đồng 3 người",
                "đã trừ 20 người",
                "ngày 30/6/2023",
                "thỏa ước"
            })
    void other_notes_leave_it_what_it_is(String note) {
        assertThat(form("STT | Nội dung | Số lượng | Ghi chú", "1 | Đoàn viên | 700 | " + note))
                .containsExactly("A 2023-06 members=700");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tạm tính", "Ước", "số ước tính", "khoảng", "số tạm"})
    void note_that_it_is_an_estimate_marks_it(String note) {
        assertThat(form("STT | Nội dung | Số lượng | Ghi chú", "1 | Đoàn viên | 700 | " + note))
                .containsExactly(
                        "A 2023-06 members=700~", "FIGURE_ESTIMATED C4 A members: 700 (Số lượng – " + note + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ngày 20/8/2023", "20/7", "Dự kiến 20/8/2023", "sẽ tổ chức ngày 15/7", "Hoãn", "lùi sang quý III"
            })
    void yes_beside_a_day_to_come_is_none(String note) {
        assertNotTaken(
                form("STT | Nội dung | Số lượng | Ghi chú", "1 | Đối thoại | x | " + note), "FIGURE_BESIDE_ONLY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số lượng cán bộ",
                "Số công nhân",
                "Số lượng (nhân viên)",
                "Số hộ",
                "Số lượng tiêu biểu",
                "Số chính thức"
            })
    void figures_of_some_people_are_not_those_of_all(String heading) {
        List<String> read = form("STT | Nội dung | " + heading, "1 | Tổng số đoàn viên | 12");
        assertThat(read).singleElement().asString().doesNotContain("members=").contains("C4 A members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cán bộ", "Số cán bộ", "Số hộ", "Số lớp", "Số cuộc", "Số suất", "Chính thức", "Điển hình"})
    void groups_over_names_say_of_whom_their_columns_are(String group) {
        List<String> read = read("Đơn vị | " + group + " | <\n | Đoàn viên | Kết nạp mới\nA | 12 | 3");
        assertThat(String.join("\n", read))
                .doesNotContain("members=", "joined=")
                .contains("B3 A members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Công tác cán bộ", "Cơ sở", "Doanh nghiệp", "Số liệu (người)", "Số người"})
    void groups_that_name_a_topic_leave_figures_what_they_are(String group) {
        assertThat(read("Đơn vị | " + group + " | <\n | Đoàn viên | Kết nạp mới\nA | 12 | 3"))
                .containsExactly("A 2023-06 joined=3 members=12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(nữ)", "(kế hoạch)", "(cùng kỳ năm trước)", "(tháng 5)", "[KH]"})
    void brackets_behind_a_name_say_of_whom_or_when_the_row_is(String said) {
        assertNotTaken(
                read("Mã đơn vị | Tên đơn vị | Đoàn viên\nA | Công đoàn ở đó " + said + " | 12"), "FIGURE_BESIDE_ONLY");
    }

    @Test
    void month_of_a_row_may_be_planned_or_estimated() {
        assertThat(read("""
                        Đơn vị | Kỳ | Nội dung | Số lượng
                        A | 06/2023 (KH) | Đoàn viên | 500
                        A | Ước 06/2023 | Kinh phí | 900
                        A | 06/2023 | Kết nạp mới | 7
                        """)).contains("A 2023-06 joined=7").hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KH năm | TH tháng | Lũy kế",
                "Kế hoạch | Thực hiện tháng | Lũy kế",
                "Giao | Kết quả tháng | Lũy kế"
            })
    void month_stands_beside_the_running_total(String headings) {
        assertThat(form("STT | Nội dung | " + headings, "1 | Kết nạp mới | 70 | 7 | 20"))
                .contains("A 2023-06 joined=7 ~joined=20");
    }

    @Test
    void one_of_two_columns_is_marked() {
        String rows = """
                1 | Đoàn viên | 120 | |
                2 | Đối thoại | | x |
                3 | Được xếp loại | | | x
                4 | Công khai tài chính | | 0 | 1
                """;
        assertThat(form("STT | Nội dung | Số lượng | Có | Không", rows))
                .containsExactly("A 2023-06 held=1 members=120 open=0 rated=0");
        assertThat(form("STT | Nội dung | Kết quả | < | <\n | | Số liệu | Đã có | Chưa có", rows))
                .containsExactly("A 2023-06 held=1 members=120 open=0 rated=0");
    }

    @Test
    void marks_in_both_columns_and_figures_in_one_are_refused() {
        assertThat(form(
                        "STT | Nội dung | Có | Không",
                        "1 | Đoàn viên | 120 |",
                        "2 | Đối thoại | x | x",
                        "3 | Được xếp loại | x |"))
                .containsExactly(
                        "A 2023-06 held=- rated=1",
                        "HEADING_UNCLEAR C4 A members: Có; 120",
                        "FIGURE_TWICE C5 A held: D5; Có / Không");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số liệu sửa lại", "Số liệu điều chỉnh", "Đính chính", "Số liệu sau rà soát", "Revised"})
    void figure_beside_its_correction_is_not_taken(String heading) {
        assertNotTaken(
                form("STT | Nội dung | Số liệu | " + heading, "1 | Đoàn viên | 700 | 720"), "FIGURES_DISAGREE C4");
        assertThat(form("STT | Nội dung | Số liệu | " + heading, "1 | Đoàn viên | 700 |"))
                .containsExactly("A 2023-06 members=700");
    }

    /** As crossed out in a spreadsheet: stored, and nothing of it seen. */
    @Test
    void name_that_is_struck_out_takes_its_row_back() {
        assertThat(form("STT | Nội dung | Số lượng", "1 | 'Đoàn viên'~'' | 700", "2 | Kết nạp mới | 7"))
                .containsExactly("A 2023-06 joined=7", "HEADING_UNCLEAR C4 A members: Số lượng – Đoàn viên; 700");
        assertThat(read("Mã đơn vị | Tên đơn vị | Đoàn viên\nA | 'Công đoàn A'~'' | 12\nB | Công đoàn B | 13"))
                .contains("B 2023-06 members=13")
                .hasSize(2);
    }

    @Test
    void figure_merged_over_several_names_is_of_none() {
        assertNotTaken(form("STT | Nội dung | Số lượng", "1 | Đoàn viên | 120", "2 | Đoàn viên nữ | ^"), "C4:C5; 120");
        assertNotTaken(read("Đơn vị | Đoàn viên | Đoàn viên nữ\nA | 120 | <"), "B2:C2; 120");
        assertNotTaken(read("Đơn vị | Đoàn viên\nA | 120\nB | ^"), "B2:B3; 120");
        assertThat(form("STT | Nội dung | Số lượng", "1 | Đoàn viên | 120", " | | ^", "2 | Kết nạp mới | 3"))
                .containsExactly("A 2023-06 joined=3 members=120");
    }

    /** Over the middle of its columns nobody can tell where a group begins. */
    @ParameterizedTest
    @ValueSource(strings = {"Kế hoạch", "Cùng kỳ năm trước", "Thực hiện", "Trong đó nữ"})
    void group_typed_over_the_middle_of_its_columns_leaves_them_unclear(String group) {
        assertNotTaken(
                read("Đơn vị | | " + group + " |\n | Đoàn viên | Kết nạp mới | Kinh phí\nA | 12 | 3 | 4"),
                "B3 A members: ");
        assertThat(read("Đơn vị | Đoàn viên | " + group + " |\n | | Kết nạp mới | Kinh phí\nA | 12 | 3 | 4"))
                .anyMatch(line -> line.contains("members=12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Số liệu chốt ngày 31/5/2023)",
                "Số liệu lấy đến hết tháng 5",
                "(Số liệu chốt đến ngày 25/5/2023)"
            })
    void day_up_to_which_figures_go_is_told_in_several_ways(String line) {
        assertNotTaken(
                read("Đơn vị: A |\nBáo cáo tháng 6 năm 2023 |\n" + line
                        + " |\nSTT | Nội dung | Số lượng\n1 | Đoàn viên | 700"),
                "FIGURE_BESIDE_ONLY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nháp", "Số cũ", "Backup"})
    void sheet_may_be_put_aside_by_its_name(String sheet) {
        assertNotTaken(
                Desk.read(TextTable.of(
                        "2023-06/r.xlsx", sheet, "Đơn vị: A |\nSTT | Nội dung | Số lượng\n1 | Đoàn viên | 700")),
                "FIGURE_BESIDE_ONLY");
    }

    /** Without quotation marks 1,500 in a file of commas is 1, and a note of 500. */
    @Test
    void three_digits_in_the_notes_of_a_text_file_may_be_the_rest_of_a_figure() {
        Table drawn = TextTable.of("2023-06/r.csv", """
                Đơn vị | Đoàn viên | Kết nạp mới | Ghi chú
                A | 50 | 1 | 500
                B | 12 | 3 | có 500 phiếu
                C | 60 | 1200 | 500
                """);
        List<Row> lines = drawn.rows().stream()
                .map(row -> new Row(row.number(), row.hidden(), row.cells(), 4))
                .toList();
        List<String> read = Desk.read(
                new Table(drawn.file(), drawn.sheet(), drawn.hidden(), lines, drawn.merges(), drawn.hiddenColumns()));
        assertThat(read)
                .containsExactlyInAnyOrder(
                        "A 2023-06 members=50",
                        "HEADING_UNCLEAR C2 A joined: 500; 1",
                        "B 2023-06 joined=3 members=12",
                        "C 2023-06 joined=1200 members=60");
        assertThat(Desk.read(drawn)).contains("A 2023-06 joined=1 members=50");
    }

    @ParameterizedTest
    @CsvSource({
        "số liệu đến 30/6, true",
        "Số liệu đến 30/6/2023, true",
        "tính đến hết tháng 6, true",
        "số liệu chốt ngày 30/6/2023, true",
        "từ 1/6 đến 30/6, true",
        "số liệu đến 31/5, false",
        "tính đến 31/5/2023, false",
        "từ 1/5 đến 31/5, false",
        "từ 1/1 đến 30/6, false",
        "từ tháng 1 đến tháng 6, false",
        "số liệu lấy từ báo cáo tháng 5, false",
        "như tháng trước, false",
        "theo báo cáo tháng 6, true",
        "lũy kế đến 30/6, false"
    })
    void note_that_dates_the_end_of_the_month_leaves_what_happened_in_it(String note, boolean taken) {
        assertThat(Desk.read(TextTable.of(
                                "2023-06/r.xlsx",
                                "Đơn vị: A |\nBáo cáo tháng 6 năm 2023 |\nNội dung | Số lượng | Ghi chú\nKết nạp mới | 5 | "
                                        + note))
                        .contains("A 2023-06 joined=5"))
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "Tháng báo cáo: 06 - Năm: 2023, 2023-06",
        "Tháng báo cáo: 05 - Năm: 2023, 2023-05",
        "Tháng: 6; Năm: 2022, 2022-06",
        "Tháng báo cáo: | 06 | Năm: | 2023, 2023-06",
        "Tháng: | 6 | Năm: | 2022, 2022-06",
        "Năm: 2022~Tháng: 6, 2022-06",
        "So sánh với kế hoạch năm 2023, 2023-06",
        "(So sánh với cùng kỳ năm 2022), 2023-06"
    })
    void month_and_year_may_be_labelled_apart(String lines, String month) {
        assertThat(Desk.read(TextTable.of(
                        "2023-06/r.xlsx",
                        "Đơn vị: A |\n" + lines.replace("~", " |\n") + " |\nNội dung | Số lượng\nKết nạp mới | 5")))
                .contains("A " + month + " joined=5");
    }

    @ParameterizedTest
    @CsvSource({
        "ngày 12/5/2023, true",
        "12/5/2023, true",
        "tháng 5, true",
        "quý I/2023, true",
        "đã công khai ngày 12/5/2023, true",
        "theo QĐ 12/QĐ-CĐ ngày 3/2/2022, true",
        "ngày 12/5/2022, false",
        "12.5.2022, false",
        "Ngày 20 tháng 12 năm 2022, false",
        "tháng 12/2022, false",
        "tổ chức ngày 12/5/2022, false",
        "Biên bản ngày 20/12/2022, false",
        "15/7/2023, false",
        "quý III/2023, false"
    })
    void yes_is_of_the_day_beside_it(String note, boolean taken) {
        String form = "Đơn vị: B |\nBáo cáo tháng 6 năm 2023 |\nNội dung | Kết quả | ";
        for (String heading : List.of("Ghi chú", "Ngày thực hiện")) {
            assertThat(Desk.read(TextTable.of("2023-06/r.xlsx", form + heading + "\nCông khai tài chính | x | " + note))
                            .contains("B 2023-06 open=1"))
                    .as(heading)
                    .isEqualTo(taken);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dự kiến tháng 8", "sẽ tổ chức trong quý III", "ngày 15/7/2023", "tháng 7", "hoãn"})
    void no_is_a_no_though_it_will_be_done(String note) {
        assertThat(read(
                        "Đơn vị: B |\nBáo cáo tháng 6 năm 2023 |\nNội dung | Có | Không | Ghi chú\nCông khai tài chính | | x | "
                                + note))
                .contains("B 2023-06 open=0");
        assertThat(read(
                        "Đơn vị: B |\nBáo cáo tháng 6 năm 2023 |\nNội dung | Kết quả | Ghi chú\nCông khai tài chính | chưa | "
                                + note))
                .contains("B 2023-06 open=0");
    }

    private static List<String> noted(int row, int column, String note) {
        Table form = TextTable.of("2023-06/r.xlsx", "Đơn vị: A |\nNội dung | Số lượng\nĐoàn viên | 700");
        return Desk.read(new Table(
                form.file(),
                form.sheet(),
                false,
                form.rows(),
                form.merges(),
                form.hiddenColumns(),
                null,
                List.of(new Table.Note(row, column, note))));
    }

    @ParameterizedTest
    @CsvSource({
        "số ước, true",
        "đã đối chiếu, true",
        "'tăng 20 so tháng trước\ncó danh sách', true",
        "'sai, đúng là 720', false",
        "số liệu tháng 5, false",
        "số kế hoạch, false",
        "nữ, false"
    })
    void note_at_a_cell_says_what_one_beside_it_does(String note, boolean taken) {
        assertThat(String.join("\n", noted(2, 1, note)).contains("members=700")).isEqualTo(taken);
    }

    @Test
    void notes_at_names_and_headings_speak_of_their_figures_alone() {
        assertNotTaken(noted(2, 0, "số kế hoạch"), "FIGURE_BESIDE_ONLY");
        assertNotTaken(noted(1, 1, "Kế hoạch năm"), "FIGURE_BESIDE_ONLY");
        assertThat(noted(1, 1, "Điền số liệu tháng báo cáo")).contains("A 2023-06 members=700");
        assertThat(noted(0, 0, "sai")).contains("A 2023-06 members=700");
        assertThat(noted(2, 0, "số ước")).contains("A 2023-06 members=700~");
    }
}
