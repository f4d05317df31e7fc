package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.TextTable;

/** A sender has no list of units: each is whatever its return calls it. */
final class UnlistedUnitsTest {
    @Test
    void lowest_line_that_begins_as_a_unit_names_the_sender() {
        assertThat(said("""
                CÔNG ĐOÀN TỔNG CÔNG TY MỘT |
                CĐCS  Công ty Lạ |
                Nội dung | Số lượng
                Đoàn viên | 10
                """)).containsExactly("cđcs công ty lạ 2023-06");
    }

    @Test
    void column_and_label_name_senders() {
        assertThat(said("""
                Đơn vị | Đoàn viên
                CĐCS Lạ | 10
                CĐCS lạ | 10
                CĐCS Khác | 20
                """)).containsExactly("cđcs lạ 2023-06", "cđcs khác 2023-06");
        assertThat(said("""
                Đơn vị: CĐCS Lạ |
                Nội dung | Số lượng
                Đoàn viên | 10
                """)).containsExactly("cđcs lạ 2023-06");
    }

    @Test
    void row_without_a_name_is_nobodys() {
        assertThat(said("""
                Đơn vị | Đoàn viên
                CĐCS Lạ | 10
                 | 20
                """)).containsExactly("cđcs lạ 2023-06", "UNIT_UNKNOWN 2023-06/r.xlsx › Sheet › A3");
        String sentence = "Công ty ".repeat(50);
        assertThat(said("Đơn vị | Đoàn viên\n" + sentence + " | 20\n"))
                .containsExactly("UNIT_UNKNOWN 2023-06/r.xlsx › Sheet › A2");
    }

    @Test
    void month_is_that_under_which_all_is_filed() {
        Ingest ingest = new Ingest(Desk.PLAN, new Registry(List.of()), YearMonth.of(2023, 5));
        Table table = TextTable.of("r.xlsx", "Đơn vị | Đoàn viên\nCĐCS Lạ | 10\n");
        assertThat(said(ingest, table)).containsExactly("cđcs lạ 2023-05");
        assertThat(ingest.stated().values()).containsExactly("CĐCS Lạ");
    }

    private static List<String> said(String drawn) {
        return said(new Ingest(Desk.PLAN, new Registry(List.of())), TextTable.of("2023-06/r.xlsx", drawn));
    }

    private static List<String> said(Ingest ingest, Table table) {
        Ingest.Said said = ingest.read(table.file(), List.of(table));
        List<String> senders = new ArrayList<>(said.submissions().stream()
                .map(each -> each.unit() + " " + each.period())
                .distinct()
                .toList());
        said.findings().stream()
                .filter(finding -> finding.code() == FindingCode.UNIT_UNKNOWN)
                .forEach(finding -> senders.add(finding.code() + " " + finding.place()));
        return senders;
    }
}
