package vn.congdoan.kh415.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Waiver;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.testing.World;

/** What is left is written as: unit, month, measure and figure; a finding as: code, unit, rule, left, sign, right. */
final class BrokenRulesTest {
    private static final YearMonth JUNE = YearMonth.of(2023, 6);

    private static final String PLAN = """
            kind top
            kind base
            kind wing part-of base
            sector red
            sector blue
            measure a stock base
            measure b stock base
            measure c stock base
            indicator RATE percent a / b
            """;

    private final List<Waiver> waivers = new ArrayList<>();

    @Test
    void broken_error_leaves_out_all_that_the_rule_names_and_a_broken_warning_nothing() {
        assertThat(looked("rule R a <= b error", "A a=11 b=10 c=1", "B a=10 b=10"))
                .containsExactly("A c=1", "B a=10", "B b=10", "rule-broken A a R [11 ≤ 10]");
        assertThat(looked("rule R a <= b", "A a=11 b=10 c=1"))
                .containsExactly("A a=11", "A b=10", "A c=1", "rule-broken-used A a R [11 ≤ 10]");
    }

    @Test
    void rule_with_an_unknown_side_says_nothing() {
        assertThat(looked("rule R a + c <= b error", "A a=11 b=10", "B a=11 b=10 c=-", "C a=n/a b=10 c=11"))
                .noneMatch(line -> line.startsWith("rule"));
    }

    @Test
    void sides_are_sums_and_differences_with_numbers() {
        assertThat(looked("rule R a - b + 2 = c error", "A a=11 b=10 c=3", "B a=11 b=10 c=2"))
                .contains("A c=3", "rule-broken B a R [3 = 2]");
    }

    @Test
    void rule_speaks_to_whom_its_condition_says() {
        assertThat(looked(
                        "rule R a >= b sectors=red when:c>5 error", "A a=1 b=2 c=6", "B a=1 b=2 c=6", "C a=1 b=2 c=5"))
                .containsExactly("B a=1", "B b=2", "B c=6", "C a=1", "C b=2", "C c=5", "rule-broken A a R [1 ≥ 2]");
    }

    @Test
    void rules_look_at_what_was_sent_whatever_another_rule_leaves_out() {
        assertThat(looked("rule R a < b error\nrule S b < c error", "A a=3 b=2 c=1"))
                .containsExactly("rule-broken A a R [3 < 2]", "rule-broken A b S [2 < 1]");
    }

    @Test
    void parts_are_held_to_what_holds_of_parts() {
        assertThat(looked("rule R a >= 5 error\nrule S a <= b sectors=red error", "W a=4 b=3", "A a=6 b=9"))
                .containsExactly("A a=6", "A b=9", "rule-broken W a S [4 ≤ 3]");
    }

    @Test
    void accepted_figure_is_used_and_any_other_is_not() {
        waivers.add(waiver("R", "11"));
        assertThat(looked("rule R a <= b error", "A a=11 b=10"))
                .containsExactly("A a=11", "A b=10", "rule-broken A a R [11 ≤ 10]");
        assertThat(looked("rule R a <= b error", "A a=12 b=10")).containsExactly("rule-broken A a R [12 ≤ 10]");
    }

    @Test
    void what_is_accepted_of_one_rule_is_not_accepted_of_another() {
        waivers.add(waiver("R", "11"));
        assertThat(looked("rule R a <= b error\nrule S a <= c error", "A a=11 b=10 c=10"))
                .containsExactly("A b=10", "rule-broken A a R [11 ≤ 10]", "rule-broken A a S [11 ≤ 10]");
    }

    @Test
    void every_month_is_looked_at_and_warnings_are_told_of_the_period_alone() {
        World world = world("rule R a <= b error\nrule S b <= c", "2023-05\nA a=2 b=1 c=0\n2023-06\nA a=1 b=1 c=0");
        assertThat(BrokenRules.of(world.plan(), world.registry(), world.ledger(), JUNE, List.of())
                        .findings())
                .extracting(finding -> finding.code().id() + " " + finding.period())
                .containsExactly("rule-broken 2023-05", "rule-broken-used 2023-06");
    }

    private static Waiver waiver(String rule, String figure) {
        return new Waiver(
                FindingCode.RULE_BROKEN,
                new UnitCode("A"),
                new MeasureId("a"),
                JUNE,
                new BigDecimal(figure),
                "checked",
                "me",
                LocalDate.of(2023, 12, 31),
                rule,
                Place.NOWHERE);
    }

    private static World world(String rules, String months) {
        return World.of(PLAN + rules, """
                T top
                  A base red
                    W wing
                  B base blue
                  C base red
                """ + months);
    }

    private List<String> looked(String rules, String... sent) {
        World world = world(rules, JUNE + "\n" + String.join("\n", sent));
        Outcome<Ledger> left = BrokenRules.of(world.plan(), world.registry(), world.ledger(), JUNE, waivers);
        List<String> lines = new ArrayList<>();
        left.value()
                .in(JUNE)
                .forEach(received -> received.own().forEach((measure, entry) -> {
                    if (entry instanceof Entry.Given given) {
                        lines.add(received.unit() + " " + measure + "=" + given.value());
                    }
                }));
        left.findings().forEach(finding -> {
            CheckFacts.Broken facts = (CheckFacts.Broken) finding.facts();
            lines.add("%s %s %s %s [%s %s %s]"
                    .formatted(
                            finding.code().id(),
                            finding.unit(),
                            finding.measure(),
                            facts.rule(),
                            facts.left(),
                            facts.sign(),
                            facts.right()));
        });
        return lines;
    }
}
