package vn.congdoan.kh415.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;

class SharesTest {
    private static final String PLAN = """
            kind top
            kind mid
            kind base
            measure heads stock mid,base
            measure done ytd mid,base
            measure all stock base
            indicator RATE percent done / heads at-least 75
            indicator SUM total all at-least 1000
            indicator FEW percent all / heads at-least 50 kinds=base
            """;

    @Test
    void parts_are_in_proportion_to_what_each_lacks_and_add_up() {
        // 75 % of 100 is 75. A lacks 40, B 20, C has 25 to spare: 35 are lacking together, and fall as 2 to 1.
        assertThat(shares("A done=35 heads=100 | B done=55 heads=100 | C done=100 heads=100"))
                .containsExactly("T 35", "A 23", "B 12", "C 0");
    }

    @Test
    void equal_remainders_go_to_the_first_in_tree_order() {
        // Each lacks 2 of 4, D has 1 to spare: 5 fall to three.
        assertThat(shares("A done=1 heads=4 | B done=1 heads=4 | C done=1 heads=4 | D done=4 heads=4"))
                .containsExactly("T 5", "A 2", "B 2", "C 1", "D 0");
    }

    @Test
    void where_the_target_is_reached_everybody_gets_nothing() {
        assertThat(shares("A done=1 heads=4 | B done=100 heads=100")).containsExactly("T 0", "A 0", "B 0");
    }

    @Test
    void unit_above_gets_one_part_that_is_split_below_it_its_own_included() {
        // M's own 9 of 20 lack 6, A's 0 of 8 lack 6; B has 2 to spare. M lacks 10 of its whole, C 30.
        String drawing = """
                T top
                  M mid
                    A base
                    B base
                  C base
                2023-06
                M done=9 heads=20
                A done=0 heads=8
                B done=8 heads=8
                C done=0 heads=40
                """;
        assertThat(shares(drawing, "RATE")).containsExactly("T 40", "M 10", "A 5", "B 0", "C 30");
    }

    @Test
    void nothing_is_split_where_there_is_no_denominator() {
        assertThat(shares(flat("A all=10 | B all=20"), "SUM")).isEmpty();
    }

    @Test
    void body_without_a_figure_gets_no_part_and_none_is_known_of_it() {
        assertThat(shares("A done=10 heads=100 | B done=55 heads=- ")).containsExactly("T 65", "A 65");
    }

    @Test
    void below_a_consolidated_return_nothing_is_split() {
        String drawing = """
                T top
                  M mid
                    A base
                    B base
                2023-06
                M *all=5 *heads=20
                A all=1 heads=4
                """;
        World world = World.of(
                PLAN.replace("stock mid,base", "stock base")
                        .replace("measure done ytd mid,base", "measure done ytd base"),
                drawing);
        assertThat(lines(new Assessed(world, "2023-06").result("FEW"))).containsExactly("T 5", "M 5");
    }

    private static List<String> shares(String bodies) {
        return shares(flat(bodies), "RATE");
    }

    private static String flat(String bodies) {
        StringBuilder drawing = new StringBuilder("T top\n");
        for (String body : bodies.split(" \\| ")) {
            drawing.append("  ").append(body.substring(0, 1)).append(" base\n");
        }
        drawing.append("2023-06\n").append(bodies.replace(" | ", "\n"));
        return drawing.toString();
    }

    private static List<String> shares(String drawing, String indicator) {
        return lines(new Assessed(World.of(PLAN, drawing), "2023-06").result(indicator));
    }

    private static List<String> lines(IndicatorResult of) {
        return of.rows().stream()
                .filter(row -> row.shortfallShare() != null)
                .map(row -> row.of() + " " + row.shortfallShare().toPlainString())
                .toList();
    }
}
