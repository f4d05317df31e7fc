package vn.congdoan.kh415.report;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.report.letter.Corrections;
import vn.congdoan.kh415.report.letter.Slips;
import vn.congdoan.kh415.report.sheet.Sheets;
import vn.congdoan.kh415.report.terminal.Explanation;
import vn.congdoan.kh415.report.terminal.ExplanationText;
import vn.congdoan.kh415.report.terminal.FindingsText;
import vn.congdoan.kh415.report.words.RestatementText;
import vn.congdoan.kh415.report.words.SummaryText;
import vn.congdoan.kh415.testing.CaseRun;
import vn.congdoan.kh415.testing.GoldenText;
import vn.congdoan.kh415.text.Words;

/** Everything a report says, held as text: of an assessment with every verdict, and of a whole run with its months and senders. */
final class GoldenSheetsTest {
    private static final Words VI = Words.in(Lang.VI);
    private static final Words EN = Words.in(Lang.EN);
    private static final BookSetting SETTING = new BookSetting("1.0.0", "../../");

    private static Assessment libraries;
    private static Assessment second;

    /** Not once for all: a run under mutation must not see what another mutant left. */
    @BeforeAll
    static void assess() {
        libraries = Libraries.assessment();
        second = CaseRun.second();
    }

    @Test
    void sheets_of_every_kind_of_target_and_verdict() {
        GoldenText.assertSheetsEqual("report/libraries.sheets", SheetText.of(Sheets.of(libraries, VI, SETTING)));
    }

    @Test
    void sheets_of_a_whole_run() {
        GoldenText.assertSheetsEqual("report/second.sheets", SheetText.of(Sheets.of(second, EN, SETTING)));
    }

    @Test
    void slips_of_a_whole_run() {
        Slips slips = new Slips(second, EN, "1.0.0");
        String text = slips.units().stream()
                .map(unit -> "#### " + unit + "\n" + SheetText.of(slips.of(unit).sheets()))
                .collect(Collectors.joining());
        GoldenText.assertEqual("report/second.slips.txt", text);
    }

    @Test
    void explanations_of_every_indicator_to_the_last_cell() {
        GoldenText.assertEqual("report/libraries.explanations.txt", explanations(libraries, VI));
        GoldenText.assertEqual("report/second.explanations.txt", explanations(second, EN));
    }

    @Test
    void texts_on_the_terminal() {
        GoldenText.assertEqual("report/libraries.console.txt", console(libraries, VI));
        GoldenText.assertEqual("report/second.console.txt", console(second, EN));
    }

    @Test
    void corrections_of_every_file() {
        List<Correction> all = Corrections.of(second, EN);
        String text = all.stream().map(Correction::toString).collect(Collectors.joining("\n"));
        GoldenText.assertEqual("report/second.corrections.txt", text + "\n");
    }

    private static String console(Assessment assessment, Words words) {
        return String.join(
                "\n",
                SummaryText.of(assessment, words),
                FindingsText.bySender(assessment, words),
                FindingsText.counts(assessment, words),
                RestatementText.of(assessment, words));
    }

    private static String explanations(Assessment assessment, Words words) {
        Unit top = assessment.tree().roots().get(0);
        return assessment.indicators().stream()
                .map(result -> Explanation.of(
                                assessment, result.indicator().id().text(), top.code())
                        .orElseThrow())
                .map(explanation -> ExplanationText.of(explanation, assessment.plan(), words, 9))
                .collect(Collectors.joining());
    }
}
