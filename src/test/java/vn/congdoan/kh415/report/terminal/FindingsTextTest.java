package vn.congdoan.kh415.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.testing.Drawings;
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

    @Test
    void of_very_many_alike_in_one_sheet_the_first_are_told_and_how_many_more() {
        List<Finding> findings = new ArrayList<>();
        for (int row = 1; row <= 1_022; row++) {
            findings.add(unusable("a.xlsx", "Biểu 1", row));
        }
        for (int row = 1; row <= 20; row++) {
            findings.add(unusable("a.xlsx", "Biểu 2", row));
            findings.add(unusable("b.xlsx", "Biểu 1", row));
        }
        Plan plan = Drawings.plan("at-least 60");
        assertThat(FindingsText.list(findings, plan, EN))
                .contains("a.xlsx › Biểu 1 › A20\n")
                .doesNotContain("a.xlsx › Biểu 1 › A21\n")
                .contains("a.xlsx › Biểu 2 › A20\n", "b.xlsx › Biểu 1 › A20\n")
                .endsWith("\n  … and 1,002 more of [file-empty] in a.xlsx › Biểu 1\n");
        assertThat(FindingsText.list(findings.subList(0, 20), plan, EN))
                .isEqualTo(FindingsText.list(findings.subList(0, 20), EN));
    }

    @Test
    void of_the_offices_own_lists_and_of_what_stands_nowhere_each_is_told() {
        List<Finding> findings = new ArrayList<>();
        for (int row = 1; row <= 30; row++) {
            Place place = new Place("units.csv", null, row + ":1");
            findings.add(new Finding(FindingCode.REGISTRY_VALUE_MISSING, place, new ListFacts.BlankCell("Tên")));
            findings.add(new Finding(FindingCode.FILE_EMPTY, Place.NOWHERE, new FileFacts.Unusable(false)));
        }
        assertThat(FindingsText.list(findings, Drawings.plan("at-least 60"), EN))
                .isEqualTo(FindingsText.list(findings, EN))
                .contains("units.csv › line 30, column 1");
    }

    private static Finding unusable(String file, String sheet, int row) {
        return new Finding(FindingCode.FILE_EMPTY, new Place(file, sheet, "A" + row), new FileFacts.Unusable(false));
    }

    private static String first(Place place) {
        return FindingsText.list(List.of(new Finding(FindingCode.FILE_EMPTY, place, new FileFacts.Unusable(false))), EN)
                .lines()
                .findFirst()
                .orElseThrow();
    }
}
