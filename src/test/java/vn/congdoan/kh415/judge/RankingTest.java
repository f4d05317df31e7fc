package vn.congdoan.kh415.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Rank;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.testing.World;

class RankingTest {
    private static final YearMonth JUNE = YearMonth.of(2023, 6);
    private static final Judgement NONE = new Judgement(null, null, null, null, null, null, null);
    private static final String SHARE = "percent n / d at-least 75";

    @Test
    void equals_share_a_place_and_those_behind_keep_theirs() {
        assertThat(inKind(SHARE, "A 3/4", "B 9/10", "C 6/8", "D 1/2")).containsExactly("A 2", "B 1", "C 2", "D 4");
    }

    @Test
    void values_are_compared_exactly_not_as_they_are_shown() {
        assertThat(inKind(SHARE, "A 333333333333/1000000000000", "B 1/3", "C 333333333334/1000000000000"))
                .containsExactly("A 3", "B 2", "C 1");
    }

    @Test
    void unit_without_a_value_has_no_rank_and_is_not_counted() {
        assertThat(ranks(SHARE, "A 3/4", "B 0/0", "C nothing")).containsExactly("A 1/1 in 1/1");
    }

    @Test
    void units_are_ranked_among_their_kind_and_in_the_cluster_that_they_belong_to_or_inherit() {
        assertThat(ranks(SHARE, "T 1/2", "M 1/2", "A 1/4", "B 3/4", "C 2/4", "D 4/4"))
                .containsExactly(
                        "T 1/1 in none",
                        "M 1/1 in 1/1",
                        "A 4/4 in 2/2",
                        "B 2/4 in 1/2",
                        "C 3/4 in 1/1",
                        "D 1/4 in none");
    }

    @Test
    void where_one_value_is_right_the_nearer_is_better_from_either_side() {
        assertThat(inKind("percent n / d exactly 75", "A 70/100", "B 75/100", "C 81/100", "D 80/100"))
                .containsExactly("A 2", "B 1", "C 4", "D 2");
    }

    @Test
    void all_within_the_tolerance_of_a_rule_are_equally_right_edges_included() {
        assertThat(inKind("percent n / d rule 75 0.5", "A 745/1000", "B 755/1000", "C 756/1000", "D 743/1000"))
                .containsExactly("A 1", "B 1", "C 3", "D 4");
    }

    @Test
    void above_a_range_or_a_band_or_without_a_target_higher_stays_better() {
        for (String target : List.of("total n range 10 20", "total n band 10 20", "total n")) {
            assertThat(inKind(target, "A 30", "B 20", "C 25")).as(target).containsExactly("A 1", "B 3", "C 2");
        }
    }

    private static List<String> inKind(String indicator, String... rows) {
        return ranks(indicator, rows).stream()
                .map(rank -> rank.replaceAll("/.*", ""))
                .toList();
    }

    /** "A 4/4 in 2/2": the place in the kind, and the place in the cluster. */
    private static List<String> ranks(String indicator, String... rows) {
        World world = World.of(
                "kind top\nkind mid\nkind base\nmeasure n ytd base\nmeasure d stock base\nindicator I " + indicator,
                """
                T top
                  M mid cluster=north
                    A base
                    B base
                  C base cluster=south
                  D base
                """);
        Indicator of = world.plan().indicators().get(0);
        Tree tree = world.tree(JUNE);
        List<Result> results = new ArrayList<>();
        for (String row : rows) {
            String[] words = row.split(" ");
            String ratio = words[1].equals("nothing") ? null : words[1];
            results.add(new Result(words[0], new Total(JudgeTest.ratio(ratio), Coverage.NONE, null), NONE));
        }
        List<Rank> ranks = Ranking.of(of, of.targetOn(JUNE.atEndOfMonth()).orElse(null), tree, results);
        assertThat(ranks).hasSameSizeAs(results);
        return IntStream.range(0, results.size())
                .filter(at -> ranks.get(at) != null)
                .mapToObj(at -> results.get(at).of() + " " + text(ranks.get(at).kind()) + " in "
                        + text(ranks.get(at).cluster()))
                .toList();
    }

    private static String text(Rank.Position position) {
        return position == null ? "none" : position.place() + "/" + position.of();
    }
}
