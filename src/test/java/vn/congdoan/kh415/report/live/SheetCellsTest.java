package vn.congdoan.kh415.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.report.Book;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.text.Words;

/** A formula is written only where it surely gives what is stored with it. */
final class SheetCellsTest {
    private static final Frame FRAME =
            new Frame(Libraries.assessment(), Words.in(Lang.EN), new BookSetting("1.0.0", ""));
    private static final Expr SUM = SheetFunction.SUM.of(Range.ofColumn(0, 1, 0));

    @Test
    void formula_that_gives_what_is_stored_stands() {
        SheetCells.Checked checked = checked(number("3"), number("4"), formula(SUM, "7"));
        assertThat(checked.formulas()).isEqualTo(1);
        assertThat(checked.ranges()).isEqualTo(new Ranges(1, 2));
        assertThat(content(checked, 2)).isInstanceOf(Content.Formula.class);
    }

    @Test
    void formula_that_gives_something_else_is_the_plain_number_and_is_not_counted() {
        SheetCells.Checked checked = checked(number("3"), number("4"), formula(SUM, "8"));
        assertThat(checked.formulas()).isZero();
        assertThat(checked.ranges()).isEqualTo(Ranges.NONE);
        assertThat(content(checked, 2)).isEqualTo(number("8"));
    }

    @Test
    void formula_over_one_that_does_not_hold_sees_the_plain_number() {
        Expr twice = Expr.of(2).times(CellRef.of(2, 0));
        SheetCells.Checked checked = checked(number("3"), number("4"), formula(SUM, "8"), formula(twice, "16"));
        assertThat(content(checked, 2)).isEqualTo(number("8"));
        assertThat(content(checked, 3)).isInstanceOf(Content.Formula.class);
    }

    @Test
    void of_formulas_that_need_each_other_one_is_plain() {
        SheetCells.Checked checked = checked(formula(CellRef.of(1, 0), "1"), formula(CellRef.of(0, 0), "1"));
        assertThat(content(checked, 0)).isEqualTo(number("1"));
        assertThat(content(checked, 1)).isInstanceOf(Content.Formula.class);
        assertThat(content(checked(formula(CellRef.of(0, 0), "1")), 0)).isEqualTo(number("1"));
    }

    @Test
    void text_is_right_to_the_letter_and_a_number_is_none() {
        Content same = new Content.Formula(CellRef.of(0, 0).then(Expr.of("b")), new Content.Text("ab"));
        Content other = new Content.Formula(CellRef.of(0, 0), new Content.Text("A"));
        Content number = new Content.Formula(Expr.of(1), new Content.Text("1"));
        SheetCells.Checked checked = checked(new Content.Text("a"), same, other, number);
        assertThat(content(checked, 1)).isInstanceOf(Content.Formula.class);
        assertThat(content(checked, 2)).isEqualTo(new Content.Text("A"));
        assertThat(content(checked, 3)).isEqualTo(new Content.Text("1"));
    }

    /** Programs refuse the whole workbook for a single one. */
    @Test
    void formula_longer_than_spreadsheets_take_is_the_plain_text() {
        Content most = joined(40, 198);
        Content tooLong = joined(41, 198);
        Content wide = joined(2, 255);
        Content tooWide = joined(2, 256);
        SheetCells.Checked checked = checked(most, tooLong, wide, tooWide);
        assertThat(((Content.Formula) most).expression().text()).hasSizeBetween(8000, 8192);
        assertThat(content(checked, 0)).isInstanceOf(Content.Formula.class);
        assertThat(content(checked, 1)).isEqualTo(((Content.Formula) tooLong).stored());
        assertThat(content(checked, 2)).isInstanceOf(Content.Formula.class);
        assertThat(content(checked, 3)).isEqualTo(((Content.Formula) tooWide).stored());
    }

    /** So many texts of so many letters, joined. */
    private static Content joined(int times, int letters) {
        String text = "x".repeat(letters);
        Expr all = Collections.nCopies(times, Expr.of(text)).stream()
                .reduce(Expr::then)
                .orElseThrow();
        return new Content.Formula(all, new Content.Text(text.repeat(times)));
    }

    /** Both clusters come to one in a spreadsheet, so a sum over either of them would be wrong. */
    @Test
    void clusters_that_differ_in_case_alone_have_plain_sums() {
        String plan = """
                kind top
                kind base
                measure heads stock base
                indicator SUM total heads at-least 75
                """;
        String drawing = """
                T top
                  A base cluster=%s
                  B base cluster=south
                2023-06
                A heads=1
                B heads=2
                """;
        assertThat(sumOf(Book.of(plan, drawing.formatted("north"), "2023-06"))).isInstanceOf(Content.Formula.class);
        assertThat(sumOf(Book.of(plan, drawing.formatted("South"), "2023-06"))).isEqualTo(number("2"));
    }

    private static Content sumOf(Book book) {
        return book.content("By kind, sector, cluster", "Indicator, of which", "south", "Numerator");
    }

    private static SheetCells.Checked checked(Content... column) {
        Draft draft = new Draft(FRAME, 10);
        for (Content content : column) {
            draft.add(new SheetCell(content, Style.of(Role.INTEGER)));
        }
        BookCells book = new BookCells();
        return book.add(draft.text("Sheet")).checked();
    }

    private static Content content(SheetCells.Checked checked, int row) {
        return Objects.requireNonNull(checked.sheet().rows().get(row).cell(0)).content();
    }

    private static Content number(String number) {
        return new Content.Numeric(new BigDecimal(number));
    }

    private static Content formula(Expr expression, String stored) {
        return new Content.Formula(expression, number(stored));
    }

    @Test
    void sheets_of_slips_are_checked_among_themselves() {
        Draft draft = new Draft(FRAME, 10);
        draft.add(new SheetCell(formula(new SheetRef("Elsewhere").cell(0, 0), "0"), Style.of(Role.INTEGER)));
        Sheet checked = new BookCells().checked(List.of(draft.text("Sheet"))).get(0);
        assertThat(Objects.requireNonNull(checked.rows().get(0).cell(0)).content())
                .as("of a sheet that is not there")
                .isEqualTo(number("0"));
    }
}
