package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.testing.TextTable;

/** Titles that name no month, or more than one: their figures are never taken for those of the folder's month unseen. */
final class LongerPeriodTest {
    /** Members stand, fees add up since the year began, joined happened in the month, held is a yes for the year. */
    private static String form(String title) {
        return """
                Đơn vị: A            |
                'TITLE'              |
                Nội dung             | Số lượng
                Đoàn viên            | 10
                Kinh phí             | 70
                Kết nạp mới          | 3
                Đối thoại            | x
                """.replace("TITLE", title);
    }

    private static List<String> read(String folder, String title) {
        return Desk.read(TextTable.of(folder + "/r.xlsx", form(title)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06 | Tháng 6, năm 2023",
                "2023-06 | BÁO CÁO THÁNG 6",
                "2023-06 | T6.2023",
                "2023-06 | June 2023",
                "2023-06 | BÁO CÁO 06-2023",
                "2023-06 | (06/2023)",
                "2023-06 | Số liệu tính đến 30/6/2023",
                "2023-06 | Số liệu tính đến ngày 05/07/2023",
                "2023-06 | Từ ngày 01/06/2023 đến ngày 30/06/2023",
                "2023-06 | Từ ngày 26/05/2023 đến ngày 25/06/2023",
                "2023-06 | KẾT QUẢ THÁNG 6, NHIỆM VỤ THÁNG 7 NĂM 2023",
                "2023-06 | Kết quả tháng 6/2023, nhiệm vụ quý III năm 2023",
                "2023-06 | KẾT QUẢ THỰC HIỆN KẾ HOẠCH 415 NĂM 2023",
                "2023-06 | Số: 05/2023/BC-CĐ",
                "2023-06 | Thực hiện Nghị quyết 02/2023",
                "2023-06 | Hà Nội, ngày 05 tháng 7 năm 2023",
                "2023-06 | Quý đơn vị ghi đủ các mục",
            })
    void one_month_is_read_as_it_stands(String folder, String title) {
        assertThat(read(folder, title)).containsExactly("A 2023-06 fees=70 held=1 joined=3 members=10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thời điểm: 31/5/2023", "Tính đến: 31/5/2023", "Ngày chốt số liệu: 31/5/2023"})
    void day_up_to_which_figures_go_may_be_labelled(String title) {
        assertThat(read("2023-06", title).toString()).contains("A 2023-05").doesNotContain("A 2023-06");
    }

    /** "Tháng 6" beside them is the month with which they end. */
    @Test
    void six_months_of_the_title_are_not_undone_by_a_month_that_is_labelled() {
        assertThat(read("2023-06", "BÁO CÁO 6 THÁNG ĐẦU NĂM 2023' |\nKỳ báo cáo: | 'tháng 6/2023"))
                .contains("A 2023-06 fees=70 held=1 joined=- members=10")
                .anyMatch(line -> line.startsWith("FIGURE_LONGER_PERIOD"));
    }

    /** Above the table, below a title that says June or nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tháng 5/2023",
                "Tháng 5",
                "(Năm 2022)",
                "6 tháng đầu năm 2022",
                "Quý I/2023",
                "Quý III năm 2023",
                "Số lượng tháng 5",
                "Số liệu 2022",
                "Số lượng KH",
                "Thực hiện tháng 5",
                "Lũy kế đến T5",
                "Ước thực hiện tháng 7",
                "Ước TH cả năm"
            })
    void line_of_nothing_but_another_time_is_that_of_all_figures(String line) {
        assertThat(read("2023-06", "BÁO CÁO THÁNG 6 NĂM 2023              |\n " + line))
                .noneMatch(told -> told.startsWith("A 2023-06"))
                .anyMatch(told -> told.startsWith("FIGURE_BESIDE_ONLY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06 | Kết quả hoạt động công đoàn tháng 5, phương hướng nhiệm vụ tháng 6 năm 2023   | 2023-05",
                "2023-06 | BÁO CÁO CÔNG TÁC THÁNG 5/2023; NHIỆM VỤ THÁNG 6/2023                          | 2023-05",
                "2024-01 | Kết quả tháng 12, nhiệm vụ trọng tâm tháng 1 năm 2024                         | 2023-12",
                "2023-06 | BÁO CÁO THÁNG NĂM NĂM 2023                                                    | 2023-05",
                "2023-06 | BÁO CÁO THÁNG V/2023                                                          | 2023-05",
                "2023-06 | Báo cáo tháng mười hai năm 2022                                               | 2022-12"
            })
    void title_is_of_the_month_before_the_one_it_announces_however_it_is_spelt(
            String folder, String title, String month) {
        assertThat(read(folder, title))
                .contains("A " + month + " fees=70 held=1 joined=3 members=10")
                .anyMatch(told -> told.startsWith("PERIOD_CONTRADICTION"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BÁO CÁO THÁNG SÁU NĂM 2023",
                "BÁO CÁO THÁNG VI NĂM 2023",
                "BÁO CÁO THÁNG   NĂM 2023",
                "Tháng 6/2023"
            })
    void months_spelt_or_forgotten_are_no_other_month(String title) {
        assertThat(read("2023-06", title)).contains("A 2023-06 fees=70 held=1 joined=3 members=10");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06/BC tháng 5.xlsx, true",
        "2023-06/Dệt may T5.xlsx, true",
        "2023-06/Tháng 5/r.xlsx, true",
        "2023-06/BC tháng 6.xlsx, false",
        "2023-06/BC T5 va T6.xlsx, false",
        "2023-06/Tổ5.xlsx, false"
    })
    void name_without_a_year_that_says_another_month_is_told(String file, boolean told) {
        assertThat(Desk.read(TextTable.of(file, form("Báo cáo"))).stream()
                        .anyMatch(line -> line.matches("PERIOD_CONTRADICTION .*2023-06; 2023-05")))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "T5, 2023-05",
        "T05, 2023-05",
        "Tháng 5, 2023-05",
        "Tháng Năm, 2023-05",
        "Thg 5, 2023-05",
        "BC T5, 2023-05",
        "T5-23, 2023-05",
        "T12, 2023-12",
        "T6, 2023-06",
        "Số liệu T6, 2023-06",
        "2022, 2022-12",
        "Năm 2022, 2022-12",
        "Số liệu 2022, 2022-12",
        "Năm 2023, 2023-06"
    })
    void sheet_is_of_the_month_it_is_named_after_where_nothing_else_says_one(String sheet, String month) {
        assertThat(Desk.read(TextTable.of("2023-06/r.xlsx", sheet, form("Báo cáo"))))
                .filteredOn(line -> line.startsWith("A "))
                .singleElement()
                .asString()
                .startsWith("A " + month + " ");
    }

    private static List<String> named(String sheet) {
        return Desk.read(TextTable.of("2023-06/r.xlsx", sheet, form("Báo cáo tháng 6 năm 2023")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tháng 5", "tháng 05", "BC tháng 5", "T5.2023", "05-2023", "Tháng 6.2022", "May 2023"})
    void sheet_named_after_another_month_than_its_title_is_told(String sheet) {
        assertThat(named(sheet))
                .containsExactly(
                        "A 2023-06 fees=70 held=1 joined=3 members=10", "SHEET_OF_OTHER_MONTH A2 A: 2023-06; " + sheet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Tháng 6", "T6.2023", "5", "T5", "Biểu 5", "Tháng 5 và tháng 6", "Năm 2023", "6 tháng", "Sheet1"
            })
    void sheet_that_says_the_same_month_or_none_is_as_good_as_any(String sheet) {
        assertThat(named(sheet)).containsExactly("A 2023-06 fees=70 held=1 joined=3 members=10");
    }

    @Test
    void sheet_named_after_a_month_may_hold_rows_of_many() {
        assertThat(Desk.read(TextTable.of("2023-06/r.xlsx", "Tháng 6 năm 2023", """
                        Đơn vị | Kỳ      | Đoàn viên
                        A      | 2023-05 | 9
                        A      | 2023-06 | 10
                        """)))
                .containsExactly(
                        "A 2023-05 members=9", "A 2023-06 members=10", "PERIOD_CONTRADICTION B2: 2023-05; 2023-06");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BÁO CÁO QUÝ II NĂM 2023",
                "Báo cáo quý 2/2023",
                "Q2/2023",
                "Quý II",
                "từ tháng 4 đến tháng 6 năm 2023",
                "Tháng 4, 5, 6 năm 2023",
                "Từ ngày 01/04/2023 đến ngày 30/06/2023",
            })
    void quarter_gives_what_stands_at_its_end_and_nothing_else(String title) {
        assertThat(read("2023-06", title))
                .containsExactly(
                        "A 2023-06 fees=- held=1 joined=- members=10",
                        "FIGURE_LONGER_PERIOD B5 A fees: " + title
                                + "; 2023-06; Thu kinh phí công đoàn, Số đoàn viên kết nạp mới",
                        "PERIOD_LONGER A2 A: " + title + "; 2023-06");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Báo cáo 6 tháng đầu năm 2023",
                "BÁO CÁO 6 THÁNG ĐẦU NĂM",
                "Kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2023",
                "First half of 2023",
                "Lũy kế đến tháng 6",
                "Số liệu lũy kế đến hết tháng 6/2023",
                "Lũy kế từ đầu năm đến 30/6/2023",
                "Lũy kế từ đầu năm 2023",
                "Báo cáo năm 2023",
                "BÁO CÁO KẾT QUẢ THỰC HIỆN NĂM 2023",
            })
    void year_so_far_gives_all_but_what_happened_in_the_month(String title) {
        assertThat(read("2023-06", title))
                .containsExactly(
                        "A 2023-06 fees=70 held=1 joined=- members=10",
                        "FIGURE_LONGER_PERIOD B6 A joined: " + title + "; 2023-06; Số đoàn viên kết nạp mới",
                        "PERIOD_LONGER A2 A: " + title + "; 2023-06");
    }

    @Test
    void month_of_another_year_is_that_month() {
        assertThat(read("2023-06", "Báo cáo tháng 6 năm 2022"))
                .containsExactly(
                        "A 2022-06 fees=70 held=1 joined=3 members=10", "PERIOD_CONTRADICTION A2 A: 2022-06; 2023-06");
    }

    @Test
    void year_that_is_over_is_read_as_its_last_month() {
        assertThat(read("2024-01", "Báo cáo năm 2023"))
                .containsExactly(
                        "A 2023-12 fees=70 held=1 joined=- members=10",
                        "FIGURE_LONGER_PERIOD B6 A joined: Báo cáo năm 2023; 2023-12; Số đoàn viên kết nạp mới",
                        "PERIOD_CONTRADICTION A2 A: 2023-12; 2024-01",
                        "PERIOD_LONGER A2 A: Báo cáo năm 2023; 2023-12");
    }

    @Test
    void first_month_of_the_year_so_far_is_that_month() {
        assertThat(read("2023-01", "Lũy kế đến tháng 1 năm 2023"))
                .containsExactly(
                        "A 2023-01 fees=70 held=1 joined=3 members=10",
                        "PERIOD_LONGER A2 A: Lũy kế đến tháng 1 năm 2023; 2023-01");
    }

    @Test
    void other_quarter_than_the_folders_counts_for_its_own_last_month() {
        assertThat(read("2023-06", "Quý I/2023"))
                .contains(
                        "A 2023-03 fees=70 held=1 joined=- members=10", "PERIOD_CONTRADICTION A2 A: 2023-03; 2023-06");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BÁO CÁO THÁNG 5",
                "Báo cáo tháng 4/2023, nhiệm vụ tháng 5/2023",
                "Báo cáo quý I và quý II năm 2023",
                "Tháng 5/2023, quý II năm 2023",
                "Báo cáo tháng 5, nhiệm vụ quý III năm 2023",
            })
    void what_does_not_fit_together_is_not_read(String title) {
        assertThat(read("2023-06", title)).containsExactly("PERIOD_UNKNOWN A2: " + title);
    }

    @Test
    void label_may_state_a_longer_period() {
        assertThat(read("2023-06", "Kỳ báo cáo: quý II năm 2023"))
                .containsExactly(
                        "A 2023-06 fees=- held=1 joined=- members=10",
                        "FIGURE_LONGER_PERIOD B5 A fees: quý II năm 2023; 2023-06; Thu kinh phí công đoàn, Số đoàn viên kết nạp mới",
                        "PERIOD_LONGER A2 A: quý II năm 2023; 2023-06");
        assertThat(read("2023-06", "Kỳ báo cáo: năm 2023"))
                .contains("A 2023-06 fees=70 held=1 joined=- members=10", "PERIOD_LONGER A2 A: năm 2023; 2023-06");
    }

    @Test
    void name_of_the_file_may_state_a_longer_period() {
        assertThat(Desk.read(TextTable.of("2023-06/BC quý II năm 2023.xlsx", form(""))))
                .containsExactly(
                        "A 2023-06 fees=- held=1 joined=- members=10",
                        "FIGURE_LONGER_PERIOD B5 A fees: BC quý II năm 2023; 2023-06; Thu kinh phí công đoàn, Số đoàn viên kết nạp mới",
                        "PERIOD_LONGER 2023-06/BC quý II năm 2023.xlsx A: BC quý II năm 2023; 2023-06");
    }

    @Test
    void sheets_named_after_months_are_not_all_the_folders_month() {
        assertThat(Desk.read(
                        TextTable.of("2023-06/r.xlsx", "Tháng 5", form("")),
                        TextTable.of("2023-06/r.xlsx", "Tháng 6", form(""))))
                .containsExactly(
                        "A 2023-05 fees=70 held=1 joined=3 members=10",
                        "A 2023-06 fees=70 held=1 joined=3 members=10",
                        "PERIOD_CONTRADICTION 2023-06/r.xlsx A: 2023-05; 2023-06");
    }

    @Test
    void rows_of_a_long_table_may_state_quarters() {
        assertThat(Desk.read("""
                Đơn vị | Kỳ         | Chỉ tiêu | Giá trị
                A      | 2023-06    | members  | 10
                A      | quý I/2023 | members  | 9
                A      | quý I/2023 | joined   | 9
                """))
                .contains(
                        "A 2023-03 joined=- members=9",
                        "A 2023-06 members=10",
                        "FIGURE_LONGER_PERIOD D4 A joined: quý I/2023; 2023-03; Số đoàn viên kết nạp mới");
    }
}
