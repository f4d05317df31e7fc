package vn.congdoan.kh415.read.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.model.plan.Rule.Condition;
import vn.congdoan.kh415.testing.World;

final class RuleSenseTest {
    private static final List<RuleSense.Bodies> BODIES = List.of(
            new RuleSense.Bodies("base", "red"),
            new RuleSense.Bodies("base", "blue"),
            new RuleSense.Bodies("upper", null));

    /** Measures of upper bodies begin with u, those of red ones alone with r; all others are of base. */
    private static boolean reports(RuleSense.Bodies bodies, MeasureId measure) {
        return switch (measure.text().charAt(0)) {
            case 'u' -> bodies.kind().equals("upper");
            case 'r' -> "red".equals(bodies.sector());
            default -> bodies.kind().equals("base");
        };
    }

    private static List<String> found(String... rules) {
        String plan = Arrays.stream(rules).map(rule -> "rule " + rule).collect(Collectors.joining("\n"));
        return RuleSense.of(World.plan(plan).rules(), BODIES, RuleSenseTest::reports).stream()
                .map(problem -> problem.fault() + " "
                        + problem.rules().stream().map(Rule::id).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void rule_of_measures_that_nobody_reports_together_speaks_of_nobody() {
        assertThat(found("A a <= u", "B a <= r sectors=blue", "C a <= r", "D a <= b kinds=upper"))
                .containsExactly("ASKED_OF_NOBODY A", "ASKED_OF_NOBODY B", "ASKED_OF_NOBODY D");
    }

    @Test
    void figures_are_never_below_zero() {
        assertThat(found("A a < 0", "B a + 1 = 0", "C a >= 0", "D a <= a + b", "E a = b when:a<0", "F a <= 0"))
                .containsExactly(
                        "CANNOT_BE_KEPT A",
                        "CANNOT_BE_KEPT B",
                        "CANNOT_BE_BROKEN C",
                        "CANNOT_BE_BROKEN D",
                        "CANNOT_SPEAK E");
    }

    @Test
    void rules_that_no_figures_keep_together_contradict_each_other() {
        assertThat(found("A a + b <= 10", "B a >= 6", "C x <= 3", "D b >= 5")).containsExactly("CONTRADICTION A B D");
        assertThat(found("A a < b", "B b < c", "C c <= a")).containsExactly("CONTRADICTION A B C");
        assertThat(found("A a = b + 1", "B b = a + 1")).containsExactly("CONTRADICTION A B");
    }

    @Test
    void every_contradiction_is_named_at_once() {
        assertThat(found("A a >= 6", "B a <= 5", "C b < x", "D x < b"))
                .containsExactly("CONTRADICTION A B", "CONTRADICTION C D");
    }

    @Test
    void rules_that_never_speak_of_the_same_bodies_do_not_contradict_each_other() {
        assertThat(found("A a >= 6 sectors=red", "B a <= 5 sectors=blue")).isEmpty();
        assertThat(found("A a >= 6 when:b>2", "B a <= 5 when:b<2")).isEmpty();
        assertThat(found("A a >= 6 when:b>2", "B a <= 5 when:b<4")).containsExactly("CONTRADICTION A B");
        assertThat(found("A a >= 6 when:b>2", "B a <= 5")).containsExactly("CONTRADICTION A B");
    }

    @Test
    void rule_for_what_another_rules_out_does_not_contradict_it() {
        assertThat(found("A a <= b", "B c = 0 when:a>b")).isEmpty();
        assertThat(found("A a <= b", "B c = 0 when:a>b", "C c > 0 when:a>b")).containsExactly("CONTRADICTION B C");
    }

    /** Differences of two of three measures are kept by quarters up to 6 if they are kept at all. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void conditions_are_feasible_if_and_only_if_some_figures_keep_them(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<Condition> conditions = Stream.generate(() -> difference(random))
                    .limit(2 + random.nextInt(4))
                    .toList();
            boolean kept = IntStream.range(0, 25 * 25 * 25).anyMatch(numbers -> {
                int[] quarters = {numbers % 25, numbers / 25 % 25, numbers / 625};
                return conditions.stream()
                        .allMatch(condition -> Boolean.TRUE.equals(condition.holds(measure ->
                                new BigDecimal(quarters["abc".indexOf(measure.text())]).divide(new BigDecimal(4)))));
            });
            assertThat(LinearSystem.isFeasible(conditions))
                    .as("seed %d: %s", seed, conditions)
                    .isEqualTo(kept);
        }
    }

    private static Condition difference(Random random) {
        Rule.Relation[] relations = Rule.Relation.values();
        Rule.Term number = new Rule.Term(random.nextBoolean(), null, BigDecimal.valueOf(random.nextInt(3)));
        List<Rule.Term> right = random.nextInt(4) == 0 ? List.of(number) : List.of(measure(random), number);
        return new Condition(
                new Rule.Side(List.of(measure(random))),
                relations[random.nextInt(relations.length)],
                new Rule.Side(right));
    }

    private static Rule.Term measure(Random random) {
        return new Rule.Term(false, new MeasureId(String.valueOf("abc".charAt(random.nextInt(3)))), BigDecimal.ZERO);
    }
}
