package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RangesTest {
    @Test
    void ranges_of_a_formula_are_counted_with_the_rows_they_cover() {
        assertThat(Ranges.in("SUM(A3:A7)")).isEqualTo(new Ranges(1, 5));
        assertThat(Ranges.in("SUM($B$10:$B$10,'Số liệu'!AB2:AB1001)-C4")).isEqualTo(new Ranges(2, 1001));
    }

    @Test
    void cells_alone_are_no_ranges() {
        assertThat(Ranges.in("D5/E5")).isEqualTo(Ranges.NONE);
        assertThat(Ranges.in("IF(A1>0,\"10:30\",\"A1:A9\")")).isEqualTo(Ranges.NONE);
    }

    @Test
    void text_in_quotation_marks_is_none_whatever_stands_around_it() {
        assertThat(Ranges.in("COUNTIF(A1:A4,\"say \"\"B1:B9\"\"\")+COUNTA(C1:C2)"))
                .isEqualTo(new Ranges(2, 6));
    }

    @Test
    void ranges_of_several_formulas_add_up() {
        assertThat(Ranges.in("SUM(A1:A2)").plus(Ranges.in("SUM(B1:B3,C1:C3)"))).isEqualTo(new Ranges(3, 8));
    }
}
