package vn.congdoan.kh415.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** What a line over a table, or the name of its sheet, says of all its figures; "-" for nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                        Nam                                       | Beside nam
                        Biểu 3: Kế hoạch giao                     | Beside kế hoạch giao
                        Số đoàn viên nam                          | Beside nam
                        Biểu 3. Đoàn viên nam                     | Beside nam
                        Tổng số đoàn viên nam                     | Beside nam
                        Số lượng đoàn viên là người dân tộc       | Beside người dân tộc
                        Số đoàn viên kế hoạch giao                | Beside kế hoạch giao
                        Đoàn viên kết nạp mới cùng kỳ năm 2022    | Time cùng kỳ năm 2022
                        Số liệu đoàn viên cùng kỳ năm trước       | Time cùng kỳ năm trước
                        Kết quả cùng kỳ năm trước                 | Time cùng kỳ năm trước
                        Kết nạp mới lũy kế từ đầu năm             | Time luỹ kế từ đầu năm
                        Kết quả lũy kế                            | Time luỹ kế
                        Báo cáo đoàn viên                         | -
                        Báo cáo đoàn viên, lao động nữ            | -
                        Đoàn viên – lao động nữ                   | -
                        Đoàn viên và lao động nữ                  | -
                        Kết quả thực hiện kế hoạch đoàn viên      | -
                        Thực hiện kế hoạch                        | -
                        Đoàn viên thực hiện kế hoạch số 415       | -
                        Kết quả kế hoạch                          | -
                        Đoàn viên so với cùng kỳ năm trước        | -
                        Số đoàn viên tăng trong tháng             | -
                        Số đoàn viên tháng 6 năm 2023             | -
                        Tổng số                                   | -
                        Đoàn viên lạ nam                          | -
                    """)
    void title_says_what_stands_first_or_behind_the_name_of_a_measure(String title, String says) {
        HeadingWords words = new Lexicon(Desk.PLAN, Desk.REGISTRY).headingWords();
        String said = words.title(title).all().stream()
                .map(each -> each.getClass().getSimpleName() + " " + each.seen())
                .collect(Collectors.joining("; "));
        assertThat(said.isEmpty() ? "-" : said).isEqualTo(says);
    }

    /** What came in since the year began is no month's; a day or month that is named is the period of the return. */
    @ParameterizedTest
    @CsvSource({
        "BÁO CÁO LŨY KẾ TỪ ĐẦU NĂM, true",
        "BIỂU 2: KẾT NẠP MỚI LŨY KẾ, true",
        "BÁO CÁO LŨY KẾ NĂM 2023, true",
        "BÁO CÁO THÁNG 6 VÀ LŨY KẾ, false",
        "SỐ LIỆU TÍNH ĐẾN 30/6/2023, false"
    })
    void title_says_that_figures_are_longer_than_the_month(String title, boolean longer) {
        assertThat(Desk.read(title + "\n" + """
                Đơn vị | Kết nạp mới | Trong tháng | Đoàn viên
                A      | 10          | 3           | 5
                """))
                .contains("A 2023-06 joined=" + (longer ? "3 members=5 ~joined=10" : "- members=5"));
        assertThat(Desk.read(title + "\n" + """
                Đơn vị | Kết nạp mới | Đoàn viên
                A      | 10          | 5
                """))
                .contains(longer ? "A 2023-06 joined=- members=5" : "A 2023-06 joined=10 members=5");
    }

    /** By the heading or by the measure's own name. */
    @Test
    void title_does_not_outdo_a_column_that_says_it_is_of_the_month() {
        assertThat(Desk.read("""
                BÁO CÁO LŨY KẾ
                Đơn vị | Đoàn viên vào trong tháng
                A      | 10
                """)).containsExactly("A 2023-06 joined=10");
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
