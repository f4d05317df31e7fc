package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.ingest.period.FileHints;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.testing.TextTable;

/** To which period findings belong that name none. */
final class AttributionTest {
    @Test
    void a_file_that_says_nothing_belongs_to_its_name_else_to_its_folder() {
        assertThat(periodOfUnreadable("2023-05/x.xlsx")).isEqualTo("2023-05");
        assertThat(periodOfUnreadable("2023-05/Báo cáo tháng 6-2023.xlsx")).isEqualTo("2023-06");
        assertThat(periodOfUnreadable("x.xlsx")).isEqualTo("null");
    }

    @Test
    void what_is_wrong_in_a_sheet_belongs_to_the_month_that_the_sheet_states() {
        assertThat(periodOf("""
                Kỳ: 05/2023 |                   |
                Đơn vị      | Tổng số đoàn viên | Chuyện lạ
                A           | 1                 | 2
                """)).isEqualTo("2023-05");
    }

    @Test
    void of_several_months_in_a_sheet_the_line_s_own_counts() {
        assertThat(periodOf("""
                Đơn vị | Kỳ      | Tổng số đoàn viên | Khu vực
                A      | 2023-04 | 1                 |
                A      | 2023-05 | 1                 |
                """)).isNull();
        List<Finding> findings = List.of(new Finding(
                FindingCode.RECEIVED_UNREADABLE, new Place("2023-06/x.xlsx", "Sheet", "D3"), new Facts.Seen("?")));
        Ingest.Said said = said("""
                Đơn vị | Kỳ      | Tổng số đoàn viên | Ghi chú
                A      | 2023-04 | 1                 |
                A      | 2023-05 | 1                 |
                """);
        assertThat(Attribution.of(FileHints.of("2023-06/x.xlsx"), findings, said.submissions()))
                .extracting(finding -> String.valueOf(finding.period()))
                .containsExactly("2023-05");
    }

    private static String periodOfUnreadable(String file) {
        Finding opened = new Finding(
                FindingCode.FILE_UNREADABLE, Place.ofFile(file), new FileFacts.Damaged(FileFacts.Damage.ZIP, false));
        Ingest.Said said = new Ingest(Desk.PLAN, Desk.REGISTRY)
                .read(file, Patience.ENDLESS, new Outcome<>(List.of(), List.of(opened)), null);
        return String.valueOf(said.findings().get(0).period());
    }

    private static Ingest.Said said(String drawing) {
        return new Ingest(Desk.PLAN, Desk.REGISTRY)
                .read("2023-06/x.xlsx", List.of(TextTable.of("2023-06/x.xlsx", drawing)));
    }

    private static @Nullable String periodOf(String drawing) {
        return said(drawing).findings().stream()
                .filter(finding -> finding.code() == FindingCode.MEASURE_UNKNOWN)
                .map(finding -> String.valueOf(finding.period()))
                .findFirst()
                .orElse(null);
    }
}
