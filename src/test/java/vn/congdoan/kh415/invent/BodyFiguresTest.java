package vn.congdoan.kh415.invent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.testing.Seeds;
import vn.congdoan.kh415.testing.World;

final class BodyFiguresTest {
    private static final String SECOND = "src/test/resources/vn/congdoan/kh415/cases/second/targets.yaml";

    private static final String RULES = """
            kind top
            kind base
            sector red
            sector blue
            measure men stock base
            measure women stock base
            measure staff stock base registry
            measure adults stock base
            measure helpers stock base
            measure invited ytd base
            measure came ytd base
            measure paid ytd base amount
            measure joined flow base
            measure limited stock base
            measure done once base yes-no
            indicator WOMEN percent women / staff at-least 40
            indicator MEN percent men / staff at-least 40
            indicator ADULTS percent helpers / adults at-least 10
            indicator CAME percent came / invited at-least 80 due=12 paced
            indicator PAID total paid at-least 100000
            indicator JOINED average joined / bodies at-least 6 due=12 paced
            indicator LIMIT total limited
            indicator DONE percent done / bodies at-least 60 due=12 paced
            rule SUM men + women = staff error
            rule MORE staff <= adults
            rule HELP helpers < adults
            rule LEAST limited > 100 error
            """;

    /** What one body reports, month by month. */
    private interface History extends BiConsumer<Unit, Map<YearMonth, Map<Measure, Long>>> {}

    @Seeds(6)
    void shares_are_shares_totals_do_not_fall_and_rules_hold(long seed) throws IOException {
        for (Plan plan : List.of(read("targets.yaml"), read(SECOND), World.plan(RULES))) {
            YearMonth first = plan.reportingYear().start(YearMonth.of(2025, 1));
            each(plan, new Wanted(40, first, 26, seed, 0), (unit, months) -> {
                Map<MeasureId, Map.Entry<YearMonth, Long>> before = new HashMap<>();
                months.forEach((month, figures) -> {
                    assertThat(figures.values()).allMatch(figure -> figure >= 0);
                    shares(plan, unit, figures);
                    rules(plan, unit, figures);
                    figures.forEach((measure, figure) -> {
                        Map.Entry<YearMonth, Long> earlier = before.put(measure.id(), Map.entry(month, figure));
                        boolean goesOn = earlier != null
                                && (measure.time() == OverTime.STOCK
                                        || plan.reportingYear().name(earlier.getKey())
                                                == plan.reportingYear().name(month));
                        if (goesOn
                                && measure.time() != OverTime.FLOW
                                && measure.options().isEmpty()) {
                            assertThat(figure)
                                    .as(unit + " " + measure + " " + month)
                                    .isGreaterThanOrEqualTo(earlier.getValue());
                        }
                    });
                });
            });
        }
    }

    private static void shares(Plan plan, Unit unit, Map<Measure, Long> figures) {
        for (Indicator indicator : plan.indicators()) {
            if (indicator.expects(unit)
                    && indicator.numerator() instanceof Operand.Measures above
                    && indicator.denominator() instanceof Operand.Measures below) {
                assertThat(sum(above, figures))
                        .as(unit + " " + indicator.id())
                        .isLessThanOrEqualTo(sum(below, figures));
            }
        }
    }

    private static long sum(Operand.Measures measures, Map<Measure, Long> figures) {
        return figures.entrySet().stream()
                .filter(figure -> measures.measures().contains(figure.getKey().id()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static void rules(Plan plan, Unit unit, Map<Measure, Long> figures) {
        Map<MeasureId, BigDecimal> known = new HashMap<>();
        figures.forEach((measure, figure) -> known.put(measure.id(), BigDecimal.valueOf(figure)));
        Function<MeasureId, BigDecimal> of = known::get;
        for (Rule rule : plan.rules()) {
            if (rule.speaksOf(unit.kind(), unit.sector())
                    && (rule.when() == null || Boolean.TRUE.equals(rule.when().holds(of)))) {
                assertThat(rule.demand().holds(of)).as(unit + " " + rule.id()).isNotEqualTo(Boolean.FALSE);
            }
        }
    }

    @Test
    void what_rules_say_is_figured_out_and_only_what_breaks_them_is_blank() {
        Plan plan = World.plan(RULES);
        each(plan, new Wanted(30, YearMonth.of(2023, 1), 1, 3, 0), (unit, months) -> {
            Map<String, Long> figures = new TreeMap<>();
            months.values()
                    .iterator()
                    .next()
                    .forEach((measure, figure) -> figures.put(measure.id().text(), figure));
            assertThat(figures)
                    .containsKeys(
                            "men", "women", "staff", "adults", "helpers", "invited", "came", "paid", "joined", "done")
                    .doesNotContainKey("limited");
            assertThat(figures.get("men") + figures.get("women")).isEqualTo(figures.get("staff"));
            assertThat(figures.get("staff"))
                    .isEqualTo(unit.members().longValue())
                    .isLessThan(figures.get("adults"));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void targets_are_reached_by_some_and_missed_by_others(long seed) throws IOException {
        Plan plan = read("targets.yaml");
        Map<String, Long> sums = new LinkedHashMap<>();
        each(
                plan,
                new Wanted(300, YearMonth.of(2023, 12), 1, seed, 0),
                (unit, months) -> months.values()
                        .iterator()
                        .next()
                        .forEach((measure, figure) -> sums.merge(measure.id().text(), figure, Long::sum)));
        int met = 0;
        int shares = 0;
        for (Indicator indicator : plan.indicators()) {
            if (indicator.numerator() instanceof Operand.Measures above
                    && indicator.denominator() instanceof Operand.Measures below) {
                long numerator = sums.get(above.measures().get(0).text());
                long denominator = sums.get(below.measures().get(0).text());
                BigDecimal wanted = indicator
                        .targetOn(YearMonth.of(2023, 12).atDay(31))
                        .orElseThrow()
                        .lower();
                shares++;
                met += 100 * numerator >= wanted.longValue() * denominator ? 1 : 0;
                assertThat(100 * numerator)
                        .as(indicator.id().text())
                        .isGreaterThan(wanted.longValue() * denominator * 6 / 10);
            }
        }
        assertThat(met).isBetween(1, shares - 1);
    }

    @Test
    void a_year_is_not_mistaken_for_a_running_total() {
        Plan plan = World.plan(RULES);
        each(plan, new Wanted(200, YearMonth.of(2023, 1), 12, 5, 0), (unit, months) -> {
            List<Long> joined = months.values().stream()
                    .map(figures -> figures.entrySet().stream()
                            .filter(figure -> figure.getKey().time() == OverTime.FLOW)
                            .findFirst()
                            .orElseThrow()
                            .getValue())
                    .toList();
            boolean falls = joined.get(1) < joined.get(0);
            assertThat(falls || joined.stream().allMatch(figure -> figure == 0))
                    .as(joined.toString())
                    .isTrue();
        });
    }

    private static void each(Plan plan, Wanted wanted, History use) {
        Union union = new Union(plan, wanted);
        BodyFigures figures = new BodyFigures(plan, union, wanted);
        union.above().stream()
                .filter(unit -> !figures.asked(unit).isEmpty())
                .forEach(unit -> use.accept(unit, months(unit, figures, wanted)));
        union.eachBranch(branch -> branch.members().forEach(unit -> use.accept(unit, months(unit, figures, wanted))));
    }

    private static Map<YearMonth, Map<Measure, Long>> months(Unit unit, BodyFigures figures, Wanted wanted) {
        Map<YearMonth, Map<Measure, Long>> months = new TreeMap<>();
        wanted.all().forEach(month -> months.put(month, figures.of(unit, month)));
        return months;
    }

    private static Plan read(String file) throws IOException {
        return PlanReader.read(Path.of(file)).value().orElseThrow();
    }
}
