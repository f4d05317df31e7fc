package vn.congdoan.kh415.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.Drawings;
import vn.congdoan.kh415.testing.Seeds;
import vn.congdoan.kh415.testing.World;

class SharesPropertyTest {
    @Seeds(100)
    void parts_below_a_unit_add_up_to_its_own_and_nobody_gets_more_than_it_lacks(long seed) {
        Drawings.hold(seed, drawing -> {
            for (String target : List.of("at-least 60", "exactly 100", "rule 75 0.5", "band 80 85", "at-least 3")) {
                Plan plan = Drawings.plan(target);
                World world = World.of(plan, drawing);
                Tree tree = world.tree(YearMonth.parse(Drawings.PERIOD));
                new Assessed(world, Drawings.PERIOD).assessment().indicators().forEach(of -> hold(of, tree));
            }
        });
    }

    private static void hold(IndicatorResult of, Tree tree) {
        Map<String, Result> rows = new HashMap<>();
        of.rows().forEach(row -> rows.put(row.of(), row));
        for (Result row : of.rows()) {
            BigDecimal share = row.shortfallShare();
            if (share == null) {
                continue;
            }
            BigDecimal own = row.judgement().shortfall();
            assertThat(own == null || share.compareTo(own) <= 0).isTrue();
            BigDecimal below = BigDecimal.ZERO;
            boolean split = false;
            for (Unit child : tree.children(new UnitCode(row.of()))) {
                BigDecimal part = rows.containsKey(child.code().text())
                        ? rows.get(child.code().text()).shortfallShare()
                        : null;
                split |= part != null;
                below = part == null ? below : below.add(part);
            }
            boolean givesItself = of.contributions().containsKey(new UnitCode(row.of()));
            assertThat(below).isLessThanOrEqualTo(share);
            if (split && !givesItself) {
                assertThat(below).as(of.indicator().id() + " " + row.of()).isEqualByComparingTo(share);
            }
        }
        if (!of.rows().isEmpty() && of.indicator().denominator() != null) {
            assertThat(of.rows().get(0).shortfallShare())
                    .isEqualTo(of.whole().judgement().shortfall());
        }
    }
}
