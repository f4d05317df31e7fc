package vn.congdoan.kh415.read.table.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table.Merge;

class UnderMergesTest {
    @Test
    void only_the_first_cell_of_a_merged_range_is_seen() {
        assertThat(seen(new Merge(1, 1, 2, 2))).containsExactly("0: 0 1 2 3", "1: 0 1 3", "2: 0 3", "3: 0 1 2 3");
        assertThat(seen(new Merge(0, 0, 3, 0))).containsExactly("0: 0 1 2 3", "1: 1 2 3", "2: 1 2 3", "3: 1 2 3");
    }

    @Test
    void ranges_beside_and_below_each_other_do_not_disturb() {
        assertThat(seen(new Merge(0, 0, 0, 1), new Merge(0, 2, 0, 3), new Merge(1, 0, 2, 1), new Merge(3, 0, 3, 3)))
                .containsExactly("0: 0 2", "1: 0 2 3", "2: 2 3", "3: 0");
        assertThat(seen(new Merge(0, 0, 3, 1), new Merge(0, 2, 0, 2), new Merge(1, 2, 1, 3)))
                .containsExactly("0: 0 2 3", "1: 2", "2: 2 3", "3: 2 3");
    }

    @Test
    void row_that_nobody_sees_is_no_row() {
        assertThat(seen(new Merge(0, 0, 3, 9))).containsExactly("0: 0");
        assertThat(seen()).hasSize(4);
    }

    private static List<String> seen(Merge... merges) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < 4; row++) {
            rows.add(new Row(
                    row,
                    false,
                    IntStream.range(0, 4)
                            .mapToObj(column -> new Row.Placed(column, new Cell.Text("x")))
                            .toList()));
        }
        return UnderMerges.cleared(rows, List.of(merges)).stream()
                .map(row -> row.number() + ": "
                        + row.cells().stream()
                                .map(cell -> String.valueOf(cell.column()))
                                .collect(Collectors.joining(" ")))
                .toList();
    }
}
