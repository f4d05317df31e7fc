package vn.congdoan.kh415.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.Book;
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
        assertThat(peers(FIVE, "RATE")).containsExactly("", "", "");
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
        Sheet sheet = slips(FIVE + "D done=9 heads=10\n")
                .of(new UnitCode("A"))
                .sheets()
                .get(0);
        assertThat(row(sheet, "RATE").subList(10, 13))
                .extracting(cell -> cell.style().role())
                .containsOnly(Role.PERCENT);
        assertThat(row(sheet, "EACH").subList(10, 13))
                .extracting(cell -> cell.style().role())
                .containsOnly(Role.AVERAGE);
    }

    @Test
    void slip_counts_the_missing_returns_below_it_and_nobody_elses() {
        String tree = FIVE.substring(0, FIVE.indexOf("2023")) + "    F base\n";
        String months = FIVE.substring(FIVE.indexOf("2023"));
        Assessed assessed = new Assessed(World.of(PLAN, tree), "2023-06").received(months);
        Slips slips = new Slips(assessed.assessment(), Words.in(Lang.EN), "1.0.0");
        assertThat(text(slips.of(new UnitCode("M")).sheets().get(0))).contains("2 returns are missing");
        assertThat(slips.of(new UnitCode("M")).sheets()).hasSize(2);
        assertThat(text(slips.of(new UnitCode("M")).sheets().get(1)))
                .contains("RETURNS NOT RECEIVED (2)", "1 | E | E", "2 | F | F")
                .doesNotContain("TO BE MENDED", "| D | D");
        assertThat(slips.of(new UnitCode("A")).sheets()).hasSize(1);
        assertThat(text(slips.of(new UnitCode("A")).sheets().get(0)))
                .contains("All returns of the bodies below have been received.");
    }

    private static List<String> peers(String drawing, String indicator) {
        return row(slips(drawing).of(new UnitCode("A")).sheets().get(0), indicator).subList(10, 13).stream()
                .map(cell -> Book.shown(cell.content()))
                .toList();
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
        return sheet.rows().stream()
                .map(row -> row.cells().stream()
                        .filter(Objects::nonNull)
                        .map(cell -> Book.shown(cell.content()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private static Slips slips(String drawing) {
        Assessment assessment = new Assessed(World.of(PLAN, drawing), "2023-06").assessment();
        return new Slips(assessment, Words.in(Lang.EN), "1.0.0");
    }
}
