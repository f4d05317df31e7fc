package vn.congdoan.kh415.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

final class ExplanationTextTest {
    private static final String PLAN = """
            kind top
            kind mid
            kind base
            measure heads stock base
            measure done ytd base
            measure women stock base
            measure joined flow base
            indicator RATE percent done / heads at-least 75
            indicator PART percent women / heads at-least 5
            indicator SUM total joined at-least 10
            """;

    private static final String TREE = """
            T top
              M mid
                A base
                B base
              C base
            """;

    @Test
    void tree_is_told_to_the_depth_asked_and_what_lies_deeper_is_counted() {
        Assessment assessment = assessed("2023-06\nA done=9 heads=10\n").assessment();
        assertThat(lines(assessment, "RATE", "T", 1))
                .contains("  … units below, not shown: 4; add --depth 2 or --unit T")
                .noneMatch(line -> line.contains("M  M"));
        assertThat(lines(assessment, "RATE", "T", 2))
                .contains("  M  M:  9 / 10 = 90.00 %", "    … units below, not shown: 2; add --depth 3 or --unit M")
                .noneMatch(line -> line.contains("A  A"));
        assertThat(lines(assessment, "RATE", "T", 3))
                .contains("    A  A:  9 / 10 = 90.00 %", "    B  B:  no data yet")
                .noneMatch(line -> line.contains("not shown"));
        Explanation whole =
                Explanation.of(assessment, "RATE", new UnitCode("T")).orElseThrow();
        assertThat(whole.countBelow()).isEqualTo(4);
        assertThat(whole.to(1).below()).isEmpty();
        assertThat(whole.to(2).below()).hasSize(2).allMatch(each -> each.below().isEmpty());
        assertThat(whole.to(3)).isEqualTo(whole);
        assertThat(whole.isClosed()).isFalse();
    }

    @Test
    void of_whoever_sent_nothing_it_says_so() {
        Assessed assessed = assessed("2023-06\nA done=9 heads=10\n").locked("returns/2023-06/B.xlsx");
        assertThat(lines(assessed.assessment(), "RATE", "T", 9))
                .contains(
                        "        sent, but not usable yet: file with a password, file",
                        "        returns/2023-06/B.xlsx",
                        "      no return for 2023-06 sent");
    }

    @Test
    void of_whoever_sent_a_part_it_says_which_figure_of_this_indicator_is_lacking() {
        Assessment assessment = assessed("2023-06\nA done=9\n").assessment();
        assertThat(lines(assessment, "RATE", "A", 9))
                .contains("    not in the return for 2023-06: heads")
                .noneMatch(line -> line.contains("women"));
        assertThat(lines(assessment, "PART", "A", 9))
                .contains("    not in the return for 2023-06: heads", "    not in the return for 2023-06: women");
        assertThat(lines(assessment, "SUM", "A", 9)).contains("    not in the return for 2023-06: joined");
    }

    @Test
    void figure_that_was_sent_and_is_not_used_is_shown_with_the_reason() {
        Assessment assessment = assessed("2023-06\nA done=11 heads=10 women=3\nC done=1 heads=1o women=1\n")
                .assessment();
        assertThat(lines(assessment, "RATE", "A", 9))
                .anyMatch(line -> line.contains("sent, but not used"))
                .anyMatch(line -> line.strip().startsWith("done: sent 11, not used: "))
                .noneMatch(line -> line.contains("not in the return"));
        assertThat(lines(assessment, "PART", "A", 9)).noneMatch(line -> line.contains("sent 11"));
        assertThat(lines(assessment, "RATE", "C", 9))
                .anyMatch(line -> line.strip().startsWith("heads: sent 1o, not used: "));
        assertThat(lines(assessment, "SUM", "C", 9)).noneMatch(line -> line.contains("1o"));
    }

    @Test
    void figures_that_break_a_rule_are_refused_for_the_indicators_that_use_one_of_them() {
        World world = World.of(PLAN + "rule FEWER women <= heads error\n", TREE);
        Assessment assessment = new Assessed(world, "2023-06")
                .received("2023-06\nA done=1 heads=10 women=11 joined=1\n")
                .assessment();
        for (String indicator : List.of("RATE", "PART")) {
            assertThat(lines(assessment, indicator, "A", 9))
                    .anyMatch(line -> line.strip().startsWith("women: sent 11, not used: "));
        }
        assertThat(lines(assessment, "SUM", "A", 9)).noneMatch(line -> line.contains("not used"));
    }

    @Test
    void figures_that_two_files_state_otherwise_are_shown_with_this_ones() {
        World world = World.of(PLAN, TREE);
        Assessment assessment = new Assessed(world, "2023-06")
                .received("2023-06\nA done=1 heads=10\nA done=2\n")
                .assessment();
        assertThat(lines(assessment, "RATE", "A", 9)).anyMatch(line -> line.contains("not used"));
    }

    @Test
    void closed_period_is_told_and_nothing_of_what_was_sent_later() {
        Assessment assessment =
                new Assessed(World.of(PLAN, TREE + "2023-06\nA done=9 heads=10\n"), "2023-06").assessment();
        assertThat(lines(assessment, "RATE", "T", 9))
                .anyMatch(line -> line.contains("The period 2023-06 is closed"))
                .anyMatch(line -> line.contains("done = 9 (2023-06, closed)"))
                .noneMatch(line -> line.contains("no return for"));
        assertThat(Explanation.of(assessment, "RATE", new UnitCode("T"))
                        .orElseThrow()
                        .isClosed())
                .isTrue();
    }

    @Test
    void span_is_told_with_its_last_month_and_what_it_has_of_its_own() {
        Assessment assessment = new Assessed(
                        World.of(PLAN, TREE + "2023-02\nA joined=5\n2023-05\nA joined=4\n2023-06\nA joined=1\n"),
                        "2023-06")
                .over("2023-Q2")
                .assessment();
        assertThat(lines(assessment, "SUM", "T", 1))
                .contains(
                        "  Period: second quarter of 2023 (2023-04–2023-06); figures up to its last",
                        "  month, 2023-06.",
                        "  Of the second quarter of 2023 itself: 5 (returns are missing); since the year",
                        "  began: 10.");
        assertThat(lines(assessment, "SUM", "A", 1))
                .anyMatch(line -> line.startsWith("  Of the second quarter of 2023 itself: 5"));
    }

    @Test
    void share_of_those_with_figures_is_told_while_some_are_missing() {
        String may = "2023-01\nA heads=10\nB heads=30\nC heads=20\n";
        Assessment some = assessed(may + "2023-06\nA done=9 heads=10\nB heads=30 done=1\n")
                .assessment();
        assertThat(lines(some, "RATE", "T", 1))
                .anyMatch(line -> line.contains("Those with figures make 66.67 % of all by denominator"));
        assertThat(lines(some, "RATE", "M", 1)).noneMatch(line -> line.contains("Those with figures"));
    }

    @Test
    void indicator_and_unit_must_be_known() {
        Assessment assessment = assessed("2023-06\nA done=9 heads=10\n").assessment();
        assertThat(Explanation.of(assessment, "rate", new UnitCode("A"))).isPresent();
        assertThat(Explanation.of(assessment, "RATES", new UnitCode("A"))).isEmpty();
        assertThat(Explanation.of(assessment, "RATE", new UnitCode("Z"))).isEmpty();
    }

    private static Assessed assessed(String sent) {
        return new Assessed(World.of(PLAN, TREE), "2023-06").received(sent);
    }

    private static List<String> lines(Assessment assessment, String indicator, String unit, int depth) {
        Explanation explanation =
                Explanation.of(assessment, indicator, new UnitCode(unit)).orElseThrow();
        return ExplanationText.of(explanation, assessment.plan(), Words.in(Lang.EN), depth)
                .lines()
                .toList();
    }
}
