package vn.congdoan.kh415.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.testing.Drawings;
import vn.congdoan.kh415.testing.Seeds;
import vn.congdoan.kh415.testing.World;

class RollUpPropertyTest {
    private static final Plan PLAN = Drawings.plan("at-least 60");
    private static final YearMonth PERIOD = YearMonth.parse(Drawings.PERIOD);

    @Seeds(300)
    void parent_is_its_own_contribution_plus_its_children_and_those_that_are_gone(long seed) {
        Drawings.holdPlain(seed, drawing -> {
            World world = World.of(PLAN, drawing);
            Tree tree = world.tree(PERIOD);
            for (IndicatorTotals totals : rolled(world)) {
                Map<String, Total> rows = byKey(totals.rows());
                for (Subtotal row : totals.rows()) {
                    Accumulator sum = new Accumulator();
                    Contribution own = totals.contributions().get(new UnitCode(row.of()));
                    if (own != null) {
                        sum.add(own);
                    }
                    totals.departed()
                            .getOrDefault(new UnitCode(row.of()), List.of())
                            .forEach(gone -> sum.add(gone.ratio()));
                    List<Total> parts = new ArrayList<>(List.of(sum.total()));
                    tree.children(new UnitCode(row.of())).stream()
                            .filter(child -> rows.containsKey(child.code().text()))
                            .forEach(child -> parts.add(rows.get(child.code().text())));
                    assertThat(added(parts)).isEqualTo(Rolled.text(row.total()));
                }
            }
        });
    }

    @Seeds(500)
    void kinds_sectors_and_clusters_add_up_to_the_whole(long seed) {
        Drawings.hold(seed, drawing -> {
            for (IndicatorTotals totals : rolled(World.of(PLAN, drawing))) {
                String whole = Rolled.text(totals.whole());
                for (List<Subtotal> breakdown : List.of(totals.kinds(), totals.sectors(), totals.clusters())) {
                    assertThat(added(breakdown.stream().map(Subtotal::total).toList()))
                            .isEqualTo(whole);
                }
            }
        });
    }

    @Seeds(400)
    void every_total_is_what_the_rules_alone_give(long seed) {
        Drawings.hold(seed, drawing -> {
            World world = World.of(PLAN, drawing);
            for (IndicatorTotals totals : rolled(world)) {
                SortedMap<String, String> found = new TreeMap<>();
                found.put("whole", PlainTotals.text(totals.whole()));
                totals.rows().forEach(row -> found.put("row " + row.of(), PlainTotals.text(row.total())));
                totals.kinds().forEach(part -> found.put(name("kind", part), PlainTotals.text(part.total())));
                totals.sectors().forEach(part -> found.put(name("sector", part), PlainTotals.text(part.total())));
                totals.clusters().forEach(part -> found.put(name("cluster", part), PlainTotals.text(part.total())));
                assertThat(found)
                        .as(totals.indicator().id().text())
                        .isEqualTo(new PlainTotals(world, totals.indicator(), PERIOD).texts());
            }
        });
    }

    private static String name(String division, Subtotal part) {
        return part.of() == null ? division : division + " " + part.of();
    }

    @Seeds(300)
    void coverage_adds_up_to_the_expected_bodies(long seed) {
        Drawings.hold(seed, drawing -> {
            World world = World.of(PLAN, drawing);
            for (IndicatorTotals totals : rolled(world)) {
                long expected = world.tree(PERIOD).units().stream()
                        .filter(unit -> totals.indicator().expects(unit))
                        .count();
                assertThat(totals.whole().coverage().expected()).isEqualTo((int) expected);
                assertThat(totals.contributions()).hasSize((int) expected);
                long covered = totals.contributions().values().stream()
                        .filter(body -> body.basis() == Contribution.Basis.COVERED)
                        .count();
                assertThat(totals.whole().coverage().covered()).isEqualTo((int) covered);
            }
        });
    }

    @Seeds(200)
    void order_of_units_and_returns_does_not_matter(long seed) {
        Drawings.hold(seed, drawing -> {
            World world = World.of(PLAN, drawing);
            List<Unit> units = new ArrayList<>(world.registry().rows());
            List<Return> returns = new ArrayList<>(returns(world));
            Collections.shuffle(units, new Random(seed));
            Collections.shuffle(returns, new Random(seed));
            World shuffled = new World(PLAN, new Registry(units), new Ledger(returns));
            List<IndicatorTotals> before = rolled(world);
            List<IndicatorTotals> after = rolled(shuffled);
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i).whole()).isEqualTo(before.get(i).whole());
                assertThat(after.get(i).rows())
                        .containsExactlyInAnyOrderElementsOf(before.get(i).rows());
                assertThat(after.get(i).sectors()).isEqualTo(before.get(i).sectors());
                assertThat(after.get(i).clusters()).isEqualTo(before.get(i).clusters());
                String indicator = before.get(i).indicator().id().text();
                assertThat(new Rolled(Outcome.of(after)).bodies(indicator))
                        .containsExactlyInAnyOrderElementsOf(new Rolled(Outcome.of(before)).bodies(indicator));
            }
        });
    }

    @Seeds(200)
    void unrelated_unit_changes_no_other_row(long seed) {
        Drawings.hold(seed, drawing -> {
            String more =
                    drawing.replaceFirst("\n2022-11", "\n  X base red members=7\n2022-11") + "X heads=9 trained=3\n";
            List<IndicatorTotals> before = rolled(World.of(PLAN, drawing));
            List<IndicatorTotals> after = rolled(World.of(PLAN, more));
            for (int i = 0; i < before.size(); i++) {
                Map<String, Total> rows = byKey(after.get(i).rows());
                rows.keySet().removeAll(List.of("T", "X"));
                Map<String, Total> expected = byKey(before.get(i).rows());
                expected.remove("T");
                assertThat(rows).isEqualTo(expected);
            }
        });
    }

    private static List<IndicatorTotals> rolled(World world) {
        return RollUp.of(PLAN, world.registry(), world.tree(PERIOD), world.ledger(), PERIOD, List.of())
                .value();
    }

    private static List<Return> returns(World world) {
        return world.registry().rows().stream()
                .flatMap(unit -> world.ledger().of(unit.code()).values().stream())
                .toList();
    }

    private static Map<String, Total> byKey(List<Subtotal> subtotals) {
        Map<String, Total> byKey = new HashMap<>();
        subtotals.forEach(subtotal -> byKey.put(subtotal.of(), subtotal.total()));
        return byKey;
    }

    /** Added up without the code under test. */
    private static String added(List<Total> totals) {
        Total sum = new Total(null, Coverage.NONE, BigDecimal.ZERO);
        for (Total total : totals) {
            Ratio ratio = total.ratio();
            boolean empty = total.coverage().expected() == 0
                    && ratio != null
                    && ratio.numerator().signum() == 0
                    && (ratio.denominator() == null || ratio.denominator().signum() == 0);
            sum = new Total(
                    empty || total.ratio() == null
                            ? sum.ratio()
                            : sum.ratio() == null ? total.ratio() : sum.ratio().plus(total.ratio()),
                    sum.coverage().plus(total.coverage()),
                    sum.missingDenominator() == null || total.missingDenominator() == null
                            ? null
                            : sum.missingDenominator().add(total.missingDenominator()));
        }
        return Rolled.text(sum.coverage().expected() == 0 && sum.ratio() == null ? new Accumulator().total() : sum);
    }
}
