package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.LineChart;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;

/** The page of trends holds three charts across and two down, of indicators that changed since the last period. */
final class TrendPagesTest {
    private static final int HEAD = 4;
    private static final int HIGH = 13;
    private static final String PLAN =
            "kind top\nkind base\nmeasure heads stock base\nindicator I total heads at-least 5\n";

    @Test
    void page_is_as_long_as_its_rows_of_charts() {
        assertThat(charts(book(3)).rows()).hasSize(HEAD + HIGH);
        assertThat(charts(book(4)).rows()).hasSize(HEAD + 2 * HIGH);
    }

    @Test
    void no_more_than_six_are_drawn_and_the_page_says_of_how_many() {
        assertThat(charts(book(7)).lines()).hasSize(6);
        assertThat(charts(book(7)).rows()).hasSize(HEAD + 2 * HIGH);
        assertThat(SheetText.of(List.of(charts(book(7))))).contains("(6 of 7)");
    }

    @Test
    void what_changed_its_verdict_comes_first_and_then_what_moved_most() {
        String plan = """
                kind top
                kind base
                measure heads stock base
                measure clubs stock base
                measure rooms stock base
                indicator FEW total heads at-least 50
                indicator SAME total clubs at-least 5
                indicator MANY total heads at-least 4
                indicator FLIP total rooms at-least 5
                """;
        Book book = Book.of(
                plan,
                "T top\n  A base\n2023-05\nA heads=10 clubs=3 rooms=4\n2023-06\nA heads=12 clubs=3 rooms=5\n",
                "2023-06");
        assertThat(charts(book).lines())
                .extracting(chart -> chart.title().split(" ")[0])
                .containsExactly("FLIP", "MANY", "FEW");
    }

    @Test
    void without_a_period_before_there_is_nothing_that_changed_and_no_page() {
        Book book = Book.of(PLAN, "T top\n  A base\n2023-06\nA heads=2\n", "2023-06");
        assertThat(book.has("Trend charts")).isFalse();
        assertThat(book.has("Trend")).isTrue();
    }

    @Test
    void no_line_is_drawn_from_a_row_that_a_click_folds_away() {
        Book book = book(2);
        List<SheetRow> rows = book.sheet("Trend").rows();
        assertThat(charts(book).lines())
                .flatExtracting(LineChart::lines)
                .extracting(line -> rows.get(line.cells().firstRow()).level())
                .isNotEmpty()
                .containsOnly(0);
    }

    @Test
    void columns_of_months_are_wide_enough_for_a_hundred_percent_even_while_they_are_empty() {
        assertThat(book(1).sheet("Trend").columns().subList(4, 16))
                .extracting(Sheet.Column::width)
                .containsOnly(11);
    }

    @Test
    void a_row_with_a_history_has_a_small_line_of_its_own_months() {
        SheetRow row = book(1).sheet("Trend").rows().get(5);
        SheetCell line = Objects.requireNonNull(row.cell(3));
        assertThat(line.content()).isEqualTo(new Content.Sparkline(new CellArea(5, 4, 5, 15)));
    }

    private static Sheet charts(Book book) {
        return book.sheet("Trend charts");
    }

    private static Book book(int indicators) {
        String plan = "kind top\nkind base\nmeasure heads stock base\n"
                + IntStream.range(0, indicators)
                        .mapToObj(i -> "indicator I%d total heads at-least 5\n".formatted(i))
                        .collect(Collectors.joining());
        return Book.of(plan, "T top\n  A base\n2023-05\nA heads=1\n2023-06\nA heads=2\n", "2023-06");
    }
}
