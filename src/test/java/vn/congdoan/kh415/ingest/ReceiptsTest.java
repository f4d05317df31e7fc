package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.ingest.accept.AcceptanceTest;
import vn.congdoan.kh415.ingest.accept.Handled;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.TextTable;
import vn.congdoan.kh415.testing.World;

/** What became of each return; the deadline is the 5th of the next month. */
final class ReceiptsTest {
    private static final YearMonth PERIOD = YearMonth.of(2023, 6);
    private static final LocalDate AS_OF = LocalDate.of(2023, 7, 31);

    @Test
    void every_expected_body_without_a_return_is_missing() {
        assertThat(receipts(List.of()))
                .containsExactly(
                        "- A NOT_RECEIVED",
                        "- B NOT_RECEIVED",
                        "- C NOT_RECEIVED",
                        "- D NOT_RECEIVED",
                        "- F NOT_RECEIVED",
                        "- U NOT_RECEIVED");
    }

    @Test
    void punctual_late_and_received() {
        assertThat(statuses(whole("2023-07-05 A.xlsx", "A"))).containsExactly("2023-06/2023-07-05 A.xlsx A ON_TIME");
        assertThat(statuses(whole("2023-07-06 A.xlsx", "A"))).containsExactly("2023-06/2023-07-06 A.xlsx A LATE");
        assertThat(statuses(whole("A.xlsx", "A"))).containsExactly("2023-06/A.xlsx A RECEIVED");
    }

    /** The month begins on the 1st of June, the report is of the 31st of July. */
    @Test
    void day_outside_the_month_and_what_followed_to_the_report_is_impossible_once_a_file() {
        Ingest.Accepted accepted = new Ingest.Accepted(
                new Ledger(List.of()),
                List.of(
                        handled("a", "A", "2023-05-31"),
                        handled("a", "B", "2023-05-31"),
                        handled("b", "A", "2023-06-01"),
                        handled("c", "A", "2023-07-31"),
                        handled("d", "D", "2023-08-01"),
                        handled("e", "A", null)),
                List.of());
        assertThat(ReceivedDays.impossible(accepted, Desk.PLAN, AS_OF))
                .containsExactly(impossible("a", null, "2023-05-31"), impossible("d", "D", "2023-08-01"));
        assertThat(ReceivedDays.impossible(accepted, World.plan("kind base"), AS_OF))
                .as("nothing is due by a day")
                .isEmpty();
    }

    private static Handled handled(String file, String unit, @Nullable String day) {
        return new Handled(
                file, new UnitCode(unit), PERIOD, day == null ? null : LocalDate.parse(day), Receipt.Status.RECEIVED);
    }

    private static Finding impossible(String file, @Nullable String unit, String day) {
        return new Finding(
                        FindingCode.RECEIVED_IMPOSSIBLE,
                        Place.ofFile(file),
                        new ReturnFacts.ReceivedOn(LocalDate.parse(day), PERIOD, AS_OF))
                .of(unit == null ? null : new UnitCode(unit), PERIOD);
    }

    @Test
    void what_is_judged_later_is_not_asked_before() {
        assertThat(statuses(table("A.xlsx", "A", "members=1", "women=1", "joined=1", "held=x", "fees=1")))
                .containsExactly("2023-06/A.xlsx A PARTIAL");
        assertThat(statuses(whole("A.xlsx", "A"))).containsExactly("2023-06/A.xlsx A RECEIVED");
    }

    @Test
    void blank_beside_nobody_to_count_is_no_gap() {
        assertThat(statuses(table("A.xlsx", "A", "members=0", "women=…", "joined=1", "held=x", "fees=1", "open=x")))
                .containsExactly("2023-06/A.xlsx A RECEIVED");
        assertThat(statuses(table("A.xlsx", "A", "members=1", "women=…", "joined=1", "held=x", "fees=1", "open=x")))
                .containsExactly("2023-06/A.xlsx A PARTIAL");
    }

    @Test
    void warned_figures_are_used_with_warnings() {
        assertThat(statuses(table("B.xlsx", "B", "members=1", "women=1", "joined=1", "fees=1", "open=x", "held=x")))
                .containsExactly("2023-06/B.xlsx B USED_WITH_WARNINGS");
    }

    @Test
    void totals_of_those_below_are_received_too() {
        assertThat(receipts(List.of(), table("U.xlsx", "U", "members=30"))).contains("2023-06/U.xlsx U RECEIVED");
    }

    @Test
    void superseded_and_current() {
        assertThat(statuses(whole("A.xlsx", "A"), whole("A lần 2.xlsx", "A")))
                .containsExactly("2023-06/A lần 2.xlsx A RECEIVED", "2023-06/A.xlsx A SUPERSEDED");
    }

    @Test
    void older_revision_of_which_a_figure_still_counts_is_not_superseded() {
        assertThat(statuses(whole("A.xlsx", "A"), table("A lần 2.xlsx", "A", "members=1", "women=1")))
                .containsExactly("2023-06/A lần 2.xlsx A USED_WITH_WARNINGS", "2023-06/A.xlsx A RECEIVED");
    }

    @Test
    void conflict_excludes_both_files() {
        assertThat(statuses(table("a.xlsx", "A", "members=1"), table("b.xlsx", "A", "members=2")))
                .containsExactly("2023-06/a.xlsx A EXCLUDED_FOR_ERRORS", "2023-06/b.xlsx A EXCLUDED_FOR_ERRORS");
    }

    @Test
    void return_of_nothing_but_errors_is_excluded_and_one_of_blanks_is_empty() {
        assertThat(statuses(table("a.xlsx", "A", "members=#REF!")))
                .containsExactly("2023-06/a.xlsx A EXCLUDED_FOR_ERRORS");
        assertThat(statuses(table("a.xlsx", "A", "members=…"))).containsExactly("2023-06/a.xlsx A EMPTY");
        assertThat(statuses(table("a.xlsx", "B", "held=…"))).containsExactly("2023-06/a.xlsx B EMPTY");
    }

    @Test
    void return_of_nothing_that_was_asked_is_excluded_only_with_a_finding() {
        assertThat(statuses(table("a.xlsx", "B", "held=x"))).containsExactly("2023-06/a.xlsx B EXCLUDED_FOR_ERRORS");
        assertThat(statuses(table("a.xlsx", "B", "held=không"))).containsExactly("2023-06/a.xlsx B EMPTY");
        assertThat(statuses(table("a.xlsx", "B", "held=K/A"))).containsExactly("2023-06/a.xlsx B EMPTY");
    }

    @Test
    void return_for_another_month_than_its_folder() {
        assertThat(statuses(TextTable.of("2023-06/a.xlsx", """
                Kỳ: 05/2023 |
                Mã đơn vị   | members
                A           | 1
                """))).containsExactly("2023-06/a.xlsx A WRONG_PERIOD");
    }

    @Test
    void return_of_a_unit_that_does_not_stand() {
        assertThat(statuses(table("a.xlsx", "E", "members=1"))).containsExactly("2023-06/a.xlsx E NOT_EXPECTED");
    }

    @Test
    void unknown_unit_is_named_once_for_a_file() {
        assertThat(statuses(TextTable.of("2023-06/a.xlsx", """
                Mã đơn vị | members
                X1        | 1
                X2        | 1
                """))).containsExactly("2023-06/a.xlsx - UNKNOWN_UNIT");
    }

    @Test
    void unreadable_file_is_of_the_month_of_its_folder() {
        Finding broken = new Finding(
                FindingCode.FILE_UNREADABLE,
                Place.ofFile("2023-06/x.xlsx"),
                new FileFacts.Damaged(FileFacts.Damage.ZIP, false));
        assertThat(receipts(List.of(broken)))
                .contains("2023-06/x.xlsx - UNREADABLE")
                .contains("- A NOT_RECEIVED");
    }

    @Test
    void empty_file_and_strange_sheet() {
        assertThat(statuses(TextTable.of("2023-06/x.xlsx", " "))).containsExactly("2023-06/x.xlsx - EMPTY");
        assertThat(statuses(TextTable.of("2023-06/x.xlsx", "Kính gửi")))
                .containsExactly("2023-06/x.xlsx - EXCLUDED_FOR_ERRORS");
        assertThat(statuses(TextTable.of("2023-06/x.xlsx", "Đơn vị | members")))
                .containsExactly("2023-06/x.xlsx - EMPTY");
    }

    @Test
    void body_whose_parts_all_reported_is_not_missing() {
        assertThat(receipts(List.of(), table("x.xlsx", "A1", "members=1"))).contains("- A NOT_RECEIVED");
        assertThat(receipts(List.of(), table("x.xlsx", "A1", "members=1"), table("y.xlsx", "A2", "members=1")))
                .doesNotContain("- A NOT_RECEIVED");
    }

    @Test
    void body_is_spoken_for_by_its_parts_and_by_no_other_bodies_below_it() {
        assertThat(receipts(List.of(), whole("a.xlsx", "A"), whole("b.xlsx", "B"), whole("c.xlsx", "C")))
                .contains("- U NOT_RECEIVED")
                .doesNotContain("- A NOT_RECEIVED");
    }

    @Test
    void that_a_file_cannot_be_read_says_more_than_whatever_else_is_found_in_it() {
        Finding broken = new Finding(
                FindingCode.FILE_UNREADABLE,
                Place.ofFile("2023-06/x.zip"),
                new FileFacts.Damaged(FileFacts.Damage.ZIP, false));
        Finding strange = new Finding(FindingCode.SHEET_NOT_RECOGNISED, Place.ofFile("2023-06/x.zip"));
        assertThat(receipts(List.of(broken, strange))).contains("2023-06/x.zip - UNREADABLE");
        assertThat(receipts(List.of(strange, broken))).contains("2023-06/x.zip - UNREADABLE");
        assertThat(receipts(List.of(strange, strange))).contains("2023-06/x.zip - EXCLUDED_FOR_ERRORS");
    }

    @Test
    void faults_of_the_registry_and_the_plan_are_of_no_return() {
        Finding registry = new Finding(
                FindingCode.REGISTRY_VALUE,
                new Place("units.csv", null, "2:1"),
                new ListFacts.WrongCell("Kind", "x", ""));
        assertThat(receipts(List.of(registry))).noneMatch(line -> line.startsWith("units.csv"));
    }

    private static Table whole(String name, String unit) {
        return table(name, unit, "members=1", "women=1", "joined=1", "held=x", "fees=1", "open=x");
    }

    private static Table table(String name, String unit, String... figures) {
        return AcceptanceTest.form(name, unit, figures);
    }

    /** The receipts of files, and of their units. */
    private static List<String> statuses(Table... tables) {
        List<String> lines = new ArrayList<>(receipts(List.of(), tables));
        lines.removeIf(line -> line.startsWith("- ") && !line.startsWith("- A "));
        if (lines.stream().anyMatch(line -> !line.contains(" A ") && !line.startsWith("-"))) {
            lines.remove("- A NOT_RECEIVED");
        }
        return lines;
    }

    private static List<String> receipts(List<Finding> readFindings, Table... tables) {
        Ingest.Accepted accepted = Desk.accept(tables);
        List<Finding> findings = new ArrayList<>(readFindings);
        findings.addAll(accepted.findings());
        Tree tree = new Tree(Desk.REGISTRY, PERIOD.atEndOfMonth());
        Gaps gaps = Gaps.of(accepted, findings, Desk.PLAN, Desk.REGISTRY, tree, PERIOD);
        return Receipts.of(accepted, findings, gaps, Desk.PLAN, Desk.REGISTRY, PERIOD, AS_OF).stream()
                .map(ReceiptsTest::line)
                .toList();
    }

    private static String line(Receipt receipt) {
        return (receipt.file() == null ? "-" : receipt.file())
                + " "
                + (receipt.unit() == null ? "-" : receipt.unit())
                + " "
                + receipt.status();
    }
}
