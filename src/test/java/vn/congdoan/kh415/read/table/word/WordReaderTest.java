package vn.congdoan.kh415.read.table.word;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.begin;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.instruction;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.mark;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.p;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.r;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.row;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.run;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.sdt;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.shape;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.tbl;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.tc;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.text;
import static vn.congdoan.kh415.read.table.word.DrawnDocument.tr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.read.table.Fixture;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.read.table.TableText;

final class WordReaderTest {
    @TempDir
    private Path folder;

    private String read(DrawnDocument document) throws IOException {
        return TableText.of(TableFile.read(Files.write(folder.resolve("x"), document.bytes()), "x"));
    }

    private String read(String... body) throws IOException {
        return read(DrawnDocument.of(body));
    }

    /** What is read of a cell that holds that. */
    private String cell(String content) throws IOException {
        return read(tbl(tr(tc("", content))));
    }

    @Test
    void tables_and_what_stands_around_them_are_one_below_the_other() throws IOException {
        assertThat(read(
                        tbl(row("CĐ CƠ SỞ A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
                        text("Kỳ báo cáo: tháng 6 năm 2023"),
                        text(" "),
                        tbl(row("TT", "Nội dung", "Số lượng"), row("1", "Tổng đoàn viên", "1.500")),
                        text("Ghi chú: số ước"),
                        tbl(row("", "Người lập"))))
                .isEqualTo("""
                        []
                        1: A 'CĐ CƠ SỞ A' | B 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
                        2: A 'Kỳ báo cáo: tháng 6 năm 2023'
                        3: A 'TT' | B 'Nội dung' | C 'Số lượng'
                        4: A '1' | B 'Tổng đoàn viên' | C '1.500'
                        5: A 'Ghi chú: số ước'
                        6: B 'Người lập'
                        """);
    }

    @Test
    void cells_are_merged_to_the_right_and_downwards() throws IOException {
        assertThat(read(tbl(
                        tr(
                                tc("<w:vMerge w:val='restart'/>", text("TT")),
                                tc("<w:gridSpan w:val='2'/>", text("Đoàn viên"))),
                        tr(tc("<w:vMerge/>", text("nobody sees it")), tc("", text("Nam")), tc("", text("Nữ"))),
                        tr(
                                "<w:trPr><w:gridBefore w:val='1'/></w:trPr>",
                                tc("<w:vMerge w:val='restart'/>", text("7")),
                                tc("", text("8"))),
                        row("1", "2", "3"))))
                .isEqualTo("""
                        []
                        merged A1:A2
                        merged B1:C1
                        1: A 'TT' | B 'Đoàn viên'
                        2: B 'Nam' | C 'Nữ'
                        3: B '7' | C '8'
                        4: A '1' | B '2' | C '3'
                        """);
    }

    @Test
    void cells_merged_as_old_versions_did_are_one() throws IOException {
        assertThat(read(tbl(
                        tr(
                                tc("<w:hMerge w:val='restart'/>", text("một")),
                                tc("<w:hMerge/>", text("")),
                                tc("", text("hai"))),
                        row("1", "2", "3"))))
                .isEqualTo("""
                        []
                        merged A1:B1
                        1: A 'một' | C 'hai'
                        2: A '1' | B '2' | C '3'
                        """);
    }

    @Test
    void a_border_dragged_a_little_aside_parts_no_column() throws IOException {
        String grid =
                "<w:tblGrid><w:gridCol w:w='600'/><w:gridCol w:w='4000'/><w:gridCol w:w='%s'/><w:gridCol w:w='1500'/></w:tblGrid>";
        String rows = tr(tc("", text("TT")), tc("<w:gridSpan w:val='2'/>", text("Nội dung")), tc("", text("Số")))
                + tr(tc("", text("1")), tc("", text("Đoàn viên")), tc("<w:gridSpan w:val='2'/>", text("1500")));
        assertThat(read("<w:tbl>", grid.formatted(40), rows, "</w:tbl>")).isEqualTo("""
                        []
                        1: A 'TT' | B 'Nội dung' | C 'Số'
                        2: A '1' | B 'Đoàn viên' | C '1500'
                        """);
        assertThat(read("<w:tbl>", grid.formatted(900), rows, "</w:tbl>")).contains("merged B1:C1", "merged C2:D2");
        assertThat(read("<w:tbl>", grid.formatted(40), rows, row("2", "Nam", "7", "8"), "</w:tbl>"))
                .contains("merged B1:C1", "3: A '2' | B 'Nam' | C '7' | D '8'");
    }

    @Test
    void tables_in_cells_come_below_the_table_around_them() throws IOException {
        assertThat(read(tbl(
                        tr(
                                tc("", text("Đơn vị: A") + tbl(row("1", "2"), row("3", "4")) + text("")),
                                tc("", text("phải"))),
                        row("dưới", ""))))
                .isEqualTo("""
                        []
                        1: A 'Đơn vị: A' | B 'phải'
                        2: A 'dưới'
                        3: A '1' | B '2'
                        4: A '3' | B '4'
                        """);
    }

    @Test
    void lines_and_paragraphs_of_a_cell_are_lines() throws IOException {
        assertThat(cell(p("<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t><w:cr/><w:t>ba</w:t><w:tab/><w:t>bốn</w:t></w:r>")
                        + text("năm")
                        + text("")))
                .isEqualTo("[]\n1: A 'một⏎hai⏎ba\tbốn⏎năm'\n");
    }

    @Test
    void white_space_counts_where_the_file_says_so() throws IOException {
        assertThat(cell(p("<w:r><w:t> 1 </w:t></w:r><w:r><w:t> 500</w:t></w:r>")))
                .contains("A '1500'");
        assertThat(cell(p(r("1 ") + r("500")))).contains("A '1 500'");
    }

    @Test
    void what_tabs_part_outside_of_tables_are_lines_unless_a_label_stands_before() throws IOException {
        assertThat(read(
                        p("<w:r><w:tab/><w:t>LĐLĐ TỈNH</w:t><w:tab/><w:tab/><w:t>CỘNG HÒA</w:t></w:r>"),
                        p("<w:r><w:t>Đơn vị:</w:t><w:tab/><w:t>CĐCS A</w:t></w:r>"),
                        tbl(row("1"))))
                .isEqualTo("[]\n1: A 'LĐLĐ TỈNH⏎CỘNG HÒA'\n2: A 'Đơn vị: CĐCS A'\n3: A '1'\n");
    }

    @Test
    void changes_are_read_as_if_they_were_accepted() throws IOException {
        assertThat(read(tbl(
                        tr(tc(
                                "",
                                p("<w:del>" + r("9").replace("w:t", "w:delText") + "</w:del><w:ins>" + r("15")
                                        + "</w:ins>" + r("00") + "<w:moveFrom>" + r("77") + "</w:moveFrom>"))),
                        tr("<w:trPr><w:del/></w:trPr>", tc("", text("hàng đã xóa"))),
                        tr("<w:trPr><w:ins/></w:trPr>", tc("", p("<w:moveTo>" + r("chuyển đến") + "</w:moveTo>"))),
                        tr(tc(
                                "<w:tcPrChange><w:tcPr><w:gridSpan w:val='3'/></w:tcPr></w:tcPrChange>",
                                p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("12"))
                                        + p(run("<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>", "34")))))))
                .isEqualTo("[]\n1: A '1500'\n2: A 'chuyển đến'\n3: A '1234'\n");
    }

    @Test
    void content_controls_may_stand_around_words_cells_rows_and_tables() throws IOException {
        assertThat(read(
                        sdt("", text("Đơn vị: A")),
                        sdt(
                                "",
                                tbl(
                                        sdt("", row("a", "b")),
                                        tr(tc("", text("1")), sdt("", tc("", text("2")))),
                                        tr(
                                                tc("", sdt("", text("3"))),
                                                tc("", p(r("4") + sdt("<w:text/>", sdt("", r("5"))))))))))
                .isEqualTo("""
                        []
                        1: A 'Đơn vị: A'
                        2: A 'a' | B 'b'
                        3: A '1' | B '2'
                        4: A '3' | B '45'
                        """);
    }

    @Test
    void the_hint_in_an_empty_control_is_no_text() throws IOException {
        String hint = r("Bấm vào đây để nhập số 1");
        assertThat(read(tbl(tr(
                        tc("", p(sdt("<w:showingPlcHdr/>", hint))),
                        sdt("<w:showingPlcHdr/>", tc("", p(hint))),
                        tc("", p(sdt("<w:showingPlcHdr w:val='0'/>", r("7"))))))))
                .isEqualTo("[]\n1: C '7'\n");
    }

    @Test
    void lists_to_choose_from_show_what_was_chosen() throws IOException {
        String list =
                "<w:dropDownList><w:listItem w:displayText='Không' w:value='0'/><w:listItem w:displayText='Có'/></w:dropDownList>";
        assertThat(cell(p(sdt(list, r("Có"))))).contains("A 'Có'");
        String form =
                "<w:ffData><w:ddList>%s<w:listEntry w:val='Không'/><w:listEntry w:val='Có'/></w:ddList></w:ffData>";
        assertThat(cell(p(
                        begin(form.formatted("<w:result w:val='1'/>")) + instruction(" FORMDROPDOWN ") + mark("end"))))
                .contains("A 'Có'");
        assertThat(cell(p(begin(form.formatted("")) + mark("separate") + r("Có") + mark("end") + r(" nhé"))))
                .contains("A 'Không nhé'");
    }

    @Test
    void boxes_are_ticked_or_not_whatever_their_signs() throws IOException {
        String control = "<w14:checkbox><w14:checked w14:val='%s'/><w14:checkedState w14:val='2612'/></w14:checkbox>";
        assertThat(cell(p(sdt(control.formatted(1), r("☒"))))).contains("A '☑'");
        assertThat(cell(p(sdt(control.formatted(0), r("☐"))))).contains("A '☐'");
        assertThat(cell(p(r("Có ")
                        + sdt(control.formatted(1), r("☒"))
                        + r(" Không ")
                        + sdt(control.formatted(0), r("☐")))))
                .contains("A 'Có ☑ Không ☐'");
        String form = "<w:ffData><w:checkBox><w:sizeAuto/><w:default w:val='%s'/>%s</w:checkBox></w:ffData>";
        assertThat(cell(p(begin(form.formatted(0, "<w:checked/>")) + instruction(" FORMCHECKBOX ") + mark("end"))))
                .contains("A '☑'");
        assertThat(cell(p(begin(form.formatted(1, "<w:checked w:val='0'/>")) + mark("end"))))
                .contains("A '☐'");
        assertThat(cell(p(begin(form.formatted(1, "")) + mark("end")))).contains("A '☑'");
    }

    @Test
    void signs_from_fonts_of_symbols_say_yes_or_nothing_that_is_known() throws IOException {
        assertThat(cell(p("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>")))
                .contains("A '✓'");
        assertThat(cell(p("<w:r><w:sym w:font='Wingdings 2' w:char='F050'/></w:r>")))
                .contains("A '✓'");
        assertThat(cell(p("<w:r><w:sym w:font='Wingdings' w:char='F04A'/></w:r>")))
                .contains("A '\uFFFD'");
    }

    @Test
    void of_a_field_its_result_is_text_and_its_instruction_is_not() throws IOException {
        String sum = begin("") + instruction(" =SUM(ABOVE) \\# \"0\" ") + mark("separate") + r("1500") + mark("end");
        assertThat(cell(p(sum))).contains("A '1500'");
        assertThat(cell(p("<w:fldSimple w:instr=' PAGE '>" + r("3") + "</w:fldSimple>")))
                .contains("A '3'");
        assertThat(cell(p(begin("<w:ffData><w:textInput/></w:ffData>")
                        + instruction(" FORMTEXT ")
                        + mark("separate")
                        + r("\u2002\u2002\u2002")
                        + mark("end")
                        + r("12"))))
                .contains("12'");
        assertThat(cell(p(begin("") + instruction(" IF ") + sum + r("7") + mark("separate") + r("8") + mark("end"))))
                .contains("A '8'");
    }

    @Test
    void a_field_never_ended_loses_no_cell() throws IOException {
        assertThat(read(text("a"), p(begin("") + instruction("PAGE") + r("b")), tbl(row("1", "2"))))
                .isEqualTo("[]\n1: A 'a'\n2: A '1' | B '2'\n");
    }

    @Test
    void struck_hidden_raised_and_white_text_is_stored_and_not_seen() throws IOException {
        String seen = "A '1500' of '15009' seen as '1500'";
        for (String property : new String[] {
            "<w:strike/>",
            "<w:dstrike w:val='true'/>",
            "<w:vanish/>",
            "<w:vertAlign w:val='superscript'/>",
            "<w:vertAlign w:val='subscript'/>",
            "<w:color w:val='ffffff'/>"
        }) {
            assertThat(cell(p(r("1500") + run(property, "9")))).as(property).contains(seen);
        }
        for (String property : new String[] {
            "<w:strike w:val='0'/>", "<w:vertAlign w:val='baseline'/>", "<w:color w:val='auto'/>", "<w:b/>"
        }) {
            assertThat(cell(p(r("1500") + run(property, "9")))).as(property).isEqualTo("[]\n1: A '15009'\n");
        }
        assertThat(cell(p(run("<w:vanish/>", "7")))).contains("A '7' of '7' seen as ''");
    }

    @Test
    void white_text_is_seen_on_colour() throws IOException {
        String white = p(run("<w:color w:val='FFFFFF'/>", "Số lượng"));
        String seen = "[]\n1: A 'Số lượng'\n";
        assertThat(read(tbl(tr(tc("<w:shd w:val='clear' w:color='auto' w:fill='1F4E79'/>", white)))))
                .isEqualTo(seen);
        assertThat(cell(p(run("<w:color w:val='FFFFFF'/><w:highlight w:val='blue'/>", "Số lượng"))))
                .isEqualTo(seen);
        assertThat(cell(white.replace("<w:p>", "<w:p><w:pPr><w:shd w:val='clear' w:fill='00B050'/></w:pPr>")))
                .isEqualTo(seen);
        assertThat(read(tbl(tr(tc("<w:shd w:val='clear' w:color='auto' w:fill='auto'/>", white)))))
                .isNotEqualTo(seen);
        String styled = tbl(tr(tc("", white))).replace("<w:tblPr/>", "<w:tblPr><w:tblStyle w:val='D2'/></w:tblPr>");
        assertThat(read(DrawnDocument.of(styled)
                        .styles("<w:style w:type='table' w:styleId='D1'><w:tblStylePr w:type='firstRow'><w:tcPr><w:shd"
                                + " w:val='clear' w:fill='4472C4'/></w:tcPr></w:tblStylePr></w:style>"
                                + "<w:style w:type='table' w:styleId='D2'><w:basedOn w:val='D1'/></w:style>")))
                .isEqualTo(seen);
    }

    @Test
    void styles_strike_and_raise_as_properties_do() throws IOException {
        String styles =
                "<w:style w:type='character' w:styleId='Ref0'><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style>"
                        + "<w:style w:type='character' w:styleId='Ref'><w:basedOn w:val='Ref0'/></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='Gone'><w:rPr><w:strike/></w:rPr></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='Loop'><w:basedOn w:val='Loop'/></w:style>";
        String gone = "<w:pPr><w:pStyle w:val='Gone'/></w:pPr>";
        assertThat(read(DrawnDocument.of(tbl(tr(
                                tc("", p(r("120") + run("<w:rStyle w:val='Ref'/>", "1"))),
                                tc("", p(gone + r("8"))),
                                tc("", p(gone + run("<w:strike w:val='false'/>", "9"))),
                                tc("", p(gone.replace("Gone", "Loop") + r("7"))))))
                        .styles(styles)))
                .isEqualTo("[]\n1: A '120' of '1201' seen as '120' | B '8' of '8' seen as '' | C '9' | D '7'\n");
    }

    @Test
    void footnotes_comments_and_pictures_leave_no_trace_in_a_figure() throws IOException {
        assertThat(
                        cell(
                                p(
                                        r("1500")
                                                + "<w:r><w:footnoteReference w:id='2'/></w:r><w:commentRangeStart w:id='1'/>"
                                                + "<w:r><w:drawing><a:t>9</a:t></w:drawing></w:r><w:r><w:softHyphen/><w:noBreakHyphen/></w:r>")))
                .isEqualTo("[]\n1: A '1500-'\n");
    }

    @Test
    void numbers_of_lists_are_no_text() throws IOException {
        assertThat(cell(p(
                        "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>" + r("Đoàn viên"))))
                .isEqualTo("[]\n1: A 'Đoàn viên'\n");
    }

    @Test
    void one_of_several_renderings_of_a_text_box_is_read_below_the_line_it_hangs_on() throws IOException {
        String box = "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>" + shape(text("Mẫu số 01") + tbl(row("a")))
                + "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + text("Mẫu số 01")
                + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        String old = "<w:r><mc:AlternateContent><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + text("trong ô")
                + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        assertThat(read(p(box + r("BÁO CÁO")), tbl(tr(tc("", p(r("15") + old + r("00")))), row("2"))))
                .isEqualTo("""
                        []
                        1: A 'BÁO CÁO'
                        2: A 'Mẫu số 01'
                        3: A 'a'
                        4: A '1500'
                        5: A '2'
                        6: A 'trong ô'
                        """);
    }

    @Test
    void hidden_rows_are_read_and_marked() throws IOException {
        assertThat(read(tbl(row("1"), tr("<w:trPr><w:hidden/></w:trPr>", tc("", text("2"))))))
                .isEqualTo("[]\n1: A '1'\n2 hidden: A '2'\n");
    }

    @Test
    void math_and_links_are_text() throws IOException {
        assertThat(cell(p("<m:oMath><m:r><m:t>15</m:t></m:r></m:oMath><w:hyperlink>" + r("00") + "</w:hyperlink>")))
                .isEqualTo("[]\n1: A '1500'\n");
    }

    @Test
    void errors_of_pasted_formulas_are_errors() throws IOException {
        assertThat(cell(text("#REF!"))).isEqualTo("[]\n1: A #REF!\n");
    }

    @Test
    void a_form_that_went_through_several_hands_is_read_as_it_looks() {
        assertThat(Fixture.text("word-quirks.docx")).isEqualTo("""
                []
                merged B6:D6
                1: A 'BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU'
                2: A 'Mẫu số 01'
                3: A 'Kỳ báo cáo: 06/2023'
                4: A 'Đơn vị: CĐCS Cty Đồng hồ đo điện Tín Phong'
                5: A 'TT' | B 'Nội dung' | C 'Đơn vị tính' | D 'Số lượng'
                6: A 'I' | B 'Đoàn viên, lao động'
                7: A '1' | B 'Tổng số đoàn viên, CCVCLĐ' | C 'người' | D '1.251'
                8: A '1' | B 'Đoàn viên công đoàn' | C 'người' | D '1.100' of '1.1002' seen as '1.100'
                9: A '1' | B 'Đoàn viên doanh nghiệp' | C 'người' | D '1100'
                10: A '1' | B 'Đoàn viên kết nạp mới' | C 'người'
                11: A '1' | B 'Doanh nghiệp đã tổ chức đối thoại tại nơi làm việc' | C 'có/không' | D '☑'
                12: A '1' | B 'Hội nghị người lao động' | C 'có/không' | D 'Có'
                13: A '1' | B 'Thực hiện các hình thức dân chủ khác' | C 'có/không' | D '✓'
                14: A '1' | B 'Được hưởng ưu đãi' | C 'người' | D '75,5%'
                15: A 'Ghi chú: số liệu đến hết tháng'
                """);
    }

    // How a document is recognised.

    private static final String SEEN = "[]\n1: A '7'\n";
    private static final String BODY = tbl(row("7"));

    @Test
    void the_main_part_may_have_any_name() throws IOException {
        assertThat(read(DrawnDocument.of()
                        .without("word/document.xml")
                        .part("_rels/.rels", DrawnDocument.relationships("officeDocument", "/word/document2.xml"))
                        .part("word/document2.xml", DrawnDocument.document(BODY))))
                .isEqualTo(SEEN);
        assertThat(read(DrawnDocument.of(BODY).without("_rels/.rels"))).isEqualTo(SEEN);
    }

    @Test
    void types_that_the_package_states_are_not_believed() throws IOException {
        String sheet =
                "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument"
                        + ".spreadsheetml.sheet.main+xml'/></Types>";
        assertThat(read(DrawnDocument.of(BODY).part("[Content_Types].xml", sheet)))
                .isEqualTo(SEEN);
    }

    @Test
    void strict_documents_are_read() throws IOException {
        String strict = DrawnDocument.document(BODY)
                .replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main");
        assertThat(read(DrawnDocument.of()
                        .part("word/document.xml", strict)
                        .part(
                                "_rels/.rels",
                                DrawnDocument.relationships("officeDocument", "word/document.xml")
                                        .replace(
                                                "http://schemas.openxmlformats.org/officeDocument/2006",
                                                "http://purl.oclc.org/ooxml/officeDocument"))))
                .isEqualTo(SEEN);
    }
}
