package vn.congdoan.kh415.read.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.testing.Told;

final class AssignedListTest {
    private static final String HEAD = "unit,indicator,year,value\n";

    private static final String HN05 = "Phát triển đoàn viên, bình quân mỗi năm (HN05)";

    private static Plan plan;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readPlan() throws IOException {
        plan = PlanReader.read(Path.of("targets.yaml")).value().orElseThrow();
    }

    @Test
    void headings_are_vietnamese_or_english_in_any_order_and_below_a_title() throws IOException {
        List<String> english = read("unit,indicator,year,value\nA,HN05,2023,225\n");
        assertThat(english).containsExactly("A HN05 2023 225");
        assertThat(read("""
                        GIAO CHỈ TIÊU NĂM 2023;;;
                        Số giao;Năm;Chỉ tiêu;Đơn vị
                        225;2023;HN05;A
                        """)).isEqualTo(english);
        assertThat(read("Đơn vị;Mã chỉ tiêu;Năm;Chỉ tiêu giao\nA;HN05;2023;225\n"))
                .isEqualTo(english);
    }

    @Test
    void units_are_found_by_code_name_or_alias_and_indicators_by_id_or_name() throws IOException {
        assertThat(read("""
                        unit;indicator;year;value
                        a;hn05;2022;1
                        CĐCS Hà  Tĩnh;Phát triển đoàn viên, bình quân mỗi năm;2023;2
                        ht;New members, on average each year;2024;3
                        """)).containsExactly("A HN05 2022 1", "A HN05 2023 2", "A HN05 2024 3");
    }

    @Test
    void name_that_two_units_bear_is_none() throws IOException {
        assertThat(read(HEAD + "Chung,HN05,2023,5\n"))
                .containsExactly("assigned-unit-unknown assigned.csv › A2 null [unit, Chung, ]");
    }

    @Test
    void numbers_follow_the_grammar_of_their_measure() throws IOException {
        assertThat(read("""
                        unit;indicator;year;value
                        A;HN05;2021;1.500
                        A;HN05;2022;1 500
                        A;HN05;2023;0
                        A;HN08a;2023;1.234,5
                        """))
                .containsExactly("A HN05 2021 1500", "A HN05 2022 1500", "A HN05 2023 0", "A HN08a 2023 1234.5");
    }

    @Test
    void percentage_may_be_assigned_where_the_indicator_is_one() throws IOException {
        assertThat(read("""
                        unit;indicator;year;value
                        A;HN01;2021;80 %
                        A;HN01;2022;80,5%
                        A;HN01;2023;800
                        """)).containsExactly("A HN01 2021 80 %", "A HN01 2022 80.5 %", "A HN01 2023 800");
        assertThat(read("""
                        Đơn vị;Chỉ tiêu;Năm;Tỷ lệ giao (%)
                        A;HN01;2021;80
                        A;HN01;2022;80 %
                        A;HN01;2023;0
                        """)).containsExactly("A HN01 2021 80 %", "A HN01 2022 80 %", "A HN01 2023 0 %");
        assertThat(read("""
                        Đơn vị;Chỉ tiêu;Năm;Số giao;Tỷ lệ giao
                        A;HN05;2022;1500;
                        A;HN01;2022;;80
                        """)).containsExactly("A HN05 2022 1500", "A HN01 2022 80 %");
    }

    @Test
    void percentage_that_cannot_be_assigned_is_named() throws IOException {
        assertThat(read("""
                        unit;indicator;year;value;percent
                        A;HN05;2021;80 %;
                        A;HN05;2022;;80
                        A;HN01;2023;120 %;
                        A;HN01;2024;;0,8
                        A;HN01;2025;800;80
                        A;HN01;2026;-5 %;
                        """))
                .containsExactly(
                        "assigned-not-a-number assigned.csv › D2 null [value, 80 %, 1500]",
                        "assigned-percent-of-number assigned.csv › E3 null [percent, 80, ]",
                        "assigned-above-hundred assigned.csv › D4 null [value, 120 %, ]",
                        "list-two-readings assigned.csv › E5 null [percent, 0,8, 0.8, 80]",
                        "list-contradiction assigned.csv › E6 null [value, 800, percent, 80]",
                        "assigned-negative assigned.csv › D7 null [value, -5 %, ]");
    }

    @Test
    void every_mistake_is_named_with_its_place_and_spares_the_other_rows() throws IOException {
        assertThat(read("""
                        unit;indicator;year;value
                        AA1;HN05;2023;5
                        A;HN5;2023;5
                        A;HN05;23;5
                        A;HN05;2023;-5
                        A;HN05;2023;1,5
                        A;HN05;2023;75 %
                        A;HN05;2023;nhiều
                        A;HN08a;2023;1.500
                        A;HN06;2023;7
                        """))
                .containsExactly(
                        "A HN06 2023 7",
                        "assigned-unit-unknown assigned.csv › A2 null [unit, AA1, ]",
                        "assigned-indicator-unknown assigned.csv › B3 null [indicator, HN5, " + HN05 + "]",
                        "assigned-year assigned.csv › C4 null [year, 23, 2023]",
                        "assigned-negative assigned.csv › D5 null [value, -5, ]",
                        "assigned-not-a-number assigned.csv › D6 null [value, 1,5, 1500]",
                        "assigned-not-a-number assigned.csv › D7 null [value, 75 %, 1500]",
                        "assigned-not-a-number assigned.csv › D8 null [value, nhiều, 1500]",
                        "list-two-readings assigned.csv › D9 null [value, 1.500, 1500, 1.5]");
    }

    @Test
    void row_without_a_value_assigns_nothing() throws IOException {
        assertThat(read("unit;indicator;year;value\nA;HN05;2023;\n;;;\nMục I;;;\n"))
                .isEmpty();
    }

    @Test
    void of_two_numbers_for_one_unit_the_first_counts_and_the_later_row_says_both() throws IOException {
        assertThat(read("""
                        unit;indicator;year;value
                        A;HN05;2023;5
                        HT;HN05;2023;5
                        A;HN06;2023;5
                        A;HN06;2023;6
                        """))
                .containsExactly(
                        "A HN05 2023 5",
                        "A HN06 2023 5",
                        "assigned-twice assigned.csv › D3 A [A, assigned.csv › D2, 5, 5]",
                        "assigned-twice assigned.csv › D5 A [A, assigned.csv › D4, 5, 6]");
    }

    @Test
    void missing_columns_are_named_together() throws IOException {
        assertThat(read("unit;value\nA;5\n"))
                .containsExactly(
                        "assigned-column-missing assigned.csv null ["
                                + "chỉ tiêu (indicator), năm (year), đơn vị (unit), chỉ tiêu (indicator), năm (year), số giao (value), tỷ lệ giao (%) (percent), ]");
    }

    @Test
    void spreadsheet_will_do_and_a_broken_one_is_a_finding() throws IOException {
        Path file = folder.resolve("assigned.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet();
            Row head = sheet.createRow(0);
            Row row = sheet.createRow(1);
            List<String> columns = List.of("Đơn vị", "Chỉ tiêu", "Năm", "Số giao");
            for (int i = 0; i < columns.size(); i++) {
                head.createCell(i).setCellValue(columns.get(i));
            }
            row.createCell(0).setCellValue("A");
            row.createCell(1).setCellValue("HN05");
            row.createCell(2).setCellValue(2023);
            row.createCell(3).setCellValue(225);
            book.write(out);
        }
        assertThat(AssignedList.locate(folder).value()).contains(file);
        assertThat(lines(AssignedList.read(file, plan, registry()))).containsExactly("A HN05 2023 225");
        Files.writeString(file, "PK\u0003\u0004 cut short");
        assertThat(lines(AssignedList.read(file, plan, registry())))
                .singleElement()
                .asString()
                .startsWith("file-unreadable assigned.xlsx");
    }

    @Test
    void workspace_without_the_file_assigns_nothing() throws IOException {
        assertThat(AssignedList.locate(folder)).isEqualTo(Outcome.of(Optional.empty()));
    }

    /** The numbers, then the mistakes. */
    private List<String> read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("assigned.csv"), csv);
        return lines(AssignedList.read(file, plan, registry()));
    }

    private Registry registry() throws IOException {
        return UnitList.read(Files.writeString(folder.resolve("units.csv"), """
                        code,name,parent,kind,aliases
                        T,Công đoàn ngành,,central,
                        A,CĐCS Hà Tĩnh,T,grassroots,HT|Chung
                        B,CĐCS Nam Định,T,grassroots,Chung
                        """), plan)
                .value();
    }

    private static List<String> lines(Outcome<List<Assignment>> outcome) {
        List<String> lines = new java.util.ArrayList<>(outcome.value().stream()
                .map(each -> each.unit() + " " + each.indicator() + " " + each.year() + " "
                        + each.assigned().number().toPlainString()
                        + (each.assigned().isPercent() ? " %" : ""))
                .toList());
        outcome.findings()
                .forEach(each ->
                        lines.add(each.code().id() + " " + each.place() + " " + each.unit() + " " + Told.by(each)));
        return lines;
    }
}
