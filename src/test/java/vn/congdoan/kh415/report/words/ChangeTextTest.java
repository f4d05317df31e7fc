package vn.congdoan.kh415.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Change;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

/** Nothing is said to have fallen that did not. */
final class ChangeTextTest {
    private static final String PLAN = """
            kind top
            kind base
            measure heads stock base
            measure done ytd base
            indicator GOAL total heads milestone 500 2023-12-31
            indicator RATE percent done / heads at-least 75
            """;

    private static final String TREE = """
            T top
              A base
              B base
              C base
            """;

    @Test
    void total_that_lacks_a_return_has_not_fallen() {
        String months = "2023-01\nA heads=100\nB heads=200\nC heads=50\n2023-05\nA heads=110\nC heads=55\n";
        assertThat(yearAgo("GOAL", "2022-05\nA heads=100\nB heads=200\nC heads=50\n2023-05\nA heads=110\nC heads=55\n"))
                .isEqualTo("GOAL: 165 (it was 350). The 2 units with figures in both periods are up by 15"
                        + " (from 150 to 165). 1 missing, last known 200: unit B (200).");
        assertThat(previous("GOAL", months.replace("2023-01", "2023-04")))
                .as("a stock that is carried is a figure of both periods")
                .isEqualTo("GOAL: 365, up by 15 (from 350).");
    }

    @Test
    void unit_that_is_new_did_not_make_the_others_grow() {
        assertThat(previous("GOAL", "2023-04\nA heads=100\n2023-05\nA heads=90\nB heads=70\nC heads=8\n"))
                .isEqualTo("GOAL: 168 (it was 100). The 1 unit with figures in both periods is down by 10"
                        + " (from 100 to 90). 2 added, with 78: unit B (70); unit C (8).");
    }

    @Test
    void share_says_what_the_same_units_did_and_what_the_others_made_of_it() {
        assertThat(yearAgo("RATE", "2022-05\nA done=50 heads=100\nB done=90 heads=100\n2023-05\nA done=60 heads=100\n"))
                .isEqualTo(
                        "RATE: 60.00 % (it was 70.00 %). The 1 unit with figures in both periods is up by 10.00 points"
                                + " (from 50.00 % to 60.00 %). By 0 units more and 1 fewer with figures: \u221220.00.");
    }

    @Test
    void change_of_the_same_units_is_said_in_one_sentence_with_its_parts_only_if_their_mix_moved_it() {
        assertThat(previous("RATE", "2023-04\nA done=50 heads=100\n2023-05\nA done=60 heads=100\n"))
                .isEqualTo("RATE: 60.00 %, up by 10.00 points (from 50.00 %).");
        assertThat(
                        previous(
                                "RATE",
                                "2023-04\nA done=0 heads=100\nB done=100 heads=100\n2023-05\nA done=0 heads=100\nB done=300 heads=300\n"))
                .isEqualTo("RATE: 75.00 %, up by 25.00 points (from 50.00 %). Of this: the units' own results 0.00;"
                        + " the mix of units +25.00.");
    }

    @Test
    void nobody_in_both_periods_is_said() {
        assertThat(previous("RATE", "2023-04\nA done=50 heads=100\n2023-05\nB done=60 heads=100\n"))
                .isEqualTo(
                        "RATE: 55.00 % (it was 50.00 %). The 1 unit with figures in both periods is unchanged: 50.00 %."
                                + " By 1 unit more and 0 fewer with figures: +5.00.");
        assertThat(yearAgo("RATE", "2022-05\nA done=50 heads=100\n2023-05\nB done=60 heads=100\n"))
                .isEqualTo("RATE: 60.00 % (it was 50.00 %). No unit has figures in both periods to compare."
                        + " By 1 unit more and 1 fewer with figures: +10.00.");
    }

    @Test
    void month_that_was_closed_and_corrected_since_says_what_the_correction_did() {
        Assessed assessed = assessed("2023-04\nA done=20 heads=100\n")
                .closed(
                        "2023-04",
                        Assessed.PLAN_HASH,
                        new Snapshot.Reported(new IndicatorId("RATE"), percent(20), Verdict.NOT_MET))
                .received("2023-04\nA done=30 heads=100\n2023-05\nA done=35 heads=100\n");
        assertThat(said(assessed.result("RATE")))
                .isEqualTo(
                        "RATE: 35.00 % (it was 20.00 %). The earlier figures have been corrected since: they now give"
                                + " 30.00 % (a difference of +10.00). The 1 unit with figures in both periods is up by 5.00 points"
                                + " (from 30.00 % to 35.00 %).");
    }

    @Test
    void month_that_is_open_is_compared_as_it_was_last_reported() {
        Assessed assessed = assessed("")
                .lastReported("2023-04", new Snapshot.Reported(new IndicatorId("RATE"), percent(20), Verdict.NOT_MET))
                .received("2023-04\nA done=30 heads=100\n2023-05\nA done=35 heads=100\n");
        IndicatorResult of = assessed.result("RATE");
        assertThat(of.previous().ratio()).as("what counts are its returns").isEqualTo(percent(30));
        Change change = of.previous().since();
        assertThat(change.reported()).isEqualTo(percent(20));
        assertThat(change.computed()).isEqualTo(percent(30));
    }

    private static Ratio percent(int numerator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(100));
    }

    private static Assessed assessed(String months) {
        return new Assessed(World.of(PLAN, TREE + months), "2023-05");
    }

    private static String previous(String indicator, String months) {
        return said(assessed(months).result(indicator));
    }

    private static String yearAgo(String indicator, String months) {
        IndicatorResult of = assessed(months).result(indicator);
        return text(of).of(of.yearAgo());
    }

    private static String said(IndicatorResult of) {
        return text(of).of(of.previous());
    }

    private static ChangeText text(IndicatorResult of) {
        Map<String, String> names = Map.of("A", "unit A", "B", "unit B", "C", "unit C");
        return new ChangeText(of, code -> names.get(code.text()), Words.in(Lang.EN));
    }
}
