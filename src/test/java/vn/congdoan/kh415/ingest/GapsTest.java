package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Bearing;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.TextTable;

/** What lacks of whom, and why. */
final class GapsTest {
    private static final YearMonth PERIOD = YearMonth.of(2023, 6);

    @Test
    void a_file_that_cannot_be_read_is_from_whom_its_name_names() {
        assertThat(gap("A", locked("2023-06/BC_A.xlsx"))).isEqualTo("LOCKED 2023-06/BC_A.xlsx");
        assertThat(gap("A", locked("2023-06/A/bao cao.xlsx"))).isEqualTo("LOCKED 2023-06/A/bao cao.xlsx");
        assertThat(gap("A", locked("A/2023-06/bao cao.xlsx")))
                .as("a folder above the month's")
                .isEqualTo("NOT_SENT null");
        assertThat(gap("A", locked("2023-06/BCA.xlsx"))).isEqualTo("NOT_SENT null");
        assertThat(gap("A", locked("2023-05/A.xlsx"))).as("another month").isEqualTo("NOT_SENT null");
    }

    @Test
    void a_table_of_several_bodies_is_from_the_one_above_them() {
        assertThat(gap("U", read(TextTable.of("2023-06/x.xlsx", """
                Đơn vị | Tổng số đoàn viên
                A      | 1
                B      | 2
                """)))).isEqualTo("PARTIAL 2023-06/x.xlsx");
        assertThat(gap("U", read(TextTable.of("2023-06/x.xlsx", """
                Đơn vị | Tổng số đoàn viên
                A      | 1
                """)))).isEqualTo("NOT_SENT null");
    }

    @Test
    void a_table_of_one_body_is_from_the_one_above_that_its_name_names() {
        String table = """
                Đơn vị | Tổng số đoàn viên
                A      | 1
                """;
        for (String file : List.of("2023-06/BC_U.xlsx", "2023-06/bc CĐ TCT một T6.xlsx", "2023-06/U/x.xlsx")) {
            assertThat(gap("U", read(TextTable.of(file, table)))).isEqualTo("PARTIAL " + file);
        }
        assertThat(gap("U", read(TextTable.of("2023-06/BCU.xlsx", table)))).isEqualTo("NOT_SENT null");
    }

    @Test
    void who_may_stand_in_the_locked_file_of_the_body_above_did_not_fail_to_send() {
        Ingest.Said above = locked("2023-06/BC U.xlsx");
        assertThat(gap("U", above)).isEqualTo("LOCKED 2023-06/BC U.xlsx");
        assertThat(gap("A", above)).isEqualTo("IN_FILE_ABOVE 2023-06/BC U.xlsx");
        assertThat(gap("A", above, locked("2023-06/A.xlsx"))).isEqualTo("LOCKED 2023-06/A.xlsx");
        assertThat(gap("U", locked("2023-06/A.xlsx"))).isEqualTo("NOT_SENT null");
    }

    @Test
    void refused_figures_and_empty_returns_were_sent() {
        assertThat(gap("A", read(TextTable.of("2023-06/x.xlsx", """
                Đơn vị | Tổng số đoàn viên
                A      | 40 %
                """)))).isEqualTo("REFUSED 2023-06/x.xlsx");
        assertThat(gap("A", read(TextTable.of("2023-06/x.xlsx", """
                Đơn vị | Tổng số đoàn viên
                A      | …
                """)))).isEqualTo("EMPTY 2023-06/x.xlsx");
    }

    /** A file of which nothing is known can hold whatever lacks; one whose name tells the sender only what that one lacks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                        2023-06/x.xlsx          |         | SPARE
                        2023-06/x.xlsx          | B       | HERE
                        2023-06/A.xlsx          | B       | SPARE
                        2023-06/B.xlsx          | B       | HERE
                        2023-06/A lần 2.xlsx    |         | HERE
                        2023-06/A gửi lại.xlsx  |         | HERE
                        2023-06/E.xlsx          |         | HERE
                        2023-05/A.xlsx          |         | HERE
                        2023-06/A (hỏng).xlsx   |         | SPARE
                    """)
    void what_could_not_be_read_is_doubted_where_it_could_hold_what_lacks(
            String file, @Nullable String lacking, Bearing bearing) {
        StringBuilder table = new StringBuilder();
        for (String unit : List.of("T", "U", "A", "B", "C", "D", "F")) {
            boolean sent = !unit.equals(lacking);
            table.append(sent ? unit + " | 9 | 9 | 9 | x | 9 | x | x\n" : "");
        }
        Ingest.Said all = read(TextTable.of("2023-06/bảng.xlsx", """
                Đơn vị | members | women | joined | held | fees | open | rated
                """ + table));
        Ingest ingest = new Ingest(Desk.PLAN, Desk.REGISTRY);
        Finding damaged = new Finding(
                file.contains("hỏng") ? FindingCode.FILE_UNREADABLE : FindingCode.FILE_ENCRYPTED,
                Place.ofFile(file),
                file.contains("hỏng")
                        ? new FileFacts.Damaged(FileFacts.Damage.CONTENT, false)
                        : new FileFacts.Locked(0, false));
        Ingest.Said lost = ingest.read(file, Patience.ENDLESS, new Outcome<>(List.of(), List.of(damaged)), null);
        Ingest.Accepted accepted = ingest.accept(List.of(all, lost));
        Tree tree = new Tree(Desk.REGISTRY, PERIOD.atEndOfMonth());
        List<Finding> settled = Gaps.of(accepted, accepted.findings(), Desk.PLAN, Desk.REGISTRY, tree, PERIOD)
                .settle(accepted.findings());
        assertThat(settled)
                .hasSameSizeAs(accepted.findings())
                .filteredOn(finding -> file.equals(finding.place().file()))
                .extracting(Finding::bearing)
                .containsExactly(bearing);
        assertThat(settled)
                .filteredOn(finding -> !file.equals(finding.place().file()))
                .extracting(Finding::bearing)
                .containsOnly(Bearing.HERE);
    }

    private static Ingest.Said locked(String file) {
        Finding opened = new Finding(FindingCode.FILE_ENCRYPTED, Place.ofFile(file), new FileFacts.Locked(0, false));
        return new Ingest(Desk.PLAN, Desk.REGISTRY)
                .read(file, Patience.ENDLESS, new Outcome<>(List.of(), List.of(opened)), null);
    }

    private static Ingest.Said read(Table table) {
        return new Ingest(Desk.PLAN, Desk.REGISTRY).read(table.file(), List.of(table));
    }

    private static String gap(String unit, Ingest.Said... said) {
        Ingest.Accepted accepted = new Ingest(Desk.PLAN, Desk.REGISTRY).accept(List.of(said));
        Tree tree = new Tree(Desk.REGISTRY, PERIOD.atEndOfMonth());
        List<Gap> gaps = new ArrayList<>(Gaps.of(accepted, accepted.findings(), Desk.PLAN, Desk.REGISTRY, tree, PERIOD)
                .list());
        gaps.removeIf(gap -> !gap.unit().equals(new UnitCode(unit)));
        return gaps.get(0).reason() + " " + gaps.get(0).file();
    }
}
