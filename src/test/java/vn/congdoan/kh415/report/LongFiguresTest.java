package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.report.book.Content;

/** Spreadsheets multiply exactly up to 15 digits; figures too long for that are never multiplied crosswise in a formula. */
final class LongFiguresTest {
    private static final String PLAN = """
            kind top
            kind base
            measure heads stock base
            measure done ytd base
            indicator RATE percent done / heads at-least 75
            indicator FINE percent done / heads at-least 0.125
            indicator WIDE percent done / heads rule 50 50
            indicator PACE percent done / heads at-least 90 paced
            """;

    @Test
    void numerator_is_compared_as_long_as_a_hundred_times_of_it_has_fifteen_digits() {
        assertThat(isCrosswise("RATE", "9999999999999", "9999999999999")).isTrue();
        assertThat(isCrosswise("RATE", "10000000000000", "10000000000000")).isFalse();
    }

    @Test
    void decimals_of_the_target_make_both_sides_longer() {
        assertThat(isCrosswise("FINE", "9999999999", "9999999999")).isTrue();
        assertThat(isCrosswise("FINE", "10000000000", "10000000000")).isFalse();
    }

    @Test
    void denominator_is_compared_as_often_as_the_widest_edge_says() {
        assertThat(isCrosswise("RATE", "1", "13333333333333")).isTrue();
        assertThat(isCrosswise("RATE", "1", "13333333333334")).isFalse();
        assertThat(isCrosswise("WIDE", "1", "9999999999999")).isTrue();
        assertThat(isCrosswise("WIDE", "1", "10000000000000")).isFalse();
    }

    @Test
    void pace_takes_twelve_times_as_much() {
        assertThat(isCrosswise("PACE", "90000000000", "99999999999")).isTrue();
        assertThat(expression("PACE", "90000000000", "99999999999")).contains("on track", "not met");
        assertThat(isCrosswise("PACE", "9000000000000", "9900000000000")
                        && expression("PACE", "9000000000000", "9900000000000").contains("on track"))
                .isFalse();
    }

    @Test
    void figures_that_are_not_whole_are_not_multiplied() {
        assertThat(isCrosswise("RATE", "3", "4")).isTrue();
        assertThat(isCrosswise("RATE", "3.5", "4")).isFalse();
        assertThat(isCrosswise("RATE", "3", "4.5")).isFalse();
    }

    private static boolean isCrosswise(String indicator, String done, String heads) {
        String expression = expression(indicator, done, heads);
        return expression.contains("*") && !expression.contains("/");
    }

    /** Of the mark, or where that does not tell the pace, of the word; empty where it is said and not computed. */
    private static String expression(String indicator, String done, String heads) {
        String drawing = "T top\n  A base\n2023-06\nA done=%s heads=%s\n".formatted(done, heads);
        String heading = indicator.equals("PACE") ? "Verdict" : "";
        Content verdict = Book.of(PLAN, drawing, "2023-06").content("By tier", "Id", indicator, heading);
        return verdict instanceof Content.Formula formula ? formula.expression().text() : "";
    }
}
