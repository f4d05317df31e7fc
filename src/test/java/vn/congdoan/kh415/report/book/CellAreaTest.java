package vn.congdoan.kh415.report.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.text.PercentCode;

/** How cells and files are called. */
final class CellAreaTest {
    @Test
    void area_is_called_by_its_corners_and_one_cell_by_its_name() {
        assertThat(new CellArea(0, 0, 1, 1).name()).isEqualTo("A1:B2");
        assertThat(new CellArea(9, 26, 9, 26).name()).isEqualTo("AA10");
        assertThat(new CellArea(0, 0, 1, 1).nameOn("Of 'A'")).isEqualTo("'Of ''A'''!A1:B2");
        assertThat(new CellArea(0, 0, 1, 1).fixedOn("S")).isEqualTo("'S'!$A$1:$B$2");
        assertThat(new CellArea(0, 2, 0, 2).fixedOn("S")).isEqualTo("'S'!$C$1");
    }

    @ParameterizedTest
    @CsvSource({"1,0,0,0", "0,1,0,0", "-1,0,0,0", "0,-1,0,0"})
    void area_has_its_ends_in_order(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        assertThatThrownBy(() -> new CellArea(firstRow, firstColumn, lastRow, lastColumn))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void link_leads_to_a_sheet_or_out_of_the_workbook() {
        assertThat(Content.Link.toSheet("Of 'A'").address()).isEqualTo("#'Of ''A'''!A1");
        assertThat(Content.Link.toSheet("A").isInside()).isTrue();
        assertThat(new Content.Link("open", "../../a.csv").isInside()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "returns/2023-06/a-b_c.d~e.xlsx, returns/2023-06/a-b_c.d~e.xlsx",
        "'a b#c%', a%20b%23c%25",
        "ồ, %E1%BB%93",
        "a\u007Fb, a%7Fb",
        "a\u0080b, a%C2%80b",
    })
    void address_keeps_what_every_program_reads_alike(String path, String address) {
        assertThat(PercentCode.ofPath(path)).isEqualTo(address);
    }

    @Test
    void sum_of_rows_names_as_few_ranges_as_they_make() {
        assertThat(sum(3)).isEqualTo("'S'!B4");
        assertThat(sum(3, 4, 5, 7, 9, 10)).isEqualTo("SUM('S'!B4:B6,'S'!B8,'S'!B10:B11)");
        assertThat(sum(IntStream.range(0, 60).map(i -> 2 * i).toArray())).startsWith("SUM(");
        assertThat(sum(IntStream.range(0, 61).map(i -> 2 * i).toArray())).isEqualTo("none");
    }

    private static String sum(int... rows) {
        TreeSet<Integer> sorted = IntStream.of(rows).boxed().collect(Collectors.toCollection(TreeSet::new));
        return new SheetRef("S").sum(sorted, 1).map(Expr::text).orElse("none");
    }

    @Test
    void way_to_the_workspace_is_one_folder_longer_from_a_folder_beside_the_workbook() {
        BookSetting setting = new BookSetting("1.0.0", "../../");
        assertThat(setting.oneFolderBelow().toWorkspace()).isEqualTo("../../../");
        assertThat(new BookSetting("1.0.0", "").oneFolderBelow().toWorkspace()).isEmpty();
        assertThat(setting.inAnnexesAbove(20)).isEqualTo(new BookSetting("1.0.0", "../../", setting.mostFigures(), 20));
    }
}
