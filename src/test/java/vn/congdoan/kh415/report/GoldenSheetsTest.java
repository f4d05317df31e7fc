package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.form.Forms;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.report.letter.Corrections;
import vn.congdoan.kh415.report.letter.Reminder;
import vn.congdoan.kh415.report.letter.Reminders;
import vn.congdoan.kh415.report.letter.Slips;
import vn.congdoan.kh415.report.sheet.Sheets;
import vn.congdoan.kh415.report.start.FirstLists;
import vn.congdoan.kh415.report.terminal.Explanation;
import vn.congdoan.kh415.report.terminal.ExplanationText;
import vn.congdoan.kh415.report.terminal.FindingsText;
import vn.congdoan.kh415.report.terminal.HandedInText;
import vn.congdoan.kh415.report.words.GapsText;
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
                .map(unit -> "#### " + unit + "\n" + SheetText.of(slips.of(unit)))
                .collect(Collectors.joining());
        GoldenText.assertEqual("report/second.slips.txt", text);
    }

    @Test
    void forms_of_units_and_tables_for_those_above_them() {
        Forms forms = new Forms(CaseRun.secondOutlook(), EN, "1.0.0");
        assertThat(forms.units()).hasSize(9);
        assertThat(forms.above()).extracting(UnitCode::text).containsExactly("H1", "H2", "H3");
        String text = Stream.of("T", "H2", "C1")
                .map(unit -> "#### " + unit + "\n" + SheetText.of(forms.of(new UnitCode(unit))))
                .collect(Collectors.joining());
        text += "#### below H1\n" + SheetText.of(forms.table(new UnitCode("H1")));
        GoldenText.assertEqual("report/second.forms.txt", text);
    }

    @Test
    void explanations_of_every_indicator_to_the_last_cell() {
        GoldenText.assertEqual("report/libraries.explanations.txt", explanations(libraries, VI));
        GoldenText.assertEqual("report/second.explanations.txt", explanations(second, EN));
    }

    @Test
    void lists_of_a_workspace_to_begin_with() {
        GoldenText.assertEqual("report/libraries.lists.txt", lists(libraries.plan(), VI));
        GoldenText.assertEqual("report/second.lists.txt", lists(second.plan(), EN));
    }

    private static String lists(Plan plan, Words words) {
        FirstLists lists = new FirstLists(plan, words);
        return SheetText.of(lists.units())
                + SheetText.of(lists.assigned(2024))
                + lists.exampleReturn(YearMonth.of(2024, 3)).replace("\r\n", "⏎\n");
    }

    @Test
    void what_is_told_of_files_handed_in() {
        List<String> files = Stream.concat(
                        second.returns().stream().flatMap(given -> given.files().stream()), Stream.of("none.csv"))
                .distinct()
                .sorted()
                .toList();
        String text = handedIn(HandedInText.Basis.WORKSPACE, files)
                + handedIn(HandedInText.Basis.REGISTRY, List.of("none.csv"))
                + handedIn(HandedInText.Basis.NOTHING, List.of());
        GoldenText.assertEqual("report/second.handed-in.txt", text);
    }

    private static String handedIn(HandedInText.Basis basis, List<String> files) {
        HandedInText.Checked checked = HandedInText.Checked.of(second.plan(), basis, files, List.of(second));
        return "#### " + basis + (checked.isUsable() ? " of use" : " of no use") + "\n" + HandedInText.of(checked, EN);
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

    @Test
    void reminders_to_every_body_and_the_list_of_them() {
        GoldenText.assertEqual("report/libraries.reminders.txt", reminders(libraries, VI));
        GoldenText.assertEqual("report/second.reminders.txt", reminders(second, EN));
    }

    private static String reminders(Assessment assessment, Words words) {
        Reminders reminders = new Reminders(assessment, words, assessment.asOf().plusDays(5));
        UnitCode first = reminders.units().get(0);
        String list = SheetText.of(List.of(reminders.list(Map.of(first, "a note"), "1.0.0")));
        return reminders.units().stream()
                        .map(unit -> reminder(reminders.of(unit)))
                        .collect(Collectors.joining())
                + list;
    }

    private static String reminder(Reminder reminder) {
        StringBuilder text = new StringBuilder("#### " + reminder.unit().code() + " " + reminder.addresses() + "\n");
        new TreeMap<>(reminder.letter().single())
                .forEach((field, value) ->
                        text.append(field).append(" = ").append(value).append('\n'));
        new TreeMap<>(reminder.letter().lists())
                .forEach((list, rows) -> rows.forEach(row -> text.append(list)
                        .append(" | ")
                        .append(String.join(" | ", new TreeMap<>(row).values()))
                        .append('\n')));
        text.append("mail: ").append(reminder.subject()).append('\n');
        reminder.text().forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("chat:\n");
        reminder.chat().forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("marked: ")
                .append(reminder.corrections().stream().map(Correction::file).toList());
        return text.append(", not to be seen: ")
                .append(reminder.shared())
                .append('\n')
                .toString();
    }

    private static String console(Assessment assessment, Words words) {
        return String.join(
                "\n",
                SummaryText.of(assessment, words),
                FindingsText.bySender(assessment, words),
                FindingsText.counts(assessment, words),
                GapsText.of(assessment, words),
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
