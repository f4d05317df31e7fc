package vn.congdoan.kh415.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.Book;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.testing.CaseRun;
import vn.congdoan.kh415.text.PercentCode;
import vn.congdoan.kh415.text.Words;

/** A union parted into annexes says what it says in one workbook. */
final class AnnexesTest {
    private static final Words EN = Words.in(Lang.EN);
    private static final BookSetting WHOLE = new BookSetting("1.0.0", "../../");
    private static final BookSetting PARTED = WHOLE.inAnnexesAbove(1);
    private static final List<Assessment> UNIONS = List.of(CaseRun.samples(), CaseRun.second(), Libraries.assessment());

    private static Annexes annexes(Assessment assessment) {
        return Annexes.of(assessment, EN, PARTED).orElseThrow();
    }

    private static List<Sheet> above(Assessment assessment) {
        Annexes annexes = annexes(assessment);
        List<Annexes.Written> written = annexes.units().stream()
                .map(unit -> new Annexes.Written(unit, "annexes/Đ " + unit + ".xlsx", 7, 8, "abc"))
                .toList();
        return Sheets.of(assessment, EN, PARTED, annexes, written);
    }

    /** The rows of a sheet as they are read, without how they stand out. */
    private static List<String> rows(List<Sheet> book, String name) {
        Sheet sheet = book.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return sheet.rows().stream().map(AnnexesTest::told).toList();
    }

    private static String told(SheetRow row) {
        return row.cells().stream()
                .map(cell -> cell == null ? "" : Book.shown(cell.content()))
                .collect(Collectors.joining("|"));
    }

    /** By its first cell. */
    private static Map<String, String> byUnit(List<String> rows) {
        Map<String, String> all = new LinkedHashMap<>();
        rows.forEach(row -> all.merge(row.split("\\|", 2)[0], row, (one, other) -> one + "\n" + other));
        return all;
    }

    @Test
    void what_goes_on_the_table_is_the_same() {
        for (Assessment assessment : UNIONS) {
            List<Sheet> whole = Sheets.of(assessment, EN, WHOLE);
            List<Sheet> parted = above(assessment);
            for (String name : List.of(
                    "Summary", "Changes", "Upper unions", "Sectors, clusters", "By tier", "By kind, sector, cluster")) {
                assertThat(rows(parted, name)).as(name).isEqualTo(rows(whole, name));
            }
        }
    }

    @Test
    void each_unit_has_its_row_and_its_lines_in_one_workbook_and_the_same_as_in_the_whole() {
        for (Assessment assessment : UNIONS) {
            List<Sheet> whole = Sheets.of(assessment, EN, WHOLE);
            List<List<Sheet>> parts = new ArrayList<>();
            Annexes annexes = annexes(assessment);
            annexes.units().forEach(unit -> parts.add(annexes.of(unit).sheets()));
            parts.add(above(assessment));
            assertThat(byUnit(rows(whole, "Matrix")).keySet())
                    .containsAll(byUnit(rows(parts.get(0), "Matrix")).keySet());
            Map<String, String> matrix = new LinkedHashMap<>();
            parts.forEach(part -> matrix.putAll(byUnit(rows(part, "Matrix"))));
            assertThat(matrix).containsExactlyInAnyOrderEntriesOf(byUnit(rows(whole, "Matrix")));
            assertThat(parts.stream()
                            .mapToInt(part -> rows(part, "Figures").size() - 5)
                            .sum())
                    .isEqualTo(rows(whole, "Figures").size() - 5);
        }
    }

    @Test
    void figures_of_an_annex_are_live_down_to_the_accepted_ones() {
        Annexes annexes = annexes(CaseRun.samples());
        for (UnitCode unit : annexes.units()) {
            List<Sheet> sheets = annexes.of(unit).sheets();
            Sheet bodies = sheets.stream()
                    .filter(sheet -> sheet.name().equals("Numerators and denominators"))
                    .findFirst()
                    .orElseThrow();
            assertThat(bodies.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .filter(Objects::nonNull)
                            .anyMatch(cell -> cell.content() instanceof Content.Formula formula
                                    && formula.expression().text().contains("Figures")))
                    .as(unit.text())
                    .isTrue();
        }
    }

    @Test
    void what_concerns_a_union_is_listed_in_its_annex_and_the_rest_above() {
        Assessment assessment = CaseRun.samples();
        List<String> whole = rows(Sheets.of(assessment, EN, WHOLE), "To do");
        List<String> parts = new ArrayList<>(rows(above(assessment), "To do"));
        Annexes annexes = annexes(assessment);
        annexes.units().forEach(unit -> parts.addAll(rows(annexes.of(unit).sheets(), "To do")));
        assertThat(parts)
                .containsAll(whole.stream().filter(AnnexesTest::isListed).toList());
        assertThat(parts.stream().filter(AnnexesTest::isListed).count())
                .isEqualTo(whole.stream().filter(AnnexesTest::isListed).count());
    }

    /** Each has a mark and a state. */
    private static boolean isListed(String row) {
        return row.matches("[^|]\\|[^|]+\\|.*");
    }

    @Test
    void main_workbook_names_each_annex_with_link_and_hash() {
        List<Sheet> book = above(Libraries.assessment());
        assertThat(rows(book, "Annexes").stream().filter(row -> row.endsWith("|7|8|abc")))
                .hasSameSizeAs(annexes(Libraries.assessment()).units());
        assertThat(PercentCode.ofPath("annexes/Đ 1.xlsx")).isEqualTo("annexes/%C4%90%201.xlsx");
    }

    @Test
    void one_workbook_does_where_there_are_no_more_units_than_that() {
        Assessment assessment = Libraries.assessment();
        int units = assessment.tree().units().size();
        assertThat(Annexes.of(assessment, EN, WHOLE.inAnnexesAbove(units))).isEmpty();
        assertThat(Annexes.of(assessment, EN, WHOLE.inAnnexesAbove(units - 1))).isPresent();
    }
}
