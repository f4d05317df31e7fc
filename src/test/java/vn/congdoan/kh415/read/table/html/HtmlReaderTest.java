package vn.congdoan.kh415.read.table.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.read.table.Fixture;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.read.table.TableText;
import vn.congdoan.kh415.read.table.file.Limits;

class HtmlReaderTest {
    @TempDir
    Path folder;

    @Test
    void pages_of_excel_tell_numbers_dates_and_what_is_hidden() {
        assertThat(Fixture.text("excel-page.xls")).isEqualTo("""
                [Biểu 1 & 2]
                merged A1:D1
                merged A2:A3
                hidden column C
                1: A 'BÁO CÁO THÁNG 6 NĂM 2023'
                2 hidden: A '1' | B 'Tổng đoàn viên⏎(dòng hai)' | C 'người' | D 1500 seen as '1500 đoàn viên'
                3: B 0.755 % | C 2023-06-30 | D 12 | E '  mã '
                4: A #REF! | B TRUE | D '1.500'
                """);
    }

    @Test
    void tags_may_be_left_open_and_each_table_is_one_of_its_own() {
        assertThat(Fixture.text("system-page.xls")).isEqualTo("""
                [#1]
                1: A 'TT' | B 'Đơn vị' | C 'Số lượng'
                2: A '1' | B 'Công ty "A & B"' | C '1.500'
                3: A '2' | B 'Điện lực⏎Hòa Bình'
                [#2]
                1: A 'trong bảng'
                [#3]
                merged B1:C1
                1: A 'x' | B 'y'
                """);
    }

    @Test
    void pages_of_libreoffice_leave_out_what_is_hidden() {
        assertThat(Fixture.text("form-page.xls")).isEqualTo("""
                []
                merged A1:D1
                merged A7:A8
                1: A 'BÁO CÁO THÁNG 6 NĂM 2023'
                3: A 'TT' | B 'Nội dung' | C 'Số lượng'
                4: A 1 | B 'Tổng đoàn viên⏎(dòng hai)' | C 1500 seen as '1500 đoàn viên (dmy)'
                5: A 3 | B 'Công thức' | C 0.755 %
                6: A #DIV/0! | B TRUE | C 2023-07-05
                7: A 'hai dấu cách' | B -12345678901234.5 | C 0.000001234
                8: B '=SUM(A1)'
                """);
    }

    @Test
    void the_charset_is_told_by_the_bytes_and_only_else_by_the_page() {
        assertThat(Fixture.text("html.xls")).isEqualTo("[]\n1: A 'Báo cáo'\n");
        assertThat(Fixture.text("western-page.xls")).isEqualTo("[]\n1: A 'Café à la crème'\n");
    }

    @Test
    void a_long_page_costs_no_more_memory_than_a_row() throws IOException {
        Path page = folder.resolve("page.xls");
        Files.writeString(page, "<html><p>" + "<p>x<b><i>".repeat(50_000) + "<table><tr><td>1</table>");
        assertThat(TableText.of(TableFile.read(page, "x"))).isEqualTo("[]\n1: A '1'\n");
    }

    @Test
    void a_row_without_end_and_a_page_too_long_are_refused() throws IOException {
        Path page = folder.resolve("page.xls");
        Files.writeString(page, "<html><table><tr><td>" + "<br>".repeat(Limits.ROW_ELEMENTS + 1));
        assertThat(TableText.of(TableFile.read(page, "x")))
                .isEqualTo("FILE_TOO_LARGE limit-elements " + Limits.ROW_ELEMENTS + "\n");
        Files.writeString(page, "<html><table><tr><td colspan=16384>x<td>y");
        assertThat(TableText.of(TableFile.read(page, "x"))).isEqualTo("FILE_TOO_LARGE limit-columns 16384\n");
    }
}
