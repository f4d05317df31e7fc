package vn.congdoan.kh415.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;

/** A rule that each body keeps for itself, from returns to results. */
final class RuleOfEachTest {
    private static final String PLAN = """
            kind top
            kind middle
            kind base
            sector red
            sector blue
            measure used ytd base amount
            measure got ytd base amount
            indicator SHARE percent used / got rule 75 0.5 each
            """;
    private static final String TREE = """
            T top
              M middle cluster=north
                A base red
                B base blue
              N middle cluster=south
                C base red
              D base red cluster=south
            2023-06
            """;

    @Test
    void sixty_here_and_ninety_there_do_not_make_up_for_each_other() {
        IndicatorResult of = result("A used=60 got=100\nB used=90 got=100\nC used=75 got=100\nD used=75 got=100\n");
        assertThat(text(of.whole())).isEqualTo("300/400 NOT_MET FINAL 15 null 2+1-1 of 4");
        assertThat(rows(of))
                .containsEntry("M", "150/200 NOT_MET FINAL 15 null +1-1 of 2")
                .containsEntry("A", "60/100 NOT_MET FINAL 15 -15")
                .containsEntry("B", "90/100 OVER FINAL null null")
                .containsEntry("N", "75/100 MET FINAL 0 null 1 of 1")
                .containsEntry("C", "75/100 MET FINAL 0 0");
        assertThat(of.sectors())
                .map(RuleOfEachTest::text)
                .containsExactly("210/300 NOT_MET FINAL 15 null 2-1 of 3", "90/100 OVER FINAL 0 null +1 of 1");
        assertThat(of.clusters())
                .map(RuleOfEachTest::text)
                .containsExactly("150/200 NOT_MET FINAL 15 null +1-1 of 2", "150/200 MET FINAL 0 null 2 of 2");
        assertThat(of.kinds()).map(RuleOfEachTest::text).containsExactly("300/400 NOT_MET FINAL 15 null 2+1-1 of 4");
    }

    @Test
    void missing_body_leaves_it_open_unless_somebody_broke_the_rule_already() {
        assertThat(text(result("A used=60 got=100\n").whole())).isEqualTo("60/100 NOT_MET FINAL 15 null -1 of 1");
        IndicatorResult kept = result("A used=75 got=100\nB used=90 got=100\n");
        assertThat(text(kept.whole())).isEqualTo("165/200 OVER OPEN 0 null 1+1 of 2");
        assertThat(kept.settling()).containsExactly(new UnitCode("C"), new UnitCode("D"));
        assertThat(result("A used=60 got=100\n").settling()).isEmpty();
    }

    @Test
    void nobody_who_has_nothing_keeps_or_breaks_a_rule() {
        assertThat(text(result("A used=75 got=100\nB used=0 got=0\nC used=0 got=0\nD used=0 got=0\n")
                        .whole()))
                .isEqualTo("75/100 MET FINAL 0 null 1 of 1");
        assertThat(text(result("A used=0 got=0\nB used=0 got=0\nC used=0 got=0\nD used=0 got=0\n")
                        .whole()))
                .isEqualTo("0/0 NO_POPULATION FINAL null null of 0");
        assertThat(text(result("").whole())).isEqualTo("null NO_DATA OPEN null null of 0");
    }

    @Test
    void where_nobody_is_expected_nobody_keeps_it_either() {
        String blue = PLAN.replace("rule 75", "sectors=blue rule 75");
        String red = TREE.replace("B base blue", "B base red");
        Result whole = new Assessed(World.of(blue, red + "A used=75 got=100"), "2023-06")
                .result("SHARE")
                .whole();
        assertThat(text(whole)).isEqualTo("0/0 NO_POPULATION FINAL null null of 0");
    }

    @Test
    void consolidated_return_tells_no_body_apart_and_leaves_it_open() {
        IndicatorResult of = result("A used=75 got=100\nC used=75 got=100\nD used=75 got=100\nM *used=150 *got=200\n");
        assertThat(text(of.whole())).isEqualTo("300/400 MET OPEN 0 null 3 of 3");
        IndicatorResult below =
                result("A used=60 got=100\nC used=75 got=100\nD used=75 got=100\nM *used=150 *got=200\n");
        assertThat(text(below.whole())).isEqualTo("300/400 NOT_MET OPEN 15 null 2-1 of 3");
    }

    @Test
    void units_lack_what_their_bodies_below_the_rule_lack() {
        IndicatorResult of = result("A used=60 got=100\nB used=90 got=100\nC used=50 got=100\nD used=75 got=100\n");
        Map<String, String> shares =
                of.rows().stream().collect(Collectors.toMap(Result::of, row -> String.valueOf(row.shortfallShare())));
        assertThat(shares).containsEntry("M", "15").containsEntry("C", "25").containsEntry("D", "0");
    }

    @Test
    void same_verdict_stands_in_the_month_after() {
        Assessed assessed = new Assessed(
                World.of(PLAN, TREE.replace("2023-06", "2023-05") + "A used=60 got=100\n2023-06\nA used=75 got=100\n"),
                "2023-06");
        assertThat(assessed.result("SHARE").previous().verdict()).hasToString("NOT_MET");
    }

    private static IndicatorResult result(String sent) {
        return new Assessed(World.of(PLAN, TREE + sent), "2023-06").result("SHARE");
    }

    private static Map<String, String> rows(IndicatorResult of) {
        return of.rows().stream().collect(Collectors.toMap(Result::of, RuleOfEachTest::text));
    }

    /** "300/400 NOT_MET FINAL shortfall margin inside+above-below of all". */
    private static String text(Result result) {
        Judgement judgement = result.judgement();
        var ratio = result.total().ratio();
        String text = (ratio == null ? "null" : ratio.numerator() + "/" + ratio.denominator()) + " "
                + judgement.verdict() + " " + judgement.certainty() + " " + judgement.shortfall() + " "
                + judgement.margin();
        var kept = judgement.kept();
        if (kept == null) {
            return text;
        }
        String counts = (kept.inside() > 0 ? "" + kept.inside() : "")
                + (kept.above() > 0 ? "+" + kept.above() : "")
                + (kept.below() > 0 ? "-" + kept.below() : "");
        return text + (counts.isEmpty() ? "" : " " + counts) + " of " + kept.of();
    }
}
