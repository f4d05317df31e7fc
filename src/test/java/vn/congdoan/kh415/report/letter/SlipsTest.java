package vn.congdoan.kh415.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.Book;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

final class SlipsTest {
    private static final String PLAN = """
            kind top
            kind mid
            kind base
            measure heads stock base
            measure done ytd base
            indicator RATE percent done / heads at-least 75
            indicator EACH average done / bodies at-least 3
            indicator SUM total done at-least 75
            """;

    private static final String FIVE = """
            T top
              A base
              B base
              C base
              D base
              M mid
                E base
            2023-06
            A done=1 heads=10
            B done=2 heads=10
            C done=3 heads=10
            """;

    @Test
    void slip_is_for_whoever_stands_directly_below_the_top_and_for_all_with_bodies_below() {
        String drawing = """
                T top
                  A base
                  M mid
                    N mid
                      B base
                    C base
                2023-06
                A done=1 heads=10
                """;
        Slips slips = slips(drawing);
        assertThat(slips.units().stream().map(UnitCode::text)).containsExactly("A", "M", "N");
        assertThatThrownBy(() -> slips.of(new UnitCode("C"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void peers_are_shown_by_lowest_middle_and_highest_from_four_on() {
        assertThat(peers(FIVE, "RATE")).isEmpty();
        assertThat(peers(FIVE + "D done=9 heads=10\n", "RATE")).containsExactly("0.1", "0.25", "0.9");
        assertThat(peers(FIVE.replace("  M mid", "  F base") + "D done=9 heads=10\nF done=4 heads=10\n", "RATE"))
                .containsExactly("0.1", "0.3", "0.9");
    }

    @Test
    void body_with_nothing_to_take_a_share_of_is_no_peer() {
        assertThat(peers(FIVE + "D done=0 heads=0\n", "RATE")).containsExactly("", "", "");
    }

    @Test
    void totals_say_only_how_large_peers_are_and_are_not_shown() {
        assertThat(peers(FIVE + "D done=9 heads=10\n", "EACH")).containsExactly("1", "2.5", "9");
        assertThat(peers(FIVE + "D done=9 heads=10\n", "SUM")).containsExactly("", "", "");
    }

    @Test
    void percentages_of_peers_are_shown_as_such_and_averages_as_averages() {
        Sheet sheet = slips(FIVE + "D done=9 heads=10\n").of(new UnitCode("A")).get(0);

        assertThat(peers(sheet, "RATE")).extracting(cell -> cell.style().role()).containsOnly(Role.PERCENT);
        assertThat(peers(sheet, "EACH")).extracting(cell -> cell.style().role()).containsOnly(Role.AVERAGE);
    }

    @Test
    void slip_counts_the_missing_returns_below_it_and_nobody_elses() {
        String tree = FIVE.substring(0, FIVE.indexOf("2023")) + "    F base\n";
        String months = FIVE.substring(FIVE.indexOf("2023"));
        Assessed assessed = new Assessed(World.of(PLAN, tree), "2023-06").received(months);
        Slips slips = new Slips(assessed.assessment(), Words.in(Lang.EN), "1.0.0");
        assertThat(text(slips.of(new UnitCode("M")).get(0)))
                .contains(
                        "Bodies that lack figures (see below): not sent: 2.",
                        "1 | E (E) | not sent | the whole return | RATE, EACH, SUM",
                        "2 | F (F) | not sent | the whole return | RATE, EACH, SUM")
                .doesNotContain("TO BE MENDED", "D (D)");
        assertThat(slips.of(new UnitCode("A"))).hasSize(1);
        assertThat(text(slips.of(new UnitCode("A")).get(0))).contains("All figures have been received.");
    }

    @Test
    void whoever_sent_a_part_is_told_of_each_figure_that_is_missing_and_of_the_one_used_instead() {
        String tree = FIVE.substring(0, FIVE.indexOf("2023"));
        Assessed assessed = new Assessed(World.of(PLAN, tree), "2023-06")
                .received("2023-05\nA done=1 heads=10\n2023-06\nA done=4\n");
        Slips slips = new Slips(assessed.assessment(), Words.in(Lang.EN), "1.0.0");
        String slip = text(slips.of(new UnitCode("A")).get(0));
        assertThat(slip)
                .contains(
                        "The body's return: sent in part (see below).",
                        "1 | A (A) | sent in part | heads | RATE | 10 | 2023-05")
                .doesNotContain("2 | A (A)");
    }

    @Test
    void little_that_is_missing_is_told_below_the_results_and_much_on_a_page_of_its_own() {
        assertThat(ofManyBelow(7)).hasSize(1);
        assertThat(ofManyBelow(8)).hasSize(2);
        assertThat(text(ofManyBelow(8).get(0))).contains("Bodies that lack figures (see the next page): not sent: 8.");
        assertThat(text(ofManyBelow(8).get(1)).lines())
                .contains("8 | B08 (B08) | not sent | the whole return | RATE, EACH, SUM");
    }

    private static List<Sheet> ofManyBelow(int bodies) {
        StringBuilder drawing = new StringBuilder("T top\n  A base\n  M mid\n");
        for (int i = 1; i <= bodies; i++) {
            drawing.append("    B%02d base\n".formatted(i));
        }
        drawing.append("2023-06\nA done=1 heads=10\n");
        return slips(drawing.toString()).of(new UnitCode("M"));
    }

    @Test
    void what_is_assigned_and_the_part_that_is_reached_are_shown_where_anything_is() {
        Assessed assessed = new Assessed(World.of(PLAN, FIVE), "2023-06")
                .assigned(new Assignment(new UnitCode("A"), new IndicatorId("SUM"), 2023, new BigDecimal("4")));
        Slips slips = new Slips(assessed.assessment(), Words.in(Lang.EN), "1.0.0");
        Sheet slip = slips.of(new UnitCode("A")).get(0);
        assertThat(shown(cell(slip, "SUM", "Assigned"))).isEqualTo("4");
        assertThat(cell(slip, "SUM", "% of assigned").content())
                .isInstanceOfSatisfying(
                        Content.Formula.class,
                        formula -> assertThat(formula.stored()).isEqualTo(new Content.Numeric(new BigDecimal("0.25"))));
        assertThat(column(slips.of(new UnitCode("B")).get(0), "Assigned")).isEmpty();
    }

    @Test
    void figures_and_targets_are_open_and_what_follows_from_them_is_not() {
        Sheet slip = slips(FIVE).of(new UnitCode("A")).get(0);
        assertThat(Stream.of("Numerator", "Denominator", "Plan's target").map(heading -> cell(slip, "RATE", heading)))
                .allMatch(cell -> cell.style().open());
        assertThat(Stream.of("Result", "Shortfall", "Verdict").map(heading -> cell(slip, "RATE", heading)))
                .allMatch(cell -> !cell.style().open() && cell.content() instanceof Content.Formula);
    }

    @Test
    void formulas_name_the_cells_of_a_target_and_not_its_number() {
        List<String> formulas = slips(FIVE.replace("done=1", "done=7")).of(new UnitCode("A")).get(0).rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(Objects::nonNull)
                .map(SheetCell::content)
                .filter(Content.Formula.class::isInstance)
                .map(content -> ((Content.Formula) content).expression().text())
                .toList();
        assertThat(formulas).hasSizeGreaterThan(10).noneMatch(text -> text.contains("75"));
    }

    private static List<String> peers(String drawing, String indicator) {
        Sheet sheet = slips(drawing).of(new UnitCode("A")).get(0);
        return peers(sheet, indicator).stream()
                .map(cell -> Book.shown(cell.content()))
                .toList();
    }

    /** Empty where no column tells of them. */
    private static List<SheetCell> peers(Sheet sheet, String indicator) {
        return Stream.of("Lowest", "Middle", "Highest")
                .filter(heading -> column(sheet, heading).isPresent())
                .map(heading -> cell(sheet, indicator, heading))
                .toList();
    }

    /** What stands in a row below a heading. */
    private static SheetCell cell(Sheet sheet, String first, String heading) {
        return Objects.requireNonNull(
                row(sheet, first).get(column(sheet, heading).orElseThrow()));
    }

    private static OptionalInt column(Sheet sheet, String heading) {
        return sheet.rows().stream()
                .flatMapToInt(row -> IntStream.range(0, row.cells().size())
                        .filter(i -> shown(row.cells().get(i)).equals(heading)))
                .findFirst();
    }

    private static String shown(@Nullable SheetCell cell) {
        return cell == null ? "" : Book.shown(cell.content());
    }

    private static List<SheetCell> row(Sheet sheet, String first) {
        return sheet.rows().stream()
                .filter(row -> !row.cells().isEmpty() && row.cells().get(0) != null)
                .filter(row -> Book.shown(
                                Objects.requireNonNull(row.cells().get(0)).content())
                        .equals(first))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    private static String text(Sheet sheet) {
        return String.join("\n", Book.lines(sheet));
    }

    private static Slips slips(String drawing) {
        Assessment assessment = new Assessed(World.of(PLAN, drawing), "2023-06").assessment();
        return new Slips(assessment, Words.in(Lang.EN), "1.0.0");
    }
}
