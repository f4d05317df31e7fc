package vn.congdoan.kh415.report.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.result.Verdict;

/** Looks of cells and rows. */
final class StyleTest {
    @Test
    void equal_styles_are_found_again_and_others_seldom_collide() {
        List<Style> all = all();
        List<Style> again = all();
        assertThat(again).isEqualTo(all);
        Set<Style> found = new HashSet<>(all);
        assertThat(found).hasSameSizeAs(all);
        assertThat(again).allMatch(found::contains);
        Set<Integer> hashes = all.stream().map(Style::hashCode).collect(Collectors.toSet());
        assertThat(hashes).hasSizeGreaterThan(all.size() * 99 / 100);
    }

    /** Each with all that may set it apart. */
    private static List<Style> all() {
        List<Style> all = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Verdict verdict : Verdict.values()) {
                for (String sign : List.of("", "≥ ", "(2023-04)")) {
                    for (int indent : List.of(0, 1, 15)) {
                        for (boolean set : List.of(true, false)) {
                            all.add(new Style(role, set, indent, verdict, sign, "", !set));
                            all.add(new Style(role, set, indent, null, "", sign + "*", set));
                        }
                    }
                }
            }
        }
        return all.stream().distinct().toList();
    }

    @Test
    void indent_has_a_spreadsheets_bounds() {
        assertThat(Stream.of(0, 15).map(Style.of(Role.TEXT)::in).map(Style::indent))
                .containsExactly(0, 15);
        assertThat(Style.of(Role.TEXT).in(16).indent()).isEqualTo(15);
        for (int indent : List.of(-1, 16)) {
            assertThatThrownBy(() -> new Style(Role.TEXT, false, indent, null, "", "", false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void row_has_a_spreadsheets_bounds() {
        SheetRow row = SheetRow.of(SheetCell.text("one"));
        assertThat(row.at(7).level()).isEqualTo(7);
        assertThat(row.at(8).level()).isEqualTo(7);
        assertThat(row.high(3).lines()).isEqualTo(3);
        assertThatThrownBy(() -> row.at(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> row.high(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SheetRow(List.of(), 8, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(row.cell(0)).isEqualTo(SheetCell.text("one"));
        assertThat(row.cell(1)).isNull();
    }

    /** Rows that are made when asked for, with a count of how often that was. */
    private static final class Made implements MadeRows.Maker {
        private int rows;
        private int cells;

        @Override
        public SheetRow row(int number) {
            rows++;
            return SheetRow.of(SheetCell.count(number));
        }

        @Override
        public SheetCell cell(int number, int column) {
            cells++;
            return SheetCell.count(number);
        }
    }

    private static final SheetRow HEADING =
            SheetRow.of(SheetCell.text("heading")).at(1);

    @Test
    void few_rows_are_made_once_and_many_whenever_they_are_asked_for() {
        Made few = new Made();
        MadeRows rows = new MadeRows(List.of(HEADING), new MadeRows.More(4096, 3), few);
        assertThat(rows).hasSize(4097);
        for (int row : List.of(1, 4096, 1, 4096)) {
            assertThat(rows.get(row).cell(0)).isEqualTo(SheetCell.count(row - 1));
            assertThat(rows.cell(row, 0)).isEqualTo(SheetCell.count(row - 1));
        }
        assertThat(few.rows).isEqualTo(2);
        assertThat(few.cells).isZero();
        Made many = new Made();
        MadeRows much = new MadeRows(List.of(HEADING), new MadeRows.More(4097, 3), many);
        for (int row : List.of(1, 4097, 1)) {
            assertThat(much.get(row).cell(0)).isEqualTo(SheetCell.count(row - 1));
            assertThat(much.cell(row, 0)).isEqualTo(SheetCell.count(row - 1));
        }
        assertThat(many.rows).isEqualTo(3);
        assertThat(many.cells).isEqualTo(3);
    }

    @Test
    void one_cell_is_asked_for_without_its_row() {
        Made made = new Made();
        MadeRows rows = new MadeRows(List.of(HEADING), new MadeRows.More(2, 3), made);
        assertThat(rows.cell(0, 0)).isEqualTo(SheetCell.text("heading"));
        assertThat(rows.cell(2, 0)).isEqualTo(SheetCell.count(1));
        assertThat(made.rows).isZero();
        assertThat(rows.isMade(0)).isFalse();
        assertThat(rows.isMade(1)).isTrue();
        MadeRows of = new MadeRows(List.of(), new MadeRows.More(2, 0), MadeRows.Maker.ofEach(List.of(made, made)));
        assertThat(of.cell(1, 0)).isEqualTo(SheetCell.count(0));
        assertThat(of.get(1)).isEqualTo(SheetRow.of(SheetCell.count(0)));
    }

    @Test
    void kept_rows_and_the_first_made_tell_all_columns_and_none_is_made_for_the_outline() {
        Made made = new Made();
        MadeRows rows = new MadeRows(List.of(HEADING), new MadeRows.More(2, 3), made);
        assertThat(MadeRows.told(rows)).containsExactly(HEADING, SheetRow.of(SheetCell.count(0)));
        assertThat(MadeRows.told(new MadeRows(List.of(HEADING), new MadeRows.More(0, 0), made)))
                .containsExactly(HEADING);
        assertThat(MadeRows.deepest(rows)).isEqualTo(3);
        assertThat(MadeRows.deepest(List.of(HEADING, HEADING.at(2)))).isEqualTo(2);
        MadeRows changed = MadeRows.changed(rows, (number, row) -> row.at(number));
        assertThat(changed).extracting(SheetRow::level).containsExactly(0, 1, 2);
        assertThat(MadeRows.changed(List.of(HEADING), (number, row) -> row.bold()))
                .containsExactly(HEADING.bold());
    }
}
