package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.testing.TextTable;

/** Which rows of a table are totals, and what they are compared with. */
final class TotalsTest {
    @TempDir
    private Path folder;

    @Test
    void what_an_upper_body_sends_for_all_below_it_is_not_in_the_total() {
        String table = """
                Đơn vị | Đoàn viên
                U      | 100
                A      | 10
                B      | 20
                Cộng   | TOTAL
                """;
        assertThat(Desk.findings(TextTable.of("2023-06/r.xlsx", table.replace("TOTAL", "30"))))
                .isEmpty();
        assertThat(Desk.findings(TextTable.of("2023-06/r.xlsx", table.replace("TOTAL", "130"))))
                .containsExactly("TOTALS_ROW_DIFFERS B5 members: 130; 30");
    }

    @Test
    void word_for_totals_in_the_column_of_sectors_is_no_total_and_in_that_of_units_it_is() {
        assertThat(Desk.read("""
                Đơn vị | Khu vực  | Đoàn viên
                U      | Tổng số  | 100
                U      | Nhà nước | 60
                A      |          | 10
                Cộng   |          | 10
                """)).containsExactly("U 2023-06 *members=100 *members@red=60", "A 2023-06 members=10");
    }

    @Test
    void word_for_totals_behind_the_figures_is_a_remark() {
        assertThat(Desk.read("""
                Đơn vị | Đoàn viên |
                A      | 10        | Tổng cộng
                """)).containsExactly("A 2023-06 members=10");
    }

    @Test
    void total_over_a_row_of_an_unknown_sector_tells_nothing_more() {
        assertThat(Desk.read("""
                Đơn vị | Khu vực | Đoàn viên
                U      | Biển    | 60
                A      |         | 10
                Cộng   |         | 70
                """))
                .contains("A 2023-06 members=10")
                .anyMatch(line -> line.startsWith("SECTOR_UNKNOWN"))
                .noneMatch(line -> line.startsWith("TOTALS_ROW_DIFFERS"));
    }

    @Test
    void total_over_a_row_that_lacks_a_delimiter_tells_nothing_more() throws IOException {
        Path file = Files.writeString(folder.resolve("r.csv"), """
                Mã đơn vị;Tên đơn vị;Đoàn viên;Đoàn viên nữ;Kết nạp mới
                A;CĐCS Nhà máy Hòa Bình;10;4;1
                B;CĐCS Công ty May Sông Thao 20;8;2
                ;Cộng;30;12;3
                """, StandardCharsets.UTF_8);
        List<Table> tables = TableFile.read(file, "2023-06/r.csv").value();
        assertThat(Desk.findings(tables.toArray(Table[]::new))).containsExactly("ROW_UNEVEN A3: 4; 5");
    }

    @Test
    void unit_of_measurement_above_a_table_holds_for_its_amounts() {
        assertThat(Desk.read("""
                Đơn vị tính: nghìn đồng |
                Đơn vị                  | Kinh phí
                A                       | 70
                """)).contains("FIGURE_OTHER_UNIT B3 A fees: 70; nghìn đồng; đồng");
        assertThat(Desk.read("""
                Đơn vị tính: đồng |
                Đơn vị            | Kinh phí
                A                 | 70
                """)).containsExactly("A 2023-06 fees=70");
    }
}
