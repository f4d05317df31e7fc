package vn.congdoan.kh415.ingest.accept;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.Bearing;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.TextTable;

/** What a newer version mends, and what it leaves to be mended. */
final class ReplacementTest {
    private static final UnitCode A = new UnitCode("A");
    private static final YearMonth JUNE = YearMonth.of(2023, 6);

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

    @Test
    void a_remark_stays_a_remark() {
        Submission first = sent("A.xlsx", "S", 1, of("joined", 1, 3));
        Submission second = sent("A lần 2.xlsx", "S", 2, of("members", 1, 40));
        assertThat(bearing(fault(FindingCode.FIGURE_NOT_A_NUMBER, "members", first, 1), first, second))
                .isEqualTo(Bearing.REPLACED);
        assertThat(bearing(fault(FindingCode.FIGURE_ESTIMATED, "members", first, 1), first, second))
                .isEqualTo(Bearing.HERE);
    }

    @Test
    void only_a_later_revision_mends_and_only_with_what_counts() {
        Submission first = sent("A.xlsx", "S", 1, of("joined", 1, 3));
        Submission twin = sent("B.xlsx", "S", 1, of("members", 1, 40));
        Finding finding = fault(FindingCode.FIGURE_NOT_A_NUMBER, "members", first, 1);
        assertThat(bearing(finding, first, twin)).isEqualTo(Bearing.HERE);
        Submission second = sent("B.xlsx", "S", 2, of("members", 1, 40));
        assertThat(bearing(finding, List.of(first, second), new Ledger(List.of())))
                .isEqualTo(Bearing.HERE);
        Submission elsewhere = sent("C.xlsx", "S", 2, of("members", 1, 40));
        assertThat(bearing(finding, List.of(first, second), ledger(elsewhere))).isEqualTo(Bearing.HERE);
        assertThat(bearing(finding, List.of(first, second), ledger(second))).isEqualTo(Bearing.REPLACED);
    }

    @Test
    void a_fault_of_a_whole_version_is_mended_where_nothing_of_it_counts_any_more() {
        Submission first = sent("A.xlsx", "S", 1, of("members", 1, 39));
        Submission second = sent("A lần 2.xlsx", "S", 2, of("members", 1, 40));
        Submission other = sent("A lần 2.xlsx", "S", 2, of("joined", 1, 3));
        Finding finding = fault(FindingCode.FIGURE_NOT_A_NUMBER, null, first, 0);
        assertThat(bearing(finding, List.of(first, second), ledger(second))).isEqualTo(Bearing.REPLACED);
        assertThat(bearing(finding, List.of(first, other), ledger(first, other)))
                .isEqualTo(Bearing.HERE);
        assertThat(bearing(finding, List.of(first, second), ledger(first))).isEqualTo(Bearing.HERE);
    }

    @Test
    void a_fault_speaks_of_its_sheet_else_of_its_file() {
        Submission first = sent("A.xlsx", "S1", 1, of("joined", 1, 2));
        Submission second = sent("A.xlsx", "S2", 2, of("members", 1, 40));
        assertThat(bearing(fault(FindingCode.FIGURE_NOT_A_NUMBER, "members", first, 7), first, second))
                .isEqualTo(Bearing.REPLACED);
        assertThat(bearing(fault(FindingCode.FIGURE_NOT_A_NUMBER, "members", second, 7), first, second))
                .isEqualTo(Bearing.HERE);
        Submission third = sent("B.xlsx", "S", 3, of("women", 1, 4));
        Finding ofFile = new Finding(
                FindingCode.FIGURE_NOT_A_NUMBER,
                Place.ofFile("2023-06/A.xlsx"),
                A,
                new MeasureId("women"),
                JUNE,
                new Facts.Seen("x"));
        assertThat(bearing(ofFile, first, third)).isEqualTo(Bearing.REPLACED);
        assertThat(bearing(ofFile, first, sent("B.xlsx", "S", 3, of("members", 1, 40))))
                .isEqualTo(Bearing.HERE);
    }

    @Test
    void a_sector_is_mended_by_the_same_sector_where_the_cell_tells_it() {
        Submission textiles = sent("A.xlsx", "S", 1, of("members", "dệt", 1));
        Finding finding = fault(FindingCode.FIGURE_NOT_A_NUMBER, "members", textiles, 1);
        Submission mining = sent("B.xlsx", "S", 2, of("members", "mỏ", 1, 40));
        assertThat(bearing(finding, textiles, mining)).isEqualTo(Bearing.HERE);
        assertThat(bearing(finding, textiles, sent("B.xlsx", "S", 2, of("members", "dệt", 1, 40))))
                .isEqualTo(Bearing.REPLACED);
        assertThat(bearing(fault(FindingCode.FIGURE_NOT_A_NUMBER, "members", textiles, 5), textiles, mining))
                .isEqualTo(Bearing.REPLACED);
        Submission women = sent("A.xlsx", "S", 1, of("women", "dệt", 1));
        assertThat(bearing(fault(FindingCode.FIGURE_NOT_A_NUMBER, "members", women, 1), women, mining))
                .isEqualTo(Bearing.REPLACED);
        assertThat(bearing(fault(FindingCode.FIGURE_NOT_A_NUMBER, "women", women, 1), women, mining))
                .isEqualTo(Bearing.HERE);
    }

    @Test
    void a_file_is_mended_where_all_that_it_said_is_said_anew() {
        Submission first = sent("A.xlsx", "S", 1, of("members", 1, 39));
        Submission second = sent("B.xlsx", "S", 2, of("members", 1, 40));
        Submission twin = sent("B.xlsx", "S", 1, of("members", 1, 40));
        Submission silent = new Submission("2023-06/A.xlsx", "S", new UnitCode("B"), JUNE, 1, null, Map.of());
        Finding ofFile = new Finding(
                        FindingCode.FIGURE_NOT_A_NUMBER, Place.ofFile("2023-06/A.xlsx"), new Facts.Seen("x"))
                .of(null, JUNE);
        assertThat(bearing(ofFile, List.of(first, second), ledger(second))).isEqualTo(Bearing.REPLACED);
        assertThat(bearing(ofFile, List.of(first, second), ledger(first))).isEqualTo(Bearing.HERE);
        assertThat(bearing(ofFile, List.of(first, twin), ledger(twin))).isEqualTo(Bearing.HERE);
        assertThat(bearing(ofFile, List.of(first, second, silent), ledger(second)))
                .isEqualTo(Bearing.HERE);
        assertThat(bearing(ofFile, List.of(second), ledger(second))).isEqualTo(Bearing.HERE);
        Finding unknown = new Finding(FindingCode.UNIT_UNKNOWN, ofFile.place(), new ReturnFacts.UnknownUnit("x", null))
                .of(null, JUNE);
        assertThat(bearing(unknown, List.of(first, second), ledger(second))).isEqualTo(Bearing.HERE);
        // Of a sender of whom the file says nothing else, the file's own versions tell.
        Finding lost = fault(FindingCode.FIGURE_NOT_A_NUMBER, "members", sent("C.xlsx", "S", 1), 1);
        assertThat(bearing(lost, List.of(second), ledger(second))).isEqualTo(Bearing.HERE);
        Submission newer = sent("C lần 2.xlsx", "S", 2, of("joined", 1, 3));
        assertThat(bearing(lost, List.of(newer), ledger(newer))).isEqualTo(Bearing.REPLACED);
    }

    private static Finding fault(FindingCode code, @Nullable String measure, Submission in, int row) {
        return new Finding(
                code,
                new Place(in.file(), in.sheet(), Place.cellName(row, 1)),
                A,
                measure == null ? null : new MeasureId(measure),
                JUNE,
                new Facts.Seen("x"));
    }

    /** A figure to be placed in a file. */
    private record Stated(FigureKey key, int row, int value) {}

    private static Stated of(String measure, int row, int value) {
        return of(measure, "", row, value);
    }

    private static Stated of(String measure, String sector, int row, int value) {
        return new Stated(new FigureKey(new MeasureId(measure), sector), row, value);
    }

    /** A blank. */
    private static Stated of(String measure, String sector, int row) {
        return of(measure, sector, row, -1);
    }

    private static Submission sent(String name, String sheet, int revision, Stated... figures) {
        Map<FigureKey, List<Entry>> entries = new TreeMap<>();
        for (Stated figure : figures) {
            Source source = new Source("2023-06/" + name, sheet, figure.row(), 1);
            entries.put(
                    figure.key(),
                    List.of(
                            figure.value() < 0
                                    ? new Entry.Blank(source)
                                    : new Entry.Given(BigDecimal.valueOf(figure.value()), false, source)));
        }
        return new Submission("2023-06/" + name, sheet, A, JUNE, revision, null, entries);
    }

    private static Bearing bearing(Finding finding, Submission... all) {
        return bearing(finding, List.of(all), ledger(all));
    }

    private static Bearing bearing(Finding finding, List<Submission> all, Ledger ledger) {
        return Replacement.mark(List.of(finding), all, ledger).get(0).bearing();
    }

    /** What those say, the later before the earlier. */
    private static Ledger ledger(Submission... all) {
        Map<MeasureId, Entry> own = new TreeMap<>();
        Map<FigureKey, Entry> consolidated = new TreeMap<>();
        for (Submission each : all) {
            each.entries().forEach((key, entries) -> {
                if (key.sector().isEmpty()) {
                    own.put(key.measure(), entries.get(0));
                } else {
                    consolidated.put(key, entries.get(0));
                }
            });
        }
        return new Ledger(List.of(new Return(A, JUNE, 1, own, consolidated, List.of())));
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
