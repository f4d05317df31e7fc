package vn.congdoan.kh415.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.Told;
import vn.congdoan.kh415.testing.World;

class OtherPlanTest {
    private static final String PLAN = """
            kind top
            kind base
            measure heads stock base
            measure done ytd base
            indicator RATE percent done / heads at-least 75
            """;

    private static final String DRAWING = """
            T top
              A base
              B base
            2023-05
            A done=6 heads=10
            B done=6 heads=10
            2023-06
            A done=8 heads=10
            """;

    @Test
    void verdict_of_a_closed_period_is_of_the_plan_that_it_was_closed_under() {
        IndicatorResult rate = assessed("older").result("RATE");
        assertThat(rate.previous().verdict()).isEqualTo(Verdict.MET);
        assertThat(rate.previous().otherPlan()).isTrue();
    }

    @Test
    void its_figures_stay_usable_under_the_present_plan() {
        assertThat(assessed("older").result("RATE").whole().total().ratio())
                .isEqualTo(new Ratio(new BigDecimal("14"), new BigDecimal("20")));
        assertThat(assessed("older").result("RATE").whole().total().coverage().carried())
                .isEqualTo(1);
    }

    @Test
    void comparison_with_it_is_a_finding() {
        assertThat(findings(assessed("older")))
                .containsExactly("snapshot-other-plan history/DRAWN/2023-05.closed.json [2023-05, DRAWN]");
    }

    @Test
    void nothing_is_said_where_the_plan_is_the_same_or_was_not_noted() {
        for (String hash : List.of(Assessed.PLAN_HASH, "")) {
            Assessed assessed = assessed(hash);
            assertThat(assessed.result("RATE").previous().otherPlan()).isFalse();
            assertThat(findings(assessed)).isEmpty();
        }
    }

    @Test
    void open_period_is_judged_anew_whatever_it_was_reported_under() {
        Assessed open = new Assessed(World.of(PLAN, DRAWING), "2023-06")
                .lastReported("2023-05", new Snapshot.Reported(new IndicatorId("RATE"), null, Verdict.MET));
        assertThat(open.result("RATE").previous().verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(open.result("RATE").previous().otherPlan()).isFalse();
    }

    private static Assessed assessed(String hash) {
        Ratio ratio = new Ratio(new BigDecimal("12"), new BigDecimal("20"));
        return new Assessed(World.of(PLAN, DRAWING), "2023-06")
                .closed("2023-05", hash, new Snapshot.Reported(new IndicatorId("RATE"), ratio, Verdict.MET));
    }

    private static List<String> findings(Assessed assessed) {
        return assessed.assessment().findings().stream()
                .filter(finding -> finding.code().id().startsWith("snapshot"))
                .map(finding -> finding.code().id() + " " + finding.place() + " " + Told.by(finding))
                .toList();
    }
}
