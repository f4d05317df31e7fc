package vn.congdoan.kh415.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.text.Words;

final class FindingsTextTest {
    private static final Words EN = Words.in(Lang.EN);

    @Test
    void place_in_a_text_file_is_a_line_and_a_column() {
        assertThat(first(new Place("targets.yaml", null, "12:5")))
                .isEqualTo("  error  targets.yaml › line 12, column 5");
    }

    @Test
    void place_in_a_workbook_is_a_sheet_and_a_cell_and_may_be_less() {
        assertThat(first(new Place("a.xlsx", "Biểu 1", "D9"))).isEqualTo("  error  a.xlsx › Biểu 1 › D9");
        assertThat(first(Place.ofFile("a.xlsx"))).isEqualTo("  error  a.xlsx");
    }

    @Test
    void what_stands_nowhere_begins_with_what_was_seen() {
        assertThat(first(Place.NOWHERE)).startsWith("  error  ").hasSizeGreaterThan("  error  ".length());
    }

    @Test
    void several_follow_one_another_and_none_is_nothing() {
        Finding one = new Finding(FindingCode.FILE_EMPTY, Place.ofFile("a.xlsx"), new FileFacts.Unusable(false));
        Finding other = new Finding(FindingCode.FILE_EMPTY, Place.ofFile("b.xlsx"), new FileFacts.Unusable(false));
        assertThat(FindingsText.list(List.of(one, other), EN))
                .isEqualTo(FindingsText.list(List.of(one), EN) + FindingsText.list(List.of(other), EN))
                .contains("[file-empty]");
        assertThat(FindingsText.list(List.of(), EN)).isEmpty();
    }

    private static String first(Place place) {
        return FindingsText.list(List.of(new Finding(FindingCode.FILE_EMPTY, place, new FileFacts.Unusable(false))), EN)
                .lines()
                .findFirst()
                .orElseThrow();
    }
}
