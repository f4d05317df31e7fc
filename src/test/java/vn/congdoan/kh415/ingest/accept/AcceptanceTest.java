package vn.congdoan.kh415.ingest.accept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.TextTable;

/** What counts of several returns of one unit. */
public final class AcceptanceTest {
    @Test
    void same_figure_twice_counts_once() {
        assertThat(Desk.read(form("a.xlsx", "A", "members=10"), form("b.xlsx", "A", "members=10", "joined=1")))
                .containsExactly("A 2023-06 joined=1 members=10");
    }

    @Test
    void copy_of_a_file_is_mentioned() {
        assertThat(Desk.read(form("a.xlsx", "A", "members=10"), form("b.xlsx", "A", "members=10")))
                .containsExactly("A 2023-06 members=10", "RETURN_DUPLICATE 2023-06/b.xlsx A: 2023-06/a.xlsx › Sheet");
    }

    @Test
    void two_values_exclude_the_whole_return_and_name_both_places() {
        assertThat(Desk.read(
                        form("a.xlsx", "A", "members=10", "joined=1", "women=4"),
                        form("b.xlsx", "A", "members=11", "joined=2", "women=4"),
                        form("c.xlsx", "B", "members=5")))
                .containsExactly(
                        "B 2023-06 members=5", "RETURN_CONFLICT B3 A joined: 1; 2023-06/b.xlsx › Sheet › B3; 2; 2");
    }

    @Test
    void not_applicable_contradicts_a_figure_and_a_blank_does_not() {
        assertThat(Desk.read(form("a.xlsx", "A", "members=10", "joined=1"), form("b.xlsx", "A", "members=K/A")))
                .containsExactly("RETURN_CONFLICT B2 A members: 10; 2023-06/b.xlsx › Sheet › B2; K/A; 1");
        assertThat(Desk.read(form("a.xlsx", "A", "members=10", "joined=1"), form("b.xlsx", "A", "members=…")))
                .containsExactly("A 2023-06 joined=1 members=10");
    }

    @Test
    void figure_named_twice_counts_once_whichever_is_blank() {
        assertThat(Desk.read(form("a.xlsx", "A", "members=…", "members=10"))).containsExactly("A 2023-06 members=10");
        assertThat(Desk.read(form("a.xlsx", "A", "members=10", "members=…"))).containsExactly("A 2023-06 members=10");
    }

    @Test
    void figure_named_twice_in_one_sheet_is_held_to_the_same_rule() {
        assertThat(Desk.read(form("a.xlsx", "A", "members=10", "members=10"))).containsExactly("A 2023-06 members=10");
        assertThat(Desk.read(form("a.xlsx", "A", "members=10", "members=11")))
                .containsExactly("RETURN_CONFLICT B2 A members: 10; 2023-06/a.xlsx › Sheet › B3; 11; 1");
    }

    @Test
    void revision_replaces_what_it_states_and_keeps_the_rest() {
        assertThat(Desk.read(form("a.xlsx", "A", "members=10", "joined=1"), form("a lần 2.xlsx", "A", "members=11")))
                .containsExactly(
                        "A 2023-06 v2 joined=1 members=11",
                        "REVISION_KEEPS_FIGURES 2023-06/a lần 2.xlsx A: 2; Số đoàn viên kết nạp mới");
        assertThat(Desk.read(
                        form("a.xlsx", "A", "members=10", "joined=1", "women=2"),
                        form("a lần 2.xlsx", "A", "members=11", "joined=-", "women=K/A")))
                .containsExactly(
                        "A 2023-06 v2 joined=0 members=11 women=n/a", "RETURN_SUPERSEDED 2023-06/a.xlsx A: 1; 2");
        assertThat(Desk.read(
                        form("a.xlsx", "A", "members=10", "joined=1", "women=2"),
                        form("a lần 2.xlsx", "A", "members=11", "joined=…", "women=#REF!")))
                .containsExactly(
                        "A 2023-06 v2 joined=1 members=11 women=2",
                        "FIGURE_ERROR_VALUE B4 A women: #REF!",
                        "REVISION_KEEPS_FIGURES 2023-06/a lần 2.xlsx A: 2; Số đoàn viên kết nạp mới, Số đoàn viên nữ");
    }

    @Test
    void each_figure_is_of_the_latest_of_several_revisions_that_states_it() {
        assertThat(Desk.read(
                        form("a.xlsx", "A", "members=10", "joined=1", "women=2"),
                        form("a lần 2.xlsx", "A", "members=11", "joined=3"),
                        form("a lần 3.xlsx", "A", "members=12")))
                .containsExactly(
                        "A 2023-06 v3 joined=3 members=12 women=2",
                        "REVISION_KEEPS_FIGURES 2023-06/a lần 3.xlsx A: 3; Số đoàn viên kết nạp mới, Số đoàn viên nữ");
    }

    @Test
    void later_revision_decides_a_conflict_only_about_what_it_states() {
        Table first = form("a.xlsx", "A", "members=10", "joined=1");
        Table second = form("b.xlsx", "A", "members=11", "joined=1");
        assertThat(Desk.read(first, second, form("a lần 2.xlsx", "A", "members=11")))
                .containsExactly(
                        "A 2023-06 v2 joined=1 members=11",
                        "REVISION_KEEPS_FIGURES 2023-06/a lần 2.xlsx A: 2; Số đoàn viên kết nạp mới");
        assertThat(Desk.read(first, second, form("a lần 2.xlsx", "A", "joined=2")))
                .containsExactly("RETURN_CONFLICT B2 A members: 10; 2023-06/b.xlsx › Sheet › B2; 11; 1");
    }

    @Test
    void revision_without_a_usable_figure_leaves_the_older() {
        assertThat(Desk.read(form("a.xlsx", "A", "members=10"), form("a_v2.xlsx", "A", "members=#REF!", "joined=…")))
                .containsExactly(
                        "A 2023-06 joined=- members=10",
                        "FIGURE_ERROR_VALUE B2 A members: #REF!",
                        "REVISION_WITHOUT_FIGURES 2023-06/a_v2.xlsx A: 2; 1");
    }

    @Test
    void conflict_does_not_revive_an_older_revision() {
        assertThat(Desk.read(
                        form("a.xlsx", "A", "members=10"),
                        form("a (2).xlsx", "A", "members=11"),
                        form("b (2).xlsx", "A", "members=12")))
                .containsExactly(
                        "RETURN_CONFLICT B2 A members: 11; 2023-06/b (2).xlsx › Sheet › B2; 12; 1",
                        "RETURN_SUPERSEDED 2023-06/a.xlsx A: 1; 2");
    }

    @Test
    void parts_of_one_revision_merge_over_files() {
        assertThat(Desk.read(
                        form("a_v2.xlsx", "A", "members=10"),
                        form("b_v2.xlsx", "A", "joined=1"),
                        form("c_v2.xlsx", "A", "women=4")))
                .containsExactly("A 2023-06 v2 joined=1 members=10 women=4");
    }

    @Test
    void own_and_consolidated_figures_are_two_returns() {
        assertThat(Desk.read(
                        form("a.xlsx", "U", "open=có", "members=30", "held=2"), form("a_v2.xlsx", "U", "members=31")))
                .containsExactly(
                        "U 2023-06 v2 open=1 *held=2 *members=31",
                        "REVISION_KEEPS_FIGURES 2023-06/a_v2.xlsx U: 2; Đã tổ chức đối thoại");
    }

    @Test
    void conflict_in_the_totals_leaves_the_own_figures() {
        assertThat(Desk.read(form("a.xlsx", "U", "open=có", "members=30"), form("b.xlsx", "U", "members=31")))
                .containsExactly(
                        "U 2023-06 open=1", "RETURN_CONFLICT B3 U members: 30; 2023-06/b.xlsx › Sheet › B2; 31; 1");
    }

    @Test
    void parts_report_what_their_body_reports() {
        assertThat(Desk.read(form("a.xlsx", "A1", "members=10", "held=x"), form("b.xlsx", "A2", "members=5")))
                .containsExactly("A1 2023-06 held=1 members=10", "A2 2023-06 members=5");
    }

    @Test
    void figures_that_nobody_asked_for_are_not_used() {
        assertThat(Desk.read(form("a.xlsx", "B", "members=10", "held=x")))
                .containsExactly("B 2023-06 members=10", "FIGURE_NOT_ASKED B3 B held: 1");
        assertThat(Desk.read(form("a.xlsx", "B", "members=10", "held=không"))).containsExactly("B 2023-06 members=10");
    }

    @Test
    void unit_that_does_not_stand_is_not_expected() {
        assertThat(Desk.read(form("a.xlsx", "E", "members=10")))
                .containsExactly("UNIT_NOT_EXPECTED 2023-06/a.xlsx E: 2023-06");
        assertThat(Desk.read(TextTable.of("2023-03/a.xlsx", drawing("E", "members=10"))))
                .containsExactly("E 2023-03 members=10");
    }

    @Test
    void sheet_that_says_figures_below_unknown_headings_is_an_error_beside_good_ones() {
        Table lost = TextTable.of("2023-06/a.xlsx", "Biểu 2", """
                Việc              | Bao nhiêu
                Tổng số đoàn viên | 10
                Số đoàn viên nữ   | 4
                Kết nạp mới       | 1
                """);
        assertThat(Desk.read(form("a.xlsx", "A", "members=10"), lost))
                .containsExactly("A 2023-06 members=10", "SHEET_NOT_RECOGNISED 2023-06/a.xlsx");
    }

    @Test
    void sheet_that_is_no_return_is_passed_over_beside_one_that_is() {
        Table cover = TextTable.of("2023-06/a.xlsx", "Bìa", "Kính gửi: Công đoàn Ngành");
        assertThat(Desk.read(form("a.xlsx", "A", "members=10"), cover))
                .containsExactly("A 2023-06 members=10", "SHEET_PASSED_OVER 2023-06/a.xlsx");
        assertThat(Desk.read(cover)).containsExactly("SHEET_NOT_RECOGNISED 2023-06/a.xlsx");
        assertThat(Desk.read(TextTable.of("2023-06/a.xlsx", " "))).containsExactly("FILE_EMPTY 2023-06/a.xlsx");
    }

    public static Table form(String name, String unit, String... figures) {
        return TextTable.of("2023-06/" + name, drawing(unit, figures));
    }

    /** A long table; the first figure stands in B2. */
    private static String drawing(String unit, String... figures) {
        StringBuilder drawn = new StringBuilder("Mã số liệu | Số lượng | Mã đơn vị\n");
        for (String figure : figures) {
            drawn.append(figure.replace("=", " | ")).append(" | ").append(unit).append('\n');
        }
        return drawn.toString();
    }
}
