package vn.congdoan.kh415.read.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.testing.Told;

final class UnitListTest {
    private static Plan plan;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readPlan() throws IOException {
        plan = PlanReader.read(Path.of("targets.yaml")).value().orElseThrow();
    }

    @Test
    void headings_are_vietnamese_or_english_in_any_order_and_below_a_title() throws IOException {
        List<Unit> english = units("""
                code,name,parent,kind,sector,from,to,members,cluster,aliases,email
                T,Công đoàn ngành,,central,,,,,,,
                A,CĐCS Hà Tĩnh,T,grassroots,soe,2022-01-01,2023-12-31,1500,Cụm 1,HT | Hà tĩnh,a@b.vn
                """);
        List<Unit> vietnamese = units("""
                DANH MỤC ĐƠN VỊ;;;;;;;;;;
                Thư điện tử;Tên khác;Cụm thi đua;Số đoàn viên;Đến ngày;Từ ngày;Khu vực;Cấp;Mã cấp trên;Tên đơn vị;Mã đơn vị
                ;;;;;;;Công đoàn ngành trung ương;;Công đoàn ngành;T
                a@b.vn;HT | Hà tĩnh;Cụm 1;1.500;31/12/2023;1/1/2022;DNNN;CĐCS;T;CĐCS Hà Tĩnh;A
                """);
        assertThat(vietnamese).isEqualTo(english);
        assertThat(english.get(0))
                .isEqualTo(new Unit(
                        new UnitCode("A"),
                        "CĐCS Hà Tĩnh",
                        new UnitCode("T"),
                        "grassroots",
                        "soe",
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        new BigDecimal(1500),
                        "Cụm 1",
                        List.of("HT", "Hà tĩnh"),
                        "a@b.vn"));
    }

    @Test
    void workbook_with_real_dates_and_numbers_reads_like_text() throws IOException {
        Path file = folder.resolve("units.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Danh mục");
            fill(sheet.createRow(0), "Mã", "Tên", "Cấp trên", "Cấp", "Khu vực", "Từ ngày", "Số đoàn viên");
            fill(sheet.createRow(1), "1", "Công đoàn ngành", "", "central", "", "", "");
            Row row = sheet.createRow(2);
            fill(row, "", "CĐCS Một", "", "CĐCS", "DNNN", "", "");
            row.createCell(0).setCellValue(12);
            row.createCell(2).setCellValue(1);
            row.createCell(5).setCellValue(LocalDate.of(2023, 5, 1));
            row.getCell(5).setCellStyle(workbook.createCellStyle());
            row.getCell(5).getCellStyle().setDataFormat((short) 14);
            row.createCell(6).setCellValue(1500);
            workbook.write(out);
        }
        assertThat(UnitList.locate(folder).value()).contains(file);
        Outcome<Registry> outcome = UnitList.read(file, plan);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.value().rows())
                .extracting(Unit::code, Unit::parent, Unit::from, Unit::members)
                .containsExactly(
                        Tuple.tuple(code("12"), code("1"), LocalDate.of(2023, 5, 1), new BigDecimal(1500)),
                        Tuple.tuple(code("1"), null, null, null));
    }

    @Test
    void units_follow_their_order_then_vietnamese_collation_then_code() throws IOException {
        List<String> names = List.of(
                "CĐCS An Giang",
                "CĐCS Ân Thi",
                "CĐCS Cà Mau",
                "CĐCS Chợ Lớn",
                "CĐCS Dĩ An",
                "CĐCS Đà Lạt",
                "CĐCS Hà Tĩnh",
                "CĐCS Hàm Tân",
                "CĐCS Huế",
                "CĐCS Y Yên");
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(415));
        StringBuilder csv = new StringBuilder(
                "code,name,parent,kind,sector,order\nT,Z,,central,,1\nX2,Same,T,upper,,3\nX1,Same,T,upper,,3\n");
        for (int i = 0; i < shuffled.size(); i++) {
            csv.append("C").append(i).append(',').append(shuffled.get(i)).append(",T,grassroots,soe,\n");
        }
        assertThat(units(csv.toString()))
                .extracting(Unit::name)
                .startsWith("Z", "Same", "Same")
                .containsSubsequence(names);
        assertThat(units(csv.toString())).extracting(unit -> unit.code().text()).startsWith("T", "X1", "X2");
    }

    @Test
    void code_may_have_several_rows_that_follow_each_other() throws IOException {
        assertThat(units("""
                code,name,parent,kind,sector,from,to
                T,Top,,central,,,
                A,Before,T,grassroots,soe,,2023-04-30
                A,After,T,grassroots,non-state,2023-05-01,
                """)).extracting(Unit::name).containsExactly("After", "Before", "Top");
    }

    @Test
    void all_mistakes_are_named_at_once_with_place_value_and_what_would_be_right() throws IOException {
        assertThat(mistakes("""
                Mã,Tên đơn vị,Cấp trên,Cấp,Khu vực,Từ ngày,Đến ngày,Số đoàn viên
                T,Công đoàn ngành,,central,,,,
                A,CĐCS A,TT,CĐC,DNN,2023-02-30,hôm qua,nhiều
                B,,T,,,,,
                ,CĐCS C,T,CĐCS,soe,,,
                D,CĐCS D,T,CĐCS,soe,2023-05-01,2023-04-30,-5
                E,CĐCS E,T,CĐCS,soe,,,
                E,CĐCS E,T,CĐCS,soe,,,
                F,CĐCS F,A,CĐCS,soe,,2023-03-31,
                F,CĐCS F,X9,CĐCS,soe,2023-03-01,,
                """))
                .containsExactly(
                        "registry-value units.csv › D3 [Cấp, CĐC, Công đoàn cơ sở (grassroots)]",
                        "registry-value units.csv › E3 [Khu vực, DNN, Doanh nghiệp nhà nước (soe)]",
                        "registry-value units.csv › F3 [Từ ngày, 2023-02-30, 2023-12-31, 31/12/2023]",
                        "registry-value units.csv › G3 [Đến ngày, hôm qua, 2023-12-31, 31/12/2023]",
                        "registry-value units.csv › H3 [Số đoàn viên, nhiều, 1500]",
                        "registry-value-missing units.csv › B4 [Tên đơn vị]",
                        "registry-value-missing units.csv › D4 [Cấp]",
                        "registry-value-missing units.csv › A5 [Mã]",
                        "registry-dates-reversed units.csv › G6 [Đến ngày, 2023-04-30, 2023-05-01]",
                        "registry-value units.csv › H6 [Số đoàn viên, -5, 1500]",
                        "registry-duplicate units.csv › A8 [E, units.csv › A7]",
                        "registry-overlap units.csv › A10 [F, units.csv › A9]",
                        "registry-parent-unknown units.csv › A10 [X9, ]");
    }

    @Test
    void children_of_a_row_that_could_not_be_read_are_no_orphans() throws IOException {
        assertThat(mistakes("""
                code,name,parent,kind,sector,from
                T,Top,,central,,
                U,Upper,T,upper,,soon
                C,Child,U,grassroots,soe,
                """)).containsExactly("registry-value units.csv › F3 [from, soon, 2023-12-31, 31/12/2023]");
    }

    @Test
    void missing_columns_are_named_together() throws IOException {
        assertThat(mistakes("code,name,members\nT,Top,\n"))
                .singleElement()
                .asString()
                .startsWith(
                        "registry-column-missing units.csv [mã cấp trên (parent), cấp (kind), mã (code), tên (name),");
    }

    @Test
    void parent_is_named_by_code_name_or_alias_whatever_the_case() throws IOException {
        assertThat(units("""
                code,name,parent,kind,sector,aliases
                T,Công đoàn ngành,,central,,CĐN|Ngành
                U,Công đoàn Tổng công ty,công đoàn  ngành,upper,,
                A,CĐCS A,u,grassroots,soe,
                B,CĐCS B,ngành,grassroots,soe,
                """))
                .extracting(Unit::code, Unit::parent)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(code("T"), null),
                        Tuple.tuple(code("U"), code("T")),
                        Tuple.tuple(code("A"), code("U")),
                        Tuple.tuple(code("B"), code("T")));
    }

    @Test
    void name_of_two_parents_is_the_one_that_stands_at_the_time_or_ambiguous() throws IOException {
        assertThat(units("""
                code,name,parent,kind,sector,from,to
                T,Top,,central,,,
                U1,Upper,T,upper,,,2022-12-31
                U2,Upper,T,upper,,2023-01-01,
                A,CĐCS A,Upper,grassroots,soe,2023-05-01,
                """))
                .extracting(Unit::parent)
                .contains(new UnitCode("U2"))
                .doesNotContain(new UnitCode("Upper"));
        assertThat(mistakes("""
                code,name,parent,kind,sector
                T,Top,,central,
                U1,Upper,T,upper,
                U2,Upper,T,upper,
                A,CĐCS A,Upper,grassroots,soe
                """)).containsExactly("registry-parent-ambiguous units.csv › A5 [Upper, U1, U2]");
    }

    @Test
    void codes_and_clusters_are_one_whatever_case_spaces_and_composition() throws IOException {
        assertThat(units("""
                code,name,parent,kind,sector,to,from,cluster
                T,Top,,central,,,,
                A,Before,T,grassroots,soe,2023-04-30,,Cụm A
                a,After,T,grassroots,soe,,2023-05-01,cụm  a
                B,CĐCS B,t,grassroots,soe,,,%s
                """.formatted(Normalizer.normalize("CỤM A", Normalizer.Form.NFD))))
                .extracting(Unit::code, Unit::cluster)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(code("T"), null),
                        Tuple.tuple(code("A"), "Cụm A"),
                        Tuple.tuple(code("A"), "Cụm A"),
                        Tuple.tuple(code("B"), "Cụm A"));
    }

    @Test
    void lines_of_groups_and_totals_are_no_units_and_named_in_one_remark() throws IOException {
        Outcome<Registry> outcome = read("""
                TT,code,name,parent,kind,sector,members
                1,T,Top,,central,,
                ,I,Khối doanh nghiệp,,,,
                1,A,CĐCS A,T,grassroots,soe,5
                II,,Khối cơ quan,,,,900
                1,B,CĐCS B,T,grassroots,public,900
                ,Cộng,,,,,905
                """);
        assertThat(outcome.value().rows())
                .extracting(unit -> unit.code().text())
                .containsExactlyInAnyOrder("T", "A", "B");
        assertThat(outcome.findings())
                .singleElement()
                .extracting(finding -> finding.severity() + " " + Told.by(finding))
                .isEqualTo("INFO [B3 “I | Khối doanh nghiệp”, B5 “II | Khối cơ quan | 900”, B7 “Cộng | 905”]");
    }

    @Test
    void unit_that_others_name_as_parent_is_no_group() throws IOException {
        assertThat(mistakes("""
                code,name,parent,kind,sector
                I,Top,,,
                A,CĐCS A,I,grassroots,soe
                """)).containsExactly("registry-value-missing units.csv › D2 [kind]");
    }

    @Test
    void bodies_without_the_sector_that_their_kind_needs_are_one_error() throws IOException {
        assertThat(mistakes("""
                code,name,parent,kind,sector
                T,Top,,central,
                A,CĐCS A,T,grassroots,
                B,CĐCS B,T,grassroots,-
                C,CĐCS C,T,grassroots,soe
                """))
                .containsExactly("registry-sector-missing units.csv › E3 [E3 A, E4 B, Công đoàn cơ sở]");
    }

    @Test
    void misspelt_heading_of_a_column_that_is_needed_is_one_error_about_the_column() throws IOException {
        assertThat(mistakes("""
                code,name,parent,kind,Khối
                T,Top,,central,
                A,CĐCS A,T,grassroots,soe
                B,CĐCS B,T,grassroots,soe
                """))
                .singleElement()
                .asString()
                .startsWith("registry-column-missing units.csv › E1 [khu vực (sector), ")
                .endsWith(", Khối]");
        assertThat(mistakes("""
                code,name,parent,kind,sector,Cụm thi đuaa
                T,Top,,central,,
                """)).containsExactly("list-heading-unknown units.csv › F1 [Cụm thi đuaa, cụm thi đua]");
    }

    @Test
    void two_headings_of_one_column_are_refused_unless_one_column_is_blank() throws IOException {
        assertThat(mistakes("""
                Mã;Mã đơn vị;Tên;Trực thuộc;Cấp
                T;T1;Top;;central
                """)).containsExactly("list-heading-twice units.csv › B1 [mã (code), Mã, Mã đơn vị]");
        assertThat(units("""
                Mã;Mã đơn vị;Tên;Trực thuộc;Cấp
                ;T1;Top;;central
                """)).extracting(unit -> unit.code().text()).containsExactly("T1");
    }

    @Test
    void headings_may_have_two_lines_and_text_merged_down_speaks_of_each_row() throws IOException {
        Path file = folder.resolve("units.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Danh mục");
            fill(sheet.createRow(0), "DANH MỤC");
            fill(sheet.createRow(1), "Mã", "Tên", "Trực thuộc", "Cấp", "Khu vực", "Hiệu lực");
            fill(sheet.createRow(2), "", "", "", "", "", "Từ ngày", "Đến ngày");
            fill(sheet.createRow(3), "T", "Công đoàn ngành", "", "central");
            fill(sheet.createRow(4), "A", "CĐCS A", "Công đoàn ngành", "CĐCS", "DNNN", "1/5/2023");
            fill(sheet.createRow(5), "B", "CĐCS B", "", "", "public");
            for (String range : List.of("A2:A3", "F2:G2", "C5:C6", "D5:D6")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(range));
            }
            workbook.write(out);
        }
        Outcome<Registry> outcome = UnitList.read(file, plan);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.value().rows())
                .extracting(Unit::code, Unit::parent, Unit::kind, Unit::from)
                .containsExactly(
                        Tuple.tuple(code("A"), code("T"), "grassroots", LocalDate.of(2023, 5, 1)),
                        Tuple.tuple(code("B"), code("T"), "grassroots", null),
                        Tuple.tuple(code("T"), null, "central", null));
    }

    @Test
    void number_of_a_row_orders_a_unit_where_there_is_no_order() throws IOException {
        assertThat(units("""
                STT;Mã;Tên đơn vị;Trực thuộc;Cấp;Khu vực;Ghi chú
                1;T;Công đoàn ngành;;central;;x
                1.1;A;CĐCS A;T;CĐCS;soe;
                2;B;CĐCS B;T;CĐCS;soe;
                """)).extracting(unit -> unit.code().text()).containsExactly("T", "B", "A");
    }

    @Test
    void phone_is_kept_as_it_is_written() throws IOException {
        assertThat(units("""
                Mã;Tên đơn vị;Trực thuộc;Cấp;Khu vực;Số điện thoại
                T;Công đoàn ngành;;central;;024.3942.1234 (máy lẻ 5)
                A;CĐCS A;T;CĐCS;soe;0912 345 678
                B;CĐCS B;T;CĐCS;soe;…
                """))
                .extracting(Unit::phone)
                .containsExactly("0912 345 678", null, "024.3942.1234 (máy lẻ 5)");
    }

    @Test
    void short_name_is_the_name_where_none_is_given() throws IOException {
        assertThat(units("""
                Mã;Tên đơn vị;Tên viết tắt;Trực thuộc;Cấp;Khu vực
                T;Công đoàn ngành;CĐN;;central;
                A;CĐCS A;–;T;CĐCS;soe
                B;CĐCS B;;T;CĐCS;soe
                """))
                .extracting(Unit::name, Unit::shortName)
                .containsExactly(
                        Tuple.tuple("CĐCS A", "CĐCS A"),
                        Tuple.tuple("CĐCS B", "CĐCS B"),
                        Tuple.tuple("Công đoàn ngành", "CĐN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cụm thi đua", "Tên khác", "Tên ngắn", "Email", "Điện thoại", "Thứ tự"})
    void column_that_may_be_left_out_is_guarded_like_the_others(String heading) throws IOException {
        Path file = folder.resolve("units.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Danh mục");
            fill(sheet.createRow(0), "Mã", "Tên", "Cấp trên", "Cấp", heading);
            fill(sheet.createRow(1), "T", "Công đoàn ngành", "", "central");
            sheet.getRow(1).createCell(4).setCellErrorValue(FormulaError.REF.getCode());
            fill(sheet.createRow(2), "U", "Công đoàn trên", "T", "upper");
            sheet.getRow(2).createCell(4).setCellValue(true);
            workbook.write(out);
        }
        assertThat(UnitList.read(file, plan).findings())
                .extracting(
                        finding -> finding.code().id() + " " + finding.place().cell())
                .containsExactly("list-cell E2", "list-cell E3");
    }

    @Test
    void empty_file_is_a_finding() throws IOException {
        assertThat(mistakes("")).isNotEmpty();
    }

    @Test
    void folder_without_a_registry_has_none() throws IOException {
        assertThat(UnitList.locate(folder)).isEqualTo(Outcome.of(Optional.empty()));
    }

    private static void fill(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    private List<Unit> units(String csv) throws IOException {
        Outcome<Registry> outcome = read(csv);
        assertThat(outcome.findings()).isEmpty();
        return outcome.value().rows();
    }

    private List<String> mistakes(String csv) throws IOException {
        return read(csv).findings().stream()
                .map(each -> each.code().id() + " " + each.place() + " " + Told.by(each))
                .toList();
    }

    private Outcome<Registry> read(String csv) throws IOException {
        return UnitList.read(Files.writeString(folder.resolve("units.csv"), csv), plan);
    }

    private static UnitCode code(String text) {
        return new UnitCode(text);
    }
}
