package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;

/** What is left out where there is nothing to say. */
final class SparseSheetsTest {
    private static final String PLAN = """
            kind top
            kind base
            sector red
            measure heads stock base
            measure done ytd base
            indicator RATE percent done / heads at-least 75
            """;

    private static final String DRAWING = """
            T top
              A base
              B base
            2023-06
            A done=9 heads=10
            """;

    @Test
    void column_of_assigned_numbers_stands_only_where_any_were_assigned() {
        assertThat(SheetText.of(List.of(book(DRAWING).sheet("By tier")))).doesNotContain("'Assigned");
        Assessed assigned = new Assessed(World.of(PLAN, DRAWING), "2023-06")
                .assigned(new Assignment(new UnitCode("T"), new IndicatorId("RATE"), 2023, new BigDecimal("8")));
        assertThat(Book.of(assigned.assessment()).lines("By tier", "Id", "Assigned"))
                .containsExactly("RATE | 8");
    }

    @Test
    void results_by_sector_stand_only_where_any_body_has_one() {
        assertThat(book(DRAWING).lines("By kind, sector, cluster", "By")).containsOnly("Kind");
        assertThat(book(DRAWING.replace("A base", "A base red")).lines("By kind, sector, cluster", "By"))
                .contains("Kind", "Sector");
    }

    @Test
    void indicator_without_a_result_then_and_now_is_not_compared() {
        assertThat(changes("2022-12\nA heads=10\n2023-01\nA heads=10\n"))
                .anyMatch(line -> line.startsWith("There are no figures for the earlier period (2022-12)"));
        assertThat(changes("2022-12\nA heads=10 done=9\n2023-01\nA heads=10\n"))
                .anyMatch(line -> line.startsWith("RATE: no result now; 90.00 % in the year before."))
                .noneMatch(line -> line.startsWith("From "));
    }

    private static List<String> changes(String months) {
        return Book.of(PLAN, "T top\n  A base\n" + months, "2023-01").sheet("Change details").rows().stream()
                .filter(row -> row.cells().size() > 1 && row.cells().get(1) != null)
                .map(row -> Book.shown(row.cells().get(1).content()))
                .toList();
    }

    private static Book book(String drawing) {
        return Book.of(PLAN, drawing, "2023-06");
    }
}
