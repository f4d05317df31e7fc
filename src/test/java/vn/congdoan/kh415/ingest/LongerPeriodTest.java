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
                        "A 2023-06 fees=70 held=1 joined=3 members=10", "PERIOD_UNKNOWN 2023-06/r.xlsx: Tháng 5");
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
