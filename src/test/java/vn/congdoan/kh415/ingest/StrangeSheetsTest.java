package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.TextTable;

/** Sheets beside the one that is a return, and sheets that nobody sees. */
final class StrangeSheetsTest {
    private static final String FILE = "2023-06/r.xlsx";
    private static final Table GOOD =
            TextTable.of(FILE, "Biểu 1", "Đơn vị: A |\nNội dung | Số lượng\nĐoàn viên | 10\n");

    @Test
    void hidden_sheet_is_read_and_mentioned() {
        Table hidden = new Table(FILE, "Ẩn", true, GOOD.rows(), GOOD.merges(), GOOD.hiddenColumns());
        assertThat(Desk.read(hidden)).containsExactly("A 2023-06 members=10", "SHEET_HIDDEN 2023-06/r.xlsx");
        assertThat(Desk.read(GOOD)).containsExactly("A 2023-06 members=10");
    }

    @Test
    void sheet_without_headings_that_names_three_figures_is_a_return_that_was_not_understood() {
        assertThat(Desk.findings(GOOD, other("Đoàn viên | 10\nĐoàn viên nữ | 4\nKết nạp mới | 1\n")))
                .containsExactly("SHEET_NOT_RECOGNISED 2023-06/r.xlsx");
    }

    @Test
    void cover_sheet_or_guide_beside_a_good_one_is_passed_over() {
        assertThat(Desk.findings(GOOD, other("Đoàn viên | 10\nĐoàn viên nữ | 4\nKết nạp mới | ghi số\n")))
                .as("figures are named in two rows only")
                .containsExactly("SHEET_PASSED_OVER 2023-06/r.xlsx");
        assertThat(Desk.findings(GOOD, other("10 | Đoàn viên\n4 | Đoàn viên nữ\n1 | Kết nạp mới\n")))
                .as("ordinals before names are no figures")
                .containsExactly("SHEET_PASSED_OVER 2023-06/r.xlsx");
        assertThat(Desk.findings(GOOD, other("Mục một | 10\nMục hai | 4\nMục ba | 1\n")))
                .as("other figures")
                .containsExactly("SHEET_PASSED_OVER 2023-06/r.xlsx");
    }

    @Test
    void sheets_rely_on_their_cover_for_the_unit_and_what_figures_are_measured_in() {
        Table bare = TextTable.of(FILE, "Biểu 2", "Nội dung | Số lượng\nĐoàn viên | 10\nKinh phí | 70\n");
        assertThat(Desk.read(bare)).contains("UNIT_UNKNOWN 2023-06/r.xlsx: ; ");
        assertThat(Desk.read(bare, other("BÁO CÁO\nĐơn vị: CĐCS Nhà máy Hòa Bình\n")))
                .containsExactly("A 2023-06 fees=70 members=10", "SHEET_PASSED_OVER 2023-06/r.xlsx");
        assertThat(Desk.read(bare, other("BÁO CÁO\nĐơn vị: A\nĐVT: triệu đồng\n"))
                        .toString())
                .contains("members=10", "FIGURE_OTHER_UNIT")
                .doesNotContain("fees=70");
        assertThat(Desk.read(GOOD, other("Đơn vị: B\n"))).contains("A 2023-06 members=10");
        assertThat(Desk.read(bare, TextTable.of(FILE, "Hướng dẫn", "Đơn vị: A\n")))
                .contains("UNIT_UNKNOWN 2023-06/r.xlsx: ; ");
    }

    @Test
    void cover_says_no_month_of_sheets_that_are_called_after_theirs() {
        Table may = TextTable.of(FILE, "T5", "Nội dung | Số lượng\nĐoàn viên | 9\n");
        assertThat(Desk.read(may, other("Đơn vị: A\nTháng 6/2023\n"))).contains("A 2023-05 members=9");
    }

    private static Table other(String drawing) {
        return TextTable.of(FILE, "Khác", drawing);
    }
}
