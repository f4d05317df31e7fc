package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.TableFile;

/** What senders write so that a careless tool reads a wrong figure: real files, read from their bytes to the accepted figures. */
final class TrapsTest {
    @TempDir
    private Path folder;

    /** Reads a text file with semicolons, so that commas stay in the cells. */
    private List<String> csv(String text) throws IOException {
        Path file = folder.resolve("r.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return read(file, "2023-06/r.csv");
    }

    private static List<String> read(Path file, String name) {
        return Desk.read(TableFile.read(file, name).value().toArray(Table[]::new));
    }

    private List<String> form(String figure) throws IOException {
        return csv("Đơn vị: A;\nNội dung;Số lượng\nĐoàn viên;" + figure + "\nĐoàn viên nữ;1\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.500         | 1500",
                "1,500         | 1500",
                "1 500,0       | 1500",
                "１５００      | 1500",
                "'1500 người'  | 1500",
                "khoảng 120    | 120~",
                "~120          | 120~",
            })
    void figure_that_means_one_number(String figure, String number) throws IOException {
        assertThat(form(figure)).first().isEqualTo("A 2023-06 members=" + number + " women=1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5           | FIGURE_NOT_WHOLE",
                "1.5           | FIGURE_NOT_WHOLE",
                "75 %          | FIGURE_PERCENT",
                "75%           | FIGURE_PERCENT",
                "31/5          | FIGURE_DATE",
                "5-Thg6        | FIGURE_NOT_A_NUMBER",
                "2023-05-31    | FIGURE_DATE",
                "12o           | FIGURE_NOT_A_NUMBER",
                "l2            | FIGURE_NOT_A_NUMBER",
                "1.5E3         | FIGURE_NOT_A_NUMBER",
                "1.500.00      | FIGURE_NOT_A_NUMBER",
                "٣٤٥           | FIGURE_NOT_A_NUMBER",
                "12²           | FIGURE_NOT_A_NUMBER",
                "120-130       | FIGURE_NOT_A_NUMBER",
                "120–130       | FIGURE_NOT_A_NUMBER",
                "(120)         | FIGURE_NOT_A_NUMBER",
                "120-          | FIGURE_NOT_A_NUMBER",
                "-120          | FIGURE_NEGATIVE",
                ">120          | FIGURE_NOT_A_NUMBER",
                "120/150       | FIGURE_NOT_A_NUMBER",
                "120+30        | FIGURE_NOT_A_NUMBER",
                "1'500         | FIGURE_NOT_A_NUMBER",
            })
    void figure_that_means_none_or_several(String figure, String code) throws IOException {
        assertThat(form(figure))
                .containsExactly("A 2023-06 members=- women=1", code + " B3 A members: " + figure.strip());
    }

    @Test
    void figure_in_another_unit_names_it() throws IOException {
        assertThat(form("1.5 nghìn"))
                .containsExactly(
                        "A 2023-06 members=- women=1", "FIGURE_OTHER_UNIT B3 A members: 1.5 nghìn; nghìn; người");
    }

    @Test
    void date_made_by_the_spreadsheet_is_no_figure() throws IOException {
        assertThat(workbook((book, sheet) -> {
                    line(sheet, "Đơn vị: A");
                    line(sheet, "Nội dung", "Số lượng");
                    line(sheet, "Đoàn viên", 0);
                    CellStyle dated = book.createCellStyle();
                    dated.setDataFormat(book.createDataFormat().getFormat("d-mmm"));
                    sheet.getRow(2).getCell(1).setCellValue(LocalDate.of(2023, 5, 31));
                    sheet.getRow(2).getCell(1).setCellStyle(dated);
                    line(sheet, "Đoàn viên nữ", 1);
                }))
                .containsExactly("A 2023-06 members=- women=1", "FIGURE_DATE B3 A members: 2023-05-31");
    }

    @Test
    void totals_without_a_label_and_subtotals_are_not_taken() throws IOException {
        assertThat(csv("""
                Đơn vị;Đoàn viên;Kết nạp mới
                A;10;1
                D;5;1
                ;15;2
                B;20;2
                Cộng khối;20;2
                Tổng cộng;35;4
                """))
                .containsExactly(
                        "A 2023-06 joined=1 members=10",
                        "B 2023-06 joined=2 members=20",
                        "D 2023-06 joined=1 members=5",
                        "UNIT_UNKNOWN A4: ; ");
    }

    @Test
    void row_that_lacks_a_delimiter_is_told() throws IOException {
        assertThat(csv("""
                Mã đơn vị;Tên đơn vị;Đoàn viên;Đoàn viên nữ;Kết nạp mới
                A;CĐCS Nhà máy Hòa Bình;10;4;1
                B;CĐCS Công ty May Sông Thao 20;8;2
                """)).containsExactly("A 2023-06 joined=1 members=10 women=4", "ROW_UNEVEN A3: 4; 5");
    }

    @Test
    void comma_of_thousands_that_parts_columns_is_told() throws IOException {
        assertThat(csv("""
                Mã đơn vị,Đoàn viên,Đoàn viên nữ,Kết nạp mới
                A,1,500,400,1
                B,20,8,2
                """)).containsExactly("B 2023-06 joined=2 members=20 women=8", "ROW_UNEVEN A2: 5; 4");
        assertThat(csv("""
                Đơn vị: A
                Nội dung,Số lượng
                Đoàn viên,1,500
                Đoàn viên nữ,400
                """)).containsExactly("A 2023-06 women=400", "ROW_UNEVEN A3: 3; 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Trong kỳ;Lũy kế", "Tháng này;Lũy kế từ đầu năm"})
    void each_figure_is_taken_from_the_column_of_its_time(String headings) throws IOException {
        assertThat(csv("Đơn vị: A\nNội dung;" + headings + "\nĐoàn viên;10;10\nKết nạp mới;3;40\nKinh phí;5;60\n"))
                .containsExactly("A 2023-06 fees=60 joined=3 members=10 ~joined=40");
    }

    @Test
    void ordinals_are_no_figures() throws IOException {
        assertThat(csv("""
                Đơn vị: A
                TT;Nội dung;Số lượng
                1;Đoàn viên;
                2;Đoàn viên nữ;4
                """)).containsExactly("A 2023-06 members=- women=4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022;2023",
                "Năm 2022;Năm 2023",
                "Năm trước;Năm nay",
                "Tháng 5;Tháng 6",
                "Kỳ trước;Kỳ này",
                "Đầu kỳ;Cuối kỳ",
                "Cùng kỳ năm trước;Thực hiện",
                "Trong đó nữ;Tổng số",
            })
    void column_of_another_time_or_of_a_part_is_passed_over(String headings) throws IOException {
        assertThat(csv("Đơn vị: A\nNội dung;" + headings + "\nĐoàn viên;9;10\nĐoàn viên nữ;3;4\n"))
                .containsExactly(
                        "A 2023-06 members=10 women=4",
                        "HEADINGS_PASSED_OVER B3: " + headings.substring(0, headings.indexOf(';')) + "; 1");
    }

    @Test
    void two_columns_with_one_heading_are_not_guessed() throws IOException {
        assertThat(csv("Đơn vị: A\nNội dung;Số lượng;Số lượng\nĐoàn viên;9;10\nĐoàn viên nữ;3;4\n"))
                .containsExactly("RETURN_CONFLICT B3 A members: 9; 2023-06/r.csv › C3; 10; 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kế hoạch;Thực hiện;Tỷ lệ %",
                "Chỉ tiêu giao;Kết quả;Tỷ lệ %",
                "Năm trước;Thực hiện;So với cùng kỳ",
                "Cùng kỳ;Kết quả;Tăng giảm",
            })
    void the_one_column_of_results_is_taken(String headings) throws IOException {
        assertThat(csv("Đơn vị: A\nNội dung;" + headings + "\nĐoàn viên;9;10;111\nĐoàn viên nữ;3;4;133\n"))
                .contains("A 2023-06 members=10 women=4")
                .hasSize(2)
                .anyMatch(line -> line.startsWith("HEADINGS_PASSED_OVER B3: "));
    }

    @Test
    void figures_of_a_table_are_taken_from_the_year_that_runs() throws IOException {
        assertThat(csv("""
                Đơn vị;Đoàn viên;Đoàn viên
                ;2022;2023
                A;9;10
                """)).containsExactly("A 2023-06 members=10", "HEADINGS_PASSED_OVER B3: Đoàn viên – 2022; 1");
        assertThat(csv("""
                Đơn vị;Đoàn viên năm trước;Đoàn viên năm nay
                A;9;10
                """)).containsExactly("A 2023-06 members=10", "HEADINGS_PASSED_OVER B2: Đoàn viên năm trước; 1");
    }

    @Test
    void two_columns_of_one_measure_that_differ_are_a_conflict() throws IOException {
        assertThat(csv("""
                Đơn vị;Đoàn viên;Tổng số đoàn viên
                A;10;11
                B;20;20
                """))
                .containsExactly("B 2023-06 members=20", "RETURN_CONFLICT B2 A members: 10; 2023-06/r.csv › C2; 11; 1");
    }

    @Test
    void unit_twice_with_different_figures_is_a_conflict() throws IOException {
        assertThat(csv("""
                Đơn vị;Đoàn viên;Kết nạp mới
                A;10;1
                B;20;2
                A;12;1
                """))
                .containsExactly(
                        "B 2023-06 joined=2 members=20", "RETURN_CONFLICT B2 A members: 10; 2023-06/r.csv › B4; 12; 1");
    }

    @Test
    void thousands_in_the_heading_are_another_figure() throws IOException {
        assertThat(csv("""
                Đơn vị;Đoàn viên;Kinh phí (nghìn đồng)
                A;10;75000
                """))
                .containsExactly("A 2023-06 fees=- members=10", "FIGURE_OTHER_UNIT C2 A fees: 75000; nghìn đồng; đồng");
        assertThat(csv("""
                Đơn vị: A
                Nội dung;ĐVT;Số lượng
                Kinh phí;Triệu đồng;75
                Đoàn viên;người;10
                """))
                .containsExactly("A 2023-06 fees=- members=10", "FIGURE_OTHER_UNIT C3 A fees: 75; Triệu đồng; đồng");
        assertThat(csv("""
                Đơn vị: A
                Nội dung;Số lượng (triệu đồng)
                Kinh phí;75
                """)).noneMatch(line -> line.contains("fees=75"));
    }

    @Test
    void hidden_column_of_last_year_is_not_added_to_this_years() throws IOException {
        assertThat(workbook((book, sheet) -> {
                    line(sheet, "Đơn vị: A");
                    line(sheet, "Nội dung", "Năm trước", "Số lượng");
                    line(sheet, "Đoàn viên", 9, 10);
                    sheet.setColumnHidden(1, true);
                }))
                .containsExactly("A 2023-06 members=10", "HEADINGS_PASSED_OVER B3: Năm trước; 1");
        assertThat(workbook((book, sheet) -> {
                    line(sheet, "Đơn vị: A");
                    line(sheet, "Nội dung", "Số lượng", "Số lượng");
                    line(sheet, "Đoàn viên", 9, 10);
                    sheet.setColumnHidden(1, true);
                }))
                .contains("RETURN_CONFLICT B3 A members: 9; 2023-06/r.xlsx › Biểu › C3; 10; 1");
    }

    @Test
    void filtered_row_is_read_and_mentioned() throws IOException {
        assertThat(workbook((book, sheet) -> {
                    line(sheet, "Đơn vị", "Đoàn viên");
                    line(sheet, "A", 10);
                    line(sheet, "B", 20);
                    sheet.setAutoFilter(new CellRangeAddress(0, 2, 0, 1));
                    sheet.getRow(2).setZeroHeight(true);
                }))
                .containsExactly("A 2023-06 members=10", "B 2023-06 members=20", "ROW_HIDDEN B3 B");
    }

    @Test
    void headings_shifted_against_the_figures_give_no_figure_in_silence() throws IOException {
        assertThat(csv("""
                Đơn vị;;Đoàn viên;Đoàn viên nữ;Kết nạp mới
                A;10;4;1
                B;20;8;2
                """)).noneMatch(line -> line.startsWith("A ") && !line.contains("=-"));
    }

    @Test
    void heading_merged_over_two_filled_columns_is_not_guessed() throws IOException {
        assertThat(workbook((book, sheet) -> {
                    line(sheet, "Đơn vị: A");
                    line(sheet, "Nội dung", "Số lượng", "");
                    sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
                    line(sheet, "Đoàn viên", 9, 10);
                }))
                .containsExactly("RETURN_CONFLICT B3 A members: 9; 2023-06/r.xlsx › Biểu › C3; 10; 1");
        assertThat(workbook((book, sheet) -> {
                    line(sheet, "Đơn vị", "Đoàn viên", "", "Kết nạp mới");
                    sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
                    line(sheet, "A", 9, 10, 1);
                }))
                .containsExactly("RETURN_CONFLICT B2 A members: 9; 2023-06/r.xlsx › Biểu › C2; 10; 1");
    }

    @Test
    void column_of_another_sector_is_not_the_senders() throws IOException {
        assertThat(csv("""
                Đơn vị: A
                Nội dung;Nhà nước;Tư nhân
                Đoàn viên;;10
                Kết nạp mới;1;
                """)).containsExactly("A 2023-06 joined=1", "FIGURE_NOT_ASKED C3 A members: 10");
    }

    private interface Drawing {
        void draw(XSSFWorkbook book, Sheet sheet);
    }

    private List<String> workbook(Drawing drawing) throws IOException {
        Path file = folder.resolve("r.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            drawing.draw(book, book.createSheet("Biểu"));
            book.write(out);
        }
        return read(file, "2023-06/r.xlsx");
    }

    private static void line(Sheet sheet, Object... cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Integer number) {
                row.createCell(column).setCellValue(number);
            } else {
                row.createCell(column).setCellValue((String) cells[column]);
            }
        }
    }
}
