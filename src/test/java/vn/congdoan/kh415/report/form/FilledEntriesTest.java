package vn.congdoan.kh415.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.result.Outlook;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.formula.Value;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

/** What a form says to whoever fills it in: its formulas, over what is typed. */
final class FilledEntriesTest {
    private static final String PLAN = """
            kind top
            kind mid
            kind base
            sector red
            measure heads stock base
            measure women stock base
            measure done ytd base
            measure joined flow base
            measure fees ytd base amount
            measure held once base yes-no
            measure grade once base choice options=good,fair,poor
            measure skilled stock base sectors=red
            indicator RATE percent done / heads at-least 75
            indicator PART percent women+skilled / heads sectors=red
            indicator SUM total joined at-least 10
            rule FEWER women + 5 <= heads - 2 error
            rule SOME skilled >= 1 sectors=red when:heads>100
            """;

    private static final String TREE = """
            T top
              M mid
                A base
                B base red
            """;

    private static final String BEFORE = """
            2023-04
            A heads=90 joined=4
            2023-05
            A heads=- done=30 joined=3 fees=1500.5 held=1 grade=2
            """;

    private static final String WHOLE = "Whole numbers only, from 0; N/A where it does not apply.";

    // One entry.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "heads | -     | Not filled in.",
                "heads | 0     |",
                "heads | 100   |",
                "heads | N/A   |",
                "heads | -1    | " + WHOLE,
                "heads | 10.5  | " + WHOLE,
                "heads | 10 %  | " + WHOLE,
                "heads | day   | " + WHOLE,
                "heads | many  | " + WHOLE,
                "heads | TRUE  | " + WHOLE,
                "fees  | 2000  |",
                "fees  | 1500.5|",
                "fees  | -0.5  | Amounts only, from 0; N/A where it does not apply.",
                "fees  | 1     | 'Less than was reported before: 1,500.5 (2023-05).'",
                "held  | yes   |",
                "held  | có    |",
                "held  | N/A   |",
                "held  | 1     | 'Only \"yes\" or \"no\"; N/A where it does not apply.'",
                "grade | fair  |",
                "grade | 2     | Choose one from the list; N/A where it does not apply.",
                "done  | 30    |",
                "done  | 29    | Less than was reported before: 30 (2023-05).",
                "done  | N/A   |",
            })
    void entry_is_doubted_as_the_reader_would(String measure, @Nullable String typed, @Nullable String said) {
        FilledForm form = form("A").type(measure, typed);
        assertThat(form.mark(measure)).isEqualTo(Objects.requireNonNullElse(said, ""));
        assertThat(form.isRed(measure)).as("red").isEqualTo(typed != null && said != null);
    }

    @ParameterizedTest
    @CsvSource({"heads, 100, true, true", "heads, 1.5, false, true", "done, 29, false, false", "fees, N/A, true, false"
    })
    void what_is_typed_is_checked_at_once_and_only_asked_about_where_it_may_be_right(
            String measure, String typed, boolean taken, boolean refuses) {
        FilledForm form = form("A").type(measure, typed);
        EntryCheck check = form.check(measure);
        assertThat(form.value(Objects.requireNonNull(check.condition()))).isEqualTo(new Value.Truth(taken));
        assertThat(check.refuses()).isEqualTo(refuses);
    }

    @Test
    void answers_are_chosen_from_a_list() {
        assertThat(form("A").check("held").options()).containsExactly("yes", "no", "N/A");
        assertThat(form("A").check("grade").options()).containsExactly("good", "fair", "poor", "N/A");
        assertThat(form("A").check("grade").refuses()).isTrue();
    }

    @Test
    void answers_that_no_list_can_hold_are_checked_by_a_condition() {
        String shortest = "x".repeat(255 - "good,poor,,N/A".length());
        assertThat(checkOfGrade(shortest).options()).contains(shortest);
        assertThat(checkOfGrade(shortest + "x").options()).isEmpty();
        assertThat(checkOfGrade(shortest + "x").condition()).isNotNull();
    }

    private static EntryCheck checkOfGrade(String option) {
        return form(PLAN.replace("fair", option), TREE, "2023-06", "A").check("grade");
    }

    @Test
    void a_check_too_long_to_be_typed_lets_go_of_what_is_least_grave() {
        String both = PLAN + "rule ONE heads <= 900\nrule TWO heads >= women\n";
        EntryCheck check = form(both, TREE, "2023-06", "A").check("heads");
        assertThat(Objects.requireNonNull(check.condition()).text()).hasSizeBetween(210, 255);
        assertThat(check.message()).isEqualTo(WHOLE + " Rule ONE. Rule TWO.");
        assertThat(check.refuses()).isFalse();
        String longer = both + "rule THREE heads >= 10 error\n";
        assertThat(form(longer, TREE, "2023-06", "A").check("heads")).isEqualTo(check);
        String none = PLAN + "rule LONG heads" + " + heads".repeat(40) + " <= 900\n";
        EntryCheck alone = form(none, TREE, "2023-06", "A").check("heads");
        assertThat(alone.message()).isEqualTo(WHOLE);
        assertThat(alone.refuses()).isTrue();
    }

    // Entries together.

    @Test
    void a_part_may_not_be_more_than_its_whole() {
        FilledForm form = form("A").type("heads", "29").type("done", "30");
        assertThat(form.mark("done")).isEqualTo("Cannot be more: done > heads.");
        assertThat(form.type("heads", "30").mark("done")).isEmpty();
        assertThat(form.type("heads", "few").mark("done")).isEmpty();
        assertThat(form.type("heads", null).mark("done")).isEmpty();
    }

    @Test
    void parts_are_added_where_all_of_them_are_asked() {
        FilledForm red = form("B").type("heads", "200").type("women", "150").type("skilled", "51");
        assertThat(red.mark("women")).isEqualTo("Cannot be more: women + skilled > heads.");
        assertThat(red.type("skilled", "50").mark("women")).isEmpty();
        assertThat(form("A").type("heads", "200").type("women", "150").mark("women"))
                .isEmpty();
    }

    @Test
    void rules_of_the_plan_are_told_at_the_first_figure_they_speak_of() {
        FilledForm form = form("A").type("heads", "20").type("women", "14");
        assertThat(form.mark("women")).isEqualTo("Rule FEWER.");
        assertThat(form.mark("heads")).isEmpty();
        assertThat(form.type("women", "13").mark("women")).isEmpty();
        FilledForm red = form("B").type("heads", "101").type("skilled", "0").type("women", "0");
        assertThat(red.mark("heads") + red.mark("skilled")).isEqualTo("Rule SOME.");
        red.type("heads", "100");
        assertThat(red.mark("heads") + red.mark("skilled")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "=,  10, 10, false", "=,  10, 11, true",
        "<=, 10, 10, false", "<=, 11, 10, true",
        ">=, 10, 10, false", ">=, 9, 10, true",
        "<,  9,  10, false", "<,  10, 10, true",
        ">,  11, 10, false", ">,  10, 10, true",
    })
    void rules_may_compare_in_every_way(String relation, String left, String right, boolean broken) {
        String plan =
                PLAN.replaceAll("(?m)^(rule|indicator (?!SUM)).*\n", "") + "rule R women " + relation + " heads\n";
        FilledForm form = form(plan, TREE, "2023-06", "A").type("women", left).type("heads", right);
        assertThat(form.mark("women")).isEqualTo(broken ? "Rule R." : "");
    }

    @Test
    void a_side_of_a_rule_may_begin_with_what_is_taken_away() {
        String plan = PLAN + "rule LESS -women + heads >= 10\n";
        FilledForm form = form(plan, TREE, "2023-06", "A").type("women", "11").type("heads", "20");
        assertThat(form.mark("women")).isEqualTo("Rule LESS.");
        assertThat(form.type("heads", "21").mark("women")).isEmpty();
    }

    // The month and the year.

    @Test
    void running_total_of_months_that_are_not_all_known_is_at_least_their_sum() {
        FilledForm form = form("A").type("joined", "5").typeToDate("joined", "11");
        assertThat(form.mark("joined"))
                .isEqualTo("The year to date is less than the sum of its months: 7 before, and this month.");
        assertThat(form.typeToDate("joined", "12").mark("joined")).isEmpty();
        assertThat(form.typeToDate("joined", "13").mark("joined")).isEmpty();
        assertThat(form.typeToDate("joined", "4").mark("joined"))
                .isEqualTo("The month has more than the year to date.");
        assertThat(form.typeToDate("joined", "1.5").mark("joined")).isEqualTo(WHOLE);
        assertThat(form.typeToDate("joined", null).mark("joined")).isEmpty();
    }

    @Test
    void running_total_of_known_months_is_their_sum() {
        String months = "2023-01\nA joined=n/a\n2023-02\nA joined=0\n2023-03\nA joined=2\n" + BEFORE;
        FilledForm form =
                form(PLAN, TREE + months, "2023-06", "A").type("joined", "5").typeToDate("joined", "15");
        assertThat(form.mark("joined"))
                .isEqualTo("The year to date is not the sum of its months: 9 before, and this month.");
        assertThat(form.typeToDate("joined", "14").mark("joined")).isEmpty();
    }

    @Test
    void running_total_of_a_body_new_to_the_year_is_held_against_the_month_alone() {
        FilledForm form = form("B").type("joined", "5").typeToDate("joined", "5");
        assertThat(form.mark("joined")).isEmpty();
        assertThat(form.typeToDate("joined", "4").mark("joined"))
                .isEqualTo("The month has more than the year to date.");
    }

    @Test
    void month_that_is_still_blank_is_told_before_its_running_total() {
        assertThat(form("A").typeToDate("joined", "0").mark("joined")).isEqualTo("Not filled in.");
    }

    @Test
    void in_the_first_month_of_the_year_there_is_no_running_total() {
        FilledForm january = form(PLAN, TREE + "2022-12\nA done=30 heads=90\n", "2023-01", "A");
        assertThat(january.entries("joined")).isEqualTo(1);
        assertThat(january.entries("done")).isEqualTo(1);
        assertThat(january.type("done", "1").mark("done")).isEmpty();
        assertThat(january.before("done")).isEmpty();
        assertThat(january.before("heads")).isEqualTo("90");
        assertThat(form("A").entries("joined")).isEqualTo(2);
    }

    // What was said before.

    @Test
    void beside_an_entry_stands_what_was_said_last_and_of_when_if_that_is_long_ago() {
        FilledForm form = form("A");
        assertThat(form.before("done")).isEqualTo("30");
        assertThat(form.before("heads")).isEqualTo("90 (2023-04)");
        assertThat(form.before("fees")).isEqualTo("1500.5");
        assertThat(form.before("held")).isEqualTo("yes");
        assertThat(form.before("grade")).isEqualTo("fair");
        assertThat(form.before("women")).isEmpty();
        assertThat(form("B").before("heads")).isEmpty();
        FilledForm later = form(PLAN, TREE + BEFORE, "2023-07", "A");
        assertThat(later.before("grade")).isEqualTo("fair (2023-05)");
        assertThat(later.before("done")).isEqualTo("30 (2023-05)");
    }

    @Test
    void what_stood_more_than_a_year_ago_is_not_shown() {
        String drawing = TREE + "2022-06\nA heads=90\nB women=1\n2022-05\nB heads=80\n";
        assertThat(form(PLAN, drawing, "2023-06", "A").before("heads")).isEqualTo("90 (2022-06)");
        assertThat(form(PLAN, drawing, "2023-06", "B").before("heads")).isEmpty();
    }

    // The whole.

    @Test
    void how_much_is_still_to_be_seen_is_counted() {
        FilledForm form = form("A");
        assertThat(form.live())
                .isEqualTo("Places of this form that need a look, in all 7 (each is told right of the table).");
        form.type("heads", "90").type("women", "1.5");
        assertThat(form.live()).startsWith("Places of this form that need a look, in all 6");
        form.type("women", "0").type("done", "30").type("joined", "0").type("fees", "N/A");
        form.type("held", "no").type("grade", "poor");
        assertThat(form.live()).isEqualTo("The form is complete; nothing needs a look.");
    }

    @Test
    void table_marks_each_entry_in_a_column_of_its_own() {
        FilledForm table = table("2023-06");
        assertThat(table.live()).startsWith("Places of this form that need a look, in all 15");
        table.type("A", "heads", "29")
                .type("A", "done", "30")
                .type("B", "heads", "90")
                .type("B", "done", "30");
        assertThat(table.mark("A", "done")).isEqualTo("Cannot be more: done > heads.");
        assertThat(table.mark("B", "done")).isEmpty();
        assertThat(table.mark("B", "skilled")).isEqualTo("Not filled in.");
        assertThat(table.mark("A", "skilled")).isEmpty();
        assertThat(table.live()).startsWith("Places of this form that need a look, in all 12");
        table.type("A", "joined", "9").typeToDate("A", "joined", "8");
        assertThat(table.mark("A", "joined")).isEmpty();
        assertThat(table.markToDate("A", "joined")).isEqualTo("The month has more than the year to date.");
        assertThat(table.markToDate("B", "joined")).isEmpty();
    }

    @Test
    void table_tells_in_hints_what_was_said_before() {
        FilledForm table = table("2023-06");
        assertThat(table.check("A", "heads").hint())
                .isEqualTo("Reported for 2023-04: 90. As it stands at the end of the month.");
        assertThat(table.check("B", "heads").hint()).isEqualTo("As it stands at the end of the month.");
        assertThat(table("2023-01").columns()).isEqualTo(table.columns() - 2);
    }

    @Test
    void wide_table_is_parted_into_pages_of_about_one_width() {
        StringBuilder plan = new StringBuilder("kind top\nkind mid\nkind base\nindicator I total m0 at-least 1\n");
        IntStream.range(0, 14).forEach(i -> plan.insert(0, "measure m" + i + " stock base\n"));
        assertThat(tableOf(plan.toString()).page().paper().blocks()).containsExactly(10);
        assertThat(tableOf(plan.toString().replace("measure m13 stock base\n", ""))
                        .page()
                        .paper()
                        .blocks())
                .isEmpty();
        IntStream.range(14, 30).forEach(i -> plan.insert(0, "measure m" + i + " once base choice options=a,b\n"));
        assertThat(tableOf(plan.toString()).page().paper().blocks()).containsExactly(10, 16, 24);
    }

    private static Sheet tableOf(String plan) {
        return forms(plan, TREE.replace(" red", ""), "2023-06")
                .table(new UnitCode("M"))
                .get(0);
    }

    @Test
    void forms_are_for_those_that_are_asked_and_tables_for_those_above_them_without_the_top() {
        Forms forms = forms(PLAN, TREE + "  C base\n", "2023-06");
        assertThat(forms.units()).extracting(UnitCode::text).containsExactly("A", "B", "C");
        assertThat(forms.above()).extracting(UnitCode::text).containsExactly("M");
    }

    private static FilledForm form(String unit) {
        return form(PLAN, TREE + BEFORE, "2023-06", unit);
    }

    private static FilledForm form(String plan, String drawing, String month, String unit) {
        return new FilledForm(forms(plan, drawing, month).of(new UnitCode(unit)).get(0));
    }

    private static FilledForm table(String month) {
        return new FilledForm(
                forms(PLAN, TREE + BEFORE, month).table(new UnitCode("M")).get(0));
    }

    private static Forms forms(String plan, String drawing, String month) {
        World world = World.of(plan, drawing);
        YearMonth period = YearMonth.parse(month);
        Map<UnitCode, List<Measure>> asked = new LinkedHashMap<>();
        for (Unit unit : world.tree(period).units()) {
            List<Measure> own = world.plan().measures().stream()
                    .filter(measure -> measure.isReportedBy(unit.kind(), unit.sector()))
                    .toList();
            if (!own.isEmpty()) {
                asked.put(unit.code(), own);
            }
        }
        Outlook outlook = new Outlook(
                world.plan(), period, world.tree(period), world.ledger().upTo(period.minusMonths(1)), asked);
        return new Forms(outlook, Words.in(Lang.EN), "1.0.0");
    }
}
