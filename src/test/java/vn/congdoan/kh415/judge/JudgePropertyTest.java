package vn.congdoan.kh415.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.rollup.IndicatorTotals;
import vn.congdoan.kh415.rollup.RollUp;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Drawings;
import vn.congdoan.kh415.testing.Seeds;
import vn.congdoan.kh415.testing.World;

class JudgePropertyTest {
    private static final ReportingYear YEAR = new ReportingYear(Month.JANUARY);
    private static final YearMonth PERIOD = YearMonth.parse(Drawings.PERIOD);

    private static final List<String> TARGETS = List.of(
            "at-least 60",
            "at-least 0",
            "exactly 100",
            "exactly 75",
            "rule 50 25",
            "band 40 70",
            "range 20 80",
            "at-least 60 due=12",
            "rule 50 25 due=12",
            "band 1 2",
            "range 0 1");

    @Seeds(1000)
    void shortfall_is_the_least_increase_that_reaches(long seed) {
        Chance chance = new Chance(seed);
        String target = chance.of(TARGETS);
        int n = chance.in(0, 300);
        int d = chance.in(1, 200);
        Judgement judged = judge(target, n, d);
        if (judged.shortfall() == null) {
            for (int more = 0; more <= 400 && isBelow(target, n + more, d); more++) {
                assertThat(isReached(target, n + more, d)).isFalse();
            }
            return;
        }
        int shortfall = judged.shortfall().intValueExact();
        assertThat(isReached(target, n + shortfall, d)).isTrue();
        assertThat(shortfall == 0 || !isReached(target, n + shortfall - 1, d)).isTrue();
    }

    @Seeds(1000)
    void margin_is_the_largest_decrease_that_keeps_the_target(long seed) {
        Chance chance = new Chance(seed);
        String target = chance.of(TARGETS);
        int n = chance.in(0, 300);
        int d = chance.in(1, 200);
        Judgement judged = judge(target, n, d);
        if (!isReached(target, n, d)) {
            assertThat(judged.margin())
                    .isEqualTo(
                            judged.shortfall() == null
                                    ? null
                                    : judged.shortfall().negate());
            return;
        }
        int margin = judged.margin().intValueExact();
        assertThat(isReached(target, n - margin, d)).isTrue();
        assertThat(isReached(target, n - margin - 1, d)).isFalse();
    }

    @Seeds(600)
    void final_verdict_holds_whatever_the_missing_bodies_report(long seed) {
        String target = new Chance(-seed).of(TARGETS);
        Drawings.hold(seed, drawing -> {
            Plan plan = Drawings.plan(target);
            World world = World.of(plan, drawing);
            for (IndicatorTotals totals : rolled(world)) {
                Judgement before = Judge.of(YEAR, totals.indicator(), PERIOD, totals.whole(), true);
                World complete = completed(world, totals, new Random(seed));
                IndicatorTotals then = rolled(complete).stream()
                        .filter(other -> other.indicator().equals(totals.indicator()))
                        .findFirst()
                        .orElseThrow();
                Judgement after = Judge.of(YEAR, totals.indicator(), PERIOD, then.whole(), true);
                if (before.certainty() == Judgement.Certainty.FINAL) {
                    assertThat(after.verdict()).isEqualTo(before.verdict());
                }
                if (before.low() != null && after.low() != null) {
                    assertThat(after.low()).isGreaterThanOrEqualTo(before.low());
                }
                if (before.high() != null && after.high() != null) {
                    assertThat(after.high()).isLessThanOrEqualTo(before.high());
                }
            }
        });
    }

    /** Every missing body of known size reports some share of it; of unknown size, anything. */
    private static World completed(World world, IndicatorTotals totals, Random random) {
        List<Return> returns = new ArrayList<>();
        for (Unit unit : world.registry().rows()) {
            for (Return sent : world.ledger().of(unit.code()).values()) {
                Contribution body = totals.contributions().get(unit.code());
                if (!sent.period().equals(PERIOD) || body == null || body.basis() != Contribution.Basis.MISSING) {
                    returns.add(sent);
                }
            }
        }
        for (Contribution body : totals.contributions().values()) {
            if (body.basis() == Contribution.Basis.MISSING) {
                Return sent = world.ledger().of(body.unit(), PERIOD).orElse(null);
                returns.add(completed(body, totals.indicator(), sent, random));
            }
        }
        return new World(world.plan(), world.registry(), new Ledger(returns));
    }

    private static Return completed(Contribution body, Indicator indicator, Return sent, Random random) {
        Return base =
                sent == null ? new Return(body.unit(), PERIOD, 1, new TreeMap<>(), new TreeMap<>(), List.of()) : sent;
        TreeMap<MeasureId, Entry> own = new TreeMap<>(base.own());
        int size = body.missingDenominator() == null
                ? 10
                : body.missingDenominator().intValueExact();
        switch (indicator.id().text()) {
            case "RATE", "REDS" -> {
                own.put(new MeasureId("heads"), given(size));
                own.put(new MeasureId("trained"), given(random.nextInt(size + 1)));
            }
            case "SKILL" -> {
                int skilled = random.nextInt(size + 1);
                own.put(new MeasureId("heads"), given(size));
                own.put(new MeasureId("skilled"), given(skilled));
                own.put(new MeasureId("trained"), given(random.nextInt(size - skilled + 1)));
            }
            case "HELD" -> own.put(new MeasureId("held"), given(random.nextInt(2)));
            case "AUDITED" -> own.put(new MeasureId("audited"), given(random.nextInt(2)));
            case "EACH" -> own.put(new MeasureId("trained"), given(random.nextInt(50)));
            default -> own.put(new MeasureId("joined"), given(random.nextInt(50)));
        }
        return new Return(body.unit(), PERIOD, 1, own, base.consolidated(), base.files());
    }

    private static Entry given(int value) {
        return new Entry.Given(BigDecimal.valueOf(value), false, new Source("completed", "", 0, 0));
    }

    private static List<IndicatorTotals> rolled(World world) {
        return RollUp.of(world.plan(), world.registry(), world.tree(PERIOD), world.ledger(), PERIOD, List.of())
                .value();
    }

    private static Judgement judge(String target, int n, int d) {
        Ratio ratio = new Ratio(BigDecimal.valueOf(n), BigDecimal.valueOf(d));
        Total total = new Total(ratio, new Coverage(1, 0, 0, 0), BigDecimal.ZERO);
        return Judge.of(YEAR, JudgeTest.indicator("percent n / d " + target), PERIOD, total, true);
    }

    private static boolean isReached(String target, int n, int d) {
        return judge(target, n, d).verdict().isReached();
    }

    /** Whether a greater numerator could still come nearer, judged by the target's first number alone. */
    private static boolean isBelow(String target, int n, int d) {
        return 100L * n < 100L * d * Integer.parseInt(target.split(" ")[1]) / 100;
    }
}
