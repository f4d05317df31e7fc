package vn.congdoan.kh415.report.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Words;

/** A table of more rows than are kept is the same table. */
final class DraftTest {
    private static final Frame FRAME =
            new Frame(Libraries.assessment(), Words.in(Lang.EN), new BookSetting("1.0.0", ""));
    private static final int MANY = 5000;
    private static final Columns<Integer> COLUMNS = new Columns<>(List.of(
            new Columns.Column<>("Number", 3, number -> SheetCell.count(number)),
            Columns.Column.text("Twice", 9, Role.TEXT, DraftTest::twice)));

    private static String twice(int number) {
        return String.valueOf(2 * number);
    }

    private static Draft numbers(int last) {
        Draft draft = new Draft(FRAME, COLUMNS.widths());
        draft.headings(COLUMNS.headings());
        for (int number = 1; number < MANY; number++) {
            draft.add(COLUMNS.row(number), COLUMNS.rowOf(number, 0));
        }
        draft.add(COLUMNS.row(last).at(2), COLUMNS.rowOf(last, 2));
        draft.add(SheetCell.text("behind"));
        return draft;
    }

    @Test
    void each_row_stands_in_its_place_however_many_there_are() {
        Draft draft = numbers(123_456_789);
        int next = draft.next();
        Sheet sheet = draft.table("Sheet", 0, 1);

        assertThat(sheet.rows()).hasSize(MANY + 2);
        assertThat(next).isEqualTo(MANY + 2);
        for (int row = 1; row < MANY; row++) {
            assertThat(sheet.rows().get(row)).isEqualTo(COLUMNS.row(row));
        }
        assertThat(sheet.rows().get(MANY)).isEqualTo(COLUMNS.row(123_456_789).at(2));
        assertThat(((MadeRows) sheet.rows()).cell(MANY, 1)).isEqualTo(SheetCell.text(twice(123_456_789)));
        assertThat(sheet.rows().get(MANY + 1).cell(0)).isEqualTo(SheetCell.text("behind"));
    }

    @Test
    void rows_that_are_not_kept_widen_their_columns_and_count_in_the_outline() {
        Sheet sheet = numbers(123_456_789).table("Sheet", 0, 1);

        assertThat(sheet.columns().get(0).width()).isEqualTo("123,456,789".length() + 2);
        assertThat(MadeRows.deepest(sheet.rows())).isEqualTo(2);
    }

    @Test
    void no_other_kind_of_sheet_loses_rows_in_silence() {
        Draft draft = numbers(1);

        assertThatThrownBy(() -> draft.grid("Sheet", 0, 1)).isInstanceOf(IllegalStateException.class);
    }
}
