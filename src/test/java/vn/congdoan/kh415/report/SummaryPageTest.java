package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Group;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.words.SummaryText;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

final class SummaryPageTest {
    @Test
    void group_without_indicators_leaves_the_first_page_as_it_is() {
        Assessment plain = Libraries.assessment();
        Plan plan = plain.plan();
        List<Group> groups = new ArrayList<>(plan.groups());
        groups.add(1, new Group("empty", new Label("Nothing")));
        Plan grouped = new Plan(
                plan.id(),
                plan.number(),
                plan.title(),
                plan.issued(),
                plan.firstYear(),
                plan.lastYear(),
                plan.reportingYear(),
                plan.office(),
                plan.missing(),
                plan.deadline(),
                plan.thresholds(),
                plan.kinds(),
                plan.sectors(),
                plan.measures(),
                groups,
                plan.indicators(),
                plan.rules(),
                plan.headings());
        Assessment other = new Assessment(
                grouped,
                plain.period(),
                plain.asOf(),
                plain.tree(),
                plain.indicators(),
                plain.receipts(),
                plain.findings(),
                plain.inputs(),
                plain.returns(),
                plain.restatements(),
                plain.trend());
        assertThat(SheetText.of(List.of(Book.of(other).sheet("Summary"))))
                .isEqualTo(SheetText.of(List.of(Book.of(plain).sheet("Summary"))));
    }

    @Test
    void nothing_is_said_of_provisional_verdicts_where_there_are_none() {
        String plan = """
                kind top
                kind base
                measure heads stock base
                measure done ytd base
                indicator RATE percent done / heads at-least 75
                """;
        String tree = "T top\n  A base\n  B base\n";
        assertThat(table(plan, tree + "2023-06\nA heads=1 done=1\nB heads=1 done=1\n"))
                .doesNotContain("Provisional");
        assertThat(table(plan, tree + "2023-05\nB heads=1\n2023-06\nA heads=1 done=1\n"))
                .contains("* Provisional");
    }

    private static String table(String plan, String drawing) {
        Assessment assessment = new Assessed(World.of(plan, drawing), "2023-06").assessment();
        return SummaryText.of(assessment, Words.in(Lang.EN));
    }
}
