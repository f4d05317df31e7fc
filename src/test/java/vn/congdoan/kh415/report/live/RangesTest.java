package vn.congdoan.kh415.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Matching;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;

final class RangesTest {
    private static final Range FIVE = Range.ofColumn(2, 6, 0);
    private static final Range THOUSAND = new SheetRef("Số liệu").range(1, 1000, 27);

    @Test
    void ranges_of_a_formula_are_counted_with_the_rows_they_cover() {
        assertThat(in(SheetFunction.SUM.of(FIVE))).isEqualTo(new Ranges(1, 5));
        assertThat(in(SheetFunction.SUM.of(FIVE, THOUSAND).minus(CellRef.of(3, 2))))
                .isEqualTo(new Ranges(2, 1005));
        assertThat(in(Matching.sum(FIVE, new Matching.Test(FIVE, Operator.EQUAL, Expr.of(1)))))
                .isEqualTo(new Ranges(2, 10));
    }

    @Test
    void cells_and_texts_alone_are_no_ranges() {
        assertThat(in(CellRef.of(4, 3).over(CellRef.of(4, 4)))).isEqualTo(Ranges.NONE);
        assertThat(in(Expr.of("A1:A9").then(Expr.of("10:30")))).isEqualTo(Ranges.NONE);
    }

    @Test
    void ranges_of_several_formulas_add_up() {
        assertThat(in(SheetFunction.SUM.of(FIVE)).plus(in(SheetFunction.SUM.of(FIVE, FIVE))))
                .isEqualTo(new Ranges(3, 15));
    }

    private static Ranges in(Expr expression) {
        return new SheetCells.Extent().of(expression).ranges();
    }
}
