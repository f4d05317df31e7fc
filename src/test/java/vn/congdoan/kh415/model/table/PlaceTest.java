package vn.congdoan.kh415.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void cells_are_named_as_spreadsheets_name_them() {
        assertThat(Place.cellName(0, 0)).isEqualTo("A1");
        assertThat(Place.cellName(9, 25)).isEqualTo("Z10");
        assertThat(Place.cellName(0, 26)).isEqualTo("AA1");
        assertThat(Place.cellName(1_048_575, 16_383)).isEqualTo("XFD1048576");
        assertThat(Place.cellName(0, 701)).isEqualTo("ZZ1");
        assertThat(Place.cellName(0, 702)).isEqualTo("AAA1");
        assertThat(Place.fixedName(9, 27)).isEqualTo("$AB$10");
    }

    @Test
    void what_is_not_known_is_left_out() {
        assertThat(new Place("a.xlsx", "Báo cáo", "B2")).hasToString("a.xlsx › Báo cáo › B2");
        assertThat(new Place("a.csv", "", "2:1")).hasToString("a.csv › 2:1");
        assertThat(Place.ofFile("a.csv")).hasToString("a.csv");
        assertThat(Place.NOWHERE).hasToString("");
    }

    @Test
    void cell_of_a_row_is_found_whichever_stand_beside_it() {
        List<Integer> columns = List.of(0, 2, 3, 9, 40);
        Row row = new Row(
                0,
                false,
                columns.stream()
                        .map(column -> new Row.Placed(column, new Cell.Text("c" + column)))
                        .toList());
        IntStream.range(0, 45)
                .forEach(column -> assertThat(row.cell(column))
                        .isEqualTo(columns.contains(column) ? new Cell.Text("c" + column) : null));
        assertThat(new Row(0, false, List.of()).cell(0)).isNull();
    }
}
