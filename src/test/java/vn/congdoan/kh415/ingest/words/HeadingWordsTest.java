package vn.congdoan.kh415.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.testing.TextTable;

/** What the words above and beside figures are taken for. */
final class HeadingWordsTest {
    @Test
    void codes_below_a_heading_that_does_not_say_of_what_tell_it_themselves() {
        assertThat(Desk.read("""
                Đơn vị: A |           |
                Mã        | Nội dung  | Số lượng
                members   | Việc khác | 10
                women     | Việc khác | 4
                """)).containsExactly("A 2023-06 members=10 women=4");
        assertThat(Desk.read("""
                Mã | Nội dung  | Số lượng
                A  | Đoàn viên | 10
                B  | Đoàn viên | 20
                """)).containsExactly("A 2023-06 members=10", "B 2023-06 members=20");
    }

    @Test
    void most_of_such_codes_decide() {
        assertThat(Desk.read("""
                Mã      | Nội dung     | Số lượng
                A       | Đoàn viên    | 10
                members | Đoàn viên nữ | 20
                B       | Đoàn viên    | 30
                """))
                .contains("A 2023-06 members=10", "B 2023-06 members=30")
                .anyMatch(line -> line.startsWith("UNIT_UNKNOWN"));
    }

    @Test
    void name_that_two_measures_bear_is_ambiguous_and_both_are_named() {
        Plan desk = Desk.PLAN;
        Plan plan = new Plan(
                desk.id(),
                desk.number(),
                desk.title(),
                desk.issued(),
                desk.firstYear(),
                null,
                desk.reportingYear(),
                desk.office(),
                desk.missing(),
                desk.deadline(),
                desk.thresholds(),
                desk.kinds(),
                desk.sectors(),
                desk.measures().stream()
                        .map(measure -> measure.id().equals(new MeasureId("women"))
                                ? alsoCalled(measure, "Đoàn viên")
                                : measure)
                        .toList(),
                desk.groups(),
                desk.indicators(),
                desk.rules(),
                desk.headings());
        Ingest ingest = new Ingest(plan, Desk.REGISTRY);
        Ingest.Accepted accepted =
                ingest.accept(List.of(ingest.read("2023-06/a.xlsx", List.of(TextTable.of("2023-06/a.xlsx", """
                        Đơn vị | Đoàn viên | Kinh phí
                        A      | 3         | 70
                        """)))));
        assertThat(accepted.findings())
                .containsExactly(new Finding(
                        FindingCode.MEASURE_AMBIGUOUS,
                        new Place("2023-06/a.xlsx", "Sheet", "B1"),
                        null,
                        null,
                        YearMonth.of(2023, 6),
                        new ReturnFacts.AmongMeasures(
                                "Đoàn viên", List.of("members (Tổng số đoàn viên)", "women (Số đoàn viên nữ)"))));
    }

    private static Measure alsoCalled(Measure measure, String alias) {
        return new Measure(
                measure.id(),
                measure.name(),
                List.of(alias),
                measure.unit(),
                measure.type(),
                measure.time(),
                measure.kinds(),
                measure.sectors(),
                measure.options(),
                measure.answers(),
                measure.fromRegistry());
    }

    @Test
    void measures_may_be_called_by_their_english_names() {
        Ingest ingest =
                new Ingest(Libraries.plan(), new Registry(Libraries.tree().units()));
        Ingest.Accepted accepted = ingest.accept(
                List.of(ingest.read("returns/2023-06/a.xlsx", List.of(TextTable.of("returns/2023-06/a.xlsx", """
                        Unit code | residents | Số bạn đọc
                        P11       | 900       | 450
                        """)))));
        assertThat(accepted.ledger()
                        .of(new UnitCode("P11"), Libraries.PERIOD)
                        .orElseThrow()
                        .own()
                        .values())
                .allMatch(Entry.Given.class::isInstance)
                .hasSize(2);
    }
}
