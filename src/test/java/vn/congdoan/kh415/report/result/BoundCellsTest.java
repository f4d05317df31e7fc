package vn.congdoan.kh415.report.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.report.Book;
import vn.congdoan.kh415.report.book.Content;

/** What the sheet of tiers says of results that bodies are missing in; each case is the line of the top. */
final class BoundCellsTest {
    private static final String PLAN = """
            kind top
            kind base
            measure heads stock base
            measure done ytd base
            measure gifts ytd base
            measure held once base yes-no
            indicator RATE percent done / heads at-least 75
            indicator HELD percent held / bodies band 50 80
            indicator EACH average gifts / bodies at-least 2
            indicator SUM total gifts at-least 40
            """;

    private static final String TREE = """
            T top
              A base
              B base
              C base
            """;

    @Test
    void missing_bodies_report_nothing_at_the_lowest_and_everything_at_the_highest() {
        assertThat(line("RATE", "2023-05\nC heads=20\n2023-06\nA done=30 heads=40\nB done=36 heads=40\n"))
                .isEqualTo("RATE | 66/80 | 6 | 20 | 0.66 | 0.86 | provisional");
        assertThat(line("RATE", "2023-05\nC heads=4\n2023-06\nA done=30 heads=40\nB done=36 heads=40\n"))
                .as("the same verdict at both ends")
                .startsWith("RATE | 66/80 | 6 | 4 | 0.785714")
                .endsWith(" | final");
    }

    @Test
    void edge_of_a_band_belongs_to_the_better_side_at_either_end() {
        assertThat(line("HELD", "2023-06\nA held=1\nB held=0\nC held=0\n"))
                .endsWith("| 0.3333333333333333333333333333333333 | 0.3333333333333333333333333333333333 | final");
        assertThat(line("HELD", "2023-06\nA held=1\nB held=0\n"))
                .as("not met at one of three, met at two")
                .isEqualTo(
                        "HELD | 1/2 | 0 | 1 | 0.3333333333333333333333333333333333 | 0.6666666666666666666666666666666667 | provisional");
        assertThat(line("HELD", "2023-06\nA held=1\nB held=1\n"))
                .isEqualTo("HELD | 2/2 | 1 | 1 | 0.6666666666666666666666666666666667 | 1 | provisional");
    }

    @Test
    void average_and_sum_have_no_highest_value_while_bodies_are_missing() {
        String months = "2023-06\nA gifts=9\nB gifts=9\n";
        assertThat(line("EACH", months)).isEqualTo("EACH | 18/2 | 14 | 1 | 6 |  | final");
        assertThat(line("SUM", months)).isEqualTo("SUM | 18/ | -22 |  | 18 |  | provisional");
        assertThat(line("SUM", months + "C gifts=22\n")).isEqualTo("SUM | 40/ | 0 |  | 40 | 40 | final");
    }

    @Test
    void unknown_denominator_of_the_missing_leaves_both_ends_open() {
        assertThat(line("RATE", "2023-06\nA done=30 heads=40\nB done=36 heads=40\n"))
                .endsWith(" |  |  | provisional")
                .startsWith("RATE | 66/80 | 6 | ");
    }

    @Test
    void certainty_is_live_also_where_a_value_stands_exactly_on_an_edge() {
        assertThat(certainty("RATE", TREE + "2023-05\nC heads=10\n2023-06\nA done=40 heads=45\nB done=35 heads=45\n"))
                .as("75 of 100 is met, 85 of 100 exceeds")
                .isEqualTo("provisional");
        assertThat(certainty("RATE", TREE + "2023-05\nC heads=25\n2023-06\nA done=25 heads=35\nB done=25 heads=40\n"))
                .as("50 of 100 is not met, 75 of 100 is")
                .isEqualTo("provisional");
        String five = TREE + "  D base\n  E base\n2023-06\nA held=1\nB held=1\nC held=1\nD held=1\n";
        assertThat(certainty("HELD", five))
                .as("4 of 5 is the upper edge of the band, from which on it is exceeded")
                .isEqualTo("final");
    }

    /** What a live cell shows. */
    private static String certainty(String indicator, String drawing) {
        Content content = Book.of(PLAN, drawing, "2023-06").content("By tier", "Id", indicator, "Certainty");
        assertThat(content).isInstanceOf(Content.Formula.class);
        return Book.shown(content);
    }

    @Test
    void word_of_the_verdict_follows_the_cell_of_the_certainty_where_that_is_live() {
        Book open = Book.of(
                PLAN, TREE + "2023-05\nC heads=20\n2023-06\nA done=30 heads=40\nB done=36 heads=40\n", "2023-06");
        assertThat(open.content("By tier", "Id", "RATE", "Certainty")).isInstanceOf(Content.Formula.class);
        assertThat(((Content.Formula) open.content("By tier", "Id", "RATE", "Verdict"))
                        .expression()
                        .text())
                .contains("=\"provisional\",\"exceeded (provisional)\",\"exceeded\"");
        assertThat(Book.shown(open.content("By tier", "Id", "RATE", "Verdict"))).isEqualTo("exceeded (provisional)");
    }

    private static String line(String indicator, String months) {
        return Book.of(PLAN, TREE + months, "2023-06")
                .lines(
                        "By tier",
                        "Id",
                        "Numerator",
                        "Denominator",
                        "To spare",
                        "Denominator of the missing",
                        "Lowest possible",
                        "Highest possible",
                        "Certainty")
                .stream()
                .filter(line -> line.startsWith(indicator + " "))
                .findFirst()
                .orElseThrow()
                .replaceFirst(" \\| ([0-9.]+) \\| ([0-9.]*)", " | $1/$2");
    }
}
