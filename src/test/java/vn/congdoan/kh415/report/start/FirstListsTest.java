package vn.congdoan.kh415.report.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.report.Book;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

final class FirstListsTest {
    private static final String PLAN = """
            kind top
            kind wing part-of base
            kind base
            kind club
            sector red
            sector blue
            measure heads stock wing,base sectors=blue
            measure done ytd wing,base
            measure grade once base choice options=good,poor
            measure held once club yes-no
            indicator RATE percent done / heads at-least 75
            indicator SUM total done at-least 10
            """;

    @Test
    void example_is_of_the_first_kind_that_reports_and_is_no_part() {
        assertThat(example(PLAN)).containsExactly("EXAMPLE", "base", "red");
        assertThat(example(PLAN.replace("wing,base", "wing").replace("once base", "once wing")))
                .containsExactly("EXAMPLE", "club", "");
    }

    @Test
    void example_has_a_sector_where_the_plan_tells_sectors_of_its_kind_apart() {
        assertThat(example(PLAN.replace(" sectors=blue", ""))).containsExactly("EXAMPLE", "base", "");
        String ofIndicator = PLAN.replace(" sectors=blue", "").replace("at-least 75", "at-least 75 sectors=red");
        assertThat(example(ofIndicator)).containsExactly("EXAMPLE", "base", "red");
        String ofOthers = PLAN.replace(" sectors=blue", "").replace("yes-no", "yes-no sectors=red");
        assertThat(example(ofOthers)).containsExactly("EXAMPLE", "base", "");
    }

    private static List<String> example(String plan) {
        List<String> example = shown(lists(plan).units().get(0), 1);
        return List.of(example.get(0), example.get(3), example.get(4));
    }

    @Test
    void return_of_the_example_has_nothing_to_report_of_all_that_it_is_asked() {
        assertThat(lists(PLAN).exampleReturn(YearMonth.of(2024, 3)))
                .isEqualTo("Unit;Period;Measure;Value\r\nEXAMPLE;2024-03;done;0\r\nEXAMPLE;2024-03;grade;good\r\n");
    }

    @Test
    void kinds_and_sectors_are_chosen_from_lists_as_long_as_a_spreadsheet_can_hold_them() {
        assertThat(choices(PLAN)).containsExactly("D2:top,wing,base,club", "E2:red,blue");
        // With the commas 255 characters, and one more.
        String longest = "x".repeat(255 - "red,blue,".length());
        assertThat(choices(PLAN.replace("sector blue", "sector blue\nsector " + longest)))
                .containsExactly("D2:top,wing,base,club", "E2:red,blue," + longest);
        assertThat(choices(PLAN.replace("sector blue", "sector blue\nsector x" + longest)))
                .containsExactly("D2:top,wing,base,club");
        assertThat(choices(PLAN.replaceAll("sector (?!s).*\n| sectors=blue", "")))
                .containsExactly("D2:top,wing,base,club");
    }

    private static List<String> choices(String plan) {
        return lists(plan).units().get(0).checks().stream()
                .map(check -> "DE".charAt(check.cell().firstColumn() - 3) + ""
                        + (check.cell().firstRow() + 1) + ":" + String.join(",", check.options()))
                .toList();
    }

    @Test
    void assigned_number_of_the_example_is_of_a_total_if_there_is_one() {
        assertThat(shown(lists(PLAN).assigned(2024).get(0), 1)).containsExactly("EXAMPLE", "SUM", "2024", "10");
        assertThat(shown(
                        lists(PLAN.replaceAll("indicator SUM.*", ""))
                                .assigned(2024)
                                .get(0),
                        1))
                .containsExactly("EXAMPLE", "RATE", "2024", "80 %");
    }

    @Test
    void indicators_are_chosen_from_a_list_if_a_spreadsheet_can_hold_it() {
        assertThat(lists(PLAN).assigned(2024).get(0).checks())
                .flatExtracting(EntryCheck::options)
                .containsExactly("RATE", "SUM");
        String many = IntStream.range(0, 40)
                .mapToObj(i -> "indicator LONG%02d total done at-least 10%n".formatted(i))
                .collect(Collectors.joining());
        assertThat(lists(PLAN + many).assigned(2024).get(0).checks()).isEmpty();
    }

    private static FirstLists lists(String plan) {
        return new FirstLists(World.plan(plan), Words.in(Lang.EN));
    }

    private static List<String> shown(Sheet sheet, int row) {
        return sheet.rows().get(row).cells().stream()
                .map(cell -> Book.shown(Objects.requireNonNull(cell).content()))
                .toList();
    }
}
