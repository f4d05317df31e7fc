package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.report.book.Sheet;

/** A page of trends holds four charts across and three down; the last is of the coverage of all indicators together. */
final class TrendPagesTest {
    private static final int HEAD = 3;
    private static final int HIGH = 15;

    @Test
    void page_is_as_long_as_its_rows_of_charts() {
        assertThat(rows(book(3), 1)).isEqualTo(HEAD + HIGH);
        assertThat(rows(book(4), 1)).isEqualTo(HEAD + 2 * HIGH);
    }

    @Test
    void next_page_begins_when_the_first_is_full() {
        assertThat(rows(book(11), 1)).isEqualTo(HEAD + 3 * HIGH);
        assertThat(pages(book(11))).isEqualTo(1);
        assertThat(pages(book(12))).isEqualTo(2);
        assertThat(rows(book(12), 2)).isEqualTo(HEAD + HIGH);
    }

    @Test
    void columns_of_months_are_wide_enough_for_a_hundred_percent_even_while_they_are_empty() {
        assertThat(book(1).sheet("Trend").columns().subList(3, 15))
                .extracting(Sheet.Column::width)
                .containsOnly(10);
    }

    private static int rows(Book book, int page) {
        return book.sheet("Trend charts " + page).rows().size();
    }

    private static int pages(Book book) {
        return (int) IntStream.range(1, 9)
                .filter(page -> book.has("Trend charts " + page))
                .count();
    }

    private static Book book(int indicators) {
        String plan = "kind top\nkind base\nmeasure heads stock base\n"
                + IntStream.range(0, indicators)
                        .mapToObj(i -> "indicator I%d total heads at-least 5\n".formatted(i))
                        .collect(Collectors.joining());
        return Book.of(plan, "T top\n  A base\n2023-05\nA heads=1\n2023-06\nA heads=2\n", "2023-06");
    }
}
