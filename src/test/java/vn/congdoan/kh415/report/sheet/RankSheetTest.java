package vn.congdoan.kh415.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.report.Book;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Sheet;

final class RankSheetTest {
    private static final String PLAN = """
            kind top
            kind mid
            kind base
            measure heads stock base
            measure done ytd base
            indicator RATE percent done / heads at-least 75
            """;

    @Test
    void units_stand_cluster_by_cluster_the_best_first_and_equals_in_the_order_of_the_tree() {
        String drawing = """
                T top
                  D base
                  C base cluster=south
                  B base cluster=north
                  A base cluster=north
                  E base cluster=north
                2023-06
                A done=9 heads=10
                B done=1 heads=10
                C done=5 heads=10
                D done=10 heads=10
                E done=18 heads=20
                """;
        assertThat(lines(
                        drawing,
                        "Unit",
                        "Cluster",
                        "Rank in cluster",
                        "Ranked in cluster",
                        "Rank in kind",
                        "Ranked in kind"))
                .containsExactly(
                        "A | north | 1 | 3 | 2 | 5",
                        "E | north | 1 | 3 | 2 | 5",
                        "B | north | 3 | 3 | 5 | 5",
                        "C | south | 1 | 1 | 4 | 5",
                        "D |  |  |  | 1 | 5");
    }

    @Test
    void only_kinds_with_bodies_below_most_of_their_units_are_printed() {
        String drawing = """
                T top
                  M mid
                    A base
                  N mid
                    B base
                  O mid
                2023-06
                A done=9 heads=10
                B done=1 heads=10
                """;
        assertThat(lines(drawing, "Unit")).containsExactly("M", "N", "A", "B");
        Sheet printed = Book.of(PLAN, drawing, "2023-06").sheet("Ranking");
        assertThat(printed.page().paper().lastRow()).isEqualTo(printed.rows().size() - 3);
    }

    @Test
    void where_no_such_kind_is_ranked_everything_is_printed() {
        String one = """
                T top
                  M mid
                    A base
                    B base
                2023-06
                A done=9 heads=10
                B done=1 heads=10
                """;
        assertThat(lines(one, "Unit")).as("one is no rank").containsExactly("A", "B");
        assertThat(Book.of(PLAN, one, "2023-06").sheet("Ranking").page().paper().lastRow())
                .isNegative();
        String half = """
                T top
                  A base
                    A1 base
                2023-06
                A done=9 heads=10
                A1 done=1 heads=10
                """;
        assertThat(Book.of(PLAN, half, "2023-06")
                        .sheet("Ranking")
                        .page()
                        .paper()
                        .lastRow())
                .isNegative();
    }

    @Test
    void list_longer_than_anybody_reads_is_left_out() {
        assertThat(lines(bodies(2000), "Unit")).hasSize(2000);
        assertThat(lines(bodies(2001), "Unit")).isEmpty();
    }

    @Test
    void ranks_are_live_where_quotients_of_whole_numbers_tell_them() {
        assertThat(rank("9999999", "1")).isInstanceOf(Content.Formula.class);
        assertThat(rank("9999999", "0.3")).isInstanceOf(Content.Numeric.class);
    }

    private static Content rank(String heads, String done) {
        String drawing =
                "T top\n  A base\n  B base\n2023-06\nA done=%s heads=%s\nB done=1 heads=10\n".formatted(done, heads);
        return Book.of(PLAN, drawing, "2023-06").content("Ranking", "Unit", "A", "Rank in kind");
    }

    private static String bodies(int count) {
        String units =
                IntStream.range(0, count).mapToObj(i -> "  B" + i + " base\n").collect(Collectors.joining());
        return "T top\n" + units + "2023-06\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "B" + i + " done=1 heads=10\n")
                        .collect(Collectors.joining());
    }

    private static List<String> lines(String drawing, String... headings) {
        return Book.of(PLAN, drawing, "2023-06").lines("Ranking", headings);
    }
}
