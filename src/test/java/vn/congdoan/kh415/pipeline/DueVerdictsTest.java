package vn.congdoan.kh415.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;

/** A milestone of 100 by the end of 2023. */
class DueVerdictsTest {
    private static final String PLAN = """
            kind top
            kind base
            measure heads stock base
            indicator GOAL total heads milestone 100 2023-12-31
            """;

    private static final String TREE = "T top\n  A base\n  B base\n";

    @Test
    void verdict_of_the_due_period_stands_with_the_present_gap_beside_it() {
        Assessed reached = assessed("2023-12\nA heads=60\nB heads=50\n2024-02\nA heads=60\nB heads=20\n");
        assertThat(whole(reached)).isEqualTo("EXCEEDED FINAL 80/null 20 -20");
        assertThat(reached.row("GOAL", "A").judgement().verdict()).isEqualTo(Verdict.NOT_MET);
        Assessed missed = assessed("2023-12\nA heads=60\nB heads=30\n2024-02\nA heads=90\nB heads=20\n");
        assertThat(whole(missed)).isEqualTo("NOT_MET FINAL 110/null 0 10");
        assertThat(missed.result("GOAL").settling()).isEmpty();
    }

    @Test
    void it_is_as_uncertain_as_it_was_then() {
        assertThat(whole(assessed("2023-12\nA heads=60\n2024-02\nA heads=60\nB heads=20\n")))
                .isEqualTo("NOT_MET OPEN 80/null 20 -20");
    }

    @Test
    void closed_period_stands_as_it_was_closed() {
        Assessed closed = assessed("2023-12\nA heads=60\nB heads=30\n2024-02\nA heads=90\nB heads=20\n")
                .closed(
                        "2023-12",
                        Assessed.PLAN_HASH,
                        new Snapshot.Reported(
                                new IndicatorId("GOAL"), new Ratio(new BigDecimal(100), null), Verdict.MET));
        assertThat(whole(closed)).isEqualTo("MET FINAL 110/null 0 10");
    }

    @Test
    void nothing_is_known_where_nobody_reported_in_the_due_period() {
        assertThat(whole(assessed("2023-11\nA heads=60\nB heads=50\n2024-02\nA heads=60\nB heads=20\n")))
                .isEqualTo("NO_DATA OPEN 80/null 20 -20");
    }

    @Test
    void due_period_itself_is_judged_by_its_own_figures() {
        World world = World.of(PLAN, TREE + "2023-12\nA heads=60\nB heads=30\n");
        assertThat(whole(new Assessed(world, "2023-12"))).isEqualTo("NOT_MET FINAL 90/null 10 -10");
        World before = World.of(PLAN, TREE + "2023-11\nA heads=60\nB heads=30\n");
        assertThat(whole(new Assessed(before, "2023-11"))).isEqualTo("NOT_DUE FINAL 90/null 10 -10");
    }

    @Test
    void month_before_shows_the_verdict_that_stood_then() {
        IndicatorResult march = new Assessed(
                        World.of(
                                PLAN,
                                TREE + "2023-12\nA heads=60\nB heads=50\n2024-02\nA heads=1\nB heads=1\n"
                                        + "2024-03\nA heads=1\nB heads=1\n"),
                        "2024-03")
                .result("GOAL");
        assertThat(march.previous().verdict()).isEqualTo(Verdict.EXCEEDED);
    }

    private static Assessed assessed(String months) {
        return new Assessed(World.of(PLAN, TREE + months), "2024-02");
    }

    private static String whole(Assessed assessed) {
        Result whole = assessed.result("GOAL").whole();
        Judgement judged = whole.judgement();
        Ratio ratio = whole.total().ratio();
        return judged.verdict() + " " + judged.certainty() + " " + ratio.numerator() + "/" + ratio.denominator() + " "
                + judged.shortfall() + " " + judged.margin();
    }
}
