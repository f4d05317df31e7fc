package vn.congdoan.kh415.read.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.testing.Told;
import vn.congdoan.kh415.text.Words;

/** One table of traps, run against every list: a further list is a further constant. */
final class ListGuardsTest {
    private static Plan plan;

    @TempDir
    private Path folder;

    /** A list as text: headings, a sound row, and how its values read. The last column holds whole numbers. */
    enum Sample {
        UNITS("units", "code,name,parent,kind,sector,members", "A,CĐCS Hà Tĩnh,T,grassroots,soe,%s") {
            @Override
            Outcome<List<String>> read(Path file) {
                Outcome<Registry> read = UnitList.read(file, plan);
                return new Outcome<>(
                        read.value().rows().stream()
                                .filter(unit -> unit.code().equals(new UnitCode("A")))
                                .map(unit -> String.valueOf(unit.members()))
                                .toList(),
                        read.findings().stream()
                                .filter(finding -> !finding.code().id().equals("registry-parent-unknown"))
                                .toList());
            }
        },
        ASSIGNED("assigned", "unit,indicator,year,value", "A,HN05,2023,%s") {
            @Override
            Outcome<List<String>> read(Path file) throws IOException {
                Path units = Files.writeString(
                        file.resolveSibling("units.csv"),
                        "code,name,parent,kind,sector\nA,CĐCS Hà Tĩnh,T,grassroots,soe\n");
                Registry registry = UnitList.read(units, plan).value();
                var read = AssignedList.read(file, plan, registry);
                return new Outcome<>(
                        read.value().stream()
                                .map(each -> each.assigned().number().toPlainString())
                                .toList(),
                        read.findings());
            }
        };

        private final String file;
        private final String headings;
        private final String row;

        Sample(String file, String headings, String row) {
            this.file = file;
            this.headings = headings;
            this.row = row;
        }

        /** The numbers read for unit A, and what was found. */
        abstract Outcome<List<String>> read(Path file) throws IOException;
    }

    @BeforeAll
    static void readPlan() throws IOException {
        plan = PlanReader.read(Path.of("targets.yaml")).value().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void a_line_with_a_separator_too_many_is_refused_whole_and_quoted(Sample list) throws IOException {
        Outcome<List<String>> read = csv(list, list.headings + "\n" + list.row.formatted("1,800") + "\n");
        assertThat(read.value()).isEmpty();
        assertThat(lines(read))
                .singleElement()
                .asString()
                .startsWith("list-row-uneven A2")
                .contains("1 | 800");
    }

    @ParameterizedTest
    @EnumSource
    void a_line_whose_last_field_is_blank_may_have_shifted_too(Sample list) throws IOException {
        Outcome<List<String>> read = csv(list, list.headings + ",note\n" + list.row.formatted("1,800") + ",\n");
        assertThat(read.value()).isEmpty();
        assertThat(lines(read)).singleElement().asString().startsWith("list-row-uneven A2");
    }

    @ParameterizedTest
    @EnumSource
    void a_line_with_a_separator_too_few_is_refused(Sample list) throws IOException {
        Outcome<List<String>> read = csv(list, list.headings + ",note\n" + list.row.formatted("5") + "\n");
        assertThat(read.value()).isEmpty();
        assertThat(lines(read)).singleElement().asString().startsWith("list-row-uneven A2");
    }

    @ParameterizedTest
    @EnumSource
    void numbers_follow_the_grammar_of_returns(Sample list) throws IOException {
        for (String sound :
                List.of("1800", "\"1,800\"", "1.800", "1 800", "1\u00A0800", "=\"\"1800\"\"", "'1800", "\u202D1800")) {
            String cell = sound.startsWith("=") ? "\"" + sound + "\"" : sound;
            Outcome<List<String>> read = csv(list, list.headings + "\n" + list.row.formatted(cell) + "\n");
            assertThat(read.findings()).as(sound).isEmpty();
            assertThat(read.value()).as(sound).containsExactly("1800");
        }
        for (String wrong : List.of("\"1,25\"", "75%", "nhiều", "12 x")) {
            Outcome<List<String>> read = csv(list, list.headings + "\n" + list.row.formatted(wrong) + "\n");
            assertThat(read.value()).as(wrong).isEmpty();
            assertThat(lines(read)).as(wrong).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_number_with_two_readings_is_refused_naming_both(Sample list) throws IOException {
        assertThat(lines(csv(list, list.headings + "\n" + list.row.formatted("1500.000") + "\n")))
                .singleElement()
                .asString()
                .startsWith("list-two-readings")
                .contains("1500.000, 1500, 1500000");
    }

    @ParameterizedTest
    @EnumSource
    void a_heading_nobody_knows_is_one_finding_with_the_nearest_word(Sample list) throws IOException {
        String rows = list.row.formatted("5") + ",x\n";
        Outcome<List<String>> read = csv(list, list.headings + ",Ngày thành lập\n" + rows);
        assertThat(read.value()).containsExactly("5");
        assertThat(lines(read))
                .singleElement()
                .asString()
                .startsWith("list-heading-unknown")
                .endsWith("[Ngày thành lập, ]");
    }

    @ParameterizedTest
    @EnumSource
    void columns_for_people_are_no_findings_and_content_without_a_heading_is_one(Sample list) throws IOException {
        assertThat(lines(csv(list, list.headings + ",Ghi chú\n" + list.row.formatted("5") + ",x\n")))
                .isEmpty();
        assertThat(lines(csv(list, "," + list.headings + "\nx," + list.row.formatted("5") + "\n")))
                .containsExactly("list-heading-unknown A1 [, ]");
    }

    @ParameterizedTest
    @EnumSource
    void a_list_without_rows_is_a_finding(Sample list) throws IOException {
        assertThat(lines(csv(list, list.headings + "\n"))).containsExactly("list-empty null []");
    }

    @ParameterizedTest
    @EnumSource
    void totals_repeated_headings_column_numbers_and_blank_lines_are_passed_over(Sample list) throws IOException {
        int columns = list.headings.split(",", -1).length;
        String blank = ",".repeat(columns - 1);
        StringBuilder numbers = new StringBuilder("(1)");
        for (int i = 2; i <= columns; i++) {
            numbers.append(",(").append(i).append(')');
        }
        Outcome<List<String>> read = csv(
                list,
                "DANH SÁCH" + blank + "\n" + list.headings + "\n" + numbers + "\n" + list.row.formatted("5") + "\n"
                        + blank + "\n" + list.headings + "\n" + "Tổng cộng" + blank + "5\n");
        assertThat(read.value()).containsExactly("5");
        assertThat(read.findings()).allMatch(finding -> finding.severity() == Severity.INFO);
    }

    @ParameterizedTest
    @EnumSource
    void errors_logical_values_percentages_dates_and_formulas_without_results_are_refused(Sample list)
            throws IOException {
        trap(list, cell -> cell.setCellErrorValue(FormulaError.REF.getCode()), "trap-error");
        trap(list, cell -> cell.setCellValue(true), "trap-logical");
        trap(
                list,
                cell -> {
                    cell.setBlank();
                    cell.setCellFormula("450*2");
                },
                "trap-uncalculated");
        trap(list, cell -> formatted(cell, 0.75, (short) 9), "trap-percent");
        trap(list, cell -> formatted(cell, 45000, (short) 14), "trap-date");
    }

    @ParameterizedTest
    @EnumSource
    void number_merged_over_several_rows_is_nobodys(Sample list) throws IOException {
        trap(
                list,
                cell -> {
                    cell.setCellValue(5);
                    cell.getSheet()
                            .addMergedRegion(new CellRangeAddress(1, 2, cell.getColumnIndex(), cell.getColumnIndex()));
                },
                "trap-merged");
    }

    @ParameterizedTest
    @EnumSource
    void two_files_of_one_list_are_an_error_naming_both(Sample list) throws IOException {
        Files.writeString(folder.resolve(list.file + ".csv"), "x");
        Files.writeString(folder.resolve(list.file.toUpperCase(Locale.ROOT) + ".ods"), "x");
        var located = list == Sample.UNITS ? UnitList.locate(folder) : AssignedList.locate(folder);
        assertThat(located.value()).isEmpty();
        assertThat(located.findings())
                .singleElement()
                .extracting(finding -> finding.code().id() + " " + Told.by(finding))
                .isEqualTo("list-twice [%s.csv, %s.ods]".formatted(list.file, list.file.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @EnumSource
    void two_sheets_with_the_list_are_an_error_and_a_sheet_of_notes_is_none(Sample list) throws IOException {
        Path file = workbook(list, book -> {
            book.createSheet("Ghi chú").createRow(0).createCell(0).setCellValue("Danh sách năm 2023");
        });
        assertThat(list.read(file).value()).containsExactly("5");
        Path twice = workbook(list, book -> book.cloneSheet(0));
        assertThat(list.read(twice).value()).isEmpty();
        assertThat(lines(list.read(twice))).singleElement().asString().startsWith("list-twice");
    }

    @ParameterizedTest
    @EnumSource
    void file_that_cannot_be_read_is_for_the_office_to_mend(Sample list) throws IOException {
        Path file = Files.writeString(folder.resolve(list.file + ".xlsx"), "PK\u0003\u0004 cut short");
        assertThat(list.read(file).findings())
                .singleElement()
                .satisfies(finding -> assertThat(Words.in(Lang.VI).remedy(finding))
                        .contains("bản lưu")
                        .doesNotContain("đơn vị gửi lại"));
    }

    @Test
    void what_is_no_regular_file_is_no_list() throws IOException {
        Files.createDirectory(folder.resolve("units.csv"));
        assertThat(UnitList.locate(folder).value()).isEmpty();
        Path real = Files.writeString(folder.resolve("Units.xlsx"), "x");
        assertThat(UnitList.locate(folder).value()).contains(real);
    }

    @Test
    void code_and_name_of_a_unit_must_agree() throws IOException {
        assertThat(Sample.ASSIGNED.read(write("assigned.csv", """
                        Mã đơn vị;Tên đơn vị;Mã chỉ tiêu;Tên chỉ tiêu;Năm;Số giao
                        A;CĐCS Hà Tĩnh;HN05;Phát triển đoàn viên (rút gọn);2023;7
                        """)).value()).containsExactly("7");
        assertThat(lines(Sample.ASSIGNED.read(write("assigned.csv", """
                        Đơn vị;Mã chỉ tiêu;Tên chỉ tiêu;Năm;Số giao
                        A;HN05;HN06;2023;7
                        """))))
                .containsExactly("list-contradiction C2 [Mã chỉ tiêu, HN05, Tên chỉ tiêu, HN06]");
    }

    private void trap(Sample list, Consumer<Cell> filling, String trap) throws IOException {
        Path file = workbook(list, book -> {
            Row row = book.getSheetAt(0).getRow(1);
            filling.accept(row.getCell(row.getLastCellNum() - 1));
        });
        Outcome<List<String>> read = list.read(file);
        assertThat(read.value()).as(trap).isEmpty();
        assertThat(lines(read))
                .as(trap)
                .singleElement()
                .asString()
                .startsWith("list-cell")
                .contains(trap);
    }

    private static void formatted(Cell cell, double value, short format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(format);
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private Path workbook(Sample list, Consumer<XSSFWorkbook> further) throws IOException {
        Path file = folder.resolve(list.file + ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("A");
            int number = 0;
            for (String line : List.of(list.headings, list.row.formatted("5"))) {
                Row row = sheet.createRow(number++);
                Stream.of(line.split(",", -1))
                        .forEach(text -> row.createCell(Math.max(0, row.getLastCellNum()))
                                .setCellValue(text));
            }
            further.accept(book);
            book.write(out);
        }
        return file;
    }

    private Outcome<List<String>> csv(Sample list, String text) throws IOException {
        return list.read(write(list.file + ".csv", text));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> lines(Outcome<?> outcome) {
        return outcome.findings().stream().map(ListGuardsTest::line).toList();
    }

    private static String line(Finding finding) {
        return finding.code().id() + " " + finding.place().cell() + " " + Told.by(finding);
    }
}
