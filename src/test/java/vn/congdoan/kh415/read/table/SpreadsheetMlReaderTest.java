package vn.congdoan.kh415.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadsheetMlReaderTest {
    @Test
    void gaps_merges_styles_and_errors_are_read_and_comments_are_not() {
        assertThat(Fixture.text("excel-2003.xls")).isEqualTo("""
                [Biểu 1]
                merged A1:D2
                hidden column C
                hidden column D
                1: A 'BÁO CÁO THÁNG 6⏎NĂM 2023'
                4 hidden: A 1500 seen as '1500.00' | E 'ẩn'
                7: A 2023-06-30 | B 0.755 % | C 2023-06-30
                8: A #DIV/0! | B TRUE | C ? | E '1.500'
                [Ẩn] hidden
                1: A 1
                """);
    }

    @Test
    void twins_written_by_libreoffice_are_equal_but_for_what_it_leaves_out() {
        // It writes neither that a sheet is hidden nor the words of a format, and makes three spaces of two.
        assertThat(Fixture.text("form-2003.xls").replace("'   hai", "'  hai"))
                .isEqualTo(Fixture.text("form.xlsx")
                        .replace("[Ẩn] hidden", "[Ẩn]")
                        .replace(" seen as '1500 đoàn viên (dmy)'", ""));
    }
}
