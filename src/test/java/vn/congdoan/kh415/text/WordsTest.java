package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;

/** Details in messages: what was computed as the office writes it, what was seen as it was seen. */
final class WordsTest {
    private static List<String> messages(FindingCode code, Facts facts) {
        Finding finding = new Finding(code, Place.NOWHERE, facts);
        return List.of(Words.in(Lang.VI).message(finding), Words.in(Lang.EN).message(finding));
    }

    @Test
    void computed_numbers_and_months_are_written_as_the_office_writes_them() {
        assertThat(messages(
                        FindingCode.YTD_FELL,
                        new CheckFacts.Changed(
                                new BigDecimal("1500.5"), new BigDecimal("12345678"), YearMonth.of(2023, 5))))
                .containsExactly(
                        "Lũy kế 1.500,5, nhỏ hơn 12.345.678 đã báo cáo ở kỳ 05/2023.",
                        "1,500.5 since the year began, less than the 12,345,678 reported for 2023-05.");
    }

    @Test
    void figures_that_are_accepted_are_not_called_unused() {
        Facts facts = new CheckFacts.Above(new BigDecimal(30), new BigDecimal(20), "HN01", List.of());
        Waiver waiver = new Waiver(
                FindingCode.NUMERATOR_ABOVE_DENOMINATOR,
                new UnitCode("A"),
                new MeasureId("trained"),
                YearMonth.of(2023, 6),
                new BigDecimal(30),
                "checked by telephone",
                "N.V.A",
                LocalDate.of(2023, 12, 31),
                "",
                Place.NOWHERE);
        Finding finding = new Finding(FindingCode.NUMERATOR_ABOVE_DENOMINATOR, Place.NOWHERE, facts);
        assertThat(Words.in(Lang.EN).message(finding)).contains("neither is used");
        assertThat(Words.in(Lang.EN).message(finding.waivedBy(waiver)))
                .isEqualTo("Indicator HN01: the numerator 30 is greater than the denominator 20 (cells: ).");
    }

    @Test
    void numbers_in_a_list_are_grouped_and_ids_left_alone() {
        assertThat(messages(
                        FindingCode.CONSOLIDATED_DIFFERS,
                        new ReturnFacts.Unreconciled(
                                List.of(
                                        difference("HN03a", 7196, 18877, 6536, 18866),
                                        difference("2030-1", 1, null, 2000, null)),
                                0)))
                .first()
                .asString()
                .contains("HN03a: 7.196/18.877 ≠ 6.536/18.866; 2030-1: 1 ≠ 2.000.");
    }

    private static ReturnFacts.Difference difference(
            String indicator, long stated, @Nullable Integer of, long sum, @Nullable Integer ofSum) {
        return new ReturnFacts.Difference(
                indicator,
                BigDecimal.valueOf(stated),
                of == null ? null : BigDecimal.valueOf(of),
                BigDecimal.valueOf(sum),
                ofSum == null ? null : BigDecimal.valueOf(ofSum));
    }

    @Test
    void what_was_seen_stays_as_it_was_seen() {
        assertThat(messages(FindingCode.FIGURE_NOT_WHOLE, new Facts.Seen("1500.5 {seen} $1 2023-05")))
                .first()
                .isEqualTo("\"1500.5 {seen} $1 2023-05\" không phải số nguyên.");
    }

    @Test
    void part_about_a_blank_detail_is_left_out() {
        assertThat(messages(FindingCode.MEASURE_UNKNOWN, new Facts.Unknown("Xe đạp", "")))
                .containsExactly(
                        "\"Xe đạp\" không phải là số liệu nào trong kế hoạch.",
                        "\"Xe đạp\" is no measure of the plan.");
        assertThat(messages(FindingCode.PERIOD_UNKNOWN, new Facts.Seen("")))
                .first()
                .isEqualTo("Không rõ báo cáo của tháng nào: trong tệp, tên tệp và tên thư mục đều không ghi tháng.");
        assertThat(messages(FindingCode.PERIOD_UNKNOWN, new Facts.Seen("hè 2023")))
                .first()
                .isEqualTo("Không rõ báo cáo của tháng nào: \"hè 2023\".");
    }

    @Test
    void english_has_one_word_for_one_and_another_for_more() {
        Words words = Words.in(Lang.EN);
        assertThat(words.of("gaps.lacking", 1, "Staff")).isEqualTo("1 figure lacking (Staff)");
        assertThat(words.of("gaps.lacking", 11, "Staff")).isEqualTo("11 figures lacking (Staff)");
        assertThat(words.of("cli.found-findings", "error", 1, 0)).isEqualTo("--fail-on error: 1 error, 0 warnings.");
        assertThat(messages(FindingCode.FILE_UNPACKED, new FileFacts.Unpacked(1)))
                .last()
                .isEqualTo("The zip file holds 1 file, each of which is read as if it lay in a folder of that name.");
    }

    /** Of a whole that is counted, as in "2 of 22 indicators", there is hardly ever one alone. */
    @Test
    void english_texts_that_count_know_one() {
        Pattern many = Pattern.compile(
                "(?<!of |All |than )\\{\\w+(:number|:count)?\\} (units|figures|files|errors|warnings|returns|places|months"
                        + "|bodies|cells|lines|indicators|measures|seconds|fields|annexes|tables|numbers|columns)\\b");
        assertThat(Words.in(Lang.EN).texts().entrySet().stream()
                        .filter(text -> many.matcher(text.getValue()).find())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }
}
