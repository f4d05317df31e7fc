package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.Restatement;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.report.letter.Corrections;
import vn.congdoan.kh415.report.terminal.Explanation;
import vn.congdoan.kh415.report.terminal.ExplanationText;
import vn.congdoan.kh415.report.words.RestatementText;
import vn.congdoan.kh415.text.Words;

final class ConsoleTextsTest {
    private static final Words EN = Words.in(Lang.EN);

    @Test
    void average_of_the_years_is_explained_for_the_whole_and_for_no_unit() {
        assertThat(explained("L5", "T")).contains("Average of the years that have ended");
        assertThat(explained("L5", "Q1")).doesNotContain("Average of the years that have ended");
    }

    @Test
    void restatement_is_of_its_own_indicator() {
        Restatement restated = new Restatement(
                Libraries.PERIOD.minusMonths(1),
                new IndicatorId("L3"),
                new Earlier(new Ratio(new BigDecimal("3"), new BigDecimal("4")), Verdict.MET),
                new Earlier(null, null),
                List.of());
        Assessment assessment = with(List.of(), List.of(restated));
        assertThat(RestatementText.of(assessment, EN)).contains("2023-05 L3: 75.00 % met → ");
        assertThat(RestatementText.of(with(List.of(), List.of()), EN)).isEmpty();
    }

    @Test
    void restatement_that_is_too_small_to_be_seen_is_told_exactly() {
        Restatement restated = new Restatement(
                Libraries.PERIOD.minusMonths(1),
                new IndicatorId("L3"),
                new Earlier(new Ratio(new BigDecimal("30000"), new BigDecimal("40000")), Verdict.NOT_DUE),
                new Earlier(new Ratio(new BigDecimal("30001"), new BigDecimal("40001")), Verdict.NOT_DUE),
                List.of());
        assertThat(RestatementText.of(with(List.of(), List.of(restated)), EN))
                .contains("L3: 75.00 % under way (30,000 / 40,000) → 75.00 % under way (30,001 / 40,001)");
    }

    @Test
    void restatement_names_three_units_at_most_and_no_result_that_stays() {
        Earlier same = new Earlier(new Ratio(new BigDecimal("3"), new BigDecimal("4")), Verdict.MET);
        List<UnitCode> units =
                Stream.of("P11", "Q1", "GONE", "P12").map(UnitCode::new).toList();
        Restatement restated =
                new Restatement(Libraries.PERIOD.minusMonths(1), new IndicatorId("L3"), same, same, units);
        assertThat(RestatementText.of(with(List.of(), List.of(restated)), EN))
                .containsPattern(
                        "2023-05: returns that differ from when it was closed: GONE, [^,]+, [^,]+ and 1 more\n$");
    }

    @Test
    void faults_beyond_what_anybody_reads_are_counted() {
        assertThat(correction(5_000).lines()).hasSize(5_000);
        assertThat(correction(5_000).front().more()).isEmpty();
        assertThat(correction(5_002).lines()).hasSize(5_000);
        assertThat(correction(5_002).front().more()).contains("2").doesNotContain("5");
    }

    @Test
    void faults_of_a_file_are_listed_from_the_gravest_down() {
        Finding warning = new Finding(
                FindingCode.NUMERATOR_ABOVE_DENOMINATOR,
                new Place("a.xlsx", "S", "B9"),
                new UnitCode("P11"),
                new MeasureId("readers"),
                Libraries.PERIOD,
                new CheckFacts.Above(
                        new BigDecimal("210"), new BigDecimal("200"), "L1", List.of(new Place(null, null, "B9"))));
        Finding error =
                new Finding(FindingCode.FILE_EMPTY, new Place("a.xlsx", "S", "A1"), new FileFacts.Unusable(false));
        assertThat(Corrections.of(with(List.of(warning, error), List.of()), EN)
                        .get(0)
                        .lines())
                .extracting(Correction.Line::cell)
                .containsExactly("A1", "B9");
    }

    private static Correction correction(int faults) {
        List<Finding> findings = IntStream.rangeClosed(1, faults)
                .mapToObj(row -> new Finding(
                        FindingCode.FILE_EMPTY, new Place("a.xlsx", "S", "A" + row), new FileFacts.Unusable(false)))
                .toList();
        return Corrections.of(with(findings, List.of()), EN).get(0);
    }

    private static String explained(String indicator, String unit) {
        Assessment assessment = Libraries.assessment();
        return ExplanationText.of(
                Explanation.of(assessment, indicator, new UnitCode(unit)).orElseThrow(), assessment.plan(), EN, 9);
    }

    private static Assessment with(List<Finding> findings, List<Restatement> restatements) {
        Assessment full = Libraries.assessment();
        return new Assessment(
                full.plan(),
                full.period(),
                full.asOf(),
                full.tree(),
                full.indicators(),
                List.of(),
                findings,
                full.inputs(),
                full.returns(),
                restatements,
                full.trend());
    }
}
