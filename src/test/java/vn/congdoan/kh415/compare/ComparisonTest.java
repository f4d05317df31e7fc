package vn.congdoan.kh415.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Change;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.Fraction;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;

class ComparisonTest {
    @Test
    void change_of_rates_alone_is_all_rate() {
        assertThat(effects("A 1/10, B 5/10", "A 3/10, B 5/10")).containsExactly("10", "0", "10", "0");
    }

    @Test
    void change_of_weights_alone_is_all_mix() {
        assertThat(effects("A 1/10, B 9/10", "A 1/10, B 27/30")).containsExactly("20", "0", "0", "20");
    }

    @Test
    void newcomers_and_leavers_are_all_coverage() {
        assertThat(effects("A 1/10, B 9/10", "A 1/10, C 0/10")).containsExactly("-45", "-45", "0", "0");
    }

    @Test
    void only_bodies_over_more_than_nothing_in_both_periods_are_matched() {
        Change change = change("A 1/10, B 0/0, C missing, D 1/2", "A 2/10, B 1/2, C 1/2, D missing");
        assertThat(change.bodies()).isEqualTo(1);
        assertThat(List.of(change.matchedBefore(), change.matchedNow())).containsExactly(ratio("1/10"), ratio("2/10"));
    }

    @Test
    void where_nobody_is_matched_all_is_coverage() {
        assertThat(effects("A 1/10", "B 3/10")).containsExactly("20", "20", "0", "0");
        assertThat(change("A 1/10", "B 3/10").matchedNow()).isEqualTo(ratio("0/0"));
    }

    @Test
    void what_corrections_of_the_earlier_period_did_is_told_apart() {
        Change change = corrected(ratio("2/20"), "A 1/10, B 5/10", "A 3/10, B 5/10");
        assertThat(percents(change.whole(), change.correction(), change.coverage(), change.rate(), change.mix()))
                .containsExactly("30", "20", "0", "10", "0");
        assertThat(change.reported()).isEqualTo(ratio("2/20"));
        assertThat(change.computed()).isEqualTo(ratio("6/20"));
        assertThat(change.isLikeWithLike()).isFalse();
    }

    @Test
    void where_the_earlier_period_can_no_longer_be_computed_what_was_reported_stands() {
        Change change = corrected(ratio("2/20"), "A missing", "A 3/10");
        assertThat(percents(change.whole(), change.correction(), change.coverage()))
                .containsExactly("20", "0", "20");
    }

    @Test
    void bodies_in_one_period_only_are_named_with_what_they_had() {
        Change change = change("A 5, B 3, C 2", "A 7, C missing, D 1");
        assertThat(change.left())
                .containsExactly(
                        new Change.Unmatched(new UnitCode("B"), ratio("3")),
                        new Change.Unmatched(new UnitCode("C"), ratio("2")));
        assertThat(change.joined()).containsExactly(new Change.Unmatched(new UnitCode("D"), ratio("1")));
        assertThat(change("A 1/2, B 0/0", "A 1/2, B 0/0").isLikeWithLike()).isTrue();
    }

    @Test
    void totals_have_no_mix() {
        assertThat(effects("A 5, B 3", "A 7, C 1")).containsExactly("0", "-200", "200", "0");
    }

    @Test
    void without_a_value_there_is_no_change() {
        assertThat(change("A missing", "A 1/2")).isNull();
        assertThat(change("A 1/2", "A 0/0")).isNull();
    }

    @Seeds(300)
    void effects_add_up_exactly_and_follow_their_definition(long seed) {
        Chance.hold(new Chance(seed).list(1, 10, chance -> List.of(ratio(chance), ratio(chance))), pairs -> {
            List<Ratio> then = pairs.stream().map(pair -> pair.get(0)).toList();
            List<Ratio> now = pairs.stream().map(pair -> pair.get(1)).toList();
            Ratio reported = ratio(new Chance(seed));
            Change change = Comparison.between(reported, whole(then), bodies(then), whole(now), bodies(now));
            assertThat(change.correction()
                            .plus(change.coverage())
                            .plus(change.rate())
                            .plus(change.mix()))
                    .isEqualByComparingTo(change.whole());
            assertThat(change.rate()).isEqualByComparingTo(rateByDefinition(then, now));
        });
    }

    private static Ratio ratio(Chance chance) {
        return new Ratio(BigDecimal.valueOf(chance.in(0, 500)), BigDecimal.valueOf(chance.in(1, 501)));
    }

    private static Fraction rateByDefinition(List<Ratio> then, List<Ratio> now) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < then.size(); i++) {
            Ratio old = then.get(i);
            Ratio recent = now.get(i);
            BigDecimal risen = recent.numerator().multiply(old.denominator());
            BigDecimal fallen = old.numerator().multiply(recent.denominator());
            BigDecimal weight = old.denominator()
                    .multiply(whole(now).denominator())
                    .add(recent.denominator().multiply(whole(then).denominator()));
            sum = sum.plus(Fraction.of(risen.subtract(fallen).multiply(weight), recent.denominator())
                    .dividedBy(old.denominator())
                    .dividedBy(whole(then).denominator())
                    .dividedBy(whole(now).denominator())
                    .half());
        }
        return sum;
    }

    private static List<String> effects(String then, String now) {
        Change change = change(then, now);
        return percents(change.whole(), change.coverage(), change.rate(), change.mix());
    }

    private static List<String> percents(Fraction... effects) {
        return Stream.of(effects)
                .map(effect -> effect.rounded(ResultUnit.PERCENT, 4)
                        .stripTrailingZeros()
                        .toPlainString())
                .toList();
    }

    private static Change change(String then, String now) {
        return corrected(whole(drawn(then)), then, now);
    }

    private static Change corrected(Ratio reported, String then, String now) {
        return Comparison.between(reported, whole(drawn(then)), drawn(then), whole(drawn(now)), drawn(now));
    }

    private static Map<UnitCode, Contribution> drawn(String drawing) {
        Map<UnitCode, Contribution> bodies = new LinkedHashMap<>();
        for (String body : drawing.split(", ")) {
            String[] words = body.split(" ");
            bodies.put(
                    new UnitCode(words[0]),
                    contribution(words[0], words[1].equals("missing") ? null : ratio(words[1])));
        }
        return bodies;
    }

    private static Map<UnitCode, Contribution> bodies(List<Ratio> ratios) {
        Map<UnitCode, Contribution> bodies = new LinkedHashMap<>();
        ratios.forEach(
                ratio -> bodies.put(new UnitCode("U" + bodies.size()), contribution("U" + bodies.size(), ratio)));
        return bodies;
    }

    private static Contribution contribution(String unit, Ratio ratio) {
        Basis basis = ratio == null ? Basis.MISSING : Basis.RECEIVED;
        return new Contribution(new UnitCode(unit), basis, ratio, false, List.of(), null, List.of());
    }

    private static Ratio ratio(String text) {
        String[] halves = text.split("/");
        return new Ratio(new BigDecimal(halves[0]), halves.length == 1 ? null : new BigDecimal(halves[1]));
    }

    private static Ratio whole(List<Ratio> ratios) {
        return ratios.stream().reduce(Ratio::plus).orElse(null);
    }

    private static Ratio whole(Map<UnitCode, Contribution> bodies) {
        return whole(bodies.values().stream()
                .map(Contribution::ratio)
                .filter(ratio -> ratio != null)
                .toList());
    }
}
