package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.Receipt.Status;
import vn.congdoan.kh415.model.result.Assessment;

/** What the sheet of returns lists, and what the first page counts of it. */
final class ReceiptLinesTest {
    private static final YearMonth JUNE = Libraries.PERIOD;
    private static final YearMonth MAY = JUNE.minusMonths(1);

    @Test
    void missing_stand_first_then_by_status_in_the_order_of_the_tree_then_by_code_and_file() {
        assertThat(lines(
                        receipt("z.csv", "P11", JUNE, Status.ON_TIME),
                        receipt("a.csv", "P11", JUNE, Status.ON_TIME),
                        receipt("b.csv", "P9", JUNE, Status.ON_TIME),
                        receipt("c.csv", "P8", JUNE, Status.ON_TIME),
                        receipt(null, "P30", JUNE, Status.NOT_RECEIVED),
                        receipt(null, "P12", JUNE, Status.NOT_RECEIVED)))
                .containsExactly(
                        "not received | P12 | ",
                        "not received | P30 | ",
                        "on time | P11 | a.csv",
                        "on time | P11 | z.csv",
                        "on time | P8 | c.csv",
                        "on time | P9 | b.csv");
    }

    @Test
    void files_without_a_period_and_of_a_wrong_one_belong_to_every_month_and_sound_ones_of_others_to_theirs() {
        assertThat(lines(
                        receipt("a.csv", null, null, Status.UNREADABLE),
                        receipt("b.csv", "P11", MAY, Status.WRONG_PERIOD),
                        receipt("c.csv", "P11", MAY, Status.ON_TIME)))
                .hasSize(2);
    }

    @Test
    void month_without_any_return_says_so() {
        Book book = book(receipt("c.csv", "P11", MAY, Status.ON_TIME));
        assertThat(Book.shown(book.sheet("To do").rows().get(3).cells().get(0).content()))
                .isEqualTo("There is no return of this period.");
    }

    @Test
    void first_page_counts_units_and_files_of_the_period_only() {
        assertThat(headline(
                        receipt(null, "P30", JUNE, Status.NOT_RECEIVED),
                        receipt(null, "P12", MAY, Status.NOT_RECEIVED),
                        receipt("a.csv", null, null, Status.UNREADABLE),
                        receipt("b.csv", "P11", JUNE, Status.EMPTY),
                        receipt("c.csv", "P11", MAY, Status.EXCLUDED_FOR_ERRORS)))
                .endsWith(" Units that have not sent their returns: 1. Files that could not be used: 2.");
    }

    @Test
    void units_that_sent_nothing_are_named_until_they_are_too_many() {
        assertThat(silent(12)).isEqualTo(expected(12) + ".");
        assertThat(silent(14)).isEqualTo(expected(8) + "; and 6 more (sheet \"Without figures\").");
    }

    private static String expected(int count) {
        return IntStream.range(0, count).mapToObj(i -> "B" + i).collect(Collectors.joining("; "));
    }

    /** Whom the first page names where so many units sent nothing. */
    private static String silent(int count) {
        String units =
                IntStream.range(0, count).mapToObj(i -> "  B" + i + " base\n").collect(Collectors.joining());
        Book book = Book.of(
                "kind top\nkind base\nmeasure heads stock base\nindicator SUM total heads at-least 75\n",
                "T top\n" + units,
                "2023-06");
        String start = "No return from: ";
        return column(book, 0).stream()
                .filter(text -> text.startsWith(start))
                .map(text -> text.substring(start.length()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> column(Book book, int column) {
        return book.sheet("Summary").rows().stream()
                .filter(row -> row.cells().size() > column && row.cells().get(column) != null)
                .map(row -> Book.shown(row.cells().get(column).content()))
                .toList();
    }

    private static String headline(Receipt... receipts) {
        return column(book(receipts), 0).stream()
                .filter(text -> text.startsWith("Reached "))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Receipt... receipts) {
        return book(receipts).lines("To do", "State", "Unit", "File").stream()
                .filter(line -> !line.startsWith(" | "))
                .map(line -> line.replaceFirst(" – [^|]*", " "))
                .toList();
    }

    private static Receipt receipt(
            @Nullable String file, @Nullable String unit, @Nullable YearMonth period, Status status) {
        return new Receipt(file, unit == null ? null : new UnitCode(unit), period, status);
    }

    private static Book book(Receipt... receipts) {
        Assessment full = Libraries.assessment();
        return Book.of(new Assessment(
                full.plan(),
                full.period(),
                full.asOf(),
                full.tree(),
                full.indicators(),
                List.of(receipts),
                List.of(),
                full.inputs(),
                full.returns(),
                full.restatements(),
                Map.of()));
    }
}
