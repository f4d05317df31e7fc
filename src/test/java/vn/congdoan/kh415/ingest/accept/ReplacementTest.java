package vn.congdoan.kh415.ingest.accept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.finding.Bearing;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.TextTable;

/** What a newer version mends, and what it leaves to be mended. */
final class ReplacementTest {
    private static final Table FAULTY = table("A.xlsx", """
            Đơn vị | Tổng số đoàn viên | Kết nạp mới | Chuyện lạ
            A      | 40 %              | ba          | 1
            """);

    @Test
    void faults_of_a_version_replaced_whole_are_remarks() {
        List<String> faults = faults(FAULTY, table("A lần 2.xlsx", """
                Đơn vị | Tổng số đoàn viên | Kết nạp mới
                A      | 40                | 3
                """));
        assertThat(faults).isEmpty();
    }

    @Test
    void a_figure_that_the_newer_version_does_not_state_stays_a_fault() {
        List<String> faults = faults(FAULTY, table("A lần 2.xlsx", """
                Đơn vị | Tổng số đoàn viên
                A      | 40
                """));
        assertThat(faults).containsExactly("FIGURE_NOT_A_NUMBER 2023-06/A.xlsx C2");
    }

    @Test
    void a_figure_that_the_newer_version_states_unusably_stays_a_fault_there_too() {
        List<String> faults = faults(FAULTY, table("A lần 2.xlsx", """
                Đơn vị | Tổng số đoàn viên | Kết nạp mới
                A      | 40                | bốn
                """));
        assertThat(faults)
                .containsExactly(
                        "FIGURE_NOT_A_NUMBER 2023-06/A lần 2.xlsx C2", "FIGURE_NOT_A_NUMBER 2023-06/A.xlsx C2");
    }

    @Test
    void an_unusable_newer_version_stays_a_fault_beside_a_good_older_one() {
        List<String> faults = faults(
                table("A.xlsx", "Đơn vị | Tổng số đoàn viên\nA      | 40\n"),
                table("A lần 2.xlsx", "Đơn vị | Tổng số đoàn viên\nA      | 40 %\n"));
        assertThat(faults).contains("FIGURE_PERCENT 2023-06/A lần 2.xlsx B2");
    }

    @Test
    void both_versions_may_stand_in_one_sheet() {
        List<String> faults = faults(table("A.xlsx", """
                Đơn vị | Kỳ      | Chỉ tiêu | Giá trị | Lần
                A      | 2023-06 | members  | 40 %    | 1
                A      | 2023-06 | members  | 40      | 2
                A      | 2023-06 | joined   | 3 %     | 2
                """));
        assertThat(faults).containsExactly("FIGURE_PERCENT 2023-06/A.xlsx D4");
    }

    @Test
    void an_unknown_sender_is_mended_only_by_a_newer_version_of_the_file() {
        Table unknown = table("bao cao.xlsx", "Đơn vị | Tổng số đoàn viên\nKhông rõ | 40\n");
        assertThat(faults(unknown, table("A lần 2.xlsx", "Đơn vị | Tổng số đoàn viên\nA      | 40\n")))
                .containsExactly("UNIT_UNKNOWN 2023-06/bao cao.xlsx A2");
        assertThat(faults(unknown, table("bao cao lần 2.xlsx", "Đơn vị | Tổng số đoàn viên\nA      | 40\n")))
                .isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_mended_by_a_newer_version_of_it_that_counts() {
        assertThat(faultsBesideUnreadable("A.xlsx", "A lần 2.xlsx", "40")).isEmpty();
        assertThat(faultsBesideUnreadable("A.xlsx", "A gửi lại.xlsx", "40")).isEmpty();
        assertThat(faultsBesideUnreadable("A.xlsx", "B lần 2.xlsx", "40"))
                .containsExactly("FILE_UNREADABLE 2023-06/A.xlsx null");
        assertThat(faultsBesideUnreadable("A lần 2.xlsx", "A.xlsx", "40"))
                .containsExactly("FILE_UNREADABLE 2023-06/A lần 2.xlsx null");
        assertThat(faultsBesideUnreadable("A.xlsx", "A lần 2.xlsx", "40 %"))
                .contains("FILE_UNREADABLE 2023-06/A.xlsx null");
    }

    private static List<String> faultsBesideUnreadable(String unreadable, String other, String figure) {
        Ingest ingest = new Ingest(Desk.PLAN, Desk.REGISTRY);
        String file = "2023-06/" + unreadable;
        Finding opened = new Finding(
                FindingCode.FILE_UNREADABLE, Place.ofFile(file), new FileFacts.Damaged(FileFacts.Damage.ZIP, false));
        return faults(ingest.accept(List.of(
                ingest.read(file, Patience.ENDLESS, new Outcome<>(List.of(), List.of(opened)), null),
                ingest.read(
                        "2023-06/" + other,
                        List.of(table(other, "Đơn vị | Tổng số đoàn viên\nA      | " + figure + "\n"))))));
    }

    private static Table table(String name, String drawing) {
        return TextTable.of("2023-06/" + name, drawing);
    }

    private static List<String> faults(Table... tables) {
        Ingest ingest = new Ingest(Desk.PLAN, Desk.REGISTRY);
        List<Ingest.Said> said = new ArrayList<>();
        for (Table table : tables) {
            said.add(ingest.read(table.file(), List.of(table)));
        }
        return faults(ingest.accept(said));
    }

    private static List<String> faults(Ingest.Accepted accepted) {
        return accepted.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .peek(finding -> assertThat(finding.bearing()).isEqualTo(Bearing.HERE))
                .sorted(Finding.ORDER)
                .map(finding -> finding.code() + " " + finding.place().file() + " "
                        + finding.place().cell())
                .toList();
    }
}
